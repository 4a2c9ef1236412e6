import rule from '../../../src/rules/counts/restated.ts'
import { testRule } from '../tester.ts'

interface Listed {
  readonly label: string
  readonly declared: number
  readonly noun: string
  readonly names?: readonly string[]
  readonly of?: string
}

const counts = (...list: Listed[]): string =>
  `counts: ${JSON.stringify(list.map(({ names = [], ...count }) => ({ ...count, complete: true, members: names.map((name) => ({ name })) })))}`

const ACTIONS = ['楼宇园区提质增效行动', '龙头企业集聚招引行动', '优质企业成长培育行动']

testRule(rule, [
  {
    name: 'the same things, counted alike in other words',
    plan: counts(
      { label: '三大专项行动', declared: 3, noun: '专项行动', names: ACTIONS },
      { label: '3个专项行动', declared: 3, noun: '专项行动', names: ACTIONS },
    ),
    checks: 'consistent 1',
    calculations: ['三大专项行动: 3; 3个专项行动: 3'],
  },
  {
    name: 'the same things, counted differently',
    plan: counts(
      { label: '四大专项行动', declared: 4, noun: '专项行动', names: ACTIONS },
      { label: '3个专项行动', declared: 3, noun: '专项行动', names: ACTIONS },
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '同一组事项两处数目不同：“四大专项行动”（4）、“3个专项行动”（3）']],
  },
  {
    name: 'a short form beside a long one may be the same things',
    plan: counts(
      { label: '6大国别园区', declared: 6, noun: '国别园区', names: ['中法成都生态园', '中德产业园'] },
      { label: '五大国别园区', declared: 5, noun: '国别园区', names: ['中德', '中意', '中法'] },
    ),
    checks: 'inconsistent 1',
    findings: [['info', 'may-differ', '“6大国别园区”（6）与“五大国别园区”（5）是否指同一组事项？']],
  },
  {
    name: 'projects of two years have no list that tells',
    plan: counts(
      { label: '县级重点项目68个', declared: 68, noun: '县级重点项目' },
      { label: '县级重点项目72个', declared: 72, noun: '县级重点项目' },
    ),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'places are listed for one purpose here and another there',
    plan: counts(
      { label: '三个县', declared: 3, noun: '县', names: ['甲山县', '乙水县', '丙川县'] },
      { label: '四个县', declared: 4, noun: '县', names: ['甲山县', '乙水县', '丙川县', '丁原县'] },
    ),
    checks: '',
  },
  {
    name: 'parts of one total are no repetitions, nor is the total of a part',
    plan: counts(
      { label: '重点项目42个', declared: 42, noun: '重点项目' },
      { label: '重点项目12个', declared: 12, noun: '重点项目', of: '/counts/0' },
      { label: '重点项目8个', declared: 8, noun: '重点项目', of: '/counts/0' },
    ),
    checks: '',
  },
  {
    name: 'a total told again is none of its parts',
    plan: counts(
      { label: '九大重点方向', declared: 9, noun: '重点方向', names: ['甲业', '乙业', '丙业', '丁业'] },
      { label: '9个重点方向', declared: 9, noun: '重点方向', names: ['甲业', '乙业', '丙业', '丁业'] },
      { label: '7个重点方向', declared: 7, noun: '重点方向', names: ['甲业', '乙业'], of: '/counts/1' },
    ),
    checks: 'consistent 1',
  },
  {
    name: 'of a noun as short as 领域 a document has many',
    plan: counts(
      { label: '五大领域', declared: 5, noun: '领域', names: ['信创软件', '工业互联网'] },
      { label: '三大领域', declared: 3, noun: '领域', names: ['检验检测', '智能装备'] },
    ),
    checks: '',
  },
])
