import { describe, expect, it } from 'vitest'
import { BODY, blockLines, linesOf, MORE, page, partOf, wrapped } from './layout.ts'

describe('paragraphs', () => {
  const first = '全市养老床位总数达到4750张，每千名老人拥有养老床位数达到38张，较2020年'
  const rest = '增加6张，其中养老机构床位3600张。'

  it.each<[string, string[]]>([
    ['blank lines', ['', '']],
    ['a page number', ['', '— 12 —', '']],
    ['a page number in words', ['第3页 共20页']],
    ['a form feed', ['\f']],
  ])('go on behind %s', (_, between) => {
    expect(linesOf([`一、现状`, first, ...between, rest].join('\n'))).toEqual(['# 一、|现状', first + rest])
  })

  it('do not go on where a sentence has ended', () => {
    expect(linesOf(page('一、现状', BODY, MORE))).toEqual(['# 一、|现状', BODY, MORE])
  })

  it('do not go on behind a bracket that follows a stop', () => {
    const owners = '定期通报节水工作的进展，及时研究解决困难和问题。（牵头单位：市水利局；责任单位：市财政局）'
    expect(linesOf(page('一、现状', owners, MORE))).toEqual(['# 一、|现状', owners, MORE])
  })

  it('of a fixed width, number and unit apart, blanks inside words', () => {
    const paragraph = `${MORE}本级和全县已加 上 解 支 出89600万元、债务还本支出21340万元，支出总计412014万元。`
    const read = paragraph.replaceAll(' ', '')
    const other =
      '全年接待游客520万人次，推出精品民宿30家，培育夜间经济和首店经济，推动汽车、家电以旧换新，维护消费者合法权益。'
    const text = [
      '一、预算执行情况',
      ...Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? wrapped(paragraph) : wrapped(other))),
      '二、工作措施',
      wrapped(other.replace('精品', '精 品')),
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|预算执行情况',
      ...Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? read : other)),
      '# 二、|工作措施',
      other,
    ])
    // The case that it is about: a line ends in a number and the next begins with its unit.
    expect(wrapped(paragraph)).toMatch(/\d\n[^\d，、。]/)
  })

  it('running heads and page marks stand in no sentence', () => {
    const text = [1, 2, 3, 4].flatMap((number) => [
      '某市林业发展专项规划',
      `第${number}阶段的工作继续推进，全市森林面积稳步增长，林业产业总产值`,
      `— ${number} —`,
      '某市林业发展专项规划',
      `达到${number}00亿元，比上年增加${number}0亿元。`,
      `— ${number}0 —`,
    ])
    expect(linesOf(['第一章 现状', ...text].join('\n'))).toEqual([
      '# 第一章|现状',
      ...[1, 2, 3, 4].map(
        (number) =>
          `第${number}阶段的工作继续推进，全市森林面积稳步增长，林业产业总产值达到${number}00亿元，比上年增加${number}0亿元。`,
      ),
    ])
  })

  it('bare page numbers, with blanks inside, are no text', () => {
    // Each page's lines differ: what stands beside page numbers again and again is a running head.
    const numbers = ['8', '9', '1 0', '1 1', '1 2']
    const lines = numbers.flatMap((number, at) => [
      `${BODY}${BODY}${BODY}第${at}${first}`,
      '',
      number,
      '',
      `又${at}${rest}`,
      '',
    ])
    expect(linesOf(['一、现状', ...lines].join('\n'))).toEqual([
      '# 一、|现状',
      ...numbers.map((_, at) => `${BODY}${BODY}${BODY}第${at}${first}又${at}${rest}`),
    ])
  })

  it('a page number glued to the text before it, where its page lacks one', () => {
    const pages = [1, 2, 3, 4, 5]
    const lines = pages.flatMap((number) => {
      const cut = `${BODY}${BODY}${BODY}第${number}${first}`
      return [...(number === 3 ? [`${cut} 3`] : [cut, '', `${number}`]), '', `又${number}${rest}`, '']
    })
    expect(linesOf(['一、现状', ...lines].join('\n'))).toEqual([
      '# 一、|现状',
      ...pages.map((number) => `${BODY}${BODY}${BODY}第${number}${first}又${number}${rest}`),
    ])
  })

  it('footnotes are lifted out, their marks too', () => {
    const note = '¹按60周岁及以上户籍老年人口计算，养老床位不含家庭养老床位，下同。'
    const part = partOf(page('一、现状', `${first.replace('38张', '38张¹')}`, note, rest))
    expect(blockLines(part)).toEqual(['# 一、|现状', first + rest])
    expect(part.footnotes.map(({ passage }) => passage.text)).toEqual([note.slice(1)])
  })

  it('a character printed on both sides of a page break is recorded', () => {
    const part = partOf(
      page(
        '一、布局',
        '培育创新要素集聚、产业特色鲜明、配套设施完善的数字经济示范区',
        '— 3 —',
        '区块链产业园，建设公共服务平台。',
      ),
    )
    expect(part.damage.map(({ kind }) => kind)).toEqual(['doubled'])
    expect(blockLines(part)[1]).toContain('示范区区块链')
  })

  it('a date of the cover stands apart from the heading glued to it', () => {
    expect(linesOf(page('某市专项规划', '2021 年 9 月 前    言', MORE, '第一章 总则', BODY))).toEqual([
      '2021年9月',
      '# |前言',
      MORE,
      '# 第一章|总则',
      BODY,
    ])
  })
})
