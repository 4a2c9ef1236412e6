// Kinds of files and limits, in English.

const TYPES: Readonly<Record<string, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'a web page',
  docx: 'a Word document (.docx)',
  doc: 'a Word 97–2003 document (.doc)',
  pdf: 'a PDF file',
  xlsx: 'an Excel workbook',
  csv: 'a CSV table',
  xls: 'an Excel 97–2003 workbook',
  pptx: 'a PowerPoint presentation',
  ppt: 'a PowerPoint presentation',
  wps: 'a WPS Writer document (.wps)',
  et: 'a WPS spreadsheet (.et)',
  rtf: 'an RTF document',
  ofd: 'an OFD document',
  odt: 'an OpenDocument text (.odt)',
  mht: 'a single-file web page (.mht)',
  'word-xml': 'a Word XML document',
  epub: 'an e-book',
  image: 'a picture',
  archive: 'an archive',
  zip: 'a zip file',
}

const SAVE = 'Open it in Word or WPS, save it as .docx and try again.'

const REMEDIES: Readonly<Record<string, string>> = {
  ofd: 'Convert it to .docx with an OFD reader or WPS, or save its text as .txt.',
  xls: 'Open it in Excel or WPS and save it as .xlsx.',
  et: 'Open it in WPS and save it as .xlsx.',
  pptx: 'Save its text as .docx or .txt and try again.',
  ppt: 'Save its text as .docx or .txt and try again.',
  mht: 'Open it in a browser and save it as a web page (.html), or in Word and save it as .docx.',
  epub: 'Save its text as .docx or .txt and try again.',
  image: 'Turn it into text by character recognition, look over every figure, and save it as .docx or .txt.',
  archive: 'Unpack it and name the files in it.',
}

const LIMITS: Readonly<Record<string, string>> = {
  bytes: 'bytes',
  entries: 'files in the package',
  unpacked: 'bytes unpacked',
  ratio: 'times its packed size',
  depth: 'levels of nesting',
  elements: 'elements',
  cells: 'cells',
  pages: 'pages',
  drawn: 'pieces of writing and drawing',
}

export function typeEn(type: string | number | undefined): string {
  return TYPES[String(type)] ?? 'a file'
}

export function remedyEn(type: string | number | undefined): string {
  return REMEDIES[String(type)] ?? SAVE
}

export function limitEn(what: string | number | undefined): string {
  return LIMITS[String(what)] ?? String(what)
}
