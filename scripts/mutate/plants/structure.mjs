// Plants in headings, their numbers, references, contents and the parts of a kind.

import { lineAt, spanOf } from '../text.mjs'
import { CHINESE, plant } from './shared.mjs'

/** A heading taken away from under a count, or out of a run of numbers. */
export function removedHeadings(doc) {
  const found = []
  const walk = (nodes) => {
    nodes.forEach((node, index) => {
      walk(node.children)
      const inRun =
        index > 0 && index < nodes.length - 1 && node.mark !== undefined && nodes[index + 1].mark !== undefined
      if (!inRun || node.at === undefined || doc.name.endsWith('.html') || node.mark.startsWith('—')) return
      const start = doc.starts[node.at.line - 1]
      const end = doc.starts[node.at.line] ?? doc.text.length
      const around = [nodes[index - 1], nodes[index + 1]].map((other) => other.at.line)
      const markAt = doc.text.indexOf(node.mark.trim(), start)
      if (markAt < 0 || markAt >= end) return
      found.push(
        plant(
          'structure',
          'structure/numbering',
          'heading removed',
          { start, end, by: '' },
          around.flatMap((line) => [line, line - 1]),
        ),
      )
    })
  }
  walk(doc.plan.outline)
  return found
}

export function renumbered(doc) {
  const found = []
  const walk = (nodes) => {
    nodes.forEach((node, index) => {
      walk(node.children)
      if (index === 0 || index === nodes.length - 1 || node.mark === undefined || node.at === undefined) return
      const start = doc.starts[node.at.line - 1]
      const at = doc.text.indexOf(node.mark.trim(), start)
      const numeral = /[一二三四五六七八九]|\d+/.exec(node.mark)
      if (numeral === null || at < 0 || at > node.at.column + start) return
      const by = /\d/.test(numeral[0]) ? String(Number(numeral[0]) + 7) : CHINESE[(CHINESE.indexOf(numeral[0]) + 4) % 9]
      const place = at + numeral.index
      if (doc.text.slice(place, place + numeral[0].length) !== numeral[0]) return
      found.push(
        plant('structure', 'structure/numbering', 'renumbered', { start: place, end: place + numeral[0].length, by }, [
          node.at.line,
          nodes[index - 1].at.line,
          nodes[index + 1].at.line,
        ]),
      )
    })
  }
  walk(doc.plan.outline)
  for (const exhibit of doc.plan.exhibits) {
    const span = spanOf(doc.text, doc.starts, exhibit.at)
    const match = span && /\d+/.exec(doc.text.slice(span.start, span.end))
    if (!match || exhibit.number === undefined) continue
    const start = span.start + match.index
    found.push(
      plant(
        'structure',
        'structure/numbering',
        'box renumbered',
        { start, end: start + match[0].length, by: String(Number(match[0]) + 40) },
        doc.plan.exhibits.map(({ at }) => at.line),
      ),
    )
  }
  return found
}

export function references(doc) {
  return doc.plan.references
    .filter(({ found }) => found)
    .flatMap(({ at }) => {
      const span = spanOf(doc.text, doc.starts, at)
      const match = span && /\d+/.exec(doc.text.slice(span.start, span.end))
      if (!match) return []
      const start = span.start + match.index
      return [
        plant(
          'structure',
          'structure/reference',
          'reference changed',
          { start, end: start + match[0].length, by: String(Number(match[0]) + 60) },
          [at.line],
        ),
      ]
    })
}

export function contents(doc) {
  return doc.plan.contents.flatMap(({ at, title }) => {
    const span = spanOf(doc.text, doc.starts, at)
    const index = span === undefined ? -1 : doc.text.slice(span.start, span.end + 80).indexOf(title.slice(0, 4))
    if (index < 0 || title.length < 5) return []
    const start = span.start + index
    return [
      plant('structure', 'structure/contents', 'contents line changed', { start, end: start + 4, by: '其他事项' }, [
        at.line,
      ]),
    ]
  })
}

const KINDS = ['规划', '实施方案', '行动计划', '工作方案', '实施意见']

/** The plan called by another kind: 本规划 → 本实施方案. */
export function otherKinds(doc) {
  const kind = KINDS.find((word) => doc.plan.meta.title?.includes(word))
  if (kind === undefined) return []
  const other = kind === '规划' ? '实施方案' : '规划'
  return [...doc.text.matchAll(new RegExp(`本${kind}`, 'g'))].map((match) =>
    plant(
      'names',
      'names/title',
      'plan called otherwise',
      { start: match.index + 1, end: match.index + 1 + kind.length, by: other },
      [lineAt(doc.starts, match.index)],
    ),
  )
}
