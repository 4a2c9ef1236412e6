// Each of fixtures/formats/pdf shows one thing that a reader of PDFs has to know.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HOSTILE } from '../../scripts/formats/pdfs.mjs'
import { plansOf } from '../../src/extract/plans.ts'
import type { Plan } from '../../src/plan/types.ts'
import { LIMITS, type Limits, ReadError, readSource, type Source } from '../../src/read/index.ts'
import { checkPlan } from '../../src/rules/index.ts'

const folder = new URL('../../fixtures/formats/pdf/', import.meta.url)

function source(name: string, limits: Partial<Limits> = {}): Promise<Source> {
  return readSource({ name: `${name}.pdf`, bytes: readFileSync(new URL(`${name}.pdf`, folder)) }, { limits })
}

async function plan(name: string): Promise<Plan> {
  const [first] = await plansOf(await source(name))
  if (first === undefined) throw new Error(name)
  return first
}

/** What is read as text, without furniture and tables. */
async function paragraphs(name: string): Promise<string[]> {
  const { text, lines } = await source(name)
  return lines.map(({ content, start, end }) => content?.text ?? text.slice(start, end)).filter((line) => line !== '')
}

const TARGETS =
  '到2027年，全县城镇污水处理能力达到12万吨/日，新建污水管网86.5公里，改造老旧管网40公里，城镇生活污水集中收集率达到72%，再生水利用率达到30%以上，农村生活污水治理率达到55%。'

describe('text', () => {
  test('lines are put together to paragraphs; characters of a font that is not in the file are read', async () => {
    expect(await paragraphs('paragraphs')).toEqual(['云水县城镇污水治理实施方案', '一、工作目标', TARGETS])
  })

  test('page numbers are in the text and in no paragraph', async () => {
    expect((await source('paragraphs')).text).toContain('— 1 —')
  })

  const long = Array.from({ length: 26 }, (_, index) => `第${index + 1}，${TARGETS}`)

  test('paragraphs go on over pages; a running head is in the text and in no paragraph', async () => {
    expect(await paragraphs('over-pages')).toEqual(['云水县城镇污水治理实施方案', ...long])
    expect((await source('over-pages')).text.match(/云水县人民政府公报/g)).toHaveLength(3)
  })

  test('a page number on the line of the first or last words is none of them', async () => {
    expect(await paragraphs('glued-numbers')).toEqual(['云水县城镇污水治理实施方案', ...long])
    expect((await source('glued-numbers')).text).toMatch(/\n13\n/)
  })

  test('raised figures are marks of notes, but behind a metre and a ten', async () => {
    const { lines, text } = await source('raised-marks')
    expect(await paragraphs('raised-marks')).toEqual([
      '云水县2026年预算执行情况的报告',
      '一、一般公共预算',
      '全县一般公共预算收入完成12.6亿元¹，增长5.3%²。新建公园绿地3.5万m²，年节约标准煤1.2×10⁴t。',
      '¹一般公共预算收入是指以税收为主体的财政收入。',
      '²按可比口径计算。',
    ])
    expect(lines.filter(({ note }) => note === true).map(({ start }) => text.charAt(start))).toEqual(['¹', '²'])
    const { budget, references } = await plan('raised-marks')
    expect(budget).toMatchObject([{ amount: { text: '12.6亿元' }, rates: [{ kind: 'growth', value: 5.3 }] }])
    expect(references.map(({ to, found }) => [to, found])).toEqual([
      ['¹', true],
      ['²', true],
    ])
  })

  test('contents are no headings and no amounts, whatever their lines hold', async () => {
    const read = await plan('contents')
    expect(read.contents.map(({ number, title, page }) => [number, title, page])).toEqual([
      ['一', '工作目标（2026—2027年）', 2],
      ['二', '主要任务', 3],
      ['一', '新建污水管网（86.5公里）', 4],
      ['二', '改造老旧管网', 5],
      ['三', '提升处理能力，完善收费机制，健全长效管护', 6],
      ['三', '资金安排（8600万元）', 7],
      ['四', '保障措施', 8],
      [undefined, '附件：1.重点项目表（12个）', 9],
    ])
    expect(read.outline.map(({ title }) => title)).toEqual([
      '工作目标（2026—2027年）',
      '主要任务',
      '资金安排（8600万元）',
      '保障措施',
    ])
    expect(read.budget.map(({ name }) => name)).toEqual(['项目总投资'])
    expect(checkPlan(read).findings.filter(({ rule }) => rule.startsWith('structure/'))).toEqual([])
  })

  test('radicals that print as ideographs are ideographs', async () => {
    expect(await paragraphs('radicals')).toEqual([
      '云水县人民政府工作方案',
      '2027年支出12.6亿元，比上年增长5.3%；公务用车一律入库。',
    ])
  })

  test('quotation marks that are drawn apart stand where they are seen', async () => {
    expect(await paragraphs('quotes-apart')).toContain('实施“清水入河”工程，建设“十五五”时期重点项目9个。')
  })

  test('columns are read one behind the other', async () => {
    const [masthead, title, goals, ...rest] = await paragraphs('columns')
    expect(masthead).toMatch(/^2027年1月5日 ?星期二 +3$/)
    expect([title, goals]).toEqual(['云水县城镇污水治理实施方案', '一、工作目标'])
    expect(rest.slice(0, 9)).toEqual(Array.from({ length: 9 }, (_, index) => `第${index + 1}，${TARGETS}`))
    expect(rest.slice(9)).toEqual([
      '二、资金安排',
      '项目总投资8600万元，其中：省级资金3200万元，县级资金2400万元，社会资本3000万元。',
    ])
  })

  test('a footnote is a paragraph of its own', async () => {
    expect((await paragraphs('footnotes')).at(-1)).toBe('① 再生水利用率按年度平均值计算。')
  })
})

