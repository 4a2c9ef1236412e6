import { afterEach, describe, expect, test, vi } from 'vitest'
import { shownLines } from '../../src/read/index.ts'
import { fixture, linesOf, page, placesIn, planOf, wordsAt } from './html-page.ts'

describe('a portal page', () => {
  test('its plan is found between menus and lists, with title and metadata', async () => {
    const lines = linesOf(await fixture('portal.html'))
    expect(lines).toEqual([
      '索 引 号：LX0001/2022-00017',
      '主题分类：城乡建设',
      '发布机构：临溪县人民政府办公室',
      '成文日期：2022年3月16日',
      '发文字号：临政办发〔2022〕9号',
      '发布日期：2022-03-18',
      '临溪县人民政府办公室关于印发《临溪县慢行步道建设实施方案》的通知',
      '各乡镇人民政府，县直各单位：',
      '《临溪县慢行步道建设实施方案》已经县政府同意，现印发给你们，请认真贯彻执行。',
      '临溪县人民政府办公室',
      '2022年3月16日',
      '临溪县慢行步道建设实施方案',
      '为方便群众出行，结合本县实际，依据《临溪县综合交通规划》，制定本方案。',
      '一、总体目标',
      '到2025年，建成慢行步道120公里，新增驿站18座。',
      '二、重点任务',
      '（一）贯通滨河步道。2022年贯通滨河步道35公里，串联公园9处。',
      '（二）改造老街步道。改造老街步道12公里，完成投资2.4亿元。',
    ])
  })

  test('what is hidden, scripted or styled is no text', async () => {
    const text = linesOf(await fixture('portal.html')).join('\n')
    for (const number of ['999', '888', '777', '666']) expect(text).not.toContain(number)
  })

  test('metadata, letter and plan reach the model', async () => {
    const { meta, outline } = await planOf(await fixture('portal.html'))
    expect(meta).toMatchObject({
      title: '临溪县慢行步道建设实施方案',
      kind: 'implementation-plan',
      documentNumber: '临政办发〔2022〕9号',
      written: '2022-03-16',
      published: '2022-03-18',
      letter: { title: '临溪县人民政府办公室关于印发《临溪县慢行步道建设实施方案》的通知' },
    })
    expect(outline.map(({ title }) => title)).toEqual(['总体目标', '重点任务'])
  })

  test.each([
    ['<li>发布日期2023-05-06</li>', '发布日期：2023-05-06'],
    ['<p><span>发文字号</span><span>石政发〔2023〕4号</span></p>', '发文字号：石政发〔2023〕4号'],
  ])('%s is label and value', async (html, line) => {
    expect(linesOf(await page(`<div>${html}<p>到2025年，建成泵站3座。</p></div>`))[0]).toBe(line)
  })

  test('a cell can hold label and value', async () => {
    const rows =
      '<tr><td>索引号：A1/2023-2</td><td>发文字号：</td></tr><tr><td>发文机关：石桥镇人民政府</td><td>发布日期：2023年5月6日</td></tr>'
    expect(linesOf(await page(`<table>${rows}</table><p>到2025年，建成泵站3座。</p>`)).slice(0, -1)).toEqual([
      '索引号：A1/2023-2',
      '发文机关：石桥镇人民政府',
      '发布日期：2023年5月6日',
    ])
  })

  test('a table whose columns are headed 名称 and 时间 is data', async () => {
    const rows = '<tr><td>名称</td><td>时间</td></tr><tr><td>北闸</td><td>2023年</td></tr>'
    expect(linesOf(await page(`<p>安排如下，共1处。</p><table>${rows}</table>`))).toEqual([
      '安排如下，共1处。',
      'TABLE',
    ])
  })
})

