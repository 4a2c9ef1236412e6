// Plans put together at random: sentences of our own with numbers, headings, tables and lists, and what breaks them.

import fc from 'fast-check'

const number = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('1,234.5', '１２', '一百二十', '十', '0', '05', '9'.repeat(40), '1300余', '6—8', '3.0', '-1'),
)
const unit = fc.constantFrom(
  '亿元',
  '万元',
  '%',
  '个',
  '家',
  '公里',
  '万亩',
  '个百分点',
  '万吨',
  '倍',
  '年',
  '',
  '平方米',
)
const bound = fc.constantFrom('', '约', '超过', '不低于', '近', '达到')
const amount = fc.tuple(bound, number, unit).map((parts) => parts.join(''))
const name = fc.constantFrom(
  '再生水利用率',
  '用水总量',
  '粮食产量',
  '省级资金',
  '市级资金',
  '总投资',
  '节水工程',
  '管网工程',
  '服务业增加值',
  '常住人口',
  '甲',
  '',
)
const time = fc.constantFrom(
  '到2025年',
  '2021—2025年',
  '2024年6月底前',
  '“十四五”期间',
  '2023年2月30日',
  '今年',
  '到2021年6月至2020年3月',
  '',
)

const sentence = fc.oneof(
  fc.tuple(time, name, amount).map(([a, b, c]) => `${a}，${b}达到${c}。`),
  fc
    .tuple(name, amount, name, amount, name, amount)
    .map(([a, b, c, d, e, f]) => `${a}${b}，其中：${c}${d}，${e}${f}。`),
  fc.tuple(name, amount, amount, time).map(([a, b, c, d]) => `${a}由${b}提高到${c}，比${d}增长${c}。`),
  fc
    .tuple(fc.constantFrom('三', '六', '十二', '3'), name, name, name)
    .map(([a, b, c, d]) => `实施${a}大工程：${b}、${c}、${d}。`),
  fc.tuple(name, name, amount, amount).map(([a, b, c, d]) => `${a}、${b}分别达到${c}、${d}。`),
  fc.tuple(name, amount).map(([a, b]) => `（牵头单位：市水利局；责任单位：${a}、${b}）`),
  fc.tuple(name, time).map(([a, b]) => `${a}见附件3、表2，${b}完成。`),
  fc.constantFrom(
    '××市XX个',
    '工作?秸猩',
    '注：按可比价计算。',
    '收支相抵，结转下年3亿元。',
    '①甲；②乙',
    '目录',
    '— 3 —',
  ),
)
const heading = fc
  .tuple(
    fc.constantFrom('一、', '（一）', '1.', '第一章 ', '# ', '## ', '（1）', '专栏1 ', '表1 ', '附件1 ', '1.1 ', ''),
    name,
  )
  .map((parts) => parts.join(''))
const row = fc.array(fc.oneof(amount, name, fc.constantFrom('合计', '其中：', '小计', '—', '2025年', '')), {
  minLength: 1,
  maxLength: 5,
})
const table = fc
  .tuple(fc.constantFrom('| ', '\t', '  '), fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([mark, rows, ruled]) => {
    if (mark !== '| ') return rows.map((cells) => cells.join(mark)).join('\n')
    const [head = [], ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`)
    return [head, ...(ruled ? [`|${' --- |'.repeat(rows[0]?.length ?? 1)}`] : []), ...body].join('\n')
  })
const breaking = fc.constantFrom(
  '\u0000',
  '\u001b[31m',
  '\ufeff',
  '\u202e',
  '\ud800',
  '<td>',
  '<!--',
  '&#0;',
  '```',
  '|',
  '（'.repeat(50),
  '\r',
  '\t\t',
)

export const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))

const targets = fc.constantFrom('再生水利用率', '森林覆盖率', '城镇化率', '义务教育巩固率')
const percent = fc.integer({ min: 20, max: 95 })
const money = fc.integer({ min: 2, max: 90 })
const bodies = fc.constantFrom('市水利局', '市财政局', '市发展改革委', '市教育局')

/** A paragraph as a plan has it, longer than a line. */
export const ordinary = fc.oneof(
  fc
    .tuple(targets, percent, percent)
    .map(([a, b, c]) => `到2025年，${a}达到${c}%，比2020年的${b}%有所变化，各项指标按年度分解到县区和部门。`),
  fc
    .tuple(money, money, money)
    .map(
      ([a, b, c]) =>
        `节水工程总投资${a + b + c}亿元，其中：中央资金${a}亿元，省级资金${b}亿元，市级资金${c}亿元，分年度下达。`,
    ),
  fc
    .tuple(bodies, bodies)
    .map(([a, b]) => `定期通报节水工作的进展情况，及时研究解决工作中的困难和问题。（牵头单位：${a}；责任单位：${b}）`),
  fc
    .tuple(money, money)
    .map(([a, b]) => `2024年新建污水管网${a}公里，2025年新建${b}公里，县城和乡镇的生活污水收集处理能力稳步提高。`),
  fc.constant('实施三大节水工程：管网改造工程、再生水厂工程、智慧水务工程，以项目带动全市节水能力整体提升。'),
)

const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 3, arbitrary: heading },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: fc.tuple(paragraph, breaking, paragraph).map((parts) => parts.join('')) },
)

/** A text that may be a plan. */
export const planText = fc
  .tuple(fc.array(block, { maxLength: 14 }), fc.constantFrom('\n\n', '\n', '\r\n'))
  .map(([blocks, gap]) => ['云岭市节水行动实施方案', ...blocks].join(gap))

const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<br>',
  '<b>',
  '</b>',
  '<table><tr><td>',
  '</td><td colspan=3>',
  '</tr><tr><td rowspan=2>',
  '</table>',
  '<h2>',
  '</h2>',
  '<script>',
  '</script>',
  '&nbsp;',
  '&#x4e00;',
  '<!-- ',
  ' -->',
  '<p style="display:none">',
  '<ul><li>',
  '<th>',
)
export const pageText = fc
  .array(fc.oneof(paragraph, tags, heading), { maxLength: 40 })
  .map((parts) => `<html><body><h1>云岭市节水行动实施方案</h1>${parts.join('')}`)

export const sheetText = fc
  .array(fc.array(fc.oneof(amount, name, fc.constantFrom('"甲,"', '"', '合计', '项目')), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => rows.map((cells) => cells.join(',')).join('\r\n'))
