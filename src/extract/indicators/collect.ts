// Values put together: one entry an indicator, with all its values in the document's order.

import { canonicalName } from '../../language/names.ts'
import type { Indicator, IndicatorValue } from '../../plan/types.ts'
import type { FoundValue } from './found.ts'

function keyOf(value: FoundValue): string {
  return `${value.scope ?? ''}\n${canonicalName(value.name)}`
}

function indicatorValue(found: FoundValue, name: string): IndicatorValue {
  const { quantity } = found
  const value: IndicatorValue = {
    ...(found.name === name ? {} : { name: found.name }),
    role: found.role,
    measure: found.measure,
    ...(found.period === undefined ? {} : { period: found.period }),
    ...(found.since === undefined ? {} : { since: found.since }),
    ...quantity,
    ...(found.turn === undefined ? {} : { turn: found.turn }),
    ...(found.basis === undefined ? {} : { basis: found.basis }),
    from: found.from,
    ...(found.cell === undefined ? {} : { cell: found.cell }),
    ...(found.at === undefined ? {} : { at: found.at }),
  }
  return value
}

/** Indicators in the order of their first value. Names that the lexicon holds for one are one. */
export function collectIndicators(found: readonly FoundValue[]): Indicator[] {
  const byKey = new Map<string, Indicator>()
  for (const value of found) {
    const key = keyOf(value)
    let indicator = byKey.get(key)
    if (indicator === undefined) {
      indicator = {
        name: value.name,
        aliases: [],
        ...(value.scope === undefined ? {} : { scope: value.scope }),
        values: [],
      }
      byKey.set(key, indicator)
    } else if (indicator.name !== value.name && !indicator.aliases.includes(value.name))
      indicator.aliases.push(value.name)
    indicator.values.push(indicatorValue(value, indicator.name))
    if (value.group !== undefined && indicator.group === undefined) indicator.group = value.group
    if (value.nature !== undefined && indicator.nature === undefined) indicator.nature = value.nature
  }
  return [...byKey.values()]
}
