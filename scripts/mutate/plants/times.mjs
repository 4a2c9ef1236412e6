// Plants in years and dates.

import { lineAt } from '../text.mjs'
import { linesOfCheck, passed, plant } from './shared.mjs'

export function shiftedYears(doc) {
  return passed(doc, /^timeline\/(?:order|inside|overlap|gap)$/).flatMap(({ check, places }) =>
    places.flatMap(({ span, place }) => {
      if (check.operands.length < 2 || places.length < 2) return []
      const match = /(?<!\d)20\d\d(?=年|-|—|\s年)/.exec(doc.text.slice(span.start, span.end))
      if (match === null) return []
      const start = span.start + match.index
      // What comes first is set later, what comes last earlier: far enough to leave any period.
      // One year that is both ends is moved whole.
      if (places.some((other) => other.place !== place && other.span.start === span.start)) return []
      const published = /发布/.test(doc.text.slice(Math.max(0, span.start - 14), span.start))
      const first = (place === places[0].place && !published) || check.rule !== 'timeline/order'
      const later = `${Number(match[0]) + (first ? 30 : -20)}`
      // 到2060年 behind a plan's period may be a year that it looks ahead to.
      const why =
        check.rule === 'timeline/inside' && check.operands.length < 4
          ? 'a later year may be one of an outlook'
          : undefined
      return [
        plant(
          'timeline',
          check.rule,
          'year shifted',
          { start, end: start + 4, by: later },
          [...linesOfCheck(check), place.line],
          why,
        ),
      ]
    }),
  )
}

export function impossibleDates(doc) {
  const found = []
  for (const match of doc.text.matchAll(/(?<!\d)(?:19|20)\d\d年(\d{1,2})月(\d{1,2})日/g)) {
    const start = match.index + match[0].length - 1 - match[2].length
    found.push(
      plant('timeline', 'timeline/date', 'impossible date', { start, end: start + match[2].length, by: '32' }, [
        lineAt(doc.starts, match.index),
      ]),
    )
    found.push(
      plant('timeline', 'timeline/date', 'day lost', { start, end: start + match[2].length, by: '' }, [
        lineAt(doc.starts, match.index),
      ]),
    )
  }
  return found
}
