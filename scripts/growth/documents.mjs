// Documents that are hard to read in time: each makes some step look far back or far ahead, nests, or repeats one thing
// without end. Each is a function of its size in characters (about), and stands in a plan that is read: a text that is
// refused tries nothing.

import { packed } from './packed.mjs'

const TITLE = '云岭市推进节水行动实施方案'
const OPENING = '一、总体要求\n\n到2025年，再生水利用率达到35%，用水总量控制在12亿立方米以内。\n\n'
const CLOSING = '二、保障措施\n\n到2025年，再生水利用率达到32%。\n'
const SENTENCE = '各区各部门要把节水工作落到实处，定期通报进展，及时研究解决工作中的困难和问题。'

/** Characters that are no words are at most two in five: past that a text is refused as unreadable. */
const WORDS = 0.7

function prose(characters) {
  const paragraph = `${SENTENCE.repeat(5)}\n\n`
  return paragraph.repeat(Math.max(0, Math.ceil(characters / paragraph.length)))
}

const words = (text) => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
const plain = (hard) => `${TITLE}\n\n${OPENING}${hard}\n\n${prose(hard.length * WORDS - words(hard))}${CLOSING}`
const page = (hard) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1>` +
  `${[OPENING, prose(hard.length * WORDS - words(hard))].join('').replace(/[^\n]+/g, '<p>$&</p>')}${hard}<p>二、保障措施</p><p>到2025年，再生水利用率达到32%。</p></body></html>`

const repeat = (unit) => (characters) => unit.repeat(Math.ceil(characters / unit.length))
/** `make(index)` again and again until there are as many characters. */
const numbered = (make) => (characters) => {
  const parts = []
  for (let index = 0, length = 0; length < characters; index++) {
    const part = make(index)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}
/** As many levels as the characters give when the level `depth` takes `depth` characters more. */
const deeper = (make) => (characters) =>
  Array.from({ length: Math.ceil(Math.sqrt(2 * characters)) }, (_, depth) => make(depth)).join('')

/** One line of one thing. */
const LINES = {
  digits: '1',
  'digits of ten': '十',
  'marks 、': '、',
  'marks ，': '，',
  'brackets （': '（',
  'brackets ）': '）',
  'brackets 《': '《',
  'quotes “': '“',
  blanks: ' ',
  'wide blanks': '　',
  tabs: '\t',
  'years 年': '年',
  'signs #': '#',
  'signs *': '*',
  'signs -': '-',
  'signs |': '|',
  'signs %': '%',
  dots: '.',
  'zeros 0.': '0.',
  'thousands 1,': '1,',
  'ranges 1-': '1-',
  'ranges of percent': '-1%',
  'circled ①': '①',
  'questions ?': '?',
  'angles <': '<',
  'squares [': '[',
  'ticks `': '`',
  八大行动: '八大行动',
  '八大行动、': '八大行动、',
  一是: '一是建设3个平台，',
  '3个': '（3个）',
  其中: '其中',
  '其中：甲1亿元、': '其中：甲1亿元、',
  '其中甲1亿元，': '其中甲1亿元，',
  分别: '分别',
  分别达到: '甲、乙分别达到1个、2个，',
  甲分别为: '甲、',
  '1亿元、': '甲1亿元、',
  增长: '甲增长5%，',
  占: '占甲比重',
  达到: '达到',
  到2025年: '到2025年，',
  '2025年': '2025年',
  '2025年1月1日': '2025年1月1日至',
  第一章: '第一章',
  附件: '附件1',
  见附件: '见附件3，',
  表1: '见表1、',
  关于印发: '关于印发',
  '《关于》': '《关于印发节水方案的通知》（云政发〔2021〕3号）',
  牵头: '市水利局牵头，市发改委负责，',
  责任单位: '责任单位：市水利局、',
  约: '约3余家左右',
  共: '共30个，',
  等项目: '甲等项目、',
  总投资: '总投资5亿元，',
  目录: '目录',
  pinyin: '区(qū',
  规划: '本规划',
  年均: '年均增长5%左右，',
  名: '甲',
  收入总量: '加上甲1亿元，收入总量2亿元，',
  一期: '一期2021年1月至2022年2月，',
}

const TEXTS = {
  'headings 一、': numbered((index) => `${chinese(index)}、节水工作\n\n`),
  'headings 一、 again': repeat('一、总体要求\n\n'),
  'headings （一） with text': numbered((index) => `（一）节水${index}\n\n定期通报进展情况。\n\n`),
  'headings of nine levels': repeat(
    '第一章 总则\n\n第一节 节水\n\n一、节水\n\n（一）节水\n\n1.1节水\n\n1.节水\n\n（1）节水\n\n',
  ),
  'headings 1.1.1.1': numbered((index) => `${'1.'.repeat(index % 40)}1 节水\n\n`),
  'headings # of Markdown': numbered((index) => `${'#'.repeat(1 + (index % 6))} 节水${index}\n\n定期通报进展。\n\n`),
  'headings # again': repeat('# 节水\n\n'),
  'paragraphs of one character': repeat('甲\n\n'),
  'lines of one character': repeat('甲\n'),
  'lines that are cut': repeat('各区各部门要把节水工作落到实处并且定期通报进展及时研究解决工作中的困难\n'),
  'blank lines': repeat('\n'),
  'page numbers': numbered((index) => `节水方案\n— ${index} —\n`),
  contents: (characters) => `目录\n${numbered((index) => `${chinese(index)}、节水${index}……${index}\n`)(characters)}`,
  'annexes announced': numbered((index) => `附件：${index}.节水项目表\n`),
  annexes: numbered((index) => `附件${index}\n\n节水项目表\n\n`),
  boxes: numbered((index) => `专栏${index} 节水工程\n\n建设3个平台。\n\n`),
  captions: numbered((index) => `表${index} 节水项目表\n\n`),
  notes: numbered((index) => `注：${index}.节水\n`),
  footnotes: numbered((index) => `节水器具[${index + 1}]普及。\n[${index + 1}] 节水器具：省水的器具。\n\n`),
  titles: repeat('云岭市节水行动实施方案\n\n'),
  letters: repeat('关于印发云岭市节水行动实施方案的通知\n\n'),
  'titles named': numbered((index) => `《云岭市节水行动第${index}号实施方案》\n\n`),
  dates: numbered((index) => `202${index % 10}年${1 + (index % 12)}月${1 + (index % 28)}日\n\n`),
  phases: numbered(
    (index) => `${index + 1}.节水阶段（2021年${1 + (index % 12)}月—2022年${1 + (index % 12)}月）。定期通报。\n\n`,
  ),
  bullets: repeat('● 建设3个平台\n'),
  'lists that nest': deeper((depth) => `${' '.repeat(depth)}- 节水\n`),
  'numbers (1)': numbered((index) => `（${index}）建设${index}个平台。\n`),
  'one indicator': numbered((index) => `到2025年，再生水利用率达到${index % 90}%。\n\n`),
  'many indicators': numbered(
    (index) => `到2025年，节水指标${index}达到${index}亿元，比2020年增长${index % 90}%。\n\n`,
  ),
  'one amount': repeat('总投资5亿元，其中：省级资金2亿元，市级资金3亿元。\n\n'),
  'parts of one amount': (characters) =>
    `项目总投资5亿元，其中：${'省级资金1亿元，'.repeat(characters / 8)}市级资金1亿元。`,
  'many amounts': numbered(
    (index) => `项目${index}总投资${index + 5}亿元，其中：省级资金2亿元，市级资金${index + 3}亿元。\n\n`,
  ),
  '其中 in 其中': numbered((index) => `其中：类${index}共${index}万元，`),
  counts: numbered((index) => `实施${index + 2}大行动：甲行动、乙行动。\n\n`),
  'counts with headings': numbered((index) => `（一）实施三大行动\n\n1.节水${index}行动\n\n2.节能行动\n\n`),
  '分别 in sentences': numbered((index) => `甲${index}、乙、丙分别增加${index}亿元、2亿元、3亿元。\n\n`),
  owners: repeat('建设节水平台。（牵头单位：市水利局；责任单位：市发改委、市财政局）\n\n'),
  'projects named': numbered(
    (index) => `${index + 1}.节水${index}项目。总投资${index + 1}亿元，建设期限2021—2025年。\n\n`,
  ),
  references: numbered((index) => `详见附件${index}、表${index}、专栏${index}。\n\n`),
  placeholders: repeat('××市节水XX个，某某项目待定____。\n\n'),
  'GB damage': repeat('节水?，工作?秸猩\n\n'),
  balance: repeat('收入总计100亿元，支出总计90亿元，收支相抵，结转下年10亿元。\n\n'),
  'budget 完成': numbered(
    (index) => `全市节水收入${index}完成${index}.5亿元，为预算的99.${index % 10}%，增长${index % 9}.6%。\n\n`,
  ),
}

const TABLE = '| 序号 | 项目 | 总投资（万元） | 省级资金（万元） |\n| --- | --- | --- | --- |\n'
const row = (index) => `| ${index} | 节水${index} | ${index + 2} | ${index} |\n`
const MARKDOWN = {
  'rows of a table': (characters) => TABLE + numbered(row)(characters),
  'rows of a table, totals': (characters) =>
    TABLE + numbered((index) => (index % 3 === 0 ? `| | 小计 | ${index} | 3 |\n` : row(index)))(characters),
  'rows of a table, 其中': (characters) =>
    TABLE + numbered((index) => (index % 2 === 0 ? row(index) : `| | 其中：节水${index} | 1 | 1 |\n`))(characters),
  'rows of a table of indicators': (characters) =>
    `| 指标 | 单位 | 2020年 | 2025年 | 属性 |\n| --- | --- | --- | --- | --- |\n${numbered((index) => `| 指标${index} | % | ${index % 50} | ${index % 60} | 预期性 |\n`)(characters)}`,
  'columns of a table': (characters) => {
    const across = (make) => `|${numbered(make)(characters / 5)}\n`
    return [
      across((index) => ` 节水${index} |`),
      across(() => ' --- |'),
      across((index) => ` ${index} |`),
      across((index) => ` ${index} |`),
    ].join('')
  },
  tables: numbered((index) => `表${index} 节水\n\n${TABLE}${row(1)}| | 合计 | 3 | 1 |\n\n`),
  'tables with no end of row': repeat('| 甲 | 1 \n'),
  'tables with no head': repeat('| --- | --- |\n'),
  'a cell without end': (characters) => `${TABLE}| 1 | ${'节水1亿元、'.repeat(characters / 6)} | 3 | 1 |\n`,
  links: numbered((index) => `[节水](https://example.com/${index}) `),
  'links with no end': repeat('[节水]('),
  'brackets of links': repeat('[[节水]'),
  stars: repeat('**节水*'),
  'comments with no end': repeat('<!-- 节水 '),
  comments: repeat('<!-- 节水 -->\n'),
  tags: repeat('<b>节水</b>'),
  'tags with no end': repeat('<b节水 '),
  'quotes that nest': deeper((depth) => `${'>'.repeat(depth)} 节水\n`),
  'footnotes of Markdown': numbered((index) => `节水[^${index}]。\n\n[^${index}]: 省水。\n\n`),
  entities: repeat('&nbsp;&#20320;'),
}

