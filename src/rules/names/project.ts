import { withoutLevel } from '../../language/scopes.ts'
import type { Plan } from '../../plan/types.ts'
import { commonLength, foldWords, likeness } from '../structure/likeness.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft, type RuleContext } from '../types.ts'
import { type Named, type NameList, nameLists } from './lists.ts'

type Id = 'two-names' | 'short-name'

// Two lists are of the same things when two names at least, and half of the shorter list, stand in both.
const ENOUGH = 2
// A list that stands a hundred times is compared with the last of them.
const MOST_LISTS = 8
// Where more names than this are left on both sides, none of them is another's slip of the pen.
const MOST_LEFT = 100
// One word in three or four may differ: 科技产业集聚区 and 科技企业集聚区.
const ALIKE = 0.7
// Where all others agree and one is left on each side, half the characters do: 枫林郊野公园 and 枫林生态公园.
const ALIKE_ALONE = 0.5
// 一期 and 二期, 东区 and 西区 are two things.
const TELLS_APART = /[\d一二三四五六七八九十甲乙丙丁东西南北上下左右前后内外新旧老大小中高低长短AB]/u

interface Folded extends Named {
  readonly words: string
}

type Canonical = RuleContext['names']['canonical']

function folded({ items }: NameList, canonical: Canonical): readonly Folded[] {
  return items.map((item) => ({ ...item, words: foldWords(canonical(item.name)) }))
}

/** What each name has that the other has not. */
function different(a: string, b: string): string {
  const left = [...a].filter((character) => !b.includes(character))
  const right = [...b].filter((character) => !a.includes(character))
  return [...left, ...right].join('')
}

function isShortOf(short: string, long: string): boolean {
  return short.length < long.length && commonLength(short, long) === short.length
}

/** The only name of a list that is like this one, where this one is the only one like it. */
function counterpart(item: Folded, own: readonly Folded[], others: readonly Folded[]): Folded | undefined {
  const least = own.length === 1 && others.length === 1 ? ALIKE_ALONE : ALIKE
  const [only, ...more] = others.filter(({ words }) => likeness(item.words, words) >= least)
  if (only === undefined || more.length > 0) return undefined
  return own.filter(({ words }) => likeness(words, only.words) >= least).length === 1 ? only : undefined
}

function operand(role: 'left' | 'right', { name, fact, at }: Named): OperandDraft {
  return { role, fact, at, name, text: name, canonical: name }
}

function told(left: Folded, right: Folded): CheckDraft<Id>['told'] {
  const data = { first: left.name, second: right.name }
  if (isShortOf(left.words, right.words) || isShortOf(right.words, left.words)) {
    return { level: 'info', messageId: 'short-name', data }
  }
  return { level: 'warning', messageId: 'two-names', data }
}

function firstByWords(list: readonly Folded[]): ReadonlyMap<string, Folded> {
  const found = new Map<string, Folded>()
  for (const item of list) if (!found.has(item.words)) found.set(item.words, item)
  return found
}

function checkLists(a: readonly Folded[], b: readonly Folded[]): CheckDraft<Id>[] {
  const inFirst = new Set(a.map(({ words }) => words))
  const inSecond = firstByWords(b)
  const same = a.flatMap((left) => {
    const right = inSecond.get(left.words)
    return right === undefined ? [] : [{ left, right }]
  })
  if (same.length < ENOUGH || same.length * 2 < Math.min(a.length, b.length)) return []
  const leftOver = a.filter(({ words }) => !inSecond.has(words))
  const rightOver = b.filter(({ words }) => !inFirst.has(words))
  const agreed = same
    // One cell read twice is no second naming.
    .filter(({ left, right }) => left.fact !== right.fact)
    .map(
      ({ left, right }): CheckDraft<Id> => ({
        verdict: 'consistent',
        operands: [operand('left', left), operand('right', right)],
        calculation: `${left.name}; ${right.name}`,
      }),
    )
  const differing = (Math.min(leftOver.length, rightOver.length) > MOST_LEFT ? [] : leftOver).flatMap(
    (left): CheckDraft<Id>[] => {
      const right = counterpart(left, leftOver, rightOver)
      if (right === undefined || TELLS_APART.test(different(left.words, right.words))) return []
      // 全市一般公共预算收入 and 市本级一般公共预算收入 are accounts of two levels.
      if (withoutLevel(left.words) === withoutLevel(right.words)) return []
      const operands = [operand('left', left), operand('right', right)]
      const calculation = `${left.name}; ${right.name}`
      return [{ verdict: 'inconsistent', operands, calculation, told: told(left, right) }]
    },
  )
  return [...agreed, ...differing]
}

/**
 * Lists that hold enough of the same names, by position and in order. A list is laid beside the nearest so many that
 * share a name with it: where one list stands again and again, the others say the same.
 */
function pairs(lists: readonly (readonly Folded[])[]): [number, number][] {
  const holders = new Map<string, { at: number; times: number }[]>()
  const found: [number, number][] = []
  for (const [at, list] of lists.entries()) {
    const own = new Map<string, number>()
    for (const { words } of list) own.set(words, (own.get(words) ?? 0) + 1)
    const shared = new Map<number, number>()
    for (const [words, times] of own) {
      const before = holders.get(words) ?? []
      for (const other of before) shared.set(other.at, (shared.get(other.at) ?? 0) + other.times)
      holders.set(words, [...before, { at, times }].slice(-MOST_LISTS))
    }
    const near = [...shared].filter(([, count]) => count >= ENOUGH).map(([other]) => other)
    for (const other of near.sort((a, b) => b - a).slice(0, MOST_LISTS)) found.push([other, at])
  }
  return found.sort(([a, b], [c, d]) => a - c || b - d)
}

function check(plan: Plan, { names }: RuleContext): CheckDraft<Id>[] {
  const lists = nameLists(plan).map((list) => folded(list, names.canonical))
  return pairs(lists).flatMap(([a, b]) => checkLists(lists[a] ?? [], lists[b] ?? []))
}

export default defineRule<Id>({
  meta: {
    id: 'names/project',
    family: 'names',
    severity: { recommended: 'warning', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      'two-names': {
        zh: '“{first}”与“{second}”是否为同一对象？两处所列的其余名称都相同',
        en: 'Are “{first}” and “{second}” the same thing? The other names agree in both places',
      },
      'short-name': {
        zh: '“{first}”与“{second}”写法一长一短，两处所列的其余名称都相同',
        en: '“{first}” and “{second}” are a long and a short name; the other names agree in both places',
      },
    },
  },
  check,
})
