// 分区: values of a part of the region. 北部屏障森林面积455.6万亩，…，森林覆盖率71.3%: both are the barrier's, not the plan's.

import { canonicalName } from '../../language/names.ts'
import type { FoundValue } from './found.ts'

// Words that name a place or a part of the region when they stand before an indicator's name.
const PLACE =
  /(?:[区县市省州镇乡村片带核极圈岛城园]|屏障|流域|基地|组团|新区|老城|城镇|农村|乡村|山区|平原|库区|街道|社区|景区|林场|港区|中心城区|主城区)$/
// 地区生产总值, 人均…: the word is the indicator's own.
const NO_PLACE = /^(?:人均|单位|万元|每|年均|户均)|^(?:地区|社区|园区|城市|城乡|全社区|小区)$/
// 城镇 and 农村 belong to the one name that they stand in.
const OF_ONE_NAME = /^(?:城镇|农村|乡村|城乡)$/
const LEVEL = /本级$/
const LONGEST = 10
const SHORTEST_NAME = 3

interface Split {
  scope: string
  name: string
}

/** The place before a name that the plan gives without one elsewhere. */
function placeBefore(name: string, known: ReadonlySet<string>): Split | undefined {
  for (let cut = 2; cut <= Math.min(LONGEST, name.length - SHORTEST_NAME); cut++) {
    const scope = name.slice(0, cut)
    const rest = name.slice(cut).replace(/^的/, '')
    if (PLACE.test(scope) && !NO_PLACE.test(scope) && known.has(canonicalName(rest))) return { scope, name: rest }
  }
  return undefined
}

/**
 * Gives values their place as scope: the place that stands before their name, and for the names that follow it in the
 * same sentence and name no place, the same. `sentenceOf` tells the sentences apart.
 */
export function withPlaces(found: readonly FoundValue[], sentenceOf: (value: FoundValue) => string): FoundValue[] {
  const known = new Set(found.filter((value) => value.scope === undefined).map((value) => canonicalName(value.name)))
  let sentence = ''
  let place: string | undefined
  const whole = new Set<string>()
  return found.map((value) => {
    if (value.from === 'table') return value
    const own = sentenceOf(value)
    if (own !== sentence) {
      sentence = own
      place = undefined
      whole.clear()
    }
    // 市本级债务余额243亿元，债务率为236%: what follows is of the same level.
    if (value.scope !== undefined) {
      if (LEVEL.test(value.scope)) place = value.scope
      return value
    }
    const split = placeBefore(value.name, known)
    if (split !== undefined) {
      // 利用率达到35%，其中工业园区利用率达到45%，达标率…: behind 其中 the whole goes on.
      const aside = whole.has(canonicalName(split.name))
      place = aside || OF_ONE_NAME.test(split.scope) ? undefined : split.scope
      return { ...value, name: split.name, scope: split.scope }
    }
    if (place === undefined) whole.add(canonicalName(value.name))
    return place !== undefined && known.has(canonicalName(value.name)) ? { ...value, scope: place } : value
  })
}
