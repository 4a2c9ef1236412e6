// 名称与别名: whether two names, and two values, are of the same thing, and if not, why not.

import { type Alias, COUNT_SUFFIXES, LEADING_WORDS, NAMES, RATE_SUFFIXES, WORDS } from './data/aliases.ts'
import { tidyName } from './name-spelling.ts'
import { isOwnScope, type Region, withoutRegion } from './scopes.ts'

/** Names that an office says are one, each list a thing. They hold besides the lexicon's. */
export type ExtraAliases = readonly (readonly string[])[]

/** What is known of a value or an amount. Absent is: not said. */
export interface Thing {
  /** Every name that the plan gives it. */
  readonly names: readonly string[]
  readonly scope?: string | undefined
  readonly role?: string | undefined
  readonly measure?: string | undefined
  readonly period?: string | undefined
  readonly since?: string | undefined
  /** Price basis. */
  readonly basis?: string | undefined
  /** Kind of unit, as `unitKind` tells it. */
  readonly unit?: string | undefined
  readonly stage?: string | undefined
  readonly side?: string | undefined
}

/** In what two things differ. */
export type Difference =
  | 'name'
  | 'unit'
  | 'measure'
  | 'role'
  | 'scope'
  | 'stage'
  | 'side'
  | 'since'
  | 'period'
  | 'basis'

/** `short`: one name leaves out what the other says (营业收入占比 of 营业收入占规上服务业营业收入比重). */
export type NameMatch = 'same' | 'short' | 'different'

export type Sameness =
  | { readonly same: true; readonly name: 'same' | 'short' }
  | { readonly same: false; readonly because: Difference }

/** A lexicon that is ready for use. */
export interface Names {
  /** One spelling for every name of a thing. */
  readonly canonical: (name: string) => string
  /** Of any two of the names. */
  readonly match: (a: readonly string[], b: readonly string[]) => NameMatch
  readonly sameThing: (a: Thing, b: Thing, region?: Region) => Sameness
}

interface Form {
  readonly form: string
  readonly canonical: string
}

function formsByFirst(entries: readonly Alias[]): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>()
  for (const { canonical, forms } of entries) {
    for (const form of new Set([canonical, ...forms])) {
      const list = found.get(form.charAt(0)) ?? []
      list.push({ form, canonical })
      found.set(form.charAt(0), list)
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.form.length - a.form.length)
  return found
}

const WORD_FORMS = formsByFirst(WORDS)

function replaceWords(name: string): string {
  let out = ''
  for (let at = 0; at < name.length; ) {
    const hit = WORD_FORMS.get(name.charAt(at))?.find(({ form }) => name.startsWith(form, at))
    out += hit === undefined ? name.charAt(at) : hit.canonical
    at += hit === undefined ? 1 : hit.form.length
  }
  return out
}

/** Takes a word off one end, unless nothing would be left of the name. */
function without(name: string, words: readonly string[], end: 'start' | 'end'): string {
  for (const word of words) {
    if (name.length <= word.length + 1) continue
    if (end === 'start' && name.startsWith(word)) return name.slice(word.length)
    if (end === 'end' && name.endsWith(word)) return name.slice(0, -word.length)
  }
  return name
}

function spell(name: string): string {
  const bare = without(without(tidyName(name), LEADING_WORDS, 'start'), RATE_SUFFIXES, 'end')
  return without(replaceWords(bare), COUNT_SUFFIXES, 'end')
}

const SHARE = /^(.{1,80}?)占(?:(.{1,80}?)比重|(.{0,80}?)比重?)$/

/** X占Y比重 and its short form X占比, in which the whole is left out. */
export interface Share {
  readonly part: string
  readonly whole: string | undefined
}

/** Reads a canonical name as a share (占比). */
export function shareOf(canonical: string): Share | undefined {
  const match = SHARE.exec(canonical)
  if (match === null) return undefined
  const [, part = '', named, short] = match
  return { part, whole: (named ?? short) || undefined }
}

