// 指标名称: what the name's cell of a row says beside the name: unit, rate, whose it is, and several names in one.

import { RATE_HEADS } from '../../language/data/measures.ts'
import { type RegionLevel, reachOf } from '../../language/regions.ts'
import { parseUnit } from '../../language/units.ts'

/** The name's cell of a row, understood. */
export interface RowName {
  name: string
  growth: boolean
  unit: string | undefined
  scope?: string
}

const RATES = [...RATE_HEADS].sort((a, b) => b.length - a.length)

/** An indicator's name in a cell: its unit in brackets and its rate word taken off. */
export function readRowName(printed: string, level: RegionLevel | undefined): RowName {
  let name = printed.replace(/^\d{1,2}[.、．]/, '').replace(/[*＊①-⑳]{1,8}$/, '')
  let unit: string | undefined
  const bracket = /[（(]([^（）()]{1,12})[）)]$/.exec(name)
  if (bracket?.[1] !== undefined) {
    const meaning = parseUnit(bracket[1])
    if (meaning !== undefined && (meaning.kind !== 'other' || /[/／]|率$/.test(bracket[1]))) {
      unit = bracket[1]
      name = name.slice(0, bracket.index)
    }
  }
  let growth = false
  const rate = RATES.find((word) => name.endsWith(word) && name.length > word.length + 1)
  if (rate !== undefined) {
    growth = true
    name = name.slice(0, -rate.length).replace(/的$/, '')
  } else if (unit !== undefined && parseUnit(unit)?.kind === 'ratio' && /.{2}增长$/.test(name)) {
    growth = true
    name = name.slice(0, -'增长'.length)
  }
  name = name.replace(/^其中[：:]?/, '')
  const reach = reachOf(name, level)
  if (reach.length > 0 && name.length > reach.length + 1) name = name.slice(reach.length)
  return reach.scope === undefined ? { name, growth, unit } : { name, growth, unit, scope: reach.scope }
}

/**
 * Names that a stroke sets beside each other, `count` of them: 农村/城镇居民收入 are 农村居民收入 and 城镇居民收入, what
 * follows the last name's own characters is of both. Nothing where the name is not of so many.
 */
export function dealtNames(name: string, count: number): string[] | undefined {
  const pieces = name.split(/[/／]/)
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  if (pieces.length !== count || count < 2 || pieces.some((piece) => piece.length < 2)) return undefined
  const shared = last.slice(first.length)
  if (pieces.slice(0, -1).some((piece) => piece.length !== first.length)) return shared === '' ? pieces : undefined
  return shared.length === 1 ? undefined : pieces.map((piece, at) => (at === count - 1 ? last : `${piece}${shared}`))
}
