// Plants in values and money: numbers, units, rows, signs, comparators, a value left out.

import { spanOf } from '../text.mjs'
import { BOUND, doubt, linesOfCheck, numberIn, otherNumber, passed, plant, stillWithin } from './shared.mjs'

export function changedNumbers(doc, family, pattern) {
  return passed(doc, pattern).flatMap((each) => {
    const { check, places } = each
    if (check.operands.length < 2 || places.length < 2) return []
    return places.flatMap((side, index) => {
      const found = numberIn(doc.text, side.span)
      if (found === undefined) return []
      const edit = { start: found.start, end: found.end, by: otherNumber(found.number) }
      const why = doubt(each, index) ?? stillWithin(each, side, Number(edit.by) > Number(found.number))
      return [plant(family, check.rule, 'number changed', edit, linesOfCheck(check), why)]
    })
  })
}

export function changedUnits(doc, family, pattern) {
  return passed(doc, pattern).flatMap((each) => {
    const { check, places } = each
    if (check.operands.length < 2 || places.length < 2) return []
    return places.flatMap((side, index) => {
      const { span } = side
      const words = doc.text.slice(span.start, span.end)
      const at = words.search(/[万亿](?=元)/)
      if (at < 0 || /万亿/.test(words)) return []
      const start = span.start + at
      const by = words[at] === '万' ? '亿' : '万'
      return [
        plant(
          family,
          check.rule,
          'unit changed',
          { start, end: start + 1, by },
          linesOfCheck(check),
          doubt(each, index) ?? stillWithin(each, side, by === '亿'),
        ),
      ]
    })
  })
}

/** A row of a Markdown or tabbed table that a column was added up over. */
export function droppedRows(doc) {
  return passed(doc, /^sums\/table$/).flatMap(({ check, places }) =>
    places
      .filter(({ place }, index) => place.role === 'part' && check.operands.length >= 3 && index > 0)
      .flatMap(({ place, span }) => {
        const start = doc.starts[place.line - 1]
        const end = doc.starts[place.line] ?? doc.text.length
        const others = places.filter(({ place: other }) => other !== place && other.line === place.line)
        const row = doc.text.slice(start, end)
        // The sum of a row, or a table with a cell a line: nothing to drop.
        if (others.length > 0 || !/[|\t]/.test(row) || span === undefined) return []
        return [
          plant(
            'sums',
            'sums/table',
            'row dropped',
            { start, end, by: '' },
            linesOfCheck(check).filter((line) => line !== place.line),
          ),
        ]
      }),
  )
}

export function turnedSigns(doc) {
  return passed(doc, /^(?:sums\/rate|indicators\/change)$/).flatMap(({ check, places }) =>
    places.flatMap(({ span, place }) => {
      // Two values dealt out are compared in number, and a change without its base in nothing.
      if (check.operands.length < 3) return []
      const before = doc.text.slice(Math.max(0, span.start - 4), span.start)
      const at = before.search(/增长|提高|增加/)
      if (at < 0 || !/%|百分点/.test(place.quote)) return []
      const start = Math.max(0, span.start - 4) + at
      return [
        plant(
          check.rule.split('/')[0],
          check.rule,
          'sign turned',
          { start, end: start + 2, by: '下降' },
          linesOfCheck(check),
        ),
      ]
    }),
  )
}

export function changedComparators(doc) {
  return passed(doc, /^indicators\/(?:comparator|agree)$/).flatMap(({ check, places }) => {
    if (places.length < 2) return []
    const [a, b] = check.operands
    if (a?.text === undefined || b?.text === undefined || BOUND.test(a.text) || BOUND.test(b.text)) return []
    return places.slice(0, 1).flatMap(({ span }) => {
      const before = doc.text.slice(Math.max(0, span.start - 2), span.start + 2)
      const at = before.indexOf('达到')
      if (at < 0) return []
      const start = Math.max(0, span.start - 2) + at
      return [
        plant(
          'indicators',
          'indicators/comparator',
          'comparator changed',
          { start, end: start + 2, by: '超过' },
          linesOfCheck(check),
        ),
      ]
    })
  })
}

export function droppedValues(doc) {
  return passed(doc, /^indicators\/change$/).flatMap(({ check }) => {
    const dealt = doc.plan.dealt.find(({ at }) => at !== undefined && linesOfCheck(check).includes(at.line))
    const last = dealt?.values.at(-1)?.at
    const span = last && spanOf(doc.text, doc.starts, last)
    if (!span || !/[、和，]/.test(doc.text[span.start - 1] ?? '')) return []
    const why =
      dealt.values.length < 3
        ? 'one value may be said of both names'
        : dealt.names.some(({ text }) => /[和及、]/.test(text))
          ? 'a fair splitting of the names still fits'
          : undefined
    return [
      plant(
        'indicators',
        'indicators/change',
        'value of 分别 dropped',
        { start: span.start - 1, end: span.end, by: '' },
        [last.line],
        why,
      ),
    ]
  })
}
