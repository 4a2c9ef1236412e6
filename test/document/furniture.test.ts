import { describe, expect, it } from 'vitest'
import { clean } from '../../src/document/clean.ts'
import { isFurniture, isLink, opensLinks, pageFields } from '../../src/document/furniture.ts'

describe('lines of a page', () => {
  it.each([
    '打印',
    '】',
    '分享到：',
    '分享到:',
    '您当前的位置:首页>>政务公开',
    '【字号：',
    '责任编辑：某某',
    '（责任编辑：某某）',
    '主办单位:某市人民政府办公室承办单位:某市大数据中心',
    '网站标识码:9901000026 某公网安备99010002000126号',
    '云岭市人民政府门户网站',
    '文件下载:',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true)
  })

  it.each(['打印机产业园建设', '一、总体要求', '主办单位负责落实各项任务', '（一）首页改版', '政府网站集约化', ''])(
    '%j is text',
    (text) => {
      expect(isFurniture(text)).toBe(false)
    },
  )

  it('links to other pages', () => {
    expect(['相关解读:', '相关链接：某某通知', '相关报道：', '相关文件'].every(opensLinks)).toBe(true)
    expect(['相关部门要加强协调', '相关企业：10家'].some(opensLinks)).toBe(false)
    expect(isLink('《某某意见》政策解读')).toBe(true)
    expect(isLink('各部门要认真落实。')).toBe(false)
  })
})

describe('metadata of a page', () => {
  const fields = (text: string): [string, string][] =>
    pageFields(clean(text, 0, text.length, undefined, [])).map(({ label, value }) => [label, value])

  it.each<[string, ...[string, string][]]>([
    [
      '[ 索引号 ] 115/2021-00019 [ 发文字号 ] 渝高新发〔2021〕22号',
      ['index', '115/2021-00019'],
      ['documentNumber', '渝高新发〔2021〕22号'],
    ],
    ['【发布机构】某市人民政府', ['publisher', '某市人民政府']],
    ['来源：望溪新报', ['source', '望溪新报']],
    ['标　　题：某某规划', ['title', '某某规划']],
    ['发布时间:2025-04-18  来源:某委  字号:[大 中 小]  分享到:', ['published', '2025-04-18'], ['source', '某委']],
    ['成文日期：2021年6月13日 浏览次数：88', ['written', '2021年6月13日']],
    ['[ 有效性 ]', ['validity', '']],
  ])('%s', (text, ...expected) => {
    expect(fields(text)).toEqual(expected)
  })

  it.each(['来源于企业的收入', '责任单位：市商务局', '一、来源：甲', ''])('%j has none', (text) => {
    expect(fields(text)).toEqual([])
  })

  it('a value keeps its place', () => {
    const [field] = pageFields(clean('来 源：新 报', 0, 6, undefined, []))
    expect(field?.passage.text.slice(field.start, field.end)).toBe(field?.value)
  })
})