const nested = (open, inside, close) => (characters) => {
  const group = 200
  const one = open.repeat(group) + inside + close.repeat(group)
  return one.repeat(Math.ceil(characters / one.length))
}
const HTML = {
  'cells with no end': (characters) => `<table>${repeat('<tr><td>节水<td>1')(characters)}`,
  'cells alone': repeat('<td>节水'),
  tables: repeat('<table><tr><td>节水</td><td>1</td></tr></table>'),
  'rows of a table': (characters) =>
    `<table><tr><th>项目<th>投资（万元）</tr>${numbered((index) => `<tr><td>节水${index}<td>${index}</tr>`)(characters)}</table>`,
  'tables that nest': nested('<table><tr><td>', '节水', '</table>'),
  'spans of rows': (characters) =>
    `<table>${numbered((index) => `<tr><td rowspan="9">节水${index}</td><td>${index}</td></tr>`)(characters)}</table>`,
  'spans of columns': (characters) =>
    `<table>${numbered((index) => `<tr><td colspan="9">节水${index}</td></tr>`)(characters)}</table>`,
  'elements that nest': nested('<div>', '节水', '</div>'),
  'elements of a line that nest': nested('<b>', '节水', '</b>'),
  'elements of a line with no end': (characters) => repeat(`<p>${'<i>'.repeat(3)}节水</p>`)(characters / 40),
  'paragraphs with no end': repeat('<p>节水'),
  'lists that nest': nested('<ul><li>', '节水', '</ul>'),
  'list items': repeat('<li>节水'),
  paragraphs: repeat('<p>节水</p>'),
  breaks: repeat('节水<br>'),
  links: numbered((index) => `<a href="https://example.com/${index}">节水</a>`),
  'comments with no end': repeat('<!-- 节水 '),
  'tags with no end': repeat('<p 节水'),
  attributes: (characters) => `<p ${numbered((index) => `a${index}="节水" `)(characters)}>节水</p>`,
  entities: repeat('&nbsp;&#20320;&lt'),
  headings: numbered((index) => `<h2>${chinese(index)}、节水</h2><p>定期通报进展。</p>`),
  scripts: repeat('<script>节水</script>'),
  'scripts with no end': repeat('<script>节水'),
  styles: repeat('<p style="display:none">节水</p><p style="color:red;">节水</p>'),
}

