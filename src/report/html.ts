// One page that opens from disk and asks for nothing: the findings, and the document with each beside its words.

import { createHash } from 'node:crypto'
import type { CheckPlace, Finding, Severity } from '../plan/report-types.ts'
import type { Plan } from '../plan/types.ts'
import { chartsOf } from './charts/index.ts'
import { countFindings, countsAgainst, countVerdicts, type FileEntry, isChecked } from './count.ts'
import { namedIn } from './folder.ts'
import { SCRIPT, STYLE } from './html-assets.ts'
import { attributes, documentOf, excerptAt, hrefOf, type Numbered, placeLink, type Sheet } from './html-document.ts'
import { escaped } from './html-text.ts'
import { pageWordsIn } from './html-words.ts'
import { type Messages, messagesIn } from './messages.ts'
import { quietWords } from './quiet.ts'
import { roleIn } from './role.ts'
import { spanOf } from './span.ts'
import type { Reporter } from './types.ts'
import { verdictBar } from './verdict-bar.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export const html: Reporter = ({ report, plans, lineOf }, { lang }) => {
  const words = pageWordsIn(lang)
  const sheet: Sheet = { words, said: messagesIn(lang), lineOf }
  const { files } = report
  const backLink = files.length > 1 ? ` · <a href="#files">${words.toFiles}</a>` : ''
  const policy = `default-src 'none'; style-src '${digest(STYLE)}'; script-src '${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">${words.skip}</a>
<header><h1>${words.title}</h1>
${filesTable(files, sheet)}
${verdictBar(countVerdicts(files), sheet.said.verdict, words.verdicts)}
</header>
<main id="findings">
${filters(files, sheet)}
${files.map((entry, index) => (isChecked(entry) ? fileSection({ file: entry, id: `d${index + 1}` }, plans[index], sheet, backLink) : '')).join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function nameOf({ file, part }: Pick<FileEntry, 'file' | 'part'>, { open, close, part: partOf }: Messages): string {
  return escaped(part === undefined ? file : `${file}${open}${partOf(part)}${close}`)
}

function filesTable(files: readonly FileEntry[], { words, said }: Sheet): string {
  const { column } = said
  const named = namedIn(files.map(({ file }) => file))
  const heads = [
    named.folder === '' ? column.file : said.filesIn(escaped(named.folder)),
    column.error,
    column.warning,
    column.info,
    column.checks,
    column.coverage,
  ]
  const rows = files.map((entry, index) => {
    const name = nameOf({ ...entry, file: named.nameOf(entry.file) }, said)
    if (!isChecked(entry)) return `<tr><td>${name}</td><td colspan="5">${escaped(entry.error.message)}</td></tr>`
    const { error, warning, info } = countFindings([entry])
    const { claims, checked } = entry.coverage
    const cells = [
      error,
      warning,
      info,
      entry.checks.length,
      claims === 0 ? said.noClaims : coverageCell(checked, claims),
    ]
    const numbers = cells.map((cell) => `<td class="n">${cell}</td>`).join('')
    return `<tr><td><a href="#d${index + 1}">${name}</a></td>${numbers}</tr>`
  })
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join('')
  return `<table id="files"><caption>${words.plans}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

/** Of use with the script alone, which shows it. */
function filters(files: readonly FileEntry[], { words, said }: Sheet): string {
  const rules = [...new Set(files.filter(isChecked).flatMap((file) => file.findings.map(({ rule }) => rule)))].sort()
  const boxes = SEVERITIES.map(
    (severity) =>
      `<label><input type="checkbox" name="severity" value="${severity}" checked> ${said.severity[severity]}</label>`,
  )
  const only = files.length > 1 ? `<label><input type="checkbox" name="found"> ${words.foundOnly}</label>` : ''
  const options = rules.map((rule) => `<option>${escaped(rule)}</option>`).join('')
  return `<form hidden><fieldset><legend>${words.filters}</legend>${boxes.join('')}<label>${words.rule} <select name="rule"><option value="">${words.allRules}</option>${options}</select></label>${only}<span>${words.shown} <output name="count" aria-live="polite"></output></span></fieldset></form>`
}

function fileSection(numbered: Numbered, plan: Plan | undefined, sheet: Sheet, backLink: string): string {
  const { file, id } = numbered
  const { words, said } = sheet
  const cards = file.findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity))
    .map(({ finding, index }) => card(finding, index, numbered, sheet))
  const failures = (file.failures ?? []).map(
    ({ rule, message }) => `<p class="finding error">${escaped(`${rule}: ${message}`)}</p>`,
  )
  const { period, kind } = file.plan
  const about = [said.kind[kind], ...(period === undefined ? [] : [spanOf(period)])].join(said.comma)
  const quiet = file.findings.some(countsAgainst) ? '' : `<p>${quietWords(file, said)}</p>`
  return `<section id="${id}"><h2>${escaped(file.plan.title ?? said.untitled)}</h2><p class="faint">${nameOf(file, said)} · ${about}${backLink}</p>
<h3>${words.findings}</h3>
${[...failures, quiet, ...cards].join('\n')}
${pictures(numbered, plan, sheet)}${documentOf(numbered, sheet)}</section>`
}

function pictures(numbered: Numbered, plan: Plan | undefined, sheet: Sheet): string {
  const { words } = sheet
  if (plan === undefined) return ''
  const charts = chartsOf(plan, numbered.file.coverage, words.charts, (place) => hrefOf(place, numbered, sheet))
  return charts === ''
    ? ''
    : `<details class="charts" open><summary>${words.pictures}</summary>\n${charts}\n</details>\n`
}

/** Never rounded up: 100% is all of it. */
function coverageCell(checked: number, claims: number): string {
  return `${Math.floor((100 * checked) / claims)}% <span class="faint">${checked} / ${claims}</span>`
}

function roleWord(finding: Finding, place: CheckPlace, said: Messages): string {
  const role = roleIn(finding, place, said)
  return role === undefined ? '' : ` <span class="faint">${role}</span>`
}

function card(finding: Finding, index: number, numbered: Numbered, sheet: Sheet): string {
  const { words, said } = sheet
  const { severity, message, rule, calculation, suppressed, baselineState, places } = finding
  const state =
    suppressed !== undefined ? words.suppressed(suppressed.reason) : baselineState === 'unchanged' ? words.known : ''
  const items = places.map(
    (place) =>
      `<li>${placeLink(place, numbered, sheet)}${roleWord(finding, place, said)} ${excerptAt(place, numbered, sheet)}</li>`,
  )
  return `<article class="finding ${severity}" id="${numbered.id}-f${index + 1}" ${attributes(finding)}><h4><b>${said.severity[severity]}</b> ${escaped(message)}</h4>
<p class="faint">${escaped(rule)}${state === '' ? '' : ` · ${escaped(state)}`}</p><ol>${items.join('')}</ol>
${calculation === undefined ? '' : `<p class="sum">${said.sum} ${escaped(calculation)}</p>`}</article>`
}
