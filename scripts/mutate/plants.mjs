// Edits that make a document disagree with itself, each where a passed check shows that it did not.

import { changedCounts, countTotals } from './plants/counts.mjs'
import { contents, otherKinds, references, removedHeadings, renumbered } from './plants/structure.mjs'
import { impossibleDates, shiftedYears } from './plants/times.mjs'
import {
  changedComparators,
  changedNumbers,
  changedUnits,
  droppedRows,
  droppedValues,
  turnedSigns,
} from './plants/values.mjs'
import { damaged, renamed, titleMentions } from './plants/words.mjs'

const MAKERS = [
  (doc) => changedNumbers(doc, 'sums', /^sums\/(?!rate$|share$)/),
  (doc) => changedNumbers(doc, 'sums', /^sums\/(?:rate|share)$/),
  (doc) => changedUnits(doc, 'sums', /^sums\//),
  droppedRows,
  turnedSigns,
  (doc) => changedNumbers(doc, 'indicators', /^indicators\/agree$/),
  (doc) => changedNumbers(doc, 'indicators', /^indicators\/(?:growth|multiple|change|direction)$/),
  (doc) => changedUnits(doc, 'indicators', /^indicators\/agree$/),
  changedComparators,
  droppedValues,
  shiftedYears,
  impossibleDates,
  changedCounts,
  countTotals,
  removedHeadings,
  renumbered,
  references,
  contents,
  otherKinds,
  titleMentions,
  renamed,
  damaged,
]

/** Every edit that can be made in a document, by maker. */
export function plantsOf(doc) {
  return MAKERS.map((make) => make(doc).filter(({ edit }) => edit.by !== undefined))
}
