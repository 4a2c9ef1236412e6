import rule from '../../../src/rules/names/project.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

const listed = (...names: string[]): string =>
  `lists: [{at: 41, items: [${names.map((text) => `{text: ${text}, at: 41}`).join(', ')}]}]`

const counted = (...names: string[]): string =>
  `counts: [{label: 子项目, declared: ${names.length}, complete: true, at: 45, members: [${names.map((name, at) => `{name: ${name}, at: ${50 + at}}`).join(', ')}]}]`

testRule(rule, [
  {
    name: 'the same names in both places',
    plan: `${listed('科技产业公共服务平台', '未来场景特色街区')}\n${counted('科技产业公共服务平台', '未来场景特色街区')}`,
    checks: 'consistent 2',
  },
  {
    name: 'one project under two names',
    plan: `${listed('科技产业公共服务平台', '科技产业集聚区', '未来场景特色街区', '商贸产业大数据研究中心')}\n${counted('科技产业公共服务平台', '科技企业集聚区', '商贸产业大数据研究中心', '未来场景特色街区')}`,
    checks: 'consistent 3, inconsistent 1',
    findings: [['warning', 'two-names', '“科技产业集聚区”与“科技企业集聚区”是否为同一对象？两处所列的其余名称都相同']],
  },
  {
    name: 'a short name beside a long one is worth a look',
    plan: `${listed('商学社群建设', '战略定位服务', '产业链服务平台')}\n${counted('商学社群建设', '战略定位服务', '产业链接服务平台')}`,
    checks: 'consistent 2, inconsistent 1',
    findings: [['info', 'short-name', '“产业链服务平台”与“产业链接服务平台”写法一长一短，两处所列的其余名称都相同']],
  },
  {
    name: 'the only name that differs may differ by a word of a short name',
    plan: `${listed('云溪湿地公园', '枫林郊野公园', '南塘体育公园')}\n${counted('云溪湿地公园', '枫林生态公园', '南塘体育公园')}`,
    checks: 'consistent 2, inconsistent 1',
    findings: [['warning', 'two-names', '“枫林郊野公园”与“枫林生态公园”是否为同一对象？两处所列的其余名称都相同']],
  },
  {
    name: 'accounts of two levels of government are two things',
    plan: `${listed('税收收入合计', '转移性收入合计', '全市一般公共预算收入')}\n${counted('税收收入合计', '转移性收入合计', '市本级一般公共预算收入')}`,
    checks: 'consistent 2',
  },
  {
    name: 'first and second stage are two things',
    plan: `${listed('科学谷项目', '大学城项目', '微电子园一期工程')}\n${counted('科学谷项目', '大学城项目', '微电子园二期工程')}`,
    checks: 'consistent 2',
  },
  {
    name: 'lists that have one name in common are of different things',
    plan: `${listed('科学谷项目', '科技产业集聚区', '轨道交通项目')}\n${counted('科学谷项目', '科技企业集聚区', '金凤隧道项目')}`,
    checks: '',
  },
  {
    name: 'a table, a division of money and the projects themselves',
    plan: `
${drawTable(`
  项目名称:text | 金额:amount 万元
  data | 科学谷一号楼 | 100
  data | 大学城创新中心 | 200
  data | 金凤研究院 | 300
  total | 合计合计 | 600
`)}
projects:
  - {name: 科学谷一号楼, from: prose, at: 10, ats: {}}
  - {name: 大学城创业中心, from: prose, at: 20, ats: {}}
  - {name: 金凤研究院项目, from: prose, at: 30, ats: {}}
budget:
  - name: 总投资
    amount: {op: "=", value: 600, unit: 万元}
    splits:
      - {by: project, complete: true, parts: [{name: 科学谷一号楼, amount: {op: "=", value: 100, unit: 万元}, sign: "+", at: 40}, {name: 大学城创新中心, amount: {op: "=", value: 200, unit: 万元}, sign: "+", at: 41}]}
`,
    checks: 'consistent 2',
  },
])
