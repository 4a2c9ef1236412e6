// 范围: the plan's own region, which is no scope of its own.

import { OWN_SCOPES } from './data/aliases.ts'
import { MUNICIPALITY } from './data/regions.ts'
import { tidyName } from './name-spelling.ts'

/** The region that the plan is of. */
export interface Region {
  readonly name?: string | undefined
  readonly level?: 'national' | 'province' | 'city' | 'district' | 'zone' | undefined
}

// Endings of names (行政区划), the narrower first: a county-level city is a 市 whatever its level.
const WORDS_BY_ENDING: readonly (readonly [RegExp, keyof typeof OWN_SCOPES])[] = [
  [new RegExp(`${MUNICIPALITY.source}$`), 'municipality'],
  [/省$|自治区$/, 'province'],
  [/市$|州$|盟$|地区$/, 'city'],
  [/新区$|高新区$|开发区$|园区$|示范区$/, 'zone'],
  [/[区县旗]$/, 'district'],
]

function ownWords(region: Region): readonly string[] {
  const ending = WORDS_BY_ENDING.find(([pattern]) => pattern.test(region.name ?? ''))?.[1]
  return OWN_SCOPES[ending ?? region.level ?? 'unknown']
}

const REGION_ENDING = /(?:特别行政区|自治区|自治州|自治县|地区|新区|省|市|州|盟|区|县|旗)$/

function sameRegion(a: string, b: string): boolean {
  const stem = (name: string) => (name.length > 2 ? name.replace(REGION_ENDING, '') : name)
  return a === b || (stem(a) === stem(b) && (a === stem(a) || b === stem(b)))
}

/** Whether a scope is the plan's own region, which is no scope of its own. */
export function isOwnScope(scope: string, region: Region): boolean {
  const words = tidyName(scope)
  if (ownWords(region).includes(words)) return true
  return region.name !== undefined && sameRegion(words, tidyName(region.name))
}

// 全市场 is a word; 全市 before anything else is a scope.
const OWN_PREFIX = /^(?:全市(?!场)|我市|本市|全省|我省|全区(?!域)|我区|全县|我县|全州)/

/** The name without the plan's own region in front (全市服务业增加值, 云岭市服务业增加值). */
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

const LEVEL = /^(?:全[国省市州县区盟旗]|[国省市州县区盟旗]本级|地方)(?=.{4,})/

/** The name of an account without the level of government in front of it: 全市一般公共预算收入, 州本级一般公共预算收入. */
export function withoutLevel(name: string): string {
  return name.replace(LEVEL, '')
}
