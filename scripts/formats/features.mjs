// What Word does to a text, one thing a file. test/read/docx.test.ts says what each is to be read as.

import {
  ACROSS,
  abstract,
  DOWN,
  docx,
  files,
  list,
  lvl,
  num,
  p,
  part,
  r,
  run,
  SAME,
  tbl,
  tc,
  tr,
  W,
  zip,
} from './word.mjs'

const NOTHING = '<w:suff w:val="nothing"/>'
const style = (name) => `<w:pStyle w:val="${name}"/>`
const field = (instruction, result) =>
  `${r('<w:fldChar w:fldCharType="begin"/>')}${r(`<w:instrText xml:space="preserve">${instruction}</w:instrText>`)}${result === undefined ? '' : r('<w:fldChar w:fldCharType="separate"/>') + result}${r('<w:fldChar w:fldCharType="end"/>')}`
const who = 'w:id="9" w:author="a" w:date="2024-01-01T00:00:00Z"'

/** Formats of numbers, each a list of its own that begins at `start`. */
function formats() {
  const wanted = [
    ['chineseCounting', 9, 3],
    ['chineseCountingThousand', 99, 3],
    ['ideographDigital', 11, 1],
    ['decimalEnclosedCircle', 10, 2],
    ['decimalEnclosedCircleChinese', 1, 1],
    ['decimalEnclosedParen', 1, 1],
    ['decimalFullWidth', 3, 1],
    ['chineseLegalSimplified', 12, 1],
    ['ideographTraditional', 1, 1],
    ['upperLetter', 27, 1],
    ['lowerRoman', 4, 1],
    ['decimalZero', 7, 1],
  ]
  const body = wanted.map(([, , count], at) => p('编号', list(at + 1, 0)).repeat(count)).join('')
  const levels = wanted.map(([name, start], at) =>
    abstract(at, [
      `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${name}"/>${NOTHING}<w:lvlText w:val="%1、"/></w:lvl>`,
    ]),
  )
  return docx(body, { numbering: levels.join('') + wanted.map((_, at) => num(at + 1, at)).join('') })
}

