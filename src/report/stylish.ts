// For people at a terminal: findings first, then what was read, checked and could not be.

import type { CheckedFile, Finding, Report, Severity, VerdictCounts } from '../plan/report-types.ts'
import { checkList } from './check-list.ts'
import { countSetAside, countsAgainst, isChecked } from './count.ts'
import { shown } from './excerpt.ts'
import { findingBlock, type Page } from './finding-block.ts'
import { uncommanded } from './log-commands.ts'
import { messagesIn } from './messages.ts'
import { paintOf } from './paint.ts'
import { spanOf } from './span.ts'
import { filesTable, totalsTable } from './summary.ts'
import type { Reporter } from './types.ts'
import { wrap } from './width.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export const stylish: Reporter = (view, style) => {
  const page: Page = { style, words: messagesIn(style.lang), paint: paintOf(style), lineOf: view.lineOf }
  const { files } = view.report
  const sections = files.filter(isChecked).flatMap((file) => {
    const told = fileSections(file, page)
    // Of many files those with nothing to tell stand in the table alone.
    return style.quiet || (told.length === 0 && files.length > 1) ? told : [fileHeading(file, page), ...told]
  })
  if (!style.quiet) {
    if (files.length > 1) sections.push(filesTable(files, page))
    if (files.length > 0) sections.push(totalsTable(view, page))
    sections.push(lastLine(view.report, page))
  }
  return uncommanded(sections.map((section) => `${section}\n`).join('\n'))
}

function fileSections(file: CheckedFile, page: Page): string[] {
  const findings = byUrgency(file.findings.filter(countsAgainst)).map((finding) => findingBlock(finding, file, page))
  const explained = page.style.explain && !page.style.quiet ? checkList(file, page) : ''
  return explained === '' ? findings : [...findings, explained]
}

function byUrgency(findings: readonly Finding[]): Finding[] {
  const line = ({ places }: Finding): number => places[0]?.line ?? 0
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || line(a) - line(b),
  )
}

/** The file, and on the next line the plan that was read from it. */
function fileHeading({ file, part, plan }: CheckedFile, { style, words, paint }: Page): string {
  const name = part === undefined ? shown(file) : `${shown(file)}${words.open}${words.part(part)}${words.close}`
  const span = plan.period === undefined ? [] : [spanOf(plan.period)]
  const about = [words.kind[plan.kind], ...span]
  const title = `${shown(plan.title ?? words.untitled)}${words.open}${about.join(words.comma)}${words.close}`
  return [paint.strong(name), ...wrap(title, style.width)].join('\n')
}

function lastLine(report: Report, page: Page): string {
  const { words } = page
  const aside = countSetAside(report.files)
  const told = (['suppressed', 'baselined'] as const).flatMap((why) =>
    aside[why] === 0 ? [] : [words.setAside[why](String(aside[why]))],
  )
  const line = verdictLine(report, page)
  return told.length === 0 ? line : `${line}${words.open}${told.join(words.comma)}${words.close}`
}

function verdictLine({ files, summary }: Report, { words, paint }: Page): string {
  if (!files.some(isChecked)) return words.nothingChecked
  const { findings } = summary
  if (SEVERITIES.every((severity) => findings[severity] === 0)) {
    return decided(summary.checks) === 0 ? words.nothingDecided : words.nothingFound
  }
  return SEVERITIES.map((severity) => {
    const text = words.tally[severity](String(findings[severity]))
    return findings[severity] === 0 ? text : paint.severity[severity](text)
  }).join(words.comma)
}

function decided({ consistent, rounding, inconsistent }: VerdictCounts): number {
  return consistent + rounding + inconsistent
}
