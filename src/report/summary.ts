// The tables at the end: what was read, checked and could not be.

import Table from 'cli-table3'
import type { Reason } from '../plan/report-types.ts'
import { addCoverage, countFindings, countVerdicts, type FileEntry, fileNames, isChecked } from './count.ts'
import { shown } from './excerpt.ts'
import type { Page } from './finding-block.ts'
import { namedIn } from './folder.ts'
import { addInventories, INVENTORY_FIELDS, type Inventory } from './inventory.ts'
import type { Messages } from './messages.ts'
import type { ReportView } from './types.ts'
import { shorten, widthOf, wrapItems } from './width.ts'

/** Told also when there is none. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set([
  'characters',
  'headings',
  'tables',
  'indicators',
  'values',
  'amounts',
  'dates',
  'counts',
])

const VERDICTS = ['consistent', 'rounding', 'inconsistent', 'unassessable'] as const

function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Never rounded up: 100% is all of it. */
function percent(part: number, whole: number): string {
  return `${Math.floor((100 * part) / whole)}%`
}

function readRow(inventory: Inventory, words: Messages): string[] {
  return INVENTORY_FIELDS.filter((field) => ALWAYS_TOLD.has(field) || inventory[field] > 0).map((field) =>
    words.inventory[field](grouped(inventory[field])),
  )
}

function checksRow(entries: readonly FileEntry[], words: Messages): string[] {
  const counts = countVerdicts(entries)
  const told = entries.filter(isChecked).reduce((sum, { findings }) => sum + findings.length, 0)
  return VERDICTS.map((verdict) => {
    const counted = words.verdictCount(words.verdict[verdict], grouped(counts[verdict]))
    const merged = verdict === 'inconsistent' && told > 0 && told < counts.inconsistent
    return merged ? words.mergedCount(counted, grouped(told)) : counted
  })
}

function undecidedRow(entries: readonly FileEntry[], words: Messages): string[] {
  const counts = new Map<Reason, number>()
  for (const { reason } of entries.filter(isChecked).flatMap(({ checks }) => checks)) {
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([reason, n]) => words.reasonCount(words.reason[reason], grouped(n)))
}

function coverageRow(entries: readonly FileEntry[], words: Messages): string[] {
  const { claims, assessable, checked } = addCoverage(entries)
  if (claims === 0) return [words.noClaims]
  return words.coverage(grouped(claims), grouped(assessable), grouped(checked), percent(checked, claims))
}

/** The parts of one file have its characters in common. */
function readTogether({ report, inventories }: ReportView): Inventory | undefined {
  let total: Inventory | undefined
  for (const [index, inventory] of inventories.entries()) {
    if (inventory === undefined) continue
    const later = (report.files[index]?.part ?? 1) > 1
    const counted = later ? { ...inventory, characters: 0 } : inventory
    total = total === undefined ? counted : addInventories(total, counted)
  }
  return total
}

export function totalsTable(view: ReportView, { style, words, paint }: Page): string {
  const { files } = view.report
  const failed = fileNames(files.filter((entry) => !isChecked(entry)))
  const checked = fileNames(files.filter(isChecked))
  const inventory = readTogether(view)
  const rows: (readonly [string, readonly string[]])[] = []
  if (checked.length + failed.length > 1) {
    const told = [words.checkedFiles(grouped(checked.length))]
    if (failed.length > 0) told.push(words.failedFiles(grouped(failed.length)))
    rows.push([words.row.files, told])
  }
  if (inventory !== undefined) {
    rows.push([words.row.read, readRow(inventory, words)], [words.row.checks, checksRow(files, words)])
    rows.push([words.row.undecided, undecidedRow(files, words)], [words.row.coverage, coverageRow(files, words)])
  }
  rows.push([words.row.failed, failed.map(shown)])
  const filled = rows.filter(([, items]) => items.length > 0)
  const label = Math.max(...filled.map(([name]) => widthOf(name)))
  const table = new Table({ style: { head: [], border: [] } })
  const borders = 7
  for (const [name, items] of filled) {
    const lines = wrapItems(items, words.comma, style.width - label - borders)
    table.push([paint.strong(name), lines.join('\n')])
  }
  return table.toString()
}

/** A line for each plan. */
export function filesTable(entries: readonly FileEntry[], { style, words, paint }: Page): string {
  const rows = entries.map((entry) => {
    if (!isChecked(entry)) return ['', '', '', words.failedFile, '']
    const { error, warning, info } = countFindings([entry])
    const { claims, checked } = entry.coverage
    return [...[error, warning, info, entry.checks.length].map(grouped), claims === 0 ? '—' : percent(checked, claims)]
  })
  const { column } = words
  const heads = [column.error, column.warning, column.info, column.checks, column.coverage]
  const widths = heads.map((head, index) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[index] ?? ''))))
  const numbers = widths.reduce((sum, width) => sum + width + 3, 0)
  const room = Math.max(16, style.width - numbers - 4)
  const { folder, nameOf } = namedIn(entries.map(({ file }) => file))
  const first = folder === '' ? column.file : words.filesIn(shorten(shown(folder), room - widthOf(words.filesIn(''))))
  const table = new Table({
    head: [first, ...heads].map((head) => paint.strong(head)),
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const [index, entry] of entries.entries()) {
    const part = entry.part === undefined ? '' : `${words.open}${words.part(entry.part)}${words.close}`
    table.push([shorten(shown(nameOf(entry.file)), room - widthOf(part)) + part, ...(rows[index] ?? [])])
  }
  return table.toString()
}
