// An xlsx from the cells of its sheets.

import { escaped, zip } from './word.mjs'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A number with its format; a formula with the value that was kept, or none. */
export const n = (value, format) => ({ value, format })
export const f = (formula, value, format) => ({ formula, value, format })

const quoted = (text) => escaped(text).replaceAll('"', '&quot;')
const column = (at) =>
  (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))

/** sheets: {name, rows, merged?, state?, hiddenRows?}; a row is its cells: words, numbers, n(), f(), null for none. */
export function xlsx(sheets, { shared = true } = {}) {
  const strings = []
  const formats = []
  const styleOf = (format) => {
    if (format === undefined) return ''
    if (!formats.includes(format)) formats.push(format)
    return ` s="${formats.indexOf(format) + 1}"`
  }
  const cell = (given, row, at) => {
    const r = `${column(at)}${row}`
    if (given === null) return ''
    if (typeof given === 'number') return `<c r="${r}"><v>${given}</v></c>`
    if (typeof given === 'object') {
      const formula = given.formula === undefined ? '' : `<f>${escaped(given.formula)}</f>`
      const value = given.value === undefined ? '' : `<v>${given.value}</v>`
      return `<c r="${r}"${styleOf(given.format)}>${formula}${value}</c>`
    }
    if (!shared) return `<c r="${r}" t="inlineStr"><is><t>${escaped(given)}</t></is></c>`
    if (!strings.includes(given)) strings.push(given)
    return `<c r="${r}" t="s"><v>${strings.indexOf(given)}</v></c>`
  }
  const bodies = sheets.map(({ rows, merged = [], hiddenRows = [] }) => {
    const lines = rows.map((row, index) => {
      const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : ''
      return `<row r="${index + 1}"${hidden}>${row.map((given, at) => cell(given, index + 1, at)).join('')}</row>`
    })
    const areas = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${areas === '' ? '' : `<mergeCells>${areas}</mergeCells>`}</worksheet>`
  })
  const codes = formats.map((code, at) => `<numFmt numFmtId="${at + 176}" formatCode="${quoted(code)}"/>`).join('')
  const styles = formats.map((_, at) => `<xf numFmtId="${at + 176}"/>`).join('')
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${quoted(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  )
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="rIdS" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${codes}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body])),
  })
}