describe('a Word export', () => {
  test('words and numbers cut by spans are whole, list numbers and bookmarks stay', async () => {
    expect(linesOf(await fixture('word.htm'))).toEqual([
      '青屏市数字档案馆建设行动计划',
      '(2023—2025年)',
      '目 录',
      '一、工作目标... 1',
      '二、主要任务... 1',
      '三、组织保障... 2',
      '一、工作目标',
      '到2025年，馆藏数字化率达到85%以上¹，库房面积达到1.7万m²，投资 3,200 万元。',
      '二、主要任务',
      '1. 接收档案>50万卷，其中电子档案≥20万件·卷&宗。',
      '新建馆舍<2处，每处不超过三层。',
      '三、组织保障',
      '成立工作专班3个，落实人员 20 名。',
    ])
  })

  test('outline levels are headings, and the contents are no outline', async () => {
    const plan = await planOf(await fixture('word.htm'))
    expect(plan.meta.title).toBe('青屏市数字档案馆建设行动计划(2023—2025年)')
    expect(plan.outline.map(({ title }) => title)).toEqual(['工作目标', '主要任务', '组织保障'])
    expect(plan.contents).toHaveLength(3)
  })
})

describe('tables', () => {
  test('a table that lays out the page is none; a box is lines', async () => {
    expect(linesOf(await fixture('tables.html'))).toEqual([
      '丰禾县“十四五”水利发展规划',
      '一、主要指标',
      '到2025年，全县水利发展主要指标见表1。',
      '表1 水利发展主要指标',
      'TABLE',
      '二、投资安排',
      '规划总投资1200万元，其中各项目安排如下。',
      'TABLE',
      '三、保障措施',
      '专栏1 重点工程',
      '清溪水库：加固大坝1座，新增库容300万立方米。',
    ])
  })

  test('spans are resolved: headers have paths, repeats are merged', async () => {
    const { tables, indicators } = await planOf(await fixture('tables.html'))
    const [table] = tables
    expect(table).toMatchObject({ number: '表1', caption: '水利发展主要指标' })
    expect(table?.columns.map(({ path }) => path)).toEqual([
      ['类别'],
      ['指标'],
      ['目标值', '2020年'],
      ['目标值', '2025年'],
      ['属性'],
    ])
    expect(table?.rows.map(({ cells }) => cells.map(({ text, merged }) => (merged ? `(${text})` : text)))).toEqual([
      ['供水保障', '年供水能力（亿立方米）', '1.8', '2.6', '预期性'],
      ['(供水保障)', '农村自来水普及率（%）', '91.5', '>96', '约束性'],
      ['节约用水', '灌溉水利用系数', '0.62', '(0.62)', '约束性'],
    ])
    const coefficient = indicators.find(({ name }) => name === '灌溉水利用系数')
    expect(coefficient?.values).toHaveLength(1)
  })

  test('title, unit and note rows belong to the table, blank rows to nobody', async () => {
    const { tables } = await planOf(await fixture('tables.html'))
    const table = tables[1]
    expect(table).toMatchObject({ caption: '丰禾县水利项目投资安排', unit: '万元', muted: true })
    expect(table?.columns.map(({ path }) => path.join('/'))).toEqual([
      '序号',
      '项目名称',
      '投资',
      '其中：县级',
      '建设年限',
    ])
    expect(table?.rows.map(({ kind }) => kind)).toEqual(['data', 'data', 'total'])
    expect(table?.rows[1]?.cells[4]).toMatchObject({ text: '2021—2023年', merged: true })
    expect(table?.notes).toHaveLength(1)
  })

  test('a title over all columns is a group, not data', async () => {
    const rows =
      '<tr><td>指标</td><td>2025年</td><td>属性</td></tr><tr><td colspan=3>一、绿色发展</td></tr>' +
      '<tr><td>绿地率（%）</td><td>40</td><td>约束性</td></tr>'
    const { tables } = await planOf(await page(`<p>一、指标</p><table>${rows}</table>`))
    expect(tables[0]?.rows.map(({ kind }) => kind)).toEqual(['group', 'data'])
  })

  test('rowspan=0 reaches to the end of its section, and no further than the table', async () => {
    const rows = '<tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td rowspan=9>3</td></tr>'
    const source = await page(`<p>见下表，共三行。</p><table>${rows}</table>`)
    const texts = source.tables?.[0]?.rows.map((row) =>
      row.map(({ content, merged }) => `${content.text}${merged ? '^' : ''}`),
    )
    expect(texts).toEqual([
      ['甲', '1'],
      ['甲^', '2'],
      ['甲^', '3'],
    ])
  })
})

