// One plan, and what it is in each format. Its figures disagree in two places: 护理型床位占比, and the row 人才培养工程.

import * as word from './word.mjs'

/** A cell is a text, or {text, across, down}; a cell that another one reaches over is not listed. */
export const PLAN = [
  { title: '云岭市城市社区养老服务设施建设实施方案（2024—2026年）' },
  { text: '为加快补齐社区养老服务短板，结合我市实际，制定本实施方案。' },
  { one: '总体目标' },
  { two: '发展目标' },
  {
    text: '到2026年，全市社区养老服务设施总面积达到18.6万平方米，养老床位达到9200张，护理型床位占比达到65%。',
    note: '护理型床位按省级统一口径计算，不含医疗机构内设床位。',
  },
  { two: '主要指标' },
  { text: '为便于监测评估，设置4项指标，如表1所示。' },
  { caption: '表1 主要指标' },
  {
    table: [
      ['类别', '指标', '单位', '2023年', '2026年'],
      [{ text: '设施建设', down: 2 }, '社区养老服务设施总面积', '万平方米', '12.4', '18.6'],
      ['养老床位', '张', '6800', '9200'],
      [{ text: '服务能力', down: 2 }, '护理型床位占比', '%', '52', '60'],
      ['老年助餐点', '个', '140', '260'],
    ],
    header: 1,
  },
  { one: '重点任务' },
  { text: '坚持问题导向，重点实施三大工程，着力提升社区养老服务质量。' },
  { two: '设施建设工程' },
  { text: '盘活社区闲置用房，新建和改造养老服务设施，完善无障碍、消防、紧急呼叫等条件，方便老年人就近使用。' },
  { two: '助餐服务工程' },
  { text: '依托社区食堂、养老机构、餐饮企业布局助餐点，完善中央厨房、社区配送、入户送餐服务，让老年人吃得安心。' },
  { two: '人才培养工程' },
  { text: '支持职业院校开设护理专业，建立护理员培训、考核、激励制度，稳定服务队伍，提升专业水平。' },
  { one: '资金安排' },
  { text: '项目计划总投资42000万元，其中：市级资金16000万元，区级资金14000万元，社会资本12000万元。' },
  { caption: '表2 资金安排' },
  { unit: '单位：万元' },
  {
    table: [
      [
        { text: '工程名称', down: 2 },
        { text: '投资金额', across: 4 },
      ],
      ['合计', '市级资金', '区级资金', '社会资本'],
      ['设施建设工程', '30000', '12000', '10000', '8000'],
      ['助餐服务工程', '8000', '3000', '2500', '2500'],
      ['人才培养工程', '4000', '1000', '1500', '1600'],
      ['合计', '42000', '16000', '14000', '12000'],
    ],
    header: 2,
  },
  { one: '实施步骤' },
  { two: '启动阶段（2024年3月—2024年6月）' },
  { text: '开展现状调查，编制设施建设清单，落实用房和资金来源，制定管理制度。' },
  { two: '建设阶段（2024年7月—2026年6月）' },
  { text: '按照清单组织施工、改造和采购，建立月调度、季通报制度，及时协调解决困难。' },
  { two: '验收阶段（2026年7月—2026年12月）' },
  { text: '组织竣工验收和绩效评价，总结经验做法，完善长效管护机制。' },
  { one: '保障措施' },
  { three: '加强组织领导。', text: '市民政局牵头建立联席会议制度，各区明确责任部门和责任人员。' },
  { three: '强化督促检查。', text: '将设施建设情况纳入年度考核，对进展缓慢的区予以通报。' },
]

const HAN = '一二三四五六七八九十'

/** Blocks with the numbers of their headings, as text. */
export function numbered() {
  let [one, two, three] = [0, 0, 0]
  return PLAN.map((block) => {
    if (block.one !== undefined) {
      two = three = 0
      return { ...block, number: `${HAN[one++]}、` }
    }
    if (block.two !== undefined) return { ...block, number: `（${HAN[two++]}）` }
    if (block.three !== undefined) return { ...block, number: `${++three}. ` }
    return block
  })
}