const CSV = {
  rows: (characters) =>
    `项目,总投资（万元）,省级资金（万元）\n${numbered((index) => `节水${index},${index + 2},${index}\n`)(characters)}合计,9,9\n`,
  columns: (characters) =>
    `${numbered((index) => `节水${index},`)(characters / 2)}\n${numbered((index) => `${index},`)(characters / 2)}\n`,
  'quotes with no end': repeat('"节水,'),
  quotes: repeat('"节""水",'),
}

function chinese(index) {
  const digits = '一二三四五六七八九'
  const below = (value) =>
    value < 10
      ? digits[value - 1]
      : `${value < 20 ? '' : digits[Math.floor(value / 10) - 1]}十${value % 10 === 0 ? '' : digits[(value % 10) - 1]}`
  return below(1 + (index % 99))
}

const named = (format, makers, wrap) =>
  Object.entries(makers).map(([name, make]) => ({
    name: `${format}: ${name}`,
    file: `plan.${format}`,
    text: (size) => wrap(make(Math.ceil(size))),
  }))
/** The same in another format. */
const again = (documents) => documents.map((document) => ({ ...document, again: true }))
const lines = Object.fromEntries(Object.entries(LINES).map(([name, unit]) => [`a line of ${name}`, repeat(unit)]))
const inParagraphs = (make) => (size) => make(size).replace(/[^\n]+/g, '<p>$&</p>')

/** Those that are text. */
const written = [
  ...named('txt', { ...lines, ...TEXTS }, plain),
  ...again(named('txt', MARKDOWN, plain)),
  ...again(named('md', { ...lines, ...TEXTS }, plain)),
  ...named('md', MARKDOWN, plain),
  ...named('html', HTML, page),
  ...again(
    named(
      'html',
      Object.fromEntries(Object.entries({ ...lines, ...TEXTS }).map(([name, make]) => [name, inParagraphs(make)])),
      page,
    ),
  ),
  ...named('csv', CSV, (hard) => `${prose(hard.length * WORDS - words(hard)).replace(/，/g, '')}\n${hard}`),
]

const utf8 = (text) => new TextEncoder().encode(text)

/** Every document: its name, the name of its file, and its bytes by the size of what is hard in it. */
export const documents = [
  ...written.map(({ text, ...document }) => ({ ...document, bytes: (size) => utf8(text(size)) })),
  ...packed,
]
