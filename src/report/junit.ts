// JUnit's XML: a suite a plan, a case a rule that compared something, or a finding. Errors and warnings fail, infos are told.

import type { CheckedFile, FailedFile, Finding } from '../plan/report-types.ts'
import { countsAgainst, isChecked } from './count.ts'
import { messageWithSum } from './counted.ts'
import { type Messages, messagesIn } from './messages.ts'
import { spotOf } from './spot.ts'
import type { Reporter } from './types.ts'
import { xmlAttributes, xmlText } from './xml.ts'

interface Case {
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped'
  /** Inside the element. */
  readonly body: string
}

function findingCase(finding: Finding, words: Messages): Case {
  const { rule, severity, places, message } = finding
  const [first] = places
  const where = first === undefined ? '' : ` ${spotOf(first, words)}`
  const sides = places.map((place) => `${spotOf(place, words)} ${place.quote}`)
  const text = xmlText([messageWithSum(finding), ...sides].join('\n'))
  const name = `${rule}${where}`
  if (severity === 'info')
    return { name, outcome: 'passed', body: `<system-out>${words.severity.info} ${text}</system-out>` }
  return {
    name,
    outcome: 'failed',
    body: `<failure${xmlAttributes({ type: severity, message })}>${text}</failure>`,
  }
}

/** Rules that compared something and have no finding that counts. */
function quietCases({ checks }: CheckedFile, told: ReadonlySet<string>, words: Messages): Case[] {
  const rules = [...new Set(checks.map(({ rule }) => rule))].filter((rule) => !told.has(rule)).sort()
  return rules.map((rule) => {
    const decided = checks.some((check) => check.rule === rule && check.verdict !== 'unassessable')
    if (decided) return { name: rule, outcome: 'passed', body: '' }
    return {
      name: rule,
      outcome: 'skipped',
      body: `<skipped${xmlAttributes({ message: words.verdict.unassessable })}/>`,
    }
  })
}

function casesOf(entry: CheckedFile | FailedFile, words: Messages): Case[] {
  if (!isChecked(entry)) return [errorCase(entry.error.code, entry.error.message)]
  const counted = entry.findings.filter(countsAgainst)
  const failures = entry.failures ?? []
  const told = new Set([...counted, ...failures].map(({ rule }) => rule))
  return [
    ...failures.map(({ rule, message }) => errorCase(rule, message)),
    ...counted.map((finding) => findingCase(finding, words)),
    ...quietCases(entry, told, words),
  ]
}

function errorCase(name: string, message: string): Case {
  return { name, outcome: 'error', body: `<error${xmlAttributes({ type: name, message })}/>` }
}

function tally(cases: readonly Case[]): Readonly<Record<string, number>> {
  const of = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length
  return { tests: cases.length, failures: of('failed'), errors: of('error'), skipped: of('skipped') }
}

export const junit: Reporter = ({ report }, { lang }) => {
  const words = messagesIn(lang)
  const suites = report.files.map((entry) => {
    const name = entry.part === undefined ? entry.file : `${entry.file}#${entry.part}`
    return { name, cases: casesOf(entry, words) }
  })
  const { skipped: _, ...all } = tally(suites.flatMap(({ cases }) => cases))
  const body = suites.map(({ name, cases }) => {
    const list = cases.map(
      ({ name: of, body: inside }) =>
        `    <testcase${xmlAttributes({ classname: name, name: of })}>${inside}</testcase>\n`,
    )
    return `  <testsuite${xmlAttributes({ name, ...tally(cases) })}>\n${list.join('')}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: 'plan-check', ...all })}>\n${body.join('')}</testsuites>\n`
}