describe('lines', () => {
  test('br and pre end lines', async () => {
    expect(linesOf(await fixture('breaks.html'))).toEqual([
      '石桥镇人居环境整治工作方案',
      '一、工作目标',
      '到2024年，完成户厕改造1500户，生活垃圾处理率达到98%。',
      '二、工作任务',
      '（一）整治河道。清理镇区和各村河道共计26公里，',
      '拆除沿河违章搭建40处，恢复岸线3公里。',
      '（二）绿化村庄。新增绿地3.5万平方米。',
      '三、实施步骤',
      '2023年6月底前完成摸底。',
    ])
  })

  test('lines that br cut are joined where the sentence goes on, paragraphs are not', async () => {
    const broken = await page(
      '<h2>一、任务</h2><div>清理镇区和各村河道共计二十六公里，<br>拆除沿河违章搭建四十处，恢复岸线。</div>',
    )
    const whole = await page(
      '<h2>一、任务</h2><p>清理镇区和各村河道共计二十六公里，</p><p>拆除沿河违章搭建四十处，恢复岸线。</p>',
    )
    expect(broken.lines.map(({ paragraph }) => paragraph)).toEqual([true, undefined, undefined])
    expect(whole.lines.map(({ paragraph }) => paragraph)).toEqual([true, true, true])
  })

  test('ordered lists show their numbers, and no second one; links alone at the end are none of the plan', async () => {
    expect(linesOf(await fixture('lists.html'))).toEqual([
      '云岭区社区养老服务行动计划',
      '一、主要任务',
      '1. 新建社区食堂12家，改造8家。',
      '2. 培训护理员600名。',
      '3.建成助浴点5个。',
      '7. 走访老人1.2万人次。',
      '发放补贴450万元。',
      '附件：',
      '附件1 任务清单',
    ])
  })

  test('a number that the page makes has the place of the words behind it', async () => {
    const source = await fixture('lists.html')
    const { outline, indicators } = await planOf(source)
    const places = placesIn([outline, indicators])
    expect(places.length).toBeGreaterThan(4)
    for (const place of places) expect(wordsAt(source.text, place)).toBe(place.quote)
  })
})

describe('places', () => {
  test.each(['portal.html', 'word.htm', 'tables.html', 'breaks.html', 'lists.html'])(
    'every place in %s quotes its file',
    async (name) => {
      const source = await fixture(name)
      const places = placesIn(await planOf(source))
      expect(places.length).toBeGreaterThan(5)
      for (const place of places) {
        expect(place.quote).not.toBe('')
        expect(wordsAt(source.text, place)).toBe(place.quote)
      }
    },
  )

  test('length counts tags and entities, the quote has neither', async () => {
    const { indicators } = await planOf(
      await page('<h2>一、目标</h2>\r\n<p>到2025年，绿地率达到<b>4</b><i>0</i>%，人均绿地&gt;1<u>2</u>平方米。</p>'),
    )
    const places = indicators.flatMap(({ values }) => values.map(({ at }) => at))
    expect(places).toContainEqual({ line: 2, column: 19, length: 14, quote: '40%' })
    expect(places.at(-1)).toMatchObject({ line: 2, quote: '>12平方米' })
  })

  test('a table broken by text out of place still quotes right', async () => {
    const html =
      '<h2>一、目标</h2><table><tr><td>指标</td><td>2025年</td></tr>到2025年，建成泵站9座。<tr><td>泵站（座）</td><td>9</td></tr></table>'
    const source = await page(html)
    for (const place of placesIn(await planOf(source))) expect(wordsAt(source.text, place)).toBe(place.quote)
    expect(linesOf(source)).toContain('到2025年，建成泵站9座。')
  })

  test.each([
    ['&nbsp;&#8805;5', '\u00a0≥5'],
    ['A&ampB&lt5', 'A&B<5'],
    ['1 < 2 & 3 &unknown; 4', '1 < 2 & 3 &unknown; 4'],
    ['甲</b>乙<!-- > -->丙', '甲乙丙'],
    ['&#x20000;丁', '\u{20000}丁'],
  ])('%s reads %s, each character at its place', async (html, text) => {
    const source = await page(`<p>${html}</p>`)
    const [line] = source.lines
    expect(line?.content?.text).toBe(text.trim())
    const last = line?.content?.offsets.at(-1) ?? 0
    expect(source.wordsOf?.(0, source.text.length)).toBe(text)
    expect(source.text.slice(last)).toMatch(/^(?:5|B|4|丙|丁)|^&lt5/)
  })
})

