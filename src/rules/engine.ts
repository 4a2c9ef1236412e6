// Runs the rules over a plan: checks, passed ones too; findings; and the ledger of what was checked.

import { createNames, defaultNames, type ExtraAliases, type Names } from '../language/names.ts'
import type { Region } from '../language/scopes.ts'
import { toJson } from '../math/decimal.ts'
import type { Check, CheckPlace, Coverage, Finding, Operand, Severity, Verdict } from '../plan/report-types.ts'
import type { Place, Plan } from '../plan/types.ts'
import { groupByCause } from './causes.ts'
import { type Facts, factsOf } from './facts.ts'
import { fingerprintOf } from './fingerprint.ts'
import { fillMessage } from './messages.ts'
import { builtInProfile } from './profile/built-in.ts'
import type { Profile } from './profile/types.ts'
import type { CheckDraft, Lang, OperandDraft, Preset, Rule, RuleContext, SharedWork, Told } from './types.ts'

export interface CheckOptions {
  /** Language of the messages. */
  readonly lang?: Lang
  readonly preset?: Preset
  /** By rule id; `off` does not run it. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Options of rules, by rule id. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Names that an office says are one, besides the lexicon's. */
  readonly aliases?: ExtraAliases
  /** What is asked of the document, in place of what the program asks of its kind. */
  readonly profile?: Profile
  /** The place of a fact that has none of its own: its line in the plan's YAML. */
  readonly locate?: (pointer: string) => Place | undefined
}

/** A rule that threw. What the others said stands. */
export interface RuleFailure {
  readonly rule: string
  readonly error: unknown
}

export interface PlanReport {
  readonly checks: Check[]
  readonly findings: Finding[]
  readonly coverage: Coverage
  readonly failures: readonly RuleFailure[]
}

interface Made {
  readonly rule: Rule
  /** Position of the rule in the registry. */
  readonly order: number
  readonly draft: CheckDraft
  readonly facts: readonly string[]
}

interface ToldCheck extends Made {
  /** The facts that may be what is wrong. */
  readonly suspects: readonly string[]
  readonly index: number
  readonly told: Told
  readonly severity: Severity
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

function lower(a: Severity, b: Severity): Severity {
  return RANK[a] <= RANK[b] ? a : b
}

/**
 * Severity of a finding: a rule's own highest level becomes what is set for the rule; its lower levels stay, unless
 * what is set is lower still.
 */
export function severityOf(level: Severity, highest: Severity, set: Severity): Severity {
  return RANK[level] >= RANK[highest] ? set : lower(level, set)
}

function setSeverity(rule: Rule, options: CheckOptions): Severity | 'off' {
  return options.severities?.[rule.meta.id] ?? rule.meta.severity[options.preset ?? 'recommended']
}

function makeNames(options: CheckOptions): Names {
  return options.aliases === undefined ? defaultNames : createNames(options.aliases)
}

/** Remembers what was worked out for one run over one plan. */
function sharing(plan: Plan, names: Names, region: Region): RuleContext['once'] {
  const done = new Map<SharedWork<unknown>, unknown>()
  return <T>(work: SharedWork<T>): T => {
    if (!done.has(work)) done.set(work, work(plan, names, region))
    return done.get(work) as T
  }
}

function runRules(
  plan: Plan,
  rules: readonly Rule[],
  facts: Facts,
  options: CheckOptions,
): { made: Made[]; failures: RuleFailure[] } {
  const names = makeNames(options)
  const region = { name: plan.meta.region, level: plan.meta.level }
  const profile = options.profile ?? builtInProfile(plan.meta.kind, options.preset ?? 'recommended')
  const once = sharing(plan, names, region)
  const made: Made[] = []
  const failures: RuleFailure[] = []
  for (const [order, rule] of rules.entries()) {
    if (setSeverity(rule, options) === 'off') continue
    try {
      const own = options.options?.[rule.meta.id] ?? {}
      const drafts = rule.check(plan, { names, region, once, options: own, profile })
      for (const draft of drafts) {
        made.push({ rule, order, draft, facts: draft.operands.map(({ fact }) => facts.identity(fact)) })
      }
    } catch (error) {
      failures.push({ rule: rule.meta.id, error })
    }
  }
  return { made, failures }
}

/** Two rules do not make one comparison twice: a table's own sum is not told again of the tree read from it. */
function withoutRepeats(made: readonly Made[]): Made[] {
  const sideOf = sideNumbers()
  const seen = new Map<Verdict, Set<number | string>>()
  return made.filter(({ draft, facts }) => {
    if (draft.operands.length < 2) return true
    const key = keyOf(facts.map((fact, at) => sideOf(fact, draft.operands[at]?.role === 'total')))
    const known = seen.get(draft.verdict)
    if (known === undefined) seen.set(draft.verdict, new Set([key]))
    else if (known.has(key)) return false
    else known.add(key)
    return true
  })
}

/** A number for each fact in each of its two roles: numbers are compared faster than pointers. */
function sideNumbers(): (fact: string, total: boolean) => number {
  const numbers = new Map<string, number>()
  return (fact, total) => {
    const number = numbers.get(fact) ?? numbers.size
    if (number === numbers.size) numbers.set(fact, number)
    return 2 * number + (total ? 1 : 0)
  }
}

// Two numbers below this make one that is exact.
const MOST_SIDES = 2 ** 26

function keyOf(sides: readonly number[]): number | string {
  const [a, b] = sides
  if (sides.length !== 2 || a === undefined || b === undefined || Math.max(a, b) >= MOST_SIDES) {
    return [...sides].sort((left, right) => left - right).join(' ')
  }
  return a < b ? a * MOST_SIDES + b : b * MOST_SIDES + a
}

function placesOf(draft: CheckDraft, locate: CheckOptions['locate']): CheckPlace[] {
  const places: CheckPlace[] = []
  for (const { role, at, fact } of draft.operands) {
    const place = at ?? locate?.(fact)
    if (place !== undefined && !isAmong(places, place)) places.push({ ...place, role })
  }
  for (const place of draft.context ?? []) {
    if (place !== undefined && !isAmong(places, place)) places.push({ ...place, role: 'context' })
  }
  return places.length <= FEW ? places : distinctPlaces(places)
}

const FEW = 12

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.line === b.line &&
    a.column === b.column &&
    a.length === b.length &&
    a.page === b.page &&
    a.file === b.file &&
    a.sheet === b.sheet &&
    a.cell === b.cell
  )
}

