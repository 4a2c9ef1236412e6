// The report as it is, its keys in the order of schemas/report.schema.json whatever the order they were set in.

import { spelledOut } from '../language/unseen.ts'
import type { Check, CheckedFile, CheckPlace, Finding, Operand } from '../plan/report-types.ts'
import { isChecked } from './count.ts'
import type { Reporter } from './types.ts'

const PLACE = ['line', 'column', 'length', 'quote', 'page', 'sheet', 'cell', 'file', 'role'] as const
const OPERAND = ['fact', 'name', 'text', 'low', 'high', 'lowOpen', 'highOpen', 'unit'] as const
const CHECK = ['rule', 'verdict', 'reason', 'places', 'operands', 'calculation'] as const
const FINDING = [
  'rule',
  'severity',
  'messageId',
  'message',
  'data',
  'places',
  'calculation',
  'check',
  'fingerprint',
  'suppressed',
  'baselineState',
] as const

function inOrder<T extends object>(object: T, keys: readonly (keyof T)[]): Partial<T> {
  const ordered: Partial<T> = {}
  for (const key of keys) if (object[key] !== undefined) ordered[key] = object[key]
  return ordered
}

function orderedPlaces(places: readonly CheckPlace[]): Partial<CheckPlace>[] {
  return places.map((place) => inOrder(place, PLACE))
}

function orderedCheck(check: Check): object {
  const operands = check.operands.map((operand: Operand) => inOrder(operand, OPERAND))
  return { ...inOrder(check, CHECK), places: orderedPlaces(check.places), operands }
}

function orderedFinding(finding: Finding): object {
  return { ...inOrder(finding, FINDING), places: orderedPlaces(finding.places) }
}

function orderedFile(file: CheckedFile): object {
  return { ...file, checks: file.checks.map(orderedCheck), findings: file.findings.map(orderedFinding) }
}

export const json: Reporter = ({ report }) => {
  const files = report.files.map((entry) => (isChecked(entry) ? orderedFile(entry) : entry))
  return `${spelledOut(JSON.stringify({ ...report, files }, null, 2))}\n`
}