function matchSpelled(a: string, b: string): NameMatch {
  if (a === b) return 'same'
  const left = shareOf(a)
  const right = shareOf(b)
  if (left === undefined || right === undefined || left.part !== right.part) return 'different'
  return left.whole === undefined || right.whole === undefined ? 'short' : 'different'
}

function sameScope(a: string | undefined, b: string | undefined, region: Region | undefined): boolean {
  if (a === undefined || b === undefined) {
    const said = a ?? b
    return said === undefined || (region !== undefined && isOwnScope(said, region))
  }
  if (tidyName(a) === tidyName(b)) return true
  return region !== undefined && isOwnScope(a, region) && isOwnScope(b, region)
}

/** Absent on one side says nothing, so it is no difference. */
function contradicts(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

function lexicon(): Map<string, string> {
  const whole = new Map<string, string>()
  for (const { canonical, forms } of NAMES) {
    const target = spell(canonical)
    for (const form of forms) whole.set(spell(form), target)
  }
  return whole
}

const LEXICON: ReadonlyMap<string, string> = lexicon()

// Names of some hundred plans: past them what is known begins anew.
const MOST_KNOWN = 50_000

/** The lexicon, with what an office adds to it. */
export function createNames(extra: ExtraAliases): Names {
  const whole = new Map(LEXICON)
  for (const [first, ...rest] of extra) {
    if (first === undefined) continue
    const target = whole.get(spell(first)) ?? spell(first)
    for (const name of rest) whole.set(spell(name), target)
  }
  return namesBy(whole)
}

function namesBy(whole: ReadonlyMap<string, string>): Names {
  const known = new Map<string, string>()
  const canonical = (name: string): string => {
    const seen = known.get(name)
    if (seen !== undefined) return seen
    const spelled = spell(name)
    const result = whole.get(spelled) ?? spelled
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(name, result)
    return result
  }
  const match = (a: readonly string[], b: readonly string[]): NameMatch => {
    let best: NameMatch = 'different'
    for (const left of a) {
      for (const right of b) {
        const found = matchSpelled(canonical(left), canonical(right))
        if (found === 'same') return 'same'
        if (found === 'short') best = 'short'
      }
    }
    return best
  }
  const sameThing = (a: Thing, b: Thing, region?: Region): Sameness => {
    const bare = (names: readonly string[]) =>
      region === undefined ? names : names.map((name) => withoutRegion(name, region))
    const name = match(bare(a.names), bare(b.names))
    if (name === 'different') return { same: false, because: 'name' }
    const because = differenceOf(a, b, region)
    return because === undefined ? { same: true, name } : { same: false, because }
  }
  return { canonical, match, sameThing }
}

/** In what two things of one name differ. What one side leaves unsaid counts where its absence says something. */
function differenceOf(a: Thing, b: Thing, region: Region | undefined): Difference | undefined {
  if (contradicts(a.unit, b.unit)) return 'unit'
  if (a.measure !== b.measure) return 'measure'
  if (a.role !== b.role) return 'role'
  if (!sameScope(a.scope, b.scope, region)) return 'scope'
  if (a.stage !== b.stage) return 'stage'
  if (a.side !== b.side) return 'side'
  if (contradicts(a.since, b.since)) return 'since'
  if (a.period !== b.period) return 'period'
  return contradicts(a.basis, b.basis) ? 'basis' : undefined
}

/** The lexicon without additions. */
export const defaultNames: Names = namesBy(LEXICON)

/** One spelling for every name of a thing: 货物贸易进出口总额 and 货物进出口总额 give one. */
export function canonicalName(name: string): string {
  return defaultNames.canonical(name)
}

/** Whether two values are of the same thing; if not, in what they differ. */
export function sameThing(a: Thing, b: Thing, region?: Region): Sameness {
  return defaultNames.sameThing(a, b, region)
}
