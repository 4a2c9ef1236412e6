// What Word does to a text, one thing a file of fixtures/formats/word (made by scripts/make-formats.mjs).

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSource, type Source } from '../../src/read/index.ts'

async function read(name: string): Promise<Source> {
  const file = `${name}.docx`
  return readSource({
    name: file,
    bytes: readFileSync(new URL(`../../fixtures/formats/word/${file}`, import.meta.url)),
  })
}

const linesOf = ({ text, lines }: Source): string[] => lines.map(({ start, end }) => text.slice(start, end))

/** A table's cells; a repeat bears ~. Their words are looked up in the text by their offsets. */
function gridOf({ text, tables = [] }: Source, index: number): string[] {
  return (tables[index]?.rows ?? []).map((row) =>
    row
      .map(({ content, merged }) => {
        const there = [...content.offsets].map((offset) => text.charAt(offset)).join('')
        if (there !== content.text) throw new Error(`${content.text} is not at its place`)
        return (merged ? '~' : '') + there
      })
      .join('|'),
  )
}

describe('automatic numbers', () => {
  test('in the formats of Word', async () => {
    expect(linesOf(await read('formats'))).toEqual(
      [
        ...['九、', '十、', '十一、'],
        ...['九十九、', '一百、', '一百零一、'],
        '一一、',
        ...['⑩、', '⑪、'],
        ...['①、', '⑴、', '３、', '壹拾贰、', '甲、', 'AA、', 'iv、', '07、'],
      ].map((number) => `${number}编号`),
    )
  })

  test('begin anew, go on, or begin at another number as the list says', async () => {
    expect(linesOf(await read('restarts'))).toEqual([
      '一、甲',
      '（一）甲之一',
      '（二）甲之二',
      '第1条 条',
      '二、乙',
      '（一）乙之一',
      '第2条 条不重起',
      '三、丙',
      '五、又一',
      '六、又二',
      '无编号',
      '第二节 节',
      '2.1 款',
      'a) 项',
      '➤圆点',
      '1. 2035年展望',
      '1.1 跳级',
    ])
  })

  test('and heading levels come from styles, and from those that they are based on', async () => {
    const source = await read('styles')
    expect(linesOf(source).map((line, at) => [line.slice(0, 10), source.lines[at]?.level])).toEqual([
      ['第一章 总则', 1],
      ['（一）目标', 2],
      ['（二）目标二', 2],
      ['不编号', 1],
      ['第二章 附则', 1],
      ['按名字', 3],
      ['段落自定', 3],
      ['第三章 正文级', undefined],
      ['附1 列表样式', undefined],
      ['样式标题很长，写成了', undefined],
    ])
  })
})

describe('the words of a paragraph', () => {
  test('are its runs joined, with what fields and controls show', async () => {
    expect(linesOf(await read('runs'))).toEqual([
      '达到1.7万亿元',
      '云岭市 实施方案',
      '一、总体要求',
      '（一）指导思想',
      '坚持绿色发展。',
      '到2025年。',
      '\u3000缩进\t第3页',
      '增长≥6-8%☑',
      '共12项，34个③',
      '嵌套内外显示',
      '链接中的标记控件',
      '控件中的段落',
      '面积300m²，总量5亿元[1]。',
      '看得见的字',
      '岭上',
      '前后',
      '',
      'A&B<C',
    ])
  })

  test('are those of the accepted text', async () => {
    const source = await read('changes')
    expect(linesOf(source)).toEqual([
      '投资900万元',
      '前半句，后半句。',
      '留下移来',
      '新的一段',
      '改了样式',
      '项目\t金额',
      '道路\t2',
    ])
    expect(source.lines.map(({ level }) => level)).toEqual(Array(7).fill(undefined))
  })

  test('are without notes and boxes, which stand below', async () => {
    const source = await read('notes')
    expect(linesOf(source)).toEqual([
      '增加值[1]达到1.7万亿元[2]。',
      '[1] 按现价计算。',
      '[2] 初步核算数。',
      '正文在前，正文在后。',
      '专栏1 重点工程',
      '建设10座水库。',
      '图形',
      '只在旧式里',
      '旧式',
      '旧式文本框',
      '项目\t金额[3]',
      '道路\t200',
      '[3] 含税。 下同。',
      '结尾。',
    ])
    expect(source.lines[0]?.content?.text).toBe('增加值达到1.7万亿元。')
    expect([...(source.lines[0]?.content?.offsets ?? [])].map((offset) => source.text.charAt(offset)).join('')).toBe(
      '增加值达到1.7万亿元。',
    )
    expect(source.lines.flatMap(({ note, content }) => (note === true ? [content?.text] : []))).toEqual([
      '按现价计算。',
      '初步核算数。',
      '含税。 下同。',
    ])
    expect(gridOf(source, 0)).toEqual(['项目|金额', '道路|200'])
  })
})

describe('tables', () => {
  test('stand on their grid', async () => {
    const source = await read('tables')
    expect(gridOf(source, 0)).toEqual([
      '大类|项目|投入|~投入',
      '~大类|~项目|合计|市级',
      '绿道|滨江 一期|52|20',
      '~绿道|西山|36|',
      '合计|~合计|88|20',
    ])
    expect(source.tables?.[0]).toMatchObject({ line: 0, headerRows: 2 })
    expect(gridOf(source, 2)).toEqual(['年份|数量', '|12'])
    expect(gridOf(source, 3)).toEqual(['行|格', '横|~横'])
  })

  test('are a line each row, which has no words of its own', async () => {
    const source = await read('tables')
    const lines = linesOf(source)
    expect(lines.slice(0, 3)).toEqual(['大类\t项目\t投入', '\t\t合计\t市级', '绿道\t滨江 一期\t52\t20'])
    expect(source.lines.slice(0, 5).map(({ content }) => content?.text)).toEqual(['', '', '', '', ''])
    expect((source.tables ?? []).map(({ line }) => lines[line])).toEqual([
      '大类\t项目\t投入',
      '甲\t1',
      '年份\t数量',
      '行\t格',
    ])
  })

  test('that only lay out the page are text: boxes of one cell a row, tables around tables', async () => {
    const source = await read('tables')
    expect(linesOf(source).slice(6, 12)).toEqual([
      '专栏1 重点项目',
      '建设水库10座。',
      '改造管网20公里。',
      '甲\t1',
      '乙\t2',
      '右边',
    ])
    expect(gridOf(source, 1)).toEqual(['甲|1', '乙|2'])
  })
})

describe('the package', () => {
  test('may be of the strict kind, with prefixes and names of its writer’s own', async () => {
    expect(linesOf(await read('strict'))).toEqual(['1. 严格格式'])
  })

  test('with a DOCTYPE is refused, its entity never read', async () => {
    await expect(read('doctype')).rejects.toThrow('doctype')
  })
})
