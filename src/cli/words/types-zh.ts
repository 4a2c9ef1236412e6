// Kinds of files and limits, in Chinese.

const TYPES: Readonly<Record<string, string>> = {
  text: '纯文本',
  markdown: 'Markdown 文本',
  html: '网页',
  docx: ' Word 文档（.docx）',
  doc: ' Word 97—2003 文档（.doc）',
  pdf: ' PDF 文件',
  xlsx: ' Excel 工作簿',
  csv: ' CSV 表格',
  xls: ' Excel 97—2003 工作簿',
  pptx: ' PowerPoint 演示文稿',
  ppt: ' PowerPoint 演示文稿',
  wps: ' WPS 文字文档（.wps）',
  et: ' WPS 表格（.et）',
  rtf: ' RTF 文档',
  ofd: ' OFD 版式文件',
  odt: ' OpenDocument 文档（.odt）',
  mht: '单一文件网页（.mht）',
  'word-xml': ' Word XML 文档',
  epub: '电子书',
  image: '图片',
  archive: '压缩包',
  zip: '压缩文件',
}

const SAVE = '请用 Word 或 WPS 打开，另存为 .docx 后再试。'

const REMEDIES: Readonly<Record<string, string>> = {
  ofd: '请用 OFD 阅读器或 WPS 转换为 .docx，或把文字另存为 .txt。',
  xls: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  et: '请用 WPS 打开，另存为 .xlsx 后再试。',
  pptx: '请把文字另存为 .docx 或 .txt 后再试。',
  ppt: '请把文字另存为 .docx 或 .txt 后再试。',
  mht: '请用浏览器打开，另存为网页（.html）；或用 Word 打开，另存为 .docx。',
  epub: '请把文字另存为 .docx 或 .txt 后再试。',
  image: '请先用文字识别（OCR）转成文字，逐一核对数字后存为 .docx 或 .txt。',
  archive: '请先解压，再给出其中的文件。',
}

const LIMITS: Readonly<Record<string, string>> = {
  bytes: '文件字节数',
  entries: '压缩包中的文件数',
  unpacked: '解压后的字节数',
  ratio: '压缩倍数',
  depth: '嵌套层数',
  elements: '元素数',
  cells: '单元格数',
  pages: '页数',
  drawn: '文字与图形的笔数',
}

export function typeZh(type: string | number | undefined): string {
  return TYPES[String(type)] ?? '文件'
}

export function remedyZh(type: string | number | undefined): string {
  return REMEDIES[String(type)] ?? SAVE
}

export function limitZh(what: string | number | undefined): string {
  return LIMITS[String(what)] ?? String(what)
}
