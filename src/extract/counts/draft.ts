// A count while it is being put together: its total is still the draft of another count, no pointer.

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
  const count: Count = {
    label: labelOf(text, announced),
    declared: announced.declared,
    ...(announced.noun === '' ? {} : { noun: announced.noun }),
    members,
    complete,
    from: 'prose',
    ...at(placeOf(context, reading.passage, announced.start, announced.end)),
  }
  return { count }
}

/** Counts in reading order, totals as pointers. */
export function settled(drafts: readonly Draft[]): Count[] {
  const inOrder = [...drafts].sort((a, b) => (a.count.at?.line ?? 0) - (b.count.at?.line ?? 0) || (a.count.at?.column ?? 0) - (b.count.at?.column ?? 0))
  const places = new Map(inOrder.map((draft, index) => [draft, index]))
  return inOrder.map(({ count, total }) => {
    const place = total === undefined ? undefined : places.get(total)
    return place === undefined ? count : { ...count, of: `/counts/${place}` }
  })
}
