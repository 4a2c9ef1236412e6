// Annotations of a GitHub Actions run: a command a finding, on standard output.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions

import { harmless } from '../language/unseen.ts'
import type { Severity } from '../plan/report-types.ts'
import { countedFindings, hasLine, messageWithSum, troubles } from './counted.ts'
import type { Reporter } from './types.ts'

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

function data(text: string): string {
  return harmless(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${list.join(',')}::${data(message)}\n`
}

export const github: Reporter = ({ report }) => {
  const findings = countedFindings(report.files).map(({ finding, first, file }) => {
    const where =
      first !== undefined && hasLine(first)
        ? { line: first.line, col: first.column, endColumn: first.column + first.length }
        : {}
    return command(COMMAND[finding.severity], { file, ...where, title: finding.rule }, messageWithSum(finding))
  })
  const failed = troubles(report.files).map(({ file, code, message }) =>
    command('error', { file, title: code }, message),
  )
  return [...findings, ...failed].join('')
}
