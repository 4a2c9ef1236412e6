// 列举: enumerations inside a paragraph: 一是…二是…, （1）…（2）…, and the names before 等项目, 等行动, 等平台.

import { characterSet } from '../language/characters.ts'
import type { List, ListItem } from '../plan/types.ts'
import { openedAt } from './counts/before.ts'
import { type EnumeratedItem, enumerationsIn } from './counts/enumerations.ts'
import { cutAt, splitList, trimmed } from './counts/pieces.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'

const NAMED =
  /等(?:\d{0,3}个?)?(?:重点|重大|示范|专项|标志性|龙头|品牌|公共|服务|创新|产业|民生|基础设施|建设|合作|功能|开放|交通|配套|核心|主要|特色|国家级|省级|市级|区级)*(?:项目|工程|行动|平台)/g
const CLAUSE_STOPS = characterSet('，,。；;：:！？!?')
const MOST_CLAUSE = 240
const MOST_NAME = 40
// Where names are not split by an announced number, 和 parts the last two.
const LAST_TWO = -1

/** Lists of a part, in order. */
export function extractLists(context: PartContext): List[] {
  return context.readings.flatMap((reading) =>
    reading.kind === 'heading' ? [] : [...enumerated(context, reading), ...named(context, reading)],
  )
}

function enumerated(context: PartContext, reading: Reading): List[] {
  return enumerationsIn(reading.passage.text).map(({ items }) => ({
    items: items.map((item) => enumeratedItem(context, reading, item)),
    ...placeOfFirst(context, reading, items[0]),
  }))
}

function enumeratedItem(context: PartContext, reading: Reading, item: EnumeratedItem): ListItem {
  const { passage } = reading
  return {
    number: item.number,
    mark: item.mark,
    text: passage.text.slice(item.textStart, item.end),
    ...at(placeOf(context, passage, item.start, item.end)),
  }
}

function placeOfFirst(context: PartContext, reading: Reading, first: EnumeratedItem | undefined): Pick<List, 'at'> {
  return first === undefined ? {} : at(placeOf(context, reading.passage, first.start, first.end))
}

/** A、B等项目: the names, each as it is printed. */
function named(context: PartContext, reading: Reading): List[] {
  const { text } = reading.passage
  if (!text.includes('等')) return []
  const lists: List[] = []
  let before = 0
  for (const match of text.matchAll(NAMED)) {
    // A、B等项目和C、D等平台: the second list does not hold the first.
    const from = Math.max(before, clauseStart(text, match.index))
    before = match.index + match[0].length
    const rough = splitList(text, from, match.index, LAST_TWO).pieces
    const [first] = rough
    if (first === undefined) continue
    const longest = Math.max(0, ...rough.slice(1).map((piece) => piece.end - piece.start))
    const { start } = openedAt(text, first.start, first.end, rough.length > 1 ? longest : first.end - first.start)
    const pieces = splitList(text, start, match.index, LAST_TWO)
      .pieces.map((piece) => trimmed(text, piece))
      .filter((piece) => piece.end - piece.start >= 2)
    if (pieces.length === 0 || pieces.some((piece) => piece.end - piece.start > MOST_NAME)) continue
    lists.push({
      items: pieces.map((piece) => ({
        text: text.slice(piece.start, piece.end),
        ...at(placeOf(context, reading.passage, piece.start, piece.end)),
      })),
      ...at(placeOf(context, reading.passage, pieces[0]?.start ?? start, match.index + match[0].length)),
    })
  }
  return lists
}

function clauseStart(text: string, end: number): number {
  return cutAt(text, Math.max(0, end - MOST_CLAUSE), end, CLAUSE_STOPS).at(-1)?.start ?? end
}
