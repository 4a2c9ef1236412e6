// 恶意的规划: a plan whose title, headings, names, cells and quotes try to be more than text wherever they are shown.

import { files, zip } from '../../scripts/formats/word.mjs'

/** What is tried, by what it tries to break out of. Each is a line of its own and holds no `|`. */
export const TRIES: Readonly<Record<string, string>> = {
  'a script': '<script>alert("页")</script>',
  'an attribute': `" onmouseover="alert(1)" x='`,
  'a style': '</style><img src=x onerror=alert(1)>',
  'a title': '</title></h1></table></svg>',
  'a comment': '<!-- 不见 --> --> ]]>',
  'a reference': '&lt;b&gt; &#60; &amp;',
  'a scheme': '[点我](javascript:alert(1))',
  'a picture': '![图](http://a.example/x.png)',
  'a link': 'https://a.example/x www.a.example 张三@a.example',
  'a mention': '@张三 @zhangsan #12',
  code: '`码` ``` ~~~',
  emphasis: '**粗** _斜_ ~~删~~',
  'a formula': '=HYPERLINK("http://a.example","点")',
  'a sum': '@SUM(A1:A9)',
  'a plus': '+1+cmd',
  'a minus': '-2+3+cmd',
  'a wide formula': '＝1+1',
  'a command of GitHub': '::error file=a.md,line=1::坏',
  'a command in a line': '##[error]坏 ##vso[task.setvariable variable=a]坏',
  'percent signs': '%0A::error::坏%0D%25',
  'an anchor': '&锚 *锚',
  'a tag': '!!js/function 甲',
  'a document': '--- 甲 ...',
  'a mapping': '{甲: 乙}: [丙]',
  'a remark': '甲 # 乙',
  'a quote': `'甲" \\乙`,
  'a directive': '%YAML 甲',
  colour: '\u001b[31m红\u001b[0m',
  'a title of the terminal': '\u001b]0;甲\u0007',
  'one byte': '\u009b2J\u0090甲',
  backspaces: '甲乙\u0008\u0008',
  'a bell and a form feed': '\u0007\u000c\u000b甲',
  'writing turned round': '\u202e甲乙\u2066丙',
  'what is not seen': '甲\u200b\u2060\u00ad\ufeff乙',
  'no character of XML': '甲\ufffe\uffff乙',
  'the name of a property': '__proto__ constructor',
}

const entries = Object.entries(TRIES)
const rows = (values: readonly string[]) =>
  entries.map(([, text], at) => `| ${text}率 | % | ${values[at % values.length]} |`)
const table = (values: readonly string[]) =>
  ['| 指标 | 单位 | 2025年 |', '| --- | --- | --- |', ...rows(values)].join('\n')

/** Two tables that give each name two values, a list that is too short, a sum that is not one. */
export const PLAN = `${[
  `云岭市节水<script>alert(1)</script>实施方案`,
  '一、总体要求',
  '到2025年，再生水利用率达到35%。实施三大工程：<b onclick=alert(1)>管网工程、[水厂](javascript:alert(1))工程。',
  ...entries.map(
    ([, text], at) =>
      `（${'一二三四五六七八九十'.charAt(at % 10)}）${text}工程\n\n总投资${at + 30}万元，其中：${text}资金10万元，市级资金15万元。`,
  ),
  '二、目标',
  '表1 </table>"><script>alert(2)</script>目标',
  table(['35', '12']),
  '表2 =1+1目标之二',
  table(['32', '17']),
  '三、保障',
  '::error::各区各部门要把节水工作落到实处，再生水利用率达到32%。',
  '（牵头单位：<script>市水利局</script>；责任单位：=市财政局）',
].join('\n\n')}\n`

/** A name that is text to whoever opens it, and something else to who reads a report of it. */
export const FILE_NAME = '方案 #1 100%0A&<b>"\'=`x`\u001b[31m\u202e'

const paragraphs = PLAN.trim().split('\n\n')
const cellsOf = (row: string): string[] => row.slice(2, -2).split(' | ')
const isRule = (row: string): boolean => row.startsWith('| ---')

/** Text of HTML and XML, what is no character of theirs as a reference. */
function referring(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is hostile
  return text.replace(/[&<>"\u0000-\u001f\u007f-\u009f]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function blocks(
  paragraph: (words: string) => string,
  row: (cells: string[]) => string,
  table: (rows: string) => string,
) {
  return paragraphs
    .map((text) => {
      if (!text.startsWith('| ')) return paragraph(text)
      const rows = text.split('\n').filter((line) => !isRule(line))
      return table(rows.map((line) => row(cellsOf(line))).join(''))
    })
    .join('\n')
}

const html = `<!doctype html><meta charset="utf-8"><body>${blocks(
  (words) => `<p>${referring(words)}</p>`,
  (cells) => `<tr>${cells.map((cell) => `<td>${referring(cell)}</td>`).join('')}</tr>`,
  (rows) => `<table>${rows}</table>`,
)}`

const word = blocks(
  (words) => `<w:p><w:r><w:t xml:space="preserve">${referring(words)}</w:t></w:r></w:p>`,
  (cells) =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${referring(cell)}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
  (rows) => `<w:tbl>${rows}</w:tbl>`,
)

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
const csv = paragraphs
  .flatMap((text) =>
    text.startsWith('| ')
      ? text
          .split('\n')
          .filter((line) => !isRule(line))
          .map(cellsOf)
      : [[text]],
  )
  .map(quoted)
  .join('\r\n')

/** The plan as files of each format that words can be put into. */
export function hostileFiles(): Record<string, Uint8Array> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
  return {
    [`${FILE_NAME}.md`]: utf8(PLAN),
    [`${FILE_NAME}.txt`]: utf8(PLAN.replace(/^\|.*\|$/gm, (row) => cellsOf(row).join('\t')).replace(/^---.*\n/gm, '')),
    [`${FILE_NAME}.html`]: utf8(html),
    [`${FILE_NAME}.docx`]: zip(files(word)),
    [`${FILE_NAME}.csv`]: utf8(csv),
  }
}