/** Rows of equal length: where a cell is reached over, nothing stands. */
function grid(table) {
  const rows = table.map(() => [])
  table.forEach((cells, at) => {
    let column = 0
    for (const cell of cells) {
      while (rows[at][column] !== undefined) column++
      const { text, across = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell
      for (let below = 0; below < down; below++)
        for (let beside = 0; beside < across; beside++)
          rows[at + below][column + beside] =
            below + beside === 0 ? { text, across, down } : { text: '', over: below > 0 ? 'above' : 'left', across }
      column += across
    }
  })
  return rows
}

const lines = (line, table) =>
  numbered().flatMap((block) => {
    if (block.table !== undefined) return [table(block), '']
    const text = line(block)
    return block.note === undefined ? [text, ''] : [text, '', `注：${block.note}`, '']
  })

export function words({ title, one, two, three, text, caption, unit, number = '' }) {
  return number + (title ?? one ?? two ?? (three === undefined ? (text ?? caption ?? unit) : three + text))
}

export function text() {
  return lines(words, ({ table }) =>
    grid(table)
      .map((row) => row.map((cell) => cell.text).join('\t'))
      .join('\n'),
  ).join('\n')
}

export function markdown() {
  const pipes = (cells) => `| ${cells.join(' | ')} |`
  const hashes = (block) =>
    block.title !== undefined ? '# ' : block.one !== undefined ? '## ' : block.two !== undefined ? '### ' : ''
  return lines(
    (block) => hashes(block) + words(block),
    ({ table, header }) => {
      const rows = grid(table).map((row) => pipes(row.map((cell) => cell.text)))
      rows.splice(
        header,
        0,
        pipes(table[1].length < 5 ? ['---', '---', '---', '---', '---'] : table[1].map(() => '---')),
      )
      return rows.join('\n')
    },
  ).join('\n')
}

export function html(charset) {
  const cell = (name) => (given) => {
    const { text, across, down } = typeof given === 'string' ? { text: given } : given
    return `<${name}${across ? ` colspan="${across}"` : ''}${down ? ` rowspan="${down}"` : ''}>${text}</${name}>`
  }
  const body = numbered().map((block) => {
    if (block.table !== undefined)
      return `<table>\n${block.table.map((row, at) => `<tr>${row.map(cell(at < block.header ? 'th' : 'td')).join('')}</tr>`).join('\n')}\n</table>`
    const tag = block.title !== undefined ? 'h1' : block.one !== undefined ? 'h2' : block.two !== undefined ? 'h3' : 'p'
    const line = `<${tag}>${words(block)}</${tag}>`
    return block.note === undefined ? line : `${line}\n<p>注：${block.note}</p>`
  })
  return `<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="${charset}">\n<title>${PLAN[0].title}</title>\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
}

/** Headings have no number of their own: Word makes them. 一、 by the style's list, （一） and 1. by the paragraph's. */
export function docx() {
  const { p, run, r, list, tc, tr, tbl, lvl, abstract, num, ACROSS, DOWN, SAME } = word
  const style = (name) => `<w:pStyle w:val="${name}"/>`
  const cell = ({ text, across, down, over }) => {
    if (over === 'left') return ''
    const wide = across > 1 ? ACROSS(across) : ''
    return tc(text, wide + (over === 'above' ? SAME : down > 1 ? DOWN : ''))
  }
  const cut = (text) =>
    text
      .split(/(?<=\d)(?=[.\d])|(?<=\d)(?=[万张%])/)
      .map((piece) => run(piece))
      .join('')
  const reference = r('<w:footnoteReference w:id="2"/>', '<w:vertAlign w:val="superscript"/>')
  const body = PLAN.map((block) => {
    const { title, one, two, three, text, caption, unit, note, table, header } = block
    if (title !== undefined) return p(run(title), '<w:jc w:val="center"/>')
    if (one !== undefined) return p(run(one), style('H1'))
    if (two !== undefined) return p(cut(two), style('H2') + list(1, 1))
    if (three !== undefined) return p(run(three, '<w:b/>') + run(text), list(1, 2))
    if (table !== undefined)
      return tbl(
        grid(table).map((row, at) => tr(row.map(cell), at < header ? '<w:tblHeader/>' : '')),
        grid(table)[0].length,
      )
    if (note !== undefined) return p(cut(text.replace(/。$/, '')) + reference + run('。'))
    return p(cut(text ?? caption ?? unit))
  })
  return word.docx(body.join(''), {
    styles:
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    numbering:
      abstract(0, [
        lvl(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="H1"/><w:suff w:val="nothing"/>'),
        lvl(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'),
        lvl(2, 'decimal', '%3.'),
      ]) + num(1, 0),
    footnotes:
      '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
      `<w:footnote w:id="2">${p(`${r('<w:footnoteRef/>')}${run(` ${PLAN.find(({ note }) => note !== undefined).note}`)}`)}</w:footnote>`,
  })
}