/** Whether a place is among the first few of others: comparing them one by one is faster than making a key of each. */
function isAmong(places: readonly Place[], place: Place): boolean {
  let looked = 0
  for (const other of places) {
    if (isSamePlace(other, place)) return true
    if (++looked === FEW) return false
  }
  return false
}

function distinctFew(places: readonly CheckPlace[]): CheckPlace[] {
  const distinct: CheckPlace[] = []
  for (const place of places) if (!isAmong(distinct, place)) distinct.push(place)
  return distinct
}

function distinctPlaces(places: readonly CheckPlace[]): CheckPlace[] {
  if (places.length <= FEW) return distinctFew(places)
  const seen = new Set<string>()
  return places.filter(({ file, sheet, cell, page, line, column, length }) => {
    const key = `${line}|${column}|${length}|${page}|${file}|${sheet}|${cell}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function operandOf(draft: OperandDraft): Operand {
  const operand: Operand = { fact: draft.fact }
  if (draft.name !== undefined) operand.name = draft.name
  if (draft.text !== undefined) operand.text = draft.text
  const { interval } = draft
  if (interval !== undefined) {
    if (interval.low !== undefined) operand.low = toJson(interval.low)
    if (interval.high !== undefined) operand.high = toJson(interval.high)
    operand.lowOpen = interval.lowOpen
    operand.highOpen = interval.highOpen
    if (draft.unit !== undefined && draft.unit !== '') operand.unit = draft.unit
  }
  return operand
}

function checkOf({ rule, draft }: Made, locate: CheckOptions['locate']): Check {
  const check: Check = {
    rule: rule.meta.id,
    verdict: draft.verdict,
    places: placesOf(draft, locate),
    operands: draft.operands.map(operandOf),
  }
  if (draft.reason !== undefined) check.reason = draft.reason
  if (draft.calculation !== undefined) check.calculation = draft.calculation
  return check
}

function first<T>(items: readonly T[]): T {
  const [item] = items
  if (item === undefined) throw new RangeError('an empty group')
  return item
}

function findingOf(group: readonly ToldCheck[], checks: readonly Check[], lang: Lang): Finding {
  const main = first(
    [...group].sort((a, b) => RANK[b.severity] - RANK[a.severity] || a.order - b.order || a.index - b.index),
  )
  const others = group.filter((each) => each !== main)
  const all = [main, ...others].flatMap(({ index }) => checks[index] ?? [])
  const message = main.rule.meta.messages[main.told.messageId]
  if (message === undefined) throw new RangeError(`${main.rule.meta.id} has no message ${main.told.messageId}`)
  const finding: Finding = {
    rule: main.rule.meta.id,
    severity: main.severity,
    messageId: main.told.messageId,
    message: fillMessage(message, main.told.data, lang),
    data: { ...main.told.data },
    places: distinctPlaces(all.flatMap(({ places }) => places)),
    check: main.index,
    fingerprint: fingerprintOf(main.rule.meta.id, main.draft),
  }
  const worked = [...new Set(all.flatMap(({ calculation }) => calculation ?? []))]
  if (worked.length > 0) finding.calculation = worked.join('\n')
  return finding
}

/** The same disagreement printed in several places is one finding. */
function mergeAlike(findings: readonly Finding[]): Finding[] {
  const alike = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = alike.get(finding.fingerprint)
    if (known === undefined) alike.set(finding.fingerprint, [finding])
    else known.push(finding)
  }
  return [...alike.values()].map((group) => {
    const main = first(group)
    if (group.length > 1) main.places = distinctPlaces(group.flatMap(({ places }) => places))
    return main
  })
}

function byWeightAndPlace(a: Finding, b: Finding): number {
  const at = (finding: Finding) => finding.places[0]
  return (
    RANK[b.severity] - RANK[a.severity] ||
    Number(at(a)?.file !== undefined) - Number(at(b)?.file !== undefined) ||
    (at(a)?.page ?? 0) - (at(b)?.page ?? 0) ||
    (at(a)?.line ?? 0) - (at(b)?.line ?? 0) ||
    (at(a)?.column ?? 0) - (at(b)?.column ?? 0) ||
    a.check - b.check
  )
}

function areSeveral(facts: readonly string[]): boolean {
  return facts.some((fact) => fact !== facts[0])
}

function findingsOf(made: readonly Made[], checks: readonly Check[], options: CheckOptions): Finding[] {
  const told: ToldCheck[] = []
  const cleared = new Set<string>()
  for (const [index, each] of made.entries()) {
    const { draft, rule } = each
    const set = setSeverity(rule, options)
    if (draft.told !== undefined && set !== 'off') {
      told.push({
        ...each,
        suspects: each.facts.filter((_, at) => draft.operands[at]?.frame !== true),
        index,
        told: draft.told,
        severity: severityOf(draft.told.level, rule.meta.severity.recommended, set),
      })
    } else if ((draft.verdict === 'consistent' || draft.verdict === 'rounding') && areSeveral(each.facts)) {
      // A fact that was looked at alone (a share within 0–100) fits nothing yet.
      for (const fact of each.facts) cleared.add(fact)
    }
  }
  const groups = groupByCause(told, cleared)
  return mergeAlike(groups.map((group) => findingOf(group, checks, options.lang ?? 'zh'))).sort(byWeightAndPlace)
}

function coverageOf(plan: Plan, facts: Facts, made: readonly Made[]): Coverage {
  const assessable = new Set<string>()
  const checked = new Set<string>()
  for (const { draft, facts: sides } of made) {
    const compared = draft.verdict !== 'unassessable' && areSeveral(sides)
    for (const side of sides) {
      if (!facts.claims.has(side)) continue
      assessable.add(side)
      if (compared) checked.add(side)
    }
  }
  return { claims: facts.claims.size + plan.unread.length, assessable: assessable.size, checked: checked.size }
}

/** Checks a plan with the given rules. */
export function runChecks(plan: Plan, rules: readonly Rule[], options: CheckOptions = {}): PlanReport {
  const facts = factsOf(plan)
  const { made: drafts, failures } = runRules(plan, rules, facts, options)
  const made = withoutRepeats(drafts)
  const checks = made.map((each) => checkOf(each, options.locate))
  return { checks, findings: findingsOf(made, checks, options), coverage: coverageOf(plan, facts, made), failures }
}