test('what is drawn twice, in other pieces each time, is read once: a point too', async () => {
  expect((await paragraphs('overprinted')).slice(1)).toEqual([
    '1.县级资金',
    '县级污水治理资金169.59万元，为预算的97.9%。',
  ])
})

test('a sentence goes on over the footnotes at the end of its page, and their marks are none of its words', async () => {
  const { lines, text } = await source('footnotes-cut')
  const notes = lines.filter(({ note }) => note === true)
  expect(notes.map(({ start, end, content }) => content?.text ?? text.slice(start, end))).toEqual([
    '①一般公共预算收入是指以税收为主体、安排用于保障和改善民生、推动经济社会发展的财政收入。',
    '②汇总预算是指汇总全县各级人大批准的预算数。',
    '③政府性基金是指依法向特定对象征收的资金。',
  ])
  const [root] = (await plan('footnotes-cut')).budget
  expect(root).toMatchObject({ name: '一般公共预算收入', scope: '全县', amount: { value: 12.6 } })
  expect(root?.rates).toMatchObject([{ kind: 'of-budget', value: 101.2 }])
  expect(root?.splits).toMatchObject([{ complete: true, parts: [{ name: '税收收入' }, { name: '非税收入' }] }])
})

describe('tables', () => {
  test.each(['ruled-levels', 'ruled-open-sides', 'aligned', 'rotated-page', 'turned-content'])(
    '%s: the same table, and its sums agree',
    async (name) => {
      const read = await plan(name)
      expect(read.tables).toHaveLength(1)
      const [table] = read.tables
      expect(table).toMatchObject({ caption: '云水县2026年一般公共预算收入表', unit: '万元' })
      expect(table?.columns.map(({ path }) => path)).toEqual([['项目'], ['2025年执行数'], ['2026年预算数']])
      expect(table?.rows.map(({ cells }) => cells.map(({ value }) => value).slice(1))).toEqual([
        [1240, 1360],
        [620, 680],
        [310, 340],
        [310, 340],
        [460, 440],
        [160, 170],
        [300, 270],
        [1700, 1800],
      ])
      const { checks, findings } = checkPlan(read)
      expect(checks.filter(({ rule, verdict }) => rule === 'sums/table' && verdict === 'consistent')).toHaveLength(6)
      expect(findings.filter(({ rule }) => rule === 'sums/table')).toEqual([])
    },
  )

  test('open sides, where only the lines tell the columns', async () => {
    const { tables } = await plan('open-sides')
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')))).toEqual([
      [
        '税收收入 1360',
        '增值税 680',
        '企业所得税 340',
        '其他税收收入 340',
        '非税收入 440',
        '专项收入 170',
        '罚没收入 270',
        '收入合计 1800',
      ],
    ])
  })

  test('levels that only indents show', async () => {
    const [table] = (await plan('ruled-levels')).tables
    expect(table?.rows.map(({ level }) => level)).toEqual([0, 1, 1, 1, 0, 1, 1, 0])
  })

  test('levels are measured over all pages of a table; the name of a total that is spread has none', async () => {
    const { tables } = await plan('levels-over-pages')
    expect(tables.map(({ rows }) => rows.map(({ level, kind }) => `${level} ${kind}`))).toEqual([
      ['0 data', '1 data', '1 data', '1 data', '0 data', '1 data', '1 data', '0 subtotal'],
    ])
  })

  test.each(['wrapped-cells', 'wrapped-middle', 'wrapped-close'])(
    '%s: cells of several lines, where nothing is ruled; the text around them is none of theirs',
    async (name) => {
      const { tables, outline } = await plan(name)
      expect(tables.map(({ number, caption }) => [number, caption])).toEqual([['表1', '全县污水治理主要指标']])
      expect(tables[0]?.columns.map(({ path }) => path)).toEqual([
        ['指标名称'],
        ['单位'],
        ['2025年'],
        ['2027年'],
        ['责任单位'],
      ])
      expect(
        tables[0]?.rows.map(({ kind, cells }) => [kind, ...cells.map(({ text }) => text)].join(' ').trim()),
      ).toEqual([
        'group 一、收集',
        'data 城镇生活污水集中收集率 % 65 72 县水务局、县生态环境局',
        'data 再生水利用率 % 24 30 县水务局',
        'group 二、管网',
        'data 新建污水管网长度含雨污分流改造 公里 31.5 86.5 县住建局',
        'data 改造老旧管网长度 公里 12 40 县住建局',
      ])
      expect(outline.map(({ title }) => title)).toEqual(['工作目标', '保障措施'])
      expect((await paragraphs(name)).at(-1)).toMatch(/^各有关单位要压实责任.*取得实效。$/)
    },
  )

  test('columns hardly apart, heads wider than what they stand over, values half a line apart', async () => {
    const { tables } = await plan('close-columns')
    expect(tables.map(({ columns }) => columns.map(({ path }) => path.join(' ')))).toEqual([
      ['类别', '指标', '2025年', '2030年', '说明', '属性'],
    ])
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text).join(' '))).toEqual([
      '污水处理 1.城镇生活污水集中收集率(%) 65 72 逐年提高、各乡镇都不低于全县 预期性',
      '污水处理 2.再生水利用率(%) 24 30左右 — 预期性',
      '管网建设 3.新建污水管网(公里) — 86.5 — 约束性',
      '管网建设 4.改造老旧管网含雨污分流(公里) 12 40 每年8公里（主城9%） 约束性',
    ])
  })

  test('cells of words, cells of two values, and a sentence close under a table are none of one', async () => {
    const { tables } = await plan('no-tables')
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')))).toEqual([
      ['再生水利用率 24 30', '新建污水管网 31.5 86.5', '改造老旧管网 12 40'],
    ])
    expect((await paragraphs('no-tables')).at(-1)).toMatch(/^上表.*为准。$/)
  })

  test('where nothing is ruled, one over pages is one', async () => {
    const { tables } = await plan('aligned-pages')
    expect(tables.map(({ rows }) => rows.length)).toEqual([31])
  })

  test('a page can end behind a header, inside a row, and before the last row', async () => {
    const { tables } = await plan('cut-rows')
    expect(tables.map(({ caption }) => caption)).toEqual([
      '云水县2026年一般公共预算支出表',
      '云水县2026年地方政府债务情况表',
    ])
    expect(tables[0]?.columns.map(({ path }) => path)).toEqual([['项目'], ['2025年执行数'], ['2026年预算数']])
    expect(
      tables[0]?.rows.map(({ cells }) =>
        cells
          .map(({ text }) => text)
          .join(' ')
          .trim(),
      ),
    ).toEqual([
      '社会保障和就业支出 620 680',
      '城乡社区公共设施建设支出 310 340',
      '自然资源海洋气象等支出 160 170',
      '援助其他地区支出',
      '灾害防治及应急管理支出 300 270',
      '支出合计 1390 1460',
    ])
  })

  test('a blank head takes no word from the group beside it; numbers of columns are no row', async () => {
    const [table] = (await plan('heads-apart')).tables
    expect(table?.columns.map(({ path }) => path.join(' '))).toEqual([
      '地区 口径',
      '债务限额 预计',
      '债务限额 一般债务 预计',
      '债务限额 专项债务 预计',
      '债务余额 执行',
      '债务余额 一般债务 执行',
      '债务余额 专项债务 执行',
    ])
    expect(table?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['全县', '县本级', '云水镇'])
  })

  test('one over three pages, each of which says title, unit and header again, is one', async () => {
    const read = await plan('long-table')
    expect(read.tables.map(({ rows }) => rows.length)).toEqual([41])
    const checks = checkPlan(read).checks.filter(({ rule }) => rule === 'sums/table')
    expect(checks.map(({ verdict }) => verdict)).toEqual(['consistent', 'consistent'])
    expect(read.tables[0]?.rows.at(-1)?.cells.at(-1)?.at).toMatchObject({ page: 3 })
  })
})

