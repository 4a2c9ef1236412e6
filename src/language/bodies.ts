// 机构名: lists of bodies apart, and bodies in running text.

import { ACTING, BODY_ENDS, REGION_ENDS } from './data/bodies.ts'
import { endingFinder } from './word-finder.ts'

const bodyEnd = endingFinder(BODY_ENDS)
const regionEnd = endingFinder(REGION_ENDS)

const MOST = 40
const CHUNK = 26

/** Splits a list at the marks that stand outside brackets. */
export function splitOutside(text: string, marks: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '（' || character === '(') depth++
    else if (character === '）' || character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && marks.includes(character)) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function bare(name: string): string {
  return name.replace(/[（(][^（）()]*[）)]$/, '')
}

/** A name that ends like a body's. */
export function isBody(name: string): boolean {
  const words = bare(name)
  return words.length >= 2 && words.length <= MOST && bodyEnd(words, words.length) !== undefined
}

/** A body, or a region beside one: 各市人民政府, 各区县. */
export function isBodyOrRegion(name: string): boolean {
  const words = bare(name)
  return isBody(name) || (words.length >= 2 && words.length <= 12 && regionEnd(words, words.length) !== undefined)
}

/** The names of a list, 等 taken off; a name that repeats is one. */
export function bodiesOf(text: string): string[] {
  const names = splitOutside(text, '、，,；;').map((name) =>
    name
      .trim()
      .replace(/^(?:和|与|及|以及|由)(?=.{3})/, '')
      .replace(/等$/, '')
      .replace(/[。．.]$/, ''),
  )
  return [...new Set(names.filter((name) => name.length >= 2 && name.length <= MOST))]
}

/** Bodies that begin at `at`, joined by 、和与及; nothing where no body's name stands there. */
export function bodiesAt(text: string, at: number): { bodies: string[]; end: number } | undefined {
  const bodies: string[] = []
  let end = at
  for (let from = at; ; ) {
    const length = text.slice(from, from + CHUNK).search(/[、，。；：,;:和与及“”《》]|$/)
    const chunk = text.slice(from, from + length)
    const name = nameIn(chunk)
    if (name === undefined) break
    bodies.push(name)
    end = from + name.length
    const mark = /^(?:[、和与及]|以及)/.exec(text.slice(end))?.[0]
    if (mark === undefined) break
    from = end + mark.length
  }
  const etc = /^等(?:有关|相关)?(?:部门|单位)?/.exec(text.slice(end))?.[0] ?? ''
  return bodies.length === 0 ? undefined : { bodies, end: end + etc.length }
}

/** The body that a stretch begins with: it ends the stretch, or a verb follows. */
function nameIn(chunk: string): string | undefined {
  for (let end = 2; end <= chunk.length; end++) {
    if (bodyEnd(chunk, end) === undefined) continue
    const name = chunk.slice(0, end)
    if (/会同|联合(?!会|社)/.test(name)) continue
    if (end === chunk.length || ACTING.test(chunk.slice(end))) return name
  }
  return undefined
}
