// What the words of a problem have in common in both languages.

import { keysOf } from '../../plan/json-pointer.ts'

const SHOWN = 8

/** The first of many, parted by `comma`; `more` behind them where there are others. */
export function someOf(words: readonly string[], comma: string, more: string): string {
  const told = words.slice(0, SHOWN).join(comma)
  return words.length > SHOWN ? `${told}${more}` : told
}

/** `/rules/sums~1table` as a person writes it: rules › sums/table. */
export function pathWords(pointer: string): string {
  return keysOf(pointer).join(' › ')
}
