import rule from '../../../src/rules/counts/members.ts'
import { testRule } from '../tester.ts'

const count = (label: string, declared: number, names: readonly string[], complete = true, noun = ''): string =>
  `counts: [{label: ${label}, declared: ${declared}, complete: ${complete}, ${noun === '' ? '' : `noun: ${noun}, `}at: 41, members: [${names.map((name, at) => `{name: ${JSON.stringify(name)}, at: ${50 + at}}`).join(', ')}]}]`

/** Members of a list in one sentence, one character apart. */
const inline = (label: string, declared: number, names: readonly string[]): string => {
  let column = 20
  const members = names.map((name) => {
    const at = `{line: 59, column: ${column}, length: ${name.length}, quote: ${name}}`
    column += name.length + 1
    return `{name: ${name}, at: ${at}}`
  })
  return `counts: [{label: ${label}, declared: ${declared}, complete: true, at: 59, members: [${members.join(', ')}]}]`
}

testRule(rule, [
  {
    name: '一体两翼 is three',
    plan: count('一体两翼', 3, ['科技产业公共服务体系', '科技产业集聚翼', '智慧商圈发展翼']),
    checks: 'consistent 1',
    calculations: ['3 = 3'],
  },
  {
    name: 'fewer than announced',
    plan: count('八大重点行动', 8, ['通道口岸畅通行动', '强链补链延链行动', '总部经济提能行动'], true, '行动'),
    checks: 'inconsistent 1',
    calculations: ['3 < 8'],
    findings: [
      [
        'warning',
        'fewer',
        '“八大重点行动”写的是8项，实际列出3项：通道口岸畅通行动、强链补链延链行动、总部经济提能行动',
      ],
    ],
  },
  {
    name: 'more than announced',
    plan: count('三大行动', 3, ['甲行动', '乙行动', '丙行动', '丁行动'], true, '行动'),
    checks: 'inconsistent 1',
    findings: [['warning', 'more', '“三大行动”写的是3项，实际列出4项：甲行动、乙行动、丙行动、丁行动']],
  },
  {
    name: 'after 等 fewer is no fault: 8类18项 with a partial list',
    plan: count('8类基本公共服务配套', 8, ['教育', '医疗', '文化'], false),
    checks: 'consistent 1',
    calculations: ['3 ≤ 8'],
  },
  {
    name: 'after 等 more is',
    plan: count('两大领域', 2, ['教育领域', '医疗领域', '文化领域'], false, '领域'),
    checks: 'inconsistent 1',
    findings: [['warning', 'more-than-open', '“两大领域”写的是2项，“等”字之前已列出3项：教育领域、医疗领域、文化领域']],
  },
  {
    name: 'a name that holds 和 may be two',
    plan: count('五大要素', 5, ['商学社群', '战略定位', '资本赋能', '产业链接和上市加速']),
    checks: 'consistent 1',
  },
  {
    name: 'a name that stops short of the others’ ending belongs to the next',
    plan: count('三个行业', 3, ['信息传输', '软件和信息技术服务业', '租赁和商务服务业', '科学研究和技术服务业']),
    checks: 'consistent 1',
  },
  {
    name: 'the last two of a list in a sentence may be one name with 和',
    plan: inline('三个领域', 3, ['教育', '医疗', '养老', '文化']),
    checks: 'consistent 1',
  },
  {
    name: 'but two of them may not',
    plan: inline('三大领域', 3, ['教育', '医疗', '养老', '文化', '体育']),
    checks: 'inconsistent 1',
    findings: [['warning', 'more', '“三大领域”写的是3项，实际列出5项：教育、医疗、养老、文化、体育']],
  },
  {
    name: 'names before the number, with no 等, may be of another number',
    plan: `counts: [{label: 四类违法行为, declared: 4, complete: true, at: {line: 248, column: 1, length: 6, quote: 四类违法行为}, members: [{name: 行政执法检查, at: 247}, {name: 专项整治, at: 247}, {name: 政府采购, at: 247}]}]`,
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'separators in brackets and titles split nothing',
    plan: count('三个平台', 3, ['大数据平台（含采集、存储、分析）', '《A、B和C》平台']),
    checks: 'inconsistent 1',
    findings: [
      ['warning', 'fewer', '“三个平台”写的是3项，实际列出2项：大数据平台（含采集、存储、分析）、《A、B和C》平台'],
    ],
  },
  {
    name: 'a name that is listed twice is one',
    plan: count('两条产业带', 2, ['成德临港经济产业带', '成资临空经济产业带', '成德临港经济产业带']),
    checks: 'consistent 1',
  },
  { name: 'a number with no list', plan: count('共30个项目', 30, []), checks: '' },
])
