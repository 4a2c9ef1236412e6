import rule from '../../../src/rules/sums/table.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

const wan = { unit: '万元' }

testRule(rule, [
  {
    name: '合计 row and 合计 column: Jinniu’s annex over two pages is one table',
    plan: drawTable(
      `项目名称:text | 合计:total(2,3) | 省级资金:amount | 自筹资金:amount
       data | 科技产业公共服务平台 | 400 | 200 | 200
       data | 科技企业集聚区 | 400 | 200 | 200
       data | 商贸产业大数据研究中心 | 200 | 100 | 100
       data | 未来场景特色街区 | 1000 | 500 | 500
       total | 合计 | 2000 | 1000 | 1000`,
      wan,
    ),
    checks: 'consistent 8',
  },
  {
    name: 'one wrong cell fails its row and its column and is one finding',
    plan: drawTable(
      `项目名称:text | 合计:total(2,3) | 省级资金:amount | 自筹资金:amount
       data | 科技产业公共服务平台 | 500 | 200 | 200
       data | 科技企业集聚区 | 400 | 200 | 200
       total | 合计 | 800 | 400 | 400`,
      wan,
    ),
    checks: 'consistent 4, inconsistent 2',
    findings: [['error', 'differ', '“科技产业公共服务平台·合计”为500 万元，各部分合计400 万元，相差100 万元']],
  },
  {
    name: '小计 rows below their groups',
    plan: drawTable(
      `类别:text | 投资:amount
       group | 一、工业 |
       data | 甲 | 100
       data | 乙 | 200
       subtotal | 小计 | 300
       group | 二、农业 |
       data | 丙 | 50
       data | 丁 | 60
       subtotal | 小计 | 120
       total | 合计 | 420`,
      wan,
    ),
    checks: 'consistent 2, inconsistent 1',
    findings: [['error', 'differ', '“小计·投资”为120 万元，各部分合计110 万元，相差10 万元']],
  },
  {
    name: '小计 rows above their groups',
    plan: drawTable(
      `类别:text | 投资:amount
       subtotal | 工业 | 300
       data | 甲 | 100
       data | 乙 | 200
       subtotal | 农业 | 110
       data | 丙 | 50
       data | 丁 | 60
       total | 合计 | 410`,
      wan,
    ),
    checks: 'consistent 3',
  },
  {
    name: '合计 on top',
    plan: drawTable(
      `科目:text | 预算数:amount
       total | 合计 | 60
       data | 甲 | 10
       data | 乙 | 20
       data | 丙 | 30`,
      wan,
    ),
    checks: 'consistent 1',
  },
  {
    name: 'a running total: 收入总计 is 本年收入合计 and what follows',
    plan: drawTable(
      `科目:text | 预算数:amount
       data | 税收收入 | 70
       data | 非税收入 | 30
       total | 本年收入合计 | 100
       data | 上级补助收入 | 50
       data | 上年结转 | 5
       total | 收入总计 | 155`,
      wan,
    ),
    checks: 'consistent 2',
  },
  {
    name: 'a running total that no reading fits is a warning',
    plan: drawTable(
      `科目:text | 预算数:amount
       data | 税收收入 | 70
       data | 非税收入 | 30
       total | 本年收入合计 | 100
       data | 上级补助收入 | 50
       data | 上年结转 | 5
       total | 收入总计 | 175`,
      wan,
    ),
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'differ', '“收入总计·预算数”为175 万元，各部分合计55 万元，相差120 万元']],
  },
  {
    name: 'the row that explains the difference is named',
    plan: drawTable(
      `项目:text | 面积:amount
       data | 甲 | 100
       data | 乙 | 200
       data | 丙 | 3000
       total | 合计 | 300`,
      { unit: '亩' },
    ),
    checks: 'inconsistent 1',
    findings: [['error', 'differ-rows', '“合计·面积”为300 亩，各部分合计3300 亩，相差3000 亩；不计“丙”则相符']],
  },
  {
    name: 'a blank cell may hold what is missing: a warning',
    plan: drawTable(
      `项目:text | 投资:amount
       data | 甲 | 100
       data | 乙 | ——
       data | 丙 | 20
       total | 合计 | 150`,
      wan,
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '“合计·投资”为150 万元，各部分合计120 万元，相差30 万元']],
  },
  {
    name: 'one number is no sum: what else it holds is blank',
    plan: drawTable(
      `项目:text | 投资:amount
       data | 甲 | 100
       data | 乙 | ——
       total | 合计 | 150`,
      wan,
    ),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'blank cells count as nothing',
    plan: drawTable(
      `项目:text | 合计:total(2,3) | 省级资金:amount | 自筹资金:amount
       data | 甲 | 100 | 100 |
       data | 乙 | 50 | —— | 50
       total | 合计 | 150 | 100 | 50`,
      wan,
    ),
    checks: 'consistent 6',
  },
  {
    name: 'a merged repeat is counted once',
    plan: drawTable(
      `类别:text | 项目:text | 类别投资:amount | 投资:amount
       data | 工业 | 甲 | 300 | 100
       data | ^工业 | 乙 | ^300 | 200
       data | 农业 | 丙 | 50 | 50
       total | 合计 | | 350 | 350`,
      wan,
    ),
    checks: 'consistent 2',
  },
  {
    name: 'a total cell that spans rows is the total of all of them',
    plan: drawTable(
      `项目:text | 合计:total(2,3) | 省级资金:amount | 自筹资金:amount
       data | 甲 | 400 | 100 | 100
       data | 乙 | ^400 | 50 | 150
       total | 合计 | 400 | 150 | 250`,
      wan,
    ),
    checks: 'consistent 5',
  },
  {
    name: '其中 at two levels: not larger than its whole, and complete only where it fills',
    plan: drawTable(
      `科目:text | 决算数:amount
       data | 一般公共服务支出 | 100
       of-which+1 | 其中：行政运行 | 60
       of-which+2 | 其中：工资 | 40
       of-which+1 | 其中：机关服务 | 20
       data | 教育支出 | 200
       total | 支出合计 | 300`,
      wan,
    ),
    checks: 'consistent 3',
    calculations: [
      '100 + 200 = 300 万元 = [299, 301] 万元; 300 万元 = [299.5, 300.5] 万元',
      '60 + 20 = 80 万元 ≤ 100 万元 = [99.5, 100.5] 万元',
      '40 ≤ 60 万元 = [59.5, 60.5] 万元',
    ],
  },
  {
    name: '其中 that is larger than its whole',
    plan: drawTable(
      `科目:text | 决算数:amount
       data | 教育支出 | 100
       of-which+1 | 高等教育 | 160`,
      wan,
    ),
    checks: 'inconsistent 1',
    findings: [['error', 'part-exceeds', '“教育支出·决算数”为100 万元，其中“高等教育”为160 万元']],
  },
  {
    name: '其中 that together exceed their whole may overlap',
    plan: drawTable(
      `科目:text | 决算数:amount
       data | 民生支出 | 100
       of-which+1 | 教育支出 | 70
       of-which+1 | 基层支出 | 60`,
      wan,
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'parts-exceed', '“民生支出·决算数”为100 万元，其中各项合计130 万元（各项或有重叠）']],
  },
  {
    name: '其中 with a fall among them says nothing',
    plan: drawTable(
      `科目:text | 决算数:amount
       data | 税收 | 100
       of-which+1 | 增值税 | 120
       of-which+1 | 退税 | -20`,
      wan,
    ),
    checks: 'unassessable parts-open 1',
  },
  {
    name: '其中 columns',
    plan: drawTable(
      `项目:text | 总投资:amount | 2025年投资:of-which(1)
       data | 甲 | 100 | 30
       data | 乙 | 100 | 130`,
      wan,
    ),
    checks: 'consistent 1, inconsistent 1',
    findings: [['error', 'part-exceeds', '“乙·总投资”为100 万元，其中“2025年投资”为130 万元']],
  },
  {
    name: 'indented rows that fill their row, and rows that do not',
    plan: drawTable(
      `科目:text | 预算数:amount
       data | 税收收入 | 100
       data+1 | 增值税 | 60
       data+1 | 企业所得税 | 40
       data | 非税收入 | 50
       data+1 | 专项收入 | 20
       total | 合计 | 150`,
      wan,
    ),
    checks: 'consistent 2, unassessable parts-open 1',
  },
  {
    name: 'a difference column',
    plan: drawTable(
      `项目:text | 预算数:amount | 执行数:amount | 差额:difference(2,1)
       data | 甲 | 100 | 110 | 10
       data | 乙 | 200 | 190 | -20`,
      wan,
    ),
    checks: 'consistent 1, inconsistent 1',
    findings: [['error', 'difference', '“乙·差额”为-20 万元，按前后两列相减为-10 万元，相差10 万元']],
  },
  {
    name: 'a difference of shares is in 百分点',
    plan: drawTable(
      `项目:text | 2024年:amount % | 2025年:amount % | 增减:difference(2,1) 百分点
       data | 甲 | 10.2 | 11.5 | 1.3`,
    ),
    checks: 'consistent 1',
  },
  {
    name: 'a difference without its base',
    plan: drawTable(
      `项目:text | 2024年:amount | 2025年:amount | 增减:difference(2,1)
       data | 甲 | —— | 110 | 10`,
      wan,
    ),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'a rate column of growth, one of fulfilment',
    plan: drawTable(
      `项目:text | 2024年:amount | 2025年:amount | 比上年增长:rate(2,1) % | 完成预算:rate(2,5) % | 预算:amount
       data | 甲 | 80 | 100 | 25.0 | 125.0 | 80`,
      wan,
    ),
    checks: 'consistent 2',
    calculations: ['100 ÷ 80 - 1 = 25.00%; 25.0%', '100 ÷ 80 = 125.00%; 125.0%'],
  },
  {
    name: 'a rate that its neighbours do not give',
    plan: drawTable(
      `项目:text | 2024年:amount | 2025年:amount | 增长:rate(2,1) %
       data | 甲 | 8000 | 10000 | 35.0`,
      wan,
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'rate', '“甲·增长”写作35.0%，按10000 万元与8000 万元计算为25.00%']],
  },
  {
    name: 'a rate of coarse numbers may be rounding',
    plan: drawTable(
      `项目:text | 2024年:amount | 2025年:amount | 增长:rate(2,1) %
       data | 甲 | 8 | 10 | 22.0`,
      { unit: '亿元' },
    ),
    checks: 'rounding 1',
  },
  {
    name: 'a rate of comparable prices has another base',
    plan: drawTable(
      `项目:text | 2024年:amount | 2025年:amount | 可比增长:rate(2,1) %
       data | 甲 | 8000 | 10000 | 35.0`,
      wan,
    ),
    checks: 'unassessable price-basis 1',
  },
  {
    name: 'a rate column with no base in the table',
    plan: drawTable(
      `指标:text | 2025年:amount 亿元 | 年均增速:rate %
       data | 服务业增加值 | 17600 | 7.0`,
    ),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'whole numbers that only rounding could save',
    plan: drawTable(
      `项目:text | 投资:amount
       data | 甲 | 400
       data | 乙 | 400
       data | 丙 | 200
       data | 丁 | 999
       total | 合计 | 2000`,
      wan,
    ),
    checks: 'rounding 1',
    findings: [
      ['info', 'whole-numbers', '“合计·投资”为2000 万元，各部分合计1999 万元，相差1 万元；均为整数，取整难以解释'],
    ],
  },
  {
    name: 'a note on 四舍五入 mutes rounding',
    plan: drawTable(
      `项目:text | 投资:amount
       data | 甲 | 400
       data | 乙 | 400
       data | 丙 | 200
       data | 丁 | 999
       total | 合计 | 2000`,
      { ...wan, muted: true, notes: ['注：因四舍五入，合计数与分项之和不等'] },
    ),
    checks: 'rounding 1',
  },
  {
    name: '0.01 元 is found',
    plan: drawTable(
      `项目:text | 金额:amount
       data | 甲 | 100.10
       data | 乙 | 200.20
       total | 合计 | 300.31`,
      { unit: '元' },
    ),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“合计·金额”为300.31 元，各部分合计300.3 元，相差0.01 元']],
  },
  {
    name: 'a part that is only bounded',
    plan: drawTable(
      `项目:text | 投资:amount
       data | 甲 | 超70
       data | 乙 | 20
       total | 合计 | 100`,
      wan,
    ),
    checks: 'inconsistent 1',
    findings: [
      ['warning', 'open-part', '“合计·投资”为100 万元，各部分按所写数字合计90 万元；是否相符取决于只写了界限的“甲”'],
    ],
  },
  {
    name: 'shares, rates, ordinals, ranks and averages are not added up',
    plan: drawTable(
      `序号:ordinal | 项目:text | 占比:share % | 完成率:number % | 人均支出:number 元 | 全省排名:number
       data | 1 | 甲 | 40 | 90 | 100 | 3
       data | 2 | 乙 | 60 | 80 | 300 | 5
       total | | 合计 | 100 | 85 | 200 | 4`,
    ),
    checks: '',
  },
  {
    name: 'a level’s whole account stands over transfers, and both make the total',
    plan: drawTable(
      `项目:text | 执行数:amount
       data | 一、教育支出 | 300
       data | 二、卫生健康支出 | 200
       data | 三、农林水支出 | 100
       data | 全县一般公共预算支出 | 600
       data | 转移性支出 | 80
       data | 地方政府一般债务还本支出 | 40
       subtotal | 各项支出合计 | 720`,
      wan,
    ),
    checks: 'consistent 1',
  },
  {
    name: 'with no unit printed numbers are still added up',
    plan: drawTable(
      `项目:text | 个数:number
       data | 甲 | 3
       data | 乙 | 4
       total | 合计 | 9`,
    ),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“合计·个数”为9，各部分合计7，相差2']],
  },
  {
    name: 'an open list under 其中 with a part larger than all of it',
    plan: drawTable(
      `科目:text | 预算数:amount
       data | 税收收入 | 100
       data+1 | 增值税 | 160
       data+1 | 企业所得税 | 40`,
      wan,
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'open-list-more', '“税收收入·预算数”为100 万元，所列各部分合计200 万元，超出100 万元']],
  },
  {
    name: 'an indented row too many is named',
    plan: drawTable(
      `科目:text | 预算数:amount
       data | 税收收入 | 100
       data+1 | 增值税 | 60
       data+1 | 企业所得税 | 40
       data+1 | 契税 | 25`,
      wan,
    ),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'open-list-rows',
        '“税收收入·预算数”为100 万元，所列各部分合计125 万元，相差25 万元；不计“契税”则相符',
      ],
    ],
  },
])
