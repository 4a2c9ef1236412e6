// Reviewdog's diagnostics: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
// Its columns count UTF-8 bytes, ours UTF-16 units.

import { spelledOut } from '../language/unseen.ts'
import type { CheckPlace, Severity } from '../plan/report-types.ts'
import { countedFindings, hasLine, messageWithSum, troubles } from './counted.ts'
import { messagesIn } from './messages.ts'
import { roleIn } from './role.ts'
import type { Reporter, ReportView } from './types.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

const utf8 = new TextEncoder()

function bytes(text: string): number {
  return utf8.encode(text).length
}

/** Without the line's text there are no bytes to count, and the line alone is told. */
function range({ line, column, length }: CheckPlace, text: string | undefined): object {
  const from = column - 1
  if (text === undefined || from + length > text.length) return { start: { line } }
  const start = bytes(text.slice(0, from)) + 1
  return { start: { line, column: start }, end: { line, column: start + bytes(text.slice(from, from + length)) } }
}

function location(place: CheckPlace, file: string, writtenLineOf: ReportView['writtenLineOf']): object {
  const path = place.file ?? file
  return hasLine(place) ? { path, range: range(place, writtenLineOf(path, place)) } : { path }
}

export const rdjson: Reporter = ({ report, writtenLineOf }, { lang }) => {
  const words = messagesIn(lang)
  const findings = countedFindings(report.files).map(({ finding, first, file }) => ({
    message: messageWithSum(finding),
    location: first === undefined ? { path: file } : location(first, file, writtenLineOf),
    severity: SEVERITY[finding.severity],
    code: { value: finding.rule },
    related_locations: finding.places.slice(1).map((place) => ({
      message: roleIn(finding, place, words) ?? place.quote,
      location: location(place, file, writtenLineOf),
    })),
  }))
  const failed = troubles(report.files).map(({ file, code, message }) => ({
    message,
    location: { path: file },
    severity: 'ERROR',
    code: { value: code },
  }))
  return `${spelledOut(JSON.stringify({ source: { name: report.tool.name }, diagnostics: [...findings, ...failed] }, null, 2))}\n`
}
