// numbering.xml: the numbers that Word prints before paragraphs and that their text does not hold.

import { formatNumber } from './docx-number-format.ts'
import type { Numbered } from './docx-styles.ts'
import { bulletOf } from './docx-symbols.ts'
import { childOf, elementsOf, isOn, numberOf, valOf, type XmlElement } from './docx-xml.ts'

interface Level {
  start: number
  format: string
  /** %1、: %n stands for the number of level n. */
  pattern: string
  suffix: string
  /** The style whose paragraphs are of this level. */
  style?: string
  /** 1, 2, 3 in place of the formats of the levels above. */
  plain: boolean
  /** Counts on below a new item of a higher level: 0 always, n where that item is of level n or higher. */
  restart?: number
}

interface List {
  /** What counts: lists of one abstract list go on with one another's numbers. */
  counter: string
  levels: readonly (Level | undefined)[]
  /** Numbers that this list begins with, by level. */
  starts: ReadonlyMap<number, number>
}

/** Gives paragraphs their numbers, in the order of the document. */
export interface Numbering {
  /** The number of the next paragraph and what parts it from the text; nothing where it shows none. */
  next(place: Numbered, style: string | undefined): string | undefined
}

const DEPTHS = 9

function levelOf(element: XmlElement): Level {
  const format =
    childOf(element, 'w:numFmt') ?? childOf(childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt')
  const level: Level = {
    start: numberOf(valOf(element, 'w:start')) ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    pattern: valOf(element, 'w:lvlText') ?? '',
    suffix: valOf(element, 'w:suff') ?? 'tab',
    plain: isOn(element, 'w:isLgl'),
  }
  const style = valOf(element, 'w:pStyle')
  if (style !== undefined) level.style = style
  const restart = numberOf(valOf(element, 'w:lvlRestart'))
  if (restart !== undefined) level.restart = restart
  return level
}

function levelsOf(parent: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of elementsOf(parent)) {
    const depth = numberOf(element.attributes['w:ilvl'])
    if (element.name === 'w:lvl' && depth !== undefined && depth >= 0 && depth < DEPTHS)
      levels[depth] = levelOf(element)
  }
  return levels
}

function listsOf(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map<string, XmlElement>()
  const styled = new Map<string, string>()
  const numbers = elementsOf(root)
  for (const element of numbers) {
    const id = element.attributes['w:abstractNumId']
    if (element.name !== 'w:abstractNum' || id === undefined) continue
    abstracts.set(id, element)
    const style = valOf(element, 'w:styleLink')
    if (style !== undefined) styled.set(style, id)
  }
  const lists = new Map<string, List>()
  for (const element of numbers) {
    const id = element.attributes['w:numId']
    const named = valOf(element, 'w:abstractNumId')
    if (element.name !== 'w:num' || id === undefined || named === undefined) continue
    // A list made from a list style holds the style's name and no levels.
    const link = valOf(abstracts.get(named), 'w:numStyleLink')
    const counter = (link === undefined ? undefined : styled.get(link)) ?? named
    const abstract = abstracts.get(counter)
    if (abstract === undefined) continue
    const levels = levelsOf(abstract)
    const starts = new Map<number, number>()
    for (const override of elementsOf(element)) {
      const depth = numberOf(override.attributes['w:ilvl'])
      if (override.name !== 'w:lvlOverride' || depth === undefined || depth < 0 || depth >= DEPTHS) continue
      const own = childOf(override, 'w:lvl')
      if (own !== undefined) levels[depth] = levelOf(own)
      const start = numberOf(valOf(override, 'w:startOverride'))
      if (start !== undefined) starts.set(depth, start)
    }
    lists.set(id, { counter, levels, starts })
  }
  return lists
}

const NO_LIST = '0'

export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = listsOf(root)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const numbersOf = (counter: string): (number | undefined)[] => {
    const known = counters.get(counter)
    if (known !== undefined) return known
    const numbers: (number | undefined)[] = []
    counters.set(counter, numbers)
    return numbers
  }

  /** Counts one on; the numbers of the levels above are left for the pattern. */
  const count = (id: string, list: List, depth: number, level: Level): (number | undefined)[] => {
    const numbers = numbersOf(list.counter)
    const start = list.starts.get(depth)
    const key = `${id}/${depth}`
    const first = start !== undefined && !begun.has(key)
    begun.add(key)
    const before = numbers[depth]
    if (first) numbers[depth] = start
    else numbers[depth] = before === undefined ? (start ?? level.start) : before + 1
    for (let at = 0; at < depth; at++) numbers[at] ??= list.levels[at]?.start ?? 1
    for (let below = depth + 1; below < DEPTHS; below++) {
      const restart = list.levels[below]?.restart
      if (restart === undefined || (restart > 0 && depth < restart)) numbers[below] = undefined
    }
    return numbers
  }

  return {
    next(place, style) {
      const list = place.list === NO_LIST ? undefined : lists.get(place.list)
      if (list === undefined) return undefined
      const named = style === undefined ? -1 : list.levels.findIndex((level) => level?.style === style)
      const depth = place.depth ?? Math.max(0, named)
      const level = list.levels[depth]
      if (level === undefined) return undefined
      const numbers = count(place.list, list, depth, level)
      return printed(level, list, numbers)
    },
  }
}

function printed(level: Level, list: List, numbers: readonly (number | undefined)[]): string | undefined {
  if (level.format === 'bullet') return level.pattern === '' ? undefined : bulletOf(level.pattern)
  const number = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels[at]?.format ?? 'decimal'
    return formatNumber(numbers[at] ?? 1, level.plain && format !== 'decimalZero' ? 'decimal' : format)
  })
  if (number === '') return undefined
  return level.suffix === 'nothing' ? number : `${number} `
}
