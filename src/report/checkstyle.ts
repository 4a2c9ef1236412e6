// The XML of Checkstyle, which many build servers read: a file with its errors.

import { type CountedFinding, countedFindings, hasLine, messageWithSum, troubles } from './counted.ts'
import type { Reporter } from './types.ts'
import { xmlAttributes } from './xml.ts'

function findingLine({ finding, first }: CountedFinding): string {
  const where = first !== undefined && hasLine(first) ? { line: first.line, column: first.column } : {}
  const { severity, rule } = finding
  return `    <error${xmlAttributes({ ...where, severity, message: messageWithSum(finding), source: `plan-check.${rule}` })}/>\n`
}

export const checkstyle: Reporter = ({ report }) => {
  const files = new Map<string, string[]>()
  const put = (file: string, ...lines: string[]): void => {
    const known = files.get(file) ?? []
    known.push(...lines)
    files.set(file, known)
  }
  // A file without findings is named too: it was checked.
  for (const { file } of report.files) put(file)
  for (const { file, code, message } of troubles(report.files))
    put(file, `    <error${xmlAttributes({ severity: 'error', message, source: `plan-check.${code}` })}/>\n`)
  for (const counted of countedFindings(report.files)) put(counted.file, findingLine(counted))
  const list = [...files].map(
    ([file, lines]) => `  <file${xmlAttributes({ name: file })}>\n${lines.join('')}  </file>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${list.join('')}</checkstyle>\n`
}