describe('what cannot be read is said, and nothing is made up', () => {
  test.each([
    ['encrypted', 'encrypted'],
    ['damaged', 'damaged-file'],
    ['scanned', 'no-text'],
    ['unmapped', 'unreadable-text'],
  ])('%s', async (name, code) => {
    await expect(source(name)).rejects.toMatchObject({ code })
  })

  test.each([
    ['pages', 2],
    ['drawn', 20],
    ['cells', 10],
  ] as const)('more %s than the limit', async (what, limit) => {
    expect(LIMITS[what]).toBeGreaterThan(limit)
    const read = source('long-table', { [what]: limit })
    if (what === 'cells') expect((await read).tables).toEqual([])
    else await expect(read).rejects.toMatchObject({ code: 'too-complex', data: { what, limit } })
  })
})

describe('files that mean harm', () => {
  const hostile = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Source> =>
    readSource({ name: 'plan.pdf', bytes }, { limits })

  test('a form that draws itself is drawn once', async () => {
    expect((await hostile(HOSTILE.recursive())).text).toBe('云水县城镇污水治理实施方案\n')
  })

  test('lists within one another, two hundred thousand deep', async () => {
    await expect(hostile(HOSTILE.nested())).rejects.toMatchObject({ code: 'damaged-file' })
  })

  test('pages that hold themselves', async () => {
    await expect(hostile(HOSTILE.cycle())).rejects.toMatchObject({ code: 'damaged-file' })
  })

  test('a million objects, and no page', async () => {
    await expect(hostile(HOSTILE.objects())).rejects.toMatchObject({ code: 'no-text', data: { pages: 0 } })
  })

  test('more pages than there are', async () => {
    await expect(hostile(HOSTILE.count())).rejects.toBeInstanceOf(ReadError)
  })

  test.each(['inflating', 'twice'] as const)('a stream that inflates without end: %s', async (name) => {
    await expect(hostile(HOSTILE[name](), { unpacked: 1_000_000 })).rejects.toMatchObject({
      code: 'too-complex',
      data: { what: 'unpacked' },
    })
  })

  // Found by npm run fuzz: numbers that no page has.
  test.each([
    ['characters without end wide', /\/DW 1000 /, '/DW 2147483648 '],
    ['writing far off the page', / (\d+) Tm/g, ' 1e12 Tm'],
    ['writing beside it', /1 0 0 1 (\d+) /g, '1 0 0 1 9e9 '],
    ['writing beside it on the page', /1 0 0 1 (\d\d) /g, '1 0 0 1 14000 '],
    ['characters without size', /F1 \d+ Tf/g, 'F1 0.0000001 Tf'],
    ['characters of a size without end', /F1 \d+ Tf/g, 'F1 1e30 Tf'],
    ['small characters far apart', /F1 14 Tf 1 0 0 1 (\d\d) /g, 'F1 0.6 Tf 1 0 0 1 14000 '],
  ])('%s', async (_, from, to) => {
    const given = readFileSync(new URL('paragraphs.pdf', folder), 'latin1')
    const edited = given.replace(from, to)
    expect(edited).not.toBe(given)
    const length = await hostile(Buffer.from(edited, 'latin1')).then(
      ({ text }) => text.length,
      (error: unknown) => {
        if (error instanceof ReadError) return 0
        throw error
      },
    )
    expect(length).toBeLessThan(20_000)
  })
})
