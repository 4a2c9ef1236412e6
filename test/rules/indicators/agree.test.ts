import rule from '../../../src/rules/indicators/agree.ts'
import { testRule } from '../tester.ts'

/** Two statements of one target: the second entry's name, what its values add. */
const pair = (left: string, right: string, names = ['服务业增加值', '服务业增加值']): string => `
indicators:
  - name: ${names[0]}
    values: [{role: target, measure: level, period: "2025", from: prose, at: 137, ${left}}]
  - name: ${names[1]}
    values: [{role: target, measure: level, period: "2025", from: table, at: 149, ${right}}]
`

testRule(rule, [
  {
    name: '1.7 万亿元 is at most 17500, which is not more than 17600 亿元',
    plan: pair('op: "=", value: 1.7, precision: 1, unit: 万亿元', 'op: ">", value: 17600, unit: 亿元'),
    checks: 'inconsistent 1',
    calculations: ['1.7 万亿元 = [16500, 17500] 亿元; >17600 亿元 = (17600, ∞) 亿元'],
    findings: [['error', 'differ', '“服务业增加值”（2025）前后不一致：1.7 万亿元；>17600 亿元']],
  },
  {
    name: '1.77 万亿元 satisfies >17600 亿元',
    plan: pair('op: "=", value: 1.77, precision: 2, unit: 万亿元', 'op: ">", value: 17600, unit: 亿元'),
    checks: 'consistent 1',
  },
  {
    name: '1.1 万亿元 is 11000 亿元',
    plan: pair('op: "=", value: 1.1, precision: 1, unit: 万亿元', 'op: "=", value: 11000, unit: 亿元'),
    checks: 'consistent 1',
  },
  {
    name: '万亿元 with no numeral is 10000 亿元',
    plan: pair('op: "=", value: 1, unit: 万亿元, text: 万亿元', 'op: "=", value: 10000, unit: 亿元', [
      '货物贸易进出口总额',
      '货物进出口总额',
    ]),
    checks: 'consistent 1',
  },
  {
    name: 'the finer number rounds to the coarser one',
    plan: pair('op: "=", value: 1.7, precision: 1, unit: 万亿元', 'op: "=", value: 17440, unit: 亿元'),
    checks: 'consistent 1',
  },
  {
    name: 'intervals that only touch are rounding',
    plan: pair('op: "=", value: 65.7, precision: 1, unit: "%"', 'op: "=", value: 65.8, precision: 1, unit: "%"'),
    checks: 'rounding 1',
    calculations: ['65.7% = [65.65, 65.75]%; 65.8% = [65.75, 65.85]%'],
  },
  {
    name: 'equal numbers under different comparators agree',
    plan: pair('op: ">", value: 50, unit: "%"', 'op: "=", value: 50, unit: "%"'),
    checks: 'consistent 1',
  },
  {
    name: 'two bounds of one direction are compared by their printed numbers',
    plan: pair('op: ">", value: 50, unit: "%"', 'op: ">=", value: 60, unit: "%"'),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“服务业增加值”（2025）前后不一致：>50%；≥60%']],
  },
  {
    name: 'counts are exact',
    plan: pair('op: "=", value: 66, unit: 个', 'op: "=", value: 67, unit: 个'),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“服务业增加值”（2025）前后不一致：66 个；67 个']],
  },
  {
    name: 'counts are of one kind whatever their classifier',
    plan: pair('op: ">", value: 400, unit: 家', 'op: "=", value: 450, unit: 个'),
    checks: 'consistent 1',
  },
  {
    name: '约100 is anything from 50 to 150',
    plan: pair('op: "~", value: 100, unit: 个, text: 100个左右', 'op: "=", value: 120, unit: 个'),
    checks: 'consistent 1',
    calculations: ['100个左右 = [50, 150] 个; 120 个'],
  },
  {
    name: '1300余 reaches up to 1400',
    plan: pair('op: "~", value: 1300, unit: 个, text: 1300余个', 'op: "=", value: 1250, unit: 个'),
    checks: 'inconsistent 1',
    calculations: ['1300余个 = [1300, 1400] 个; 1250 个'],
    findings: [['error', 'differ', '“服务业增加值”（2025）前后不一致：1300余个；1250 个']],
  },
  {
    name: 'ranges with other ends that overlap are told as a warning',
    plan: pair('op: range, low: 5, high: 5.5, precision: 1, unit: "%"', 'op: range, low: 5, high: 6, unit: "%"'),
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '“服务业增加值”（2025）前后不一致：5.0—5.5%；5—6%']],
  },
  {
    name: 'a value in a range agrees',
    plan: pair('op: range, low: 6, high: 8, unit: "%"', 'op: "=", value: 7, unit: "%"'),
    checks: 'consistent 1',
  },
  {
    name: '增长1.5倍 is 2.5 times',
    plan: pair(
      'op: "=", value: 1.5, precision: 1, unit: 倍, canonical: {value: 2.5, unit: 倍}',
      'op: "=", value: 2.5, precision: 1, unit: 倍, canonical: {value: 2.5, unit: 倍}',
    ).replaceAll('measure: level', 'measure: multiple'),
    checks: 'consistent 1',
  },
  {
    name: 'two texts of the same words',
    plan: pair('op: text, text: 高于全国平均水平', 'op: text, text: 高于全国 平均水平, unit: "%"', [
      '规模以上数字经济核心服务业企业营业收入占规模以上服务业营业收入比重',
      '规模以上数字经济核心服务业企业营业收入占比',
    ]),
    checks: 'consistent 1',
  },
  {
    name: 'two texts of other words',
    plan: pair('op: text, text: 高于全国平均水平', 'op: text, text: 达到全国先进水平'),
    checks: 'unassessable text-value 1',
  },
  {
    name: 'a text against a number',
    plan: pair('op: text, text: 高于全国平均水平', 'op: "=", value: 35, unit: "%"'),
    checks: 'unassessable text-value 1',
  },
  {
    name: 'a number whose unit is not printed',
    plan: pair('op: "=", value: 35', 'op: "=", value: 36, unit: "%"'),
    checks: 'unassessable no-unit 1',
  },
  {
    name: 'aliases: R&D',
    plan: pair('op: "=", value: 3.5, precision: 1, unit: "%"', 'op: "=", value: 3.2, precision: 1, unit: "%"', [
      '全社会研究与试验发展经费占地区生产总值比重',
      '全社会研发经费占GDP比重',
    ]),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“全社会研究与试验发展经费占地区生产总值比重”（2025）前后不一致：3.5%；3.2%']],
  },
  {
    name: 'a share that leaves its whole out is told lower',
    plan: pair('op: "=", value: 30, unit: "%"', 'op: "=", value: 40, unit: "%"', [
      '服务业税收占全市税收比重',
      '服务业税收占比',
    ]),
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '“服务业税收占全市税收比重”（2025）前后不一致：30%；40%']],
  },
  {
    name: 'a share that leaves its whole out, where two wholes are named, is neither',
    plan: `
indicators:
  - {name: 服务业增加值占GDP比重, values: [{role: target, measure: level, period: "2025", op: "=", value: 65, unit: "%"}]}
  - {name: 服务业增加值占西部地区比重, values: [{role: target, measure: level, period: "2025", op: "=", value: 11, unit: "%"}]}
  - {name: 服务业增加值占比, values: [{role: target, measure: level, period: "2025", op: "=", value: 66, unit: "%"}]}
`,
    checks: '',
  },
  {
    name: 'three statements: the one that differs is one finding with every place',
    plan: `
indicators:
  - name: 社会消费品零售总额
    values:
      - {role: target, measure: level, period: "2025", op: "=", value: 1.1, precision: 1, unit: 万亿元, at: 145}
      - {role: target, measure: level, period: "2025", op: "=", value: 1.1, precision: 1, unit: 万亿元, at: 300}
      - {role: target, measure: level, period: "2025", op: "=", value: 12000, unit: 亿元, at: 150}
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['error', 'differ', '“社会消费品零售总额”（2025）前后不一致：1.1 万亿元；12000 亿元']],
  },
  {
    name: 'neither gives a year: one number against several that agree',
    plan: `
indicators:
  - name: 产业功能区
    values:
      - {role: target, measure: level, op: "=", value: 66, unit: 个, at: 1}
      - {role: target, measure: level, op: "=", value: 66, unit: 个, at: 12}
      - {role: target, measure: level, op: "=", value: 68, unit: 个, at: 19}
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'differ-undated', '“产业功能区”前后不一致：66 个；68 个（均未写明年份）']],
  },
  {
    name: 'neither gives a year: a table against the prose',
    plan: `
indicators:
  - name: 新增就业占比
    values:
      - {role: target, measure: level, op: "=", value: 95, unit: "%", from: prose, at: 37}
      - {role: target, measure: level, op: "=", value: 85, unit: "%", from: table, cell: /tables/0/rows/0/cells/1, at: 140}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'differ-undated', '“新增就业占比”前后不一致：95%；85%（均未写明年份）']],
  },
  {
    name: 'neither gives a year: two sections may speak of two things',
    plan: `
indicators:
  - name: 建设绿道
    values:
      - {role: target, measure: level, op: "=", value: 18.6, precision: 1, unit: 公里, at: 52}
      - {role: target, measure: level, op: "=", value: 12.4, precision: 1, unit: 公里, at: 58}
`,
    checks: 'unassessable no-year 1',
  },
  {
    name: 'one gives a year and the other none',
    plan: `
indicators:
  - name: 产业功能区
    values:
      - {role: target, measure: level, op: "=", value: 66, unit: 个, at: 12}
      - {role: target, measure: level, period: "2025", op: "=", value: 68, unit: 个, at: 19}
`,
    checks: 'unassessable no-year 1',
  },
  {
    name: 'price bases that both are said and differ',
    plan: `
indicators:
  - name: 地区生产总值
    values:
      - {role: actual, measure: growth, period: "2025", op: "=", value: 5, unit: "%", basis: comparable, at: 12}
      - {role: actual, measure: growth, period: "2025", op: "=", value: 6, unit: "%", basis: current, at: 19}
`,
    checks: 'unassessable price-basis 1',
  },
  {
    name: 'role, measure, period, scope, base and kind of unit make another thing',
    plan: `
meta: {region: 成都市, level: city}
indicators:
  - name: 服务业增加值
    values:
      - {role: target, measure: level, period: "2025", op: "=", value: 17000, unit: 亿元}
      - {role: actual, measure: level, period: "2025", op: "=", value: 12000, unit: 亿元}
      - {role: target, measure: growth, period: "2025", op: "=", value: 8, unit: "%"}
      - {role: target, measure: level, period: "2030", op: "=", value: 20000, unit: 亿元}
      - {role: target, measure: increase, since: "2020", period: "2025", op: "=", value: 5000, unit: 亿元}
      - {role: target, measure: increase, since: "2015", period: "2025", op: "=", value: 9000, unit: 亿元}
      - {role: target, measure: level, period: "2025", op: "=", value: 66, unit: "%"}
  - name: 服务业增加值
    scope: 高新区
    values: [{role: target, measure: level, period: "2025", op: "=", value: 3000, unit: 亿元}]
`,
    checks: '',
  },
  {
    name: '全市 and the region are no scope',
    plan: `
meta: {region: 成都市, level: city}
indicators:
  - {name: 服务业增加值, scope: 全市, values: [{role: target, measure: level, period: "2025", op: "=", value: 17000, unit: 亿元}]}
  - {name: 成都市服务业增加值, values: [{role: target, measure: level, period: "2025", op: "=", value: 17000, unit: 亿元}]}
`,
    checks: 'consistent 1',
  },
  {
    name: 'two cells of one table that differ are two things',
    plan: `
indicators:
  - name: 规上工业增加值
    values:
      - {role: target, measure: level, period: "2025", op: "=", value: 100, unit: 亿元, cell: /tables/0/rows/0/cells/1, at: 12}
      - {role: target, measure: level, period: "2025", op: "=", value: 300, unit: 亿元, cell: /tables/0/rows/1/cells/1, at: 13}
`,
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'two values of one sentence that differ are two things',
    plan: `
indicators:
  - name: 城乡低保标准
    values:
      - {role: actual, measure: level, period: "2025", op: "=", value: 750, unit: 元, at: {line: 9, column: 20, length: 4, quote: 750元}}
      - {role: actual, measure: level, period: "2025", op: "=", value: 550, unit: 元, at: {line: 9, column: 26, length: 4, quote: 550元}}
`,
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'a source of money does not say whose it is',
    plan: `
indicators:
  - name: 省级资金
    values:
      - {role: target, measure: level, op: "=", value: 1000, unit: 万元, at: 45}
      - {role: target, measure: level, op: "=", value: 200, unit: 万元, at: 53}
      - {role: target, measure: level, op: "=", value: 200, unit: 万元, at: 61}
`,
    checks: 'unassessable ambiguous 2',
  },
  {
    name: 'a bare class of things does not say of which',
    plan: pair('op: "=", value: 5, unit: 个', 'op: "=", value: 4, unit: 个', ['重点项目', '重点项目']),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'money in a budget is told by more than its name',
    plan: `meta: {kind: budget}\n${pair('op: "=", value: 171.59, precision: 2, unit: 亿元', 'op: "=", value: 518.56, precision: 2, unit: 亿元', ['一般公共预算收入', '一般公共预算收入'])}`,
    checks: 'unassessable ambiguous 1',
  },
  {
    name: '8类18项 count two things',
    plan: pair('op: "=", value: 8, unit: 类', 'op: "=", value: 18, unit: 项', ['配套项目', '配套项目']),
    checks: '',
  },
  {
    name: 'an office’s own alias',
    plan: pair('op: "=", value: 100, unit: 万平方米', 'op: "=", value: 200, unit: 万平方米', [
      '科创空间',
      '高品质科创载体',
    ]),
    options: { aliases: [['科创空间', '高品质科创载体']] },
    checks: 'inconsistent 1',
    calculations: ['100 万平方米 = [99.5, 100.5] 万平方米; 200 万平方米 = [199.5, 200.5] 万平方米'],
    findings: [['error', 'differ', '“科创空间”（2025）前后不一致：100 万平方米；200 万平方米']],
  },
  {
    name: 'three indicators of 1200 亿元 are never matched by value',
    plan: `
indicators:
  - {name: 跨境电子商务交易额, values: [{role: target, measure: level, period: "2025", op: "=", value: 1200, unit: 亿元}]}
  - {name: 物流业增加值, values: [{role: target, measure: level, period: "2025", op: "=", value: 1200, unit: 亿元}]}
  - {name: 规模以上租赁和商务服务业营业收入, values: [{role: target, measure: level, period: "2025", op: "=", value: 1200, unit: 亿元}]}
`,
    checks: '',
  },
])
