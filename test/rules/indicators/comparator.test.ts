import rule from '../../../src/rules/indicators/comparator.ts'
import { testRule } from '../tester.ts'

const SHARE = '生产性服务业增加值占服务业增加值比重'

/** Two statements of one target, in prose and in a table. */
const pair = (left: string, right: string, { name = '跨境电子商务交易额', nature = '' } = {}): string => `
indicators:
  - name: ${name}
    ${nature}
    values:
      - {role: target, measure: level, period: "2025", from: prose, at: 139, ${left}}
      - {role: target, measure: level, period: "2025", from: table, cell: /tables/0/rows/5/cells/3, at: 154, ${right}}
`

testRule(rule, [
  {
    name: 'a share under two comparators',
    plan: pair('op: ">", value: 50, unit: "%"', 'op: "=", value: 50, unit: "%"', { name: SHARE }),
    checks: 'inconsistent 1',
    calculations: ['>50% = (50, ∞)%; 50% = [49.5, 50.5]%'],
    findings: [['warning', 'differ', `“${SHARE}”（2025）两处数字相同而比较词不同：>50%；50%。是否包含该数，说法不一`]],
  },
  {
    name: 'an amount under two comparators is worth a look',
    plan: pair('op: ">", value: 1200, unit: 亿元', 'op: "=", value: 1200, unit: 亿元'),
    checks: 'inconsistent 1',
    findings: [
      [
        'info',
        'differ',
        '“跨境电子商务交易额”（2025）两处数字相同而比较词不同：>1200 亿元；1200 亿元。是否包含该数，说法不一',
      ],
    ],
  },
  {
    name: 'a binding amount',
    plan: pair('op: "<=", value: 12, unit: 亿立方米', 'op: "=", value: 12, unit: 亿立方米', {
      name: '用水总量',
      nature: 'nature: binding',
    }),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'differ',
        '“用水总量”（2025）两处数字相同而比较词不同：≤12 亿立方米；12 亿立方米。是否包含该数，说法不一',
      ],
    ],
  },
  {
    name: 'over and at least',
    plan: pair('op: ">", value: 100, unit: 家', 'op: ">=", value: 100, unit: 个'),
    checks: 'inconsistent 1',
    findings: [
      [
        'info',
        'differ',
        '“跨境电子商务交易额”（2025）两处数字相同而比较词不同：>100 家；≥100 个。是否包含该数，说法不一',
      ],
    ],
  },
  {
    name: 'in other units the number is one',
    plan: pair('op: ">", value: 1.2, precision: 1, unit: 千亿元', 'op: ">", value: 1200, unit: 亿元'),
    checks: 'consistent 1',
  },
  {
    name: 'other numbers are for indicators/agree',
    plan: pair('op: ">", value: 50, unit: "%"', 'op: "=", value: 60, unit: "%"'),
    checks: '',
  },
  {
    name: 'two cells of one table are told apart by it',
    plan: `
indicators:
  - name: 重点产业增加值
    values:
      - {role: target, measure: level, period: "2025", op: ">", value: 50, unit: 亿元, from: table, cell: /tables/0/rows/1/cells/2, at: 9}
      - {role: target, measure: level, period: "2025", op: "=", value: 50, unit: 亿元, from: table, cell: /tables/0/rows/2/cells/2, at: 10}
`,
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'with no year on either side',
    plan: `
indicators:
  - name: 综合型工业互联网平台普及率
    values:
      - {role: target, measure: level, op: "=", value: 30, unit: "%", from: prose, at: 76}
      - {role: target, measure: level, op: "~", value: 30, unit: "%", text: 30%左右, from: prose, at: 113}
`,
    checks: 'inconsistent 1',
    findings: [
      ['info', 'differ-undated', '“综合型工业互联网平台普及率”两处数字相同而比较词不同：30%；30%左右（均未写明年份）'],
    ],
  },
  {
    name: 'a name that does not say whose pairs with nothing',
    plan: pair('op: ">", value: 50, unit: 亿元', 'op: "=", value: 50, unit: 亿元', { name: '总投资' }),
    checks: '',
  },
])
