// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import manifest from '../../package.json' with { type: 'json' }
import { spelledOut } from '../language/unseen.ts'
import type { CheckPlace, Finding, Severity } from '../plan/report-types.ts'
import { isChecked } from './count.ts'
import { firstPlace, hasLine, messageWithSum, troubles } from './counted.ts'
import { messagesIn } from './messages.ts'
import { roleIn } from './role.ts'
import { rulePageOf } from './rule-page.ts'
import { RULE_TITLES } from './rule-titles.ts'
import type { Lang, Reporter } from './types.ts'
import { fileUri } from './uri.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Columns count UTF-16 units, as the run says; a cell and a line of a page are named in words. */
function physicalLocation(place: CheckPlace, file: string): object {
  const artifactLocation = { uri: fileUri(place.file ?? file) }
  if (!hasLine(place)) return { artifactLocation }
  const { line, column, length, quote } = place
  const region = {
    startLine: line,
    startColumn: column,
    endColumn: column + length,
    snippet: { text: quote },
  }
  return { artifactLocation, region }
}

/** sums/table as SumsTable: readers of SARIF show an identifier. */
function nameOfRule(id: string): string {
  return id.replace(/(?:^|[/-])([a-z])/g, (_, first: string) => first.toUpperCase())
}

/** The pages are Chinese: in English a rule is told by its title. */
function ruleOf(id: string, page: string | undefined, lang: Lang): object {
  const explain = `plan-check explain ${id}`
  const name = nameOfRule(id)
  if (lang === 'en') {
    const text = `${RULE_TITLES[id] ?? id}.`
    return {
      id,
      name,
      shortDescription: { text },
      fullDescription: { text },
      help: { text: `${explain} (in Chinese)` },
    }
  }
  if (page === undefined) return { id, name, help: { text: explain } }
  const { title, about, markdown } = rulePageOf(id, page)
  return {
    id,
    name,
    shortDescription: { text: title },
    fullDescription: { text: about },
    help: { text: `${title}。${about}${explain}`, markdown },
  }
}

export const sarif: Reporter = ({ report, rulePages }, { lang }) => {
  const words = messagesIn(lang)
  const checked = report.files.filter(isChecked)
  const ids = [...new Set(checked.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort()

  const nameOf = ({ sheet, cell, page }: CheckPlace): string | undefined => {
    if (sheet !== undefined) return words.cell(sheet, cell ?? '')
    return page === undefined ? undefined : words.page(page)
  }
  const locationOf = (place: CheckPlace, file: string): object => {
    const fullyQualifiedName = nameOf(place)
    const logical = fullyQualifiedName === undefined ? {} : { logicalLocations: [{ fullyQualifiedName }] }
    return { physicalLocation: physicalLocation(place, file), ...logical }
  }
  const result = (finding: Finding, file: string): object => {
    const { rule, severity, places, fingerprint, suppressed, baselineState } = finding
    const { first } = firstPlace(finding, file)
    const related = places.slice(1).map((place, index) => ({
      id: index + 1,
      message: { text: roleIn(finding, place, words) ?? place.quote },
      ...locationOf(place, file),
    }))
    return {
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: LEVEL[severity],
      message: { text: messageWithSum(finding) },
      locations: [
        first === undefined
          ? { physicalLocation: { artifactLocation: { uri: fileUri(file) } } }
          : locationOf(first, file),
      ],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: { 'planCheck/v1': fingerprint },
      ...(baselineState === undefined ? {} : { baselineState }),
      ...(suppressed === undefined ? {} : { suppressions: [{ kind: 'external', justification: suppressed.reason }] }),
    }
  }
  const notifications = troubles(report.files).map(({ file, code, message }) => ({
    level: 'error',
    descriptor: { id: code },
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }],
  }))
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        informationUri: manifest.homepage,
        rules: ids.map((id) => ruleOf(id, rulePages.get(id), lang)),
      },
    },
    columnKind: 'utf16CodeUnits',
    language: lang === 'zh' ? 'zh-CN' : 'en-US',
    invocations: [
      {
        executionSuccessful: notifications.length === 0,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      },
    ],
    artifacts: [...new Set(report.files.map(({ file }) => file))].map((file) => ({ location: { uri: fileUri(file) } })),
    results: checked.flatMap(({ file, findings }) => findings.map((finding) => result(finding, file))),
  }
  return `${spelledOut(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2))}\n`
}
