import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

function told(line: string): string[] {
  return planOf(line).dealt.map(
    ({ names, values }) => `${names.map(({ text }) => text).join('|')} => ${values.map(({ text }) => text).join('|')}`,
  )
}

describe('分别', () => {
  test.each([
    ['港口吞吐量、集装箱量分别增长5.1%、6.2%，运行平稳。', ['港口吞吐量|集装箱量 => 5.1%|6.2%']],
    ['事故起数和死亡人数分别下降4.9%、4%。', ['事故起数|死亡人数 => 4.9%|4%']],
    [
      '航运业占全省、全市比重分别为10%、32%，较2020年分别提高1.1和0.9个百分点。',
      ['全省|全市 => 10%|32%', '全省|全市 => 1.1|0.9个百分点'],
    ],
    ['货运量30万吨、客运量20万人，分别增长3%、2%。', ['货运量|客运量 => 3%|2%']],
    [
      '信息传输、软件和信息技术服务业，租赁和商务服务业、科学研究和技术服务业分别增加6亿元、3亿元、2亿元。',
      ['信息传输、软件和信息技术服务业|租赁和商务服务业|科学研究和技术服务业 => 6亿元|3亿元|2亿元'],
    ],
    ['煤炭、矿石、钢材吞吐量分别达到50万吨、40万吨。', ['煤炭|矿石|钢材吞吐量 => 50万吨|40万吨']],
    [
      '对评为3A、4A、5A级的企业，市级分别给予5万元、10万元、15万元奖补。',
      ['对评为3A|4A|5A级的企业 => 5万元|10万元|15万元'],
    ],
    ['由各部门分别组织实施。', []],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected)
  })

  test('names and values have their places', () => {
    const [dealt] = planOf('港口吞吐量、集装箱量分别增长5.1%、6.2%，运行平稳。').dealt
    expect(dealt?.at?.quote).toBe('分别')
    expect(dealt?.names.map(({ at }) => at?.quote)).toEqual(['港口吞吐量', '集装箱量'])
    expect(dealt?.values.map(({ at }) => at?.quote)).toEqual(['5.1%', '6.2%'])
  })
})
