// Plants in words: names of one thing, titles, damage.

import { lineAt, spanOf } from '../text.mjs'
import { plant } from './shared.mjs'

/** One member of a list that stands in two places gets another character. */
export function renamed(doc) {
  const lists = [
    ...doc.plan.counts.map(({ members }) => members),
    ...doc.plan.lists.map(({ items }) => items.map(({ text, at }) => ({ name: text, at }))),
  ].filter((members) => members.length >= 3)
  const seen = new Map()
  for (const members of lists) for (const { name } of members) seen.set(name, (seen.get(name) ?? 0) + 1)
  return lists.flatMap((members) =>
    members.flatMap(({ name, at }) => {
      const span = at && spanOf(doc.text, doc.starts, at)
      if (!span || (seen.get(name) ?? 0) < 2 || name.length < 5) return []
      const index = doc.text.slice(span.start, span.end).search(/[\u4e00-\u9fff]{4}/)
      if (index < 0) return []
      const start = span.start + index + 2
      return [plant('names', 'names/project', 'one name changed', { start, end: start + 1, by: '某' }, [at.line])]
    }),
  )
}

export function titleMentions(doc) {
  return doc.plan.mentions.flatMap(({ of, at, text }) => {
    const span = of === 'plan' && at ? spanOf(doc.text, doc.starts, at) : undefined
    if (!span || !/规划|方案|计划|意见/.test(text)) return []
    const kinds = [...doc.text.slice(span.start, span.end).matchAll(/规划|方案|计划|意见/g)]
    const index = kinds.at(-1)?.index
    if (index === undefined) return []
    const why = text.length <= 3 ? 'a short name may be that of another document' : undefined
    const start = span.start + index
    const by = doc.text.slice(start, start + 2) === '规划' ? '方案' : '规划'
    return [plant('names', 'names/title', 'plan called otherwise', { start, end: start + 2, by }, [at.line], why)]
  })
}

/** Damage and places left open, at numbers and names of the text. */
export function damaged(doc) {
  const found = []
  const numbers = [...doc.text.matchAll(/(?<=[\u4e00-\u9fff])\d{2,}(?:\.\d+)?(?=亿元|万元|%|个|家)/g)]
  for (const { index, 0: number } of numbers) {
    const line = lineAt(doc.starts, index)
    found.push(
      plant('text', 'text/placeholder', 'placeholder', { start: index, end: index + number.length, by: 'XX' }, [line]),
    )
  }
  // Above the first heading stand the page's furniture and the letter.
  const from = doc.starts[(doc.plan.outline[0]?.at?.line ?? 1) - 1] ?? 0
  const words = [...doc.text.matchAll(/(?<=[\u4e00-\u9fff]{4})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{4})/g)]
  for (const { index, 0: word } of words.filter(({ index }, at) => at % 97 === 0 && index >= from)) {
    const line = lineAt(doc.starts, index)
    found.push(
      plant('text', 'text/damage', 'reading inserted', { start: index, end: index + 1, by: `${word}(shì)` }, [line]),
    )
    found.push(plant('text', 'text/damage', 'foreign script', { start: index, end: index + 1, by: 'Ж' }, [line]))
    found.push(plant('text', 'text/damage', 'foreign word', { start: index, end: index + 1, by: ' about ' }, [line]))
    found.push(plant('text', 'text/damage', 'lost character', { start: index, end: index + 1, by: '\uFFFD' }, [line]))
  }
  for (const match of doc.text.matchAll(/单位[：:]\s*(?:万元|亿元)/g)) {
    found.push(
      plant(
        'text',
        'text/unit-missing',
        'unit taken away',
        { start: match.index, end: match.index + match[0].length, by: '' },
        Array.from({ length: 12 }, (_, at) => lineAt(doc.starts, match.index) + at),
      ),
    )
  }
  return found
}
