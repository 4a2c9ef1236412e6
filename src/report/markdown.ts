// Markdown for a comment under a merge request: a table of the files, and the findings of each.

import type { CheckPlace, Finding } from '../plan/report-types.ts'
import { countFindings, countSetAside, countsAgainst, type FileEntry, isChecked } from './count.ts'
import { excerptOf } from './excerpt.ts'
import { namedIn } from './folder.ts'
import { markdownTable, plain } from './markdown-text.ts'
import { type Messages, messagesIn } from './messages.ts'
import { quietWords } from './quiet.ts'
import { spotOf } from './spot.ts'
import type { Reporter, ReportView } from './types.ts'

const PLACES_SHOWN = 3

// Columns of a line that show what a number is of.
const AROUND = 60

/** What is needed to write a finding. */
interface Sheet {
  readonly words: Messages
  readonly lineOf: ReportView['lineOf']
}

function placeWords(place: CheckPlace, file: string, { words, lineOf }: Sheet): string {
  const { before, quote, after } = excerptOf(lineOf(place.file ?? file, place), place, AROUND)
  return plain(`${spotOf(place, words)} ${before}【${quote}】${after}`)
}

function findingItem({ severity, rule, message, calculation, places }: Finding, file: string, sheet: Sheet): string {
  const { words } = sheet
  const sides = places.slice(0, PLACES_SHOWN).map((place) => placeWords(place, file, sheet))
  if (places.length > PLACES_SHOWN) sides.push(words.more(places.length - PLACES_SHOWN))
  const sum = calculation === undefined ? [] : [`${words.sum} ${plain(calculation)}`]
  const under = [...sides, ...sum].map((line) => `  - ${line}\n`)
  return `- **${words.severity[severity]}** ${plain(message)} \`${rule}\`\n${under.join('')}`
}

function nameOf({ file, part }: Pick<FileEntry, 'file' | 'part'>, { open, close, part: partOf }: Messages): string {
  return plain(part === undefined ? file : `${file}${open}${partOf(part)}${close}`)
}

function hasNews(entry: FileEntry): boolean {
  return !isChecked(entry) || entry.failures !== undefined || entry.findings.some(countsAgainst)
}

function filePart(entry: FileEntry, sheet: Sheet): string {
  const { words } = sheet
  const heading = `### ${nameOf(entry, words)}\n\n`
  if (!isChecked(entry)) return `${heading}${words.failedFile}${words.comma}${plain(entry.error.message)}\n`
  const failures = (entry.failures ?? []).map(({ rule, message }) => `${rule}: ${plain(message)}\n\n`).join('')
  const counted = entry.findings.filter(countsAgainst)
  const list = counted.map((finding) => findingItem(finding, entry.file, sheet)).join('')
  return heading + failures + (counted.length > 0 ? list : `${quietWords(entry, words)}\n`)
}

export const markdown: Reporter = ({ report, lineOf }, { lang }) => {
  const words = messagesIn(lang)
  const { column } = words
  const { folder, nameOf: below } = namedIn(report.files.map(({ file }) => file))
  const rows = report.files.map((entry) => {
    const name = nameOf({ ...entry, file: below(entry.file) }, words)
    if (!isChecked(entry)) return [name, words.failedFile, '', '', '', '']
    const { error, warning, info } = countFindings([entry])
    const { claims, checked } = entry.coverage
    return [name, ...[error, warning, info, entry.checks.length].map(String), `${checked} / ${claims}`]
  })
  const head = [
    folder === '' ? column.file : words.filesIn(plain(folder)),
    column.error,
    column.warning,
    column.info,
    column.checks,
    column.coverage,
  ]
  const aside = countSetAside(report.files)
  const set = [
    ...(aside.suppressed === 0 ? [] : [words.setAside.suppressed(String(aside.suppressed))]),
    ...(aside.baselined === 0 ? [] : [words.setAside.baselined(String(aside.baselined))]),
  ]
  const after = set.length === 0 ? '' : `\n${set.join(words.comma)}\n`
  // Of many files those with nothing to tell stand in the table alone.
  const told = report.files.filter((entry) => report.files.length === 1 || hasNews(entry))
  const parts = told.map((entry) => filePart(entry, { words, lineOf })).join('\n')
  return `## plan-check\n\n${markdownTable(head, rows)}${after}\n${parts}`
}
