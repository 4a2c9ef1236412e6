// <!-- plan-check-disable-next sums/total, sums/table: reason --> before a paragraph, a table or an element.

import { linesOf, placeAt, type Source, type SourceComment } from '../read/index.ts'
import type { Suppression } from './suppress.ts'

const DIRECTIVE = /^plan-check-disable-next(?:\s{1,20}([^:：]*))?(?:[:：]([\s\S]*))?$/

function suppressionOf(source: Source, comment: SourceComment): Suppression | undefined {
  const match = DIRECTIVE.exec(comment.text)
  if (match === null) return undefined
  const [, rules = '', reason = ''] = match
  const lines = comment.next === undefined ? { from: 1, to: 0 } : linesOf(source, comment.next.start, comment.next.end)
  return {
    target: { rules: rules.split(/[\s,，、]+/).filter((rule) => rule !== ''), ...lines },
    reason: reason.trim(),
    place: { ...placeAt(source, comment.start, comment.end), quote: `<!-- ${comment.text} -->`, role: 'left' },
  }
}

/** Suppressions that stand in a document's comments. */
export function inlineSuppressions(source: Source): Suppression[] {
  return (source.comments ?? []).flatMap((comment) => suppressionOf(source, comment) ?? [])
}
