// A count while it is being put together: its total is still the draft of another count, no pointer.

import { chineseToNumber } from '../../language/numerals.ts'
import type { Count, CountMember } from '../../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { type Announced, labelOf } from './announce.ts'
import type { Piece } from './pieces.ts'

export interface Draft {
  count: Count
  total?: Draft
}

/** An announced number in its paragraph, and the count that it became once something answers it. */
export interface Site {
  reading: Reading
  /** Which of the part's readings it is. */
  order: number
  announced: Announced
  draft?: Draft
}

export function membersOf(context: PartContext, reading: Reading, pieces: readonly Piece[]): CountMember[] {
  return pieces.map((piece) => ({
    name: reading.passage.text.slice(piece.start, piece.end),
    ...at(placeOf(context, reading.passage, piece.start, piece.end)),
  }))
}

/** The count of a site with the members that answer it. */
export function draftOf(context: PartContext, site: Site, members: CountMember[], complete: boolean): Draft {
  const { reading, announced } = site
  const { text } = reading.passage
  const named = sloganBefore(text, announced)
  const start = named?.start ?? announced.start
  const count: Count = {
    label: named?.name ?? labelOf(text, announced),
    declared: announced.declared,
    ...(announced.noun === '' ? {} : { noun: announced.noun }),
    members,
    complete,
    from: 'prose',
    ...at(
      placeOf(context, reading.passage, start, named === undefined ? announced.end : named.start + named.name.length),
    ),
  }
  return { count }
}

/** “五链”即5个重点产业链: the slogan's word is the count's name. */
function sloganBefore(text: string, { start, declared }: Announced): { name: string; start: number } | undefined {
  const match = /[“"]([一二两三四五六七八九][\u4e00-\u9fff]{1,2})[”"](?:即|是指|指|[：:])$/.exec(
    text.slice(Math.max(0, start - 10), start),
  )
  const name = match?.[1]
  if (match === null || name === undefined || chineseToNumber(name.charAt(0)) !== declared) return undefined
  return { name, start: start - match[0].length + 1 }
}

/** Counts in reading order, totals as pointers. */
export function settled(drafts: readonly Draft[]): Count[] {
  const inOrder = [...drafts].sort(
    (a, b) =>
      (a.count.at?.line ?? 0) - (b.count.at?.line ?? 0) || (a.count.at?.column ?? 0) - (b.count.at?.column ?? 0),
  )
  const places = new Map(inOrder.map((draft, index) => [draft, index]))
  return inOrder.map(({ count, total }) => {
    const place = total === undefined ? undefined : places.get(total)
    // Where no member is known, nothing says that all are.
    const known = count.members.length > 0 ? count : { ...count, complete: false }
    return place === undefined ? known : { ...known, of: `/counts/${place}` }
  })
}
