// The XML of Checkstyle, which many build servers read: a file with its errors.

import { isChecked } from './count.ts'
import { type CountedFinding, countedFindings, hasLine, messageWithSum } from './counted.ts'
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
    files.set(file, [...(files.get(file) ?? []), ...lines])
  }
  for (const entry of report.files) {
    const told = isChecked(entry)
      ? (entry.failures ?? []).map(({ rule, message }) => ({ code: rule, message }))
      : [entry.error]
    // A file without findings is named too: it was checked.
    put(
      entry.file,
      ...told.map(
        ({ code, message }) =>
          `    <error${xmlAttributes({ severity: 'error', message, source: `plan-check.${code}` })}/>\n`,
      ),
    )
  }
  for (const counted of countedFindings(report.files)) put(counted.file, findingLine(counted))
  const list = [...files].map(
    ([file, lines]) => `  <file${xmlAttributes({ name: file })}>\n${lines.join('')}  </file>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${list.join('')}</checkstyle>\n`
}
