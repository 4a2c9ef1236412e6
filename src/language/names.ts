// 名称与别名: whether two names, and two values, are of the same thing, and if not, why not.

import {
  type Alias,
  COUNT_SUFFIXES,
  FUND_FLOWS,
  GENERIC_WORDS,
  LEADING_WORDS,
  NAMES,
  OWN_SCOPES,
  RATE_SUFFIXES,
  WORDS,
} from './data/aliases.ts'

/** Names that an office says are one, each list a thing. They hold besides the lexicon's. */
export type ExtraAliases = readonly (readonly string[])[]

/** The region that the plan is of. */
export interface Region {
  readonly name?: string | undefined
  readonly level?: 'national' | 'province' | 'city' | 'district' | 'zone' | undefined
}

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

const SUPERSCRIPT = /[⁰¹²³⁴-⁹①-⑳]+$/
const PUNCTUATION = /[\s“”"'‘’《》「」『』〈〉（）()【】[\]〔〕,，:：;；·•*＊]/g
const UNIT_REMARK =
  /[（(](?:单位[:：]?)?[十百千万亿]*(?:元|美元|人|个|家|项|户|件|%|‰|亩|公顷|平方米|平方公里|立方米|吨|吨标准煤|千瓦时|千瓦|公里|年|岁|张|辆|册|小时)(?:[/／][^（）()]{1,6})?[）)]/g
// 的 inside a word is none: 目的, 标的.
const PARTICLE = /(?<![目标])的/g

function tidy(name: string): string {
  return name
    .replace(SUPERSCRIPT, '')
    .normalize('NFKC')
    .replace(UNIT_REMARK, '')
    .replace(PUNCTUATION, '')
    .replace(PARTICLE, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
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
  const bare = without(without(tidy(name), LEADING_WORDS, 'start'), RATE_SUFFIXES, 'end')
  return without(replaceWords(bare), COUNT_SUFFIXES, 'end')
}

const SHARE = /^(.+?)占(?:(.+?)比重|(.*?)比重?)$/

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

const LEVEL_BY_ENDING: readonly (readonly [RegExp, NonNullable<Region['level']>])[] = [
  [/省$|自治区$/, 'province'],
  [/州$|盟$|地区$/, 'city'],
  [/[县旗]$/, 'district'],
  [/新区$|高新区$|开发区$|园区$/, 'zone'],
]

function levelOf(region: Region): NonNullable<Region['level']> | undefined {
  return region.level ?? LEVEL_BY_ENDING.find(([ending]) => ending.test(region.name ?? ''))?.[1]
}

const REGION_ENDING = /(?:特别行政区|自治区|自治州|自治县|地区|新区|省|市|州|盟|区|县|旗)$/

function sameRegion(a: string, b: string): boolean {
  const stem = (name: string) => (name.length > 2 ? name.replace(REGION_ENDING, '') : name)
  return a === b || (stem(a) === stem(b) && (a === stem(a) || b === stem(b)))
}

/** Whether a scope is the plan's own region, which is no scope of its own. */
export function isOwnScope(scope: string, region: Region): boolean {
  const words = tidy(scope)
  const level = levelOf(region)
  if (OWN_SCOPES.any.includes(words) || (level !== undefined && OWN_SCOPES[level].includes(words))) return true
  return region.name !== undefined && sameRegion(words, tidy(region.name))
}

function sameScope(a: string | undefined, b: string | undefined, region: Region | undefined): boolean {
  if (a === undefined || b === undefined) {
    const said = a ?? b
    return said === undefined || (region !== undefined && isOwnScope(said, region))
  }
  if (tidy(a) === tidy(b)) return true
  return region !== undefined && isOwnScope(a, region) && isOwnScope(b, region)
}

// 全市场 is a word; 全市 before anything else is a scope.
const OWN_PREFIX = /^(?:全市(?!场)|我市|本市|全省|我省|全区(?!域)|我区|全县|我县|全州)/

/** The name without the plan's own region in front (全市服务业增加值, 成都市服务业增加值). */
export function withoutRegion(name: string, region: Region): string {
  const bare = name.trim()
  const prefix = OWN_PREFIX.exec(bare)?.[0]
  if (prefix !== undefined && isOwnScope(prefix, region) && bare.length > prefix.length + 1)
    return bare.slice(prefix.length)
  const own = region.name
  if (own === undefined || own.length < 2) return bare
  for (const form of [own, own.replace(REGION_ENDING, '')]) {
    if (form.length >= 2 && bare.startsWith(form) && bare.length > form.length + 1) return bare.slice(form.length)
  }
  return bare
}

/** Absent on one side says nothing, so it is no difference. */
function contradicts(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

/** The lexicon, with what an office adds to it. */
export function createNames(extra: ExtraAliases = []): Names {
  const whole = new Map<string, string>()
  for (const { canonical, forms } of NAMES) {
    for (const form of forms) whole.set(spell(form), spell(canonical))
  }
  for (const [first, ...rest] of extra) {
    if (first === undefined) continue
    const target = whole.get(spell(first)) ?? spell(first)
    for (const name of rest) whole.set(spell(name), target)
  }
  const known = new Map<string, string>()
  const canonical = (name: string): string => {
    const seen = known.get(name)
    if (seen !== undefined) return seen
    const spelled = spell(name)
    const result = whole.get(spelled) ?? spelled
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

const GENERIC = [...GENERIC_WORDS].sort((a, b) => b.length - a.length)
const FLOWS = new Set(FUND_FLOWS.map(tidy))
// 加上级补助收入 begins with 加, not with 加上: each is tried.
const FLOW_LEADS = ['', '加', '加上', '减', '减去']
const YEAR_WORDS = /(?:19|20)\d\d年?度?/g

/**
 * Whether an amount's name says nothing of whose it is: a verb, a rate word, a fund flow, 计划总投资. Such a name takes
 * its subject from the words around it; by itself it pairs with nothing.
 */
export function isGenericAmount(name: string): boolean {
  const words = tidy(name).replace(YEAR_WORDS, '')
  return FLOW_LEADS.some((lead) => words.startsWith(lead) && saysNothing(words.slice(lead.length)))
}

function saysNothing(words: string): boolean {
  if (FLOWS.has(words)) return true
  let rest = words
  while (rest !== '') {
    const hit = GENERIC.find((word) => rest.startsWith(word))
    if (hit === undefined) return false
    rest = rest.slice(hit.length)
  }
  return true
}

/** The lexicon without additions. */
export const defaultNames: Names = createNames()

/** One spelling for every name of a thing: 货物贸易进出口总额 and 货物进出口总额 give one. */
export function canonicalName(name: string): string {
  return defaultNames.canonical(name)
}

/** Whether two values are of the same thing; if not, in what they differ. */
export function sameThing(a: Thing, b: Thing, region?: Region): Sameness {
  return defaultNames.sameThing(a, b, region)
}