describe('lines as they are shown', () => {
  test('have blanks where tags stand, so that columns hold', async () => {
    const source = await page('<h2>一、目标</h2>\n<td>绿地率&gt;<b>40</b>%</td>\n<script>var a = 1</script>')
    const lineOf = shownLines(source)
    expect(lineOf({ line: 2 })).toBe('    绿地率>      40    %     ')
    expect(lineOf({ line: 2 })).toHaveLength(source.text.split('\n')[1]?.length ?? 0)
    expect(lineOf({ line: 3 })?.trim()).toBe('')
    expect(lineOf({ line: 4 })).toBeUndefined()
  })
})

describe('kind of file', () => {
  const html = '<!doctype html><title>x</title><h1>石桥镇工作方案</h1><p>一、目标</p>'

  test('a page in a .txt is read as a page, and that is said', async () => {
    const source = await page(html, {}, 'plan.txt')
    expect(source.format).toBe('html')
    expect(source.remarks).toEqual([{ code: 'type-mismatch', data: { extension: 'txt', type: 'html' } }])
  })

  test('text without a tag in a .html is text, and that is said', async () => {
    const source = await page('石桥镇工作方案\n一、目标\n', {}, 'plan.html')
    expect(source.format).toBe('text')
    expect(source.remarks?.[0]?.code).toBe('type-mismatch')
  })

  test('.htm and .html are pages', async () => {
    for (const name of ['a.htm', 'a.html', 'A.HTML']) expect((await page(html, {}, name)).remarks).toBeUndefined()
  })
})

describe('traditional characters', () => {
  test('are told by what is read, not by the scripts before it', async () => {
    const script = `<script>/* ${'var 这是简体的注释和变量; '.repeat(2000)} */</script>`
    const body = '<h2>一、發展目標</h2><p>到2025年，數據中心機架達到2萬個，實現產業規模300億元。</p>'
    const { outline } = await planOf(await page(`<html><head>${script}</head><body>${body}</body></html>`))
    expect(outline[0]?.title).toBe('发展目标')
  })
})

describe('nothing is loaded', () => {
  afterEach(() => vi.restoreAllMocks())

  test('neither over the network nor from the disk', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const source = await page(
      '<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/hostname">]><html><head><link rel=stylesheet href="http://a.invalid/a.css">' +
        '<script src="file:///etc/hostname"></script></head><body><h2>一、目标</h2><p>建成泵站3座，投资&secret;万元。</p>' +
        '<img src="http://a.invalid/a.png"><object data="http://a.invalid/o"></object></body></html>',
    )
    expect(linesOf(source).at(-1)).toBe('建成泵站3座，投资&secret;万元。')
    expect(fetched).not.toHaveBeenCalled()
  })
})

describe('the numbers of a list', () => {
  const items = [
    '发展航运：建成码头3座。',
    '储备金、处置体系、监测体系、预警机制和应对机制一体建设（储备金、处置体系）。',
    '组织保障：各司其职。',
  ]
  const list = `<h1>青屏市港航发展规划</h1><h2>一、重点任务</h2><ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`

  test('which the page counts are no numbers of the outline, and none is left unread', async () => {
    const plan = await planOf(await page(list))
    expect(plan.outline.flatMap(({ children }) => children.map(({ number, title }) => [number, title]))).toEqual([
      [undefined, '发展航运'],
      [undefined, '组织保障'],
    ])
    expect(plan.unread).toEqual([])
  })
})
