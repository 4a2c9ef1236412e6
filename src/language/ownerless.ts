// Names that do not say whose a number is: 增长, 总投资, 省级资金, 重点项目.

import { CLASS_ADJECTIVES, CLASS_NOUNS, FUND_FLOWS, GENERIC_WORDS, SOURCES } from './data/ownerless.ts'
import { tidyName } from './name-spelling.ts'
import { canonicalName } from './names.ts'
import { wordFinder } from './word-finder.ts'

const genericAt = wordFinder([...GENERIC_WORDS].sort((a, b) => b.length - a.length))
const FLOWS = new Set(FUND_FLOWS.map(tidyName))
// 加上级补助收入 begins with 加, not with 加上: each is tried.
const FLOW_LEADS = ['', '加', '加上', '减', '减去']
const YEAR_WORDS = /(?:19|20)\d\d年?度?/g

const OWNERLESS = new Set(SOURCES)

/**
 * Whether an amount's name says nothing of whose it is: a verb, a rate word, a fund flow, a source, 计划总投资. Such a name takes
 * its subject from the words around it; by itself it pairs with nothing.
 */
export function isGenericAmount(name: string): boolean {
  const words = tidyName(name).replace(YEAR_WORDS, '')
  if (OWNERLESS.has(canonicalName(name))) return true
  // 调入资金等: that and more.
  if (words.endsWith('等')) return true
  return FLOW_LEADS.some((lead) => words.startsWith(lead) && saysNothing(words.slice(lead.length)))
}

function saysNothing(words: string): boolean {
  if (FLOWS.has(words)) return true
  for (let at = 0; at < words.length; ) {
    const hit = genericAt(words, at)
    if (hit === undefined) return false
    at += hit.length
  }
  return true
}

const NOUNS = new Set(CLASS_NOUNS)

/** Whether a name is a bare class of things (企业, 重点项目): a number of them says not of which. */
export function isClassNoun(name: string): boolean {
  let rest = tidyName(name)
  for (let lead: string | undefined = ''; lead !== undefined; ) {
    if (NOUNS.has(rest)) return true
    lead = CLASS_ADJECTIVES.find((word) => rest.length > word.length && rest.startsWith(word))
    rest = rest.slice(lead?.length ?? 0)
  }
  return false
}
