// Edits of a text: what a hand, a converter or malice makes of a plan.

const TOKENS = [
  '1.7万亿元',
  '9'.repeat(400),
  `1${'0'.repeat(60)}亿元`,
  '0.00000000000000000001%',
  '-0',
  '１２３４５',
  '一百二十万亿亿亿',
  '到2025年',
  '2025年13月45日',
  '0000年',
  '99999年',
  '2021—2025年',
  '2025年至2021年',
  '“十四五”',
  '其中：',
  '分别为',
  '等',
  '以上',
  '左右',
  '约',
  '、',
  '，',
  '。',
  '（',
  '）',
  '(',
  '《',
  '》',
  '“',
  '”',
  '：',
  '；',
  '—',
  '-',
  '/',
  '%',
  '‰',
  '个百分点',
  '翻一番',
  '倍',
  '|',
  '| --- |',
  '\n|甲|1|\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  '　',
  ' ',
  '\u00a0',
  '\u0000',
  '\u001b[31m',
  '\u009b31m',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\ud842\udfb7',
  '\ud800',
  '#',
  '######',
  '- ',
  '> ',
  '```',
  '<!--',
  '-->',
  '<table>',
  '<tr><td>',
  '</td>',
  '<script>',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '<td rowspan=65535 colspan=1000>',
  '<b',
  '"',
  "'",
  '=cmd',
  '::error::',
  '##vso[',
  '&a',
  '*a',
  '!!js/function',
  '---\n',
  '{',
  '[',
  ': ',
  '一、',
  '（一）',
  '第一章 ',
  '1.',
  '1.1.1',
  '①',
  '附件1',
  '表1',
  '专栏1',
  '目录',
  '注：',
  '合计',
  '小计',
  '单位：万元',
  '责任单位：',
  '牵头单位：市水利局',
  '关于印发',
  '六大工程',
  '共30个',
  '__proto__',
  'constructor',
  'toString',
  '收入总计',
  '增长5%',
  '区(qū)',
  '?秸猩',
]

const EDITS = {
  insert: (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(TOKENS).repeat(random.chance(0.1) ? random.size(3000) : 1) + text.slice(at)
  },
  delete: (text, random) => {
    const at = random.below(text.length)
    return text.slice(0, at) + text.slice(at + random.size(text.length))
  },
  'repeat a stretch': (text, random) => {
    const at = random.below(text.length)
    const stretch = text.slice(at, at + random.size(200))
    return text.slice(0, at) + stretch.repeat(random.size(400)) + text.slice(at)
  },
  'repeat a line': (text, random) =>
    lined(text, random, (lines, at) => lines.splice(at, 0, ...Array(random.size(300)).fill(lines[at]))),
  'move a line': (text, random) =>
    lined(text, random, (lines, at) =>
      lines.splice(random.below(lines.length), 0, ...lines.splice(at, random.size(9))),
    ),
  'join lines': (text, random) =>
    lined(text, random, (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join(''))),
  'cut a line': (text, random) =>
    lined(text, random, (lines, at) => {
      const line = lines[at]
      const cut = random.below(line.length + 1)
      lines.splice(at, 1, line.slice(0, cut), line.slice(cut))
    }),
  'change digits': (text, random) => {
    const share = random.pick([0.02, 0.2, 1])
    return text.replace(/[0-9]/g, (digit) => (random.chance(share) ? random.pick([...'0123456789.,%一', '']) : digit))
  },
  'change units': (text, random) =>
    text.replace(/万亿元|亿元|万元|%|个|年|月|日/g, (unit) =>
      random.chance(0.1) ? random.pick(['亿元', '万元', '%', '年', '个', '']) : unit,
    ),
  'change characters': (text, random) =>
    text.replace(/[\s\S]/g, (unit) => (random.chance(0.01) ? String.fromCharCode(random.below(0x10000)) : unit)),
  'drop characters of a kind': (text, random) =>
    text.replaceAll(random.pick(['。', '，', '\n', '|', '、', '（', '）', '>', '"', ':']), ''),
  splice: (text, random, other) => text.slice(0, random.below(text.length)) + other.slice(random.below(other.length)),
}

function lined(text, random, edit) {
  const lines = text.split('\n')
  edit(lines, random.below(lines.length))
  return lines.join('\n')
}

/** A text with a few edits. `other`: a text to splice with. */
export function editText(text, random, other, most = 400_000) {
  let edited = text
  for (let times = random.size(8); times > 0; times--) {
    if (edited.length === 0) edited = text
    edited = EDITS[random.pick(Object.keys(EDITS))](edited, random, other).slice(0, most)
  }
  return edited
}

/** The same of XML: also its elements and the values of its attributes. */
export function editXml(xml, random, most = 2_000_000) {
  let edited = xml
  for (let times = random.size(6); times > 0; times--) edited = random.pick(XML_EDITS)(edited, random).slice(0, most)
  return edited
}

const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '65536',
  '2147483648',
  '99999999999999999999',
  '1e309',
  'NaN',
  'true',
  '甲',
  '&#0;',
  '../../a',
  'rId1',
  'A1',
  'XFD1048576',
]
const XML_EDITS = [
  (xml, random) => xml.replace(/="[^"]*"/g, (value) => (random.chance(0.02) ? `="${random.pick(VALUES)}"` : value)),
  (xml, random) => xml.replace(/<\/[\w:]+>/g, (tag) => (random.chance(0.02) ? '' : tag)),
  (xml, random) => xml.replace(/<[\w:]+[^>]*>/g, (tag) => (random.chance(0.02) ? tag.repeat(random.size(50)) : tag)),
  (xml, random) => {
    const tags = xml.match(/<[\w:]+[^>/]*>/g) ?? ['<a>']
    const tag = random.pick(tags)
    const times = random.size(3000)
    const close = `</${/^<([\w:]+)/.exec(tag)[1]}>`
    return xml.replace(tag, () => tag.repeat(times) + (random.chance(0.5) ? close.repeat(times - 1) : ''))
  },
  (xml, random) =>
    xml.replace(/>([^<>]+)</g, (all, words) =>
      random.chance(0.05) ? `>${random.pick(TOKENS).replace(/[<&]/g, '')}${words}<` : all,
    ),
  (xml, random) => {
    const at = random.below(xml.length)
    const stretch = xml.slice(at, at + random.size(2000))
    return xml.slice(0, at) + stretch.repeat(random.size(200)) + xml.slice(at)
  },
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml, random) => xml.replace(/[0-9]+/g, (digits) => (random.chance(0.03) ? random.pick(VALUES) : digits)),
]