function restarts() {
  const body = [
    p('甲', list(1, 0)),
    p('甲之一', list(1, 1)),
    p('甲之二', list(1, 1)),
    p('条', list(1, 2)),
    p('乙', list(1, 0)),
    p('乙之一', list(1, 1)),
    p('条不重起', list(1, 2)),
    // Another list of the same levels goes on; one with a start of its own begins anew.
    p('丙', list(2, 0)),
    p('又一', list(3, 0)),
    p('又二', list(3, 0)),
    p('无编号', list(0, 0)),
    p('节', list(4, 0)),
    p('款', list(4, 1)),
    p('项', list(4, 2)),
    p('圆点', list(5, 0)),
    p('2035年展望', list(6, 0)),
    p('跳级', list(7, 1)),
  ]
  const numbering = [
    abstract(0, [
      lvl(0, 'chineseCounting', '%1、', NOTHING),
      lvl(1, 'chineseCounting', '（%2）', NOTHING),
      lvl(2, 'decimal', '第%3条', `<w:lvlRestart w:val="0"/><w:suff w:val="space"/>`),
    ]),
    abstract(1, [
      lvl(0, 'chineseCounting', '第%1节', '<w:suff w:val="space"/>'),
      lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      lvl(2, 'lowerLetter', '%3)'),
    ]),
    abstract(2, [lvl(0, 'bullet', '\uf0d8')]),
    abstract(3, [lvl(0, 'decimal', '%1.', NOTHING)]),
    abstract(4, [lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2')]),
    num(1, 0),
    num(2, 0),
    num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    num(4, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride>'),
    num(5, 2),
    num(6, 3),
    num(7, 4),
  ]
  return docx(body.join(''), { numbering: numbering.join('') })
}

/** Numbers and levels through styles, based on one another; a list made from a list style. */
function styles() {
  const body = [
    p('总则', style('Chapter')),
    p('目标', style('Deep')),
    p('目标二', style('Deep')),
    p('不编号', `${style('Chapter')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
    p('附则', style('Chapter')),
    p('按名字', style('Named')),
    p('段落自定', '<w:outlineLvl w:val="2"/>'),
    p('正文级', `${style('Chapter')}<w:outlineLvl w:val="9"/>`),
    p('列表样式', list(2, 0)),
    p(`样式标题很长${'，写成了一整段的正文'.repeat(10)}。`, style('Named')),
  ]
  return docx(body.join(''), {
    styles: [
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="章"/><w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="基"/><w:basedOn w:val="Chapter"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="节"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Named"><w:name w:val="标题 3"/></w:style>',
    ].join(''),
    numbering: [
      abstract(0, [
        lvl(0, 'chineseCountingThousand', '第%1章', `<w:pStyle w:val="Chapter"/><w:suff w:val="space"/>`),
        lvl(1, 'chineseCounting', '（%2）', `<w:pStyle w:val="Deep"/>${NOTHING}`),
      ]),
      abstract(1, [], '<w:numStyleLink w:val="L"/>'),
      abstract(2, [lvl(0, 'decimal', '附%1 ', NOTHING)], '<w:styleLink w:val="L"/>'),
      num(1, 0),
      num(2, 1),
    ].join(''),
  })
}

function runs() {
  const body = [
    p(`${run('达到')}${run('1')}${run('.7', '<w:b/>')}${run('万亿元')}`),
    p(`${run('云岭市')}${r('<w:br/>')}${run('实施方案')}`),
    p(
      `${run('一、总体要求')}${r('<w:br/>')}${run('（一）指导思想')}${r('<w:br/>')}${run('坚持绿色发展。')}${r('<w:br/>')}${run('到2025年。')}`,
    ),
    p(`${r('<w:tab/>')}${run('缩进')}${r('<w:tab/>')}${run('第3页')}${r('<w:tab/>')}`),
    p(
      `${run('增长')}${r('<w:sym w:font="Symbol" w:char="F0B3"/>')}${run('6')}${r('<w:noBreakHyphen/>')}${run('8%')}${r('<w:sym w:font="Wingdings" w:char="F0FE"/>')}`,
    ),
    p(
      `${run('共')}${field(' SUM(ABOVE) ', run('12'))}${run('项，')}<w:fldSimple w:instr=" PAGE ">${run('34')}</w:fldSimple>${run('个')}${field(' eq \\o\\ac(○,3) ')}`,
    ),
    p(
      // What a field asks for is not shown, whatever stands in it.
      `${run('嵌套')}${field('IF x', `${field(' REF a ', run('内'))}${run('外')}`)}${r('<w:fldChar w:fldCharType="begin"/>')}${field(' REF b ', run('不显示'))}${r('<w:fldChar w:fldCharType="separate"/>')}${run('显示')}${r('<w:fldChar w:fldCharType="end"/>')}`,
    ),
    p(
      `<w:hyperlink r:id="rId9">${run('链接中的')}</w:hyperlink><w:smartTag w:element="x">${run('标记')}</w:smartTag><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>`,
    ),
    `<w:sdt><w:sdtContent>${p('控件中的段落')}</w:sdtContent></w:sdt>`,
    p(
      `${run('面积300m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('，总量5亿元')}${run('[1]', '<w:vertAlign w:val="superscript"/>')}${run('。')}`,
    ),
    p(`${run('看得见')}${run('看不见', '<w:vanish/>')}${run('的字')}`),
    p(`<w:ruby><w:rt>${run('lǐng')}</w:rt><w:rubyBase>${run('岭')}</w:rubyBase></w:ruby>${run('上')}`),
    p(`${run('前')}${r('<w:br w:type="page"/>')}${run('后')}`),
    p(''),
    p(`${run('A&B<C')}`),
  ]
  return docx(body.join(''))
}

function changes() {
  const removed = (text) => `<w:del ${who}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
  const added = (text) => `<w:ins ${who}>${run(text)}</w:ins>`
  const end = (what) => `<w:rPr><w:${what} ${who}/></w:rPr>`
  const body = [
    p(`${run('投资')}${removed('800')}<w:del ${who}>${run('七百')}</w:del>${added('900')}${run('万元')}`),
    p(run('前半句，'), end('del')),
    p('后半句。'),
    p(removed('整段删去'), end('del')),
    p(`<w:moveFrom ${who}>${run('移走')}</w:moveFrom>${run('留下')}<w:moveTo ${who}>${run('移来')}</w:moveTo>`),
    p(added('新的一段'), end('ins')),
    // What the paragraph was before is no part of it.
    p('改了样式', `<w:pPrChange ${who}><w:pPr><w:outlineLvl w:val="0"/>${list(1, 0)}</w:pPr></w:pPrChange>`),
    tbl(
      [
        tr([tc('项目'), tc('金额')]),
        tr([tc('删去的行'), tc('1')], `<w:del ${who}/>`),
        tr([tc('道路'), tc('2')], `<w:ins ${who}/>`),
      ],
      2,
    ),
  ]
  return docx(body.join(''), { numbering: abstract(0, [lvl(0, 'decimal', '%1.')]) + num(1, 0) })
}

function notes() {
  const mark = (kind, id) => r(`<w:${kind}Reference w:id="${id}"/>`, '<w:vertAlign w:val="superscript"/>')
  const box = (text) => `<w:txbxContent>${text}</w:txbxContent>`
  const body = [
    p(`${run('增加值')}${mark('footnote', 3)}${run('达到1.7万亿元')}${mark('endnote', 2)}${run('。')}`),
    p(
      `${run('正文在前，')}${r(`<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>${box(p('专栏1 重点工程') + p('建设10座水库。'))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(p('专栏1 重点工程') + p('建设10座水库。'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`)}${run('正文在后。')}`,
    ),
    p(
      `${run('图形')}${r(`<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(p('只在旧式里'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`)}`,
    ),
    p(`${run('旧式')}${r(`<w:pict><v:shape><v:textbox>${box(p('旧式文本框'))}</v:textbox></v:shape></w:pict>`)}`),
    tbl([tr([tc('项目'), tc(p(`${run('金额')}${mark('footnote', 4)}`))]), tr([tc('道路'), tc('200')])], 2),
    p('结尾。'),
  ]
  return docx(body.join(''), {
    footnotes: `<w:footnote w:type="separator" w:id="-1">${p('分隔')}</w:footnote><w:footnote w:id="3">${p(`${r('<w:footnoteRef/>')}${run('按现价计算。')}`)}</w:footnote><w:footnote w:id="4">${p('含税。') + p('下同。')}</w:footnote>`,
    endnotes: `<w:endnote w:id="2">${p('初步核算数。')}</w:endnote>`,
  })
}

function tables() {
  const body = [
    tbl([
      tr([tc('大类', DOWN), tc('项目', DOWN), tc('投入', ACROSS(2))], '<w:tblHeader/>'),
      tr([tc('', SAME), tc('', SAME), tc('合计'), tc('市级')], '<w:tblHeader/>'),
      tr([tc('绿道', DOWN), tc(p('滨江') + p('一期')), tc('52'), tc('20')]),
      tr([tc('', SAME), tc('西山'), tc(p(`${run('3')}${run('6')}`)), tc('')]),
      tr([tc('合计', ACROSS(2)), tc('88'), tc('20')]),
    ]),
    p('两表之间'),
    // The boxes of a plan: one cell a row, to be read as text.
    tbl([tr([tc('专栏1 重点项目')]), tr([tc(p('建设水库10座。') + p('改造管网20公里。'))])], 1),
    tbl([tr([tc(tbl([tr([tc('甲'), tc('1')]), tr([tc('乙'), tc('2')])], 2)), tc('右边')])], 2),
    tbl([tr([tc('年份'), tc('数量')], ''), tr([tc('12')], '<w:gridBefore w:val="1"/>')], 2),
    `<w:tbl><w:tblGrid/><w:sdt><w:sdtContent>${tr([tc('行'), `<w:sdt><w:sdtContent>${tc('格')}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>${tr([tc('横', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')])}</w:tbl>`,
    p('完'),
  ]
  return docx(body.join(''))
}

/** ISO 29500 strict, with a prefix of the writer's own and parts named otherwise. */
function strict() {
  const made = files(p('严格格式', list(1, 0)), { numbering: abstract(0, [lvl(0, 'decimal', '%1.')]) + num(1, 0) })
  const moved = {}
  for (const [name, content] of Object.entries(made)) {
    const text = content
      .replaceAll('word/document.xml', 'word/document2.xml')
      .replaceAll('Target="numbering.xml"', 'Target="/word/lists.xml"')
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(`xmlns:w="${W}"`, 'xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"')
      .replaceAll(/(<\/?|\s)w:/g, '$1ns0:')
    moved[name.replace('document.xml', 'document2.xml').replace('word/numbering.xml', 'word/lists.xml')] = text
  }
  return zip(moved)
}

/** An entity that would read a file, were it resolved. */
function doctype() {
  const made = files(p('正文'))
  const body = part('document', `<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>`)
  return zip({
    ...made,
    'word/document.xml': body.replace('?>\n', '?>\n<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n'),
  })
}

export const FEATURES = { formats, restarts, styles, runs, changes, notes, tables, strict, doctype }
