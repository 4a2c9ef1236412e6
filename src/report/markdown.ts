// Markdown for a comment under a merge request: a table of the files, and the findings of each.

import type { Finding } from '../plan/report-types.ts'
import { countFindings, countSetAside, countsAgainst, type FileEntry, isChecked } from './count.ts'
import { markdownTable, plain } from './markdown-text.ts'
import { type Messages, messagesIn } from './messages.ts'
import { quietWords } from './quiet.ts'
import { spotOf } from './spot.ts'
import type { Reporter } from './types.ts'

const PLACES_SHOWN = 3

function findingItem({ severity, rule, message, calculation, places }: Finding, words: Messages): string {
  const sides = places.slice(0, PLACES_SHOWN).map((place) => plain(`${spotOf(place, words)} ${place.quote}`))
  if (places.length > PLACES_SHOWN) sides.push(words.more(places.length - PLACES_SHOWN))
  const sum = calculation === undefined ? [] : [`${words.sum} ${plain(calculation)}`]
  const under = [...sides, ...sum].map((line) => `  - ${line}\n`)
  return `- **${words.severity[severity]}** ${plain(message)} \`${rule}\`\n${under.join('')}`
}

function nameOf({ file, part }: FileEntry, { open, close, part: partOf }: Messages): string {
  return plain(part === undefined ? file : `${file}${open}${partOf(part)}${close}`)
}

function filePart(entry: FileEntry, words: Messages): string {
  const heading = `### ${nameOf(entry, words)}\n\n`
  if (!isChecked(entry)) return `${heading}${words.failedFile}${words.comma}${plain(entry.error.message)}\n`
  const failures = (entry.failures ?? []).map(({ rule, message }) => `${rule}: ${plain(message)}\n\n`).join('')
  const counted = entry.findings.filter(countsAgainst)
  const list = counted.map((finding) => findingItem(finding, words)).join('')
  return heading + failures + (counted.length > 0 ? list : `${quietWords(entry, words)}\n`)
}

export const markdown: Reporter = ({ report }, { lang }) => {
  const words = messagesIn(lang)
  const { column } = words
  const rows = report.files.map((entry) => {
    if (!isChecked(entry)) return [nameOf(entry, words), words.failedFile, '', '', '', '']
    const { error, warning, info } = countFindings([entry])
    const { claims, checked } = entry.coverage
    return [nameOf(entry, words), ...[error, warning, info, entry.checks.length].map(String), `${checked} / ${claims}`]
  })
  const head = [column.file, column.error, column.warning, column.info, column.checks, column.coverage]
  const aside = countSetAside(report.files)
  const set = [
    ...(aside.suppressed === 0 ? [] : [words.setAside.suppressed(String(aside.suppressed))]),
    ...(aside.baselined === 0 ? [] : [words.setAside.baselined(String(aside.baselined))]),
  ]
  const after = set.length === 0 ? '' : `\n${set.join(words.comma)}\n`
  const parts = report.files.map((entry) => filePart(entry, words)).join('\n')
  return `## plan-check\n\n${markdownTable(head, rows)}${after}\n${parts}`
}
