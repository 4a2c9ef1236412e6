// 一格数值: several values in one cell of a table of indicators: base and target, one for each of several names, a remark in brackets.

import type { GridCell } from '../../document/grid.ts'
import { textOf } from '../../document/grid.ts'
import { lex, type QuantityToken, type Token } from '../../language/lexer.ts'
import type { Measure, Role } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'
import { at, placeOf } from '../reading.ts'
import { type CellEnvironment, type CellHead, growthOf, periodOf } from './cell-head.ts'
import { cellWords } from './cell-words.ts'
import type { FoundValue } from './found.ts'
import { dealtNames } from './row-names.ts'

/** 农村/城镇居民收入增速 with 8%/7%: a value for each name. */
export function dealtValues(
  cell: GridCell,
  mains: readonly QuantityToken[],
  head: CellHead,
  environment: CellEnvironment,
): FoundValue[] | undefined {
  const { column, named, unit } = head
  const names = dealtNames(named.name, mains.length)
  const last = mains.at(-1)
  const [first] = mains
  if (names === undefined || first === undefined || last === undefined) return undefined
  const text = textOf(cell)
  const joined = mains.every((main, at) => at === 0 || /^[/／、]$/.test(text.slice(mains[at - 1]?.end, main.start)))
  if (!joined) return undefined
  const words = cellWords(text, 0, { ...last, start: first.start }, named.name)
  const measure = column.growth ? 'growth' : (words.measure ?? growthOf(head))
  return mains.map((main, index): FoundValue => {
    const shared = main.unit === undefined ? (last.unit?.unit ?? (column.growth ? '%' : unit)) : undefined
    return {
      name: names[index] ?? named.name,
      from: 'table',
      role: column.role,
      measure,
      ...periodOf(column, measure === 'growth' || words.spanned, environment),
      quantity: quantityOf(main, text.slice(main.start, main.end), shared),
      ...at(placeOf(environment.context, cell.passage, main.start, main.end)),
    }
  })
}

const ARROW = /^\s*(?:→|⟶|➝|➔|[-—]{1,2}>)\s*/

/** 2025年约40%→2030年45%: the base and the target in one cell. */
export function movedValues(
  cell: GridCell,
  tokens: readonly Token[],
  head: CellHead,
  { context, calendar }: CellEnvironment,
): FoundValue[] | undefined {
  const { column, named, unit } = head
  const text = textOf(cell)
  const amounts = tokens.flatMap((token, index) => (token.kind === 'quantity' ? [{ token, index }] : []))
  const [from, to] = amounts
  if (from === undefined || to === undefined || !ARROW.test(text.slice(from.token.end))) return undefined
  const timeBefore = (index: number): string | undefined => {
    const time = tokens[index - 1]
    return time?.kind === 'time' && time.from === time.to ? time.from : undefined
  }
  const between = timeBefore(to.index)
  const bare = text.slice(from.token.end, to.token.start).replace(ARROW, '')
  // 1→2月底达到3: something else stands between the two.
  if (bare !== '' && (between === undefined || bare.length > LONGEST_YEAR)) return undefined
  const start = column.start ?? calendar.start
  const before = start === undefined ? undefined : String(start - 1)
  const sides = [
    { token: from.token, role: 'actual' as const, period: timeBefore(from.index) ?? before },
    { token: to.token, role: column.role, period: between ?? column.period },
  ]
  return sides.map(({ token, role, period }): FoundValue => {
    const words = text.slice(token.start, token.end)
    // 73→75%: the unit behind the second is that of the first.
    const shared = token.unit === undefined ? (to.token.unit?.unit ?? unit) : undefined
    return {
      name: named.name,
      from: 'table',
      role,
      measure: growthOf(head),
      ...(period === undefined ? {} : { period }),
      quantity: quantityOf(token, words, shared),
      ...at(placeOf(context, cell.passage, token.start, token.end)),
    }
  })
}

// 到2030年约
const LONGEST_YEAR = 7

/** 78%左右（2025年约76%）: the base inside the cell; 3.5%（研发经费年均增长7.5%）: another value that the bracket names. */
export function remarks(cell: GridCell, head: CellHead, environment: CellEnvironment): FoundValue[] {
  const { named, unit, column } = head
  const text = textOf(cell)
  const open = text.search(/[（(]/)
  const tokens = lex(text)
  const number = tokens.find((token): token is QuantityToken => token.kind === 'quantity' && token.start > open)
  if (number === undefined) return []
  const dates = tokens.filter((token) => token.kind === 'time' && token.start > open && token.from !== undefined)
  // （2030，2025年72.6%）: the year in front of the number is its own.
  const time = dates.findLast(({ start }) => start < number.start) ?? dates[0]
  const told = {
    from: 'table' as const,
    quantity: quantityOf(number, text.slice(number.start, number.end), number.unit === undefined ? unit : undefined),
    ...at(placeOf(environment.context, cell.passage, number.start, number.end)),
  }
  if (time?.kind !== 'time' || time.from === undefined) {
    const { name, measure, spanned } = cellWords(text, open + 1, number, named.name)
    if (name === undefined || measure === undefined || number.unit === undefined) return []
    return [{ name, role: column.role, measure, ...periodOf(column, spanned, environment), ...told }]
  }
  const pivot = environment.calendar.start
  const role: Role = pivot !== undefined && Number(time.from.slice(0, 4)) >= pivot ? 'target' : 'actual'
  // 7%左右（2025年基数3032亿元）: what grows, and not how fast it did.
  const measure: Measure = isAmount(number) ? 'level' : growthOf(head)
  return [{ name: named.name, role, measure, period: time.from, ...told }]
}

function isAmount({ unit }: QuantityToken): boolean {
  return unit !== undefined && unit.kind !== 'ratio' && unit.kind !== 'points'
}
