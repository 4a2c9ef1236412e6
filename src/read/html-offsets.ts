// Where each character of a text node stands in the file: entities are several characters there, and a node that the
// parser put together has tags in between.

import { parseFragment } from 'parse5'

/** Source offsets of the characters of text nodes, and the ends of those that are not one character long. */
export class Offsets {
  private readonly source: string
  private readonly ends = new Map<number, number>()
  private readonly entities = new Map<string, Entity>()

  constructor(source: string) {
    this.source = source
  }

  /** Behind the source character, or the entity, that begins at `offset`. */
  endOf(offset: number): number {
    return this.ends.get(offset) ?? offset + 1
  }

  /** The offset of each unit of `value`, which parse5 read from source characters [start, end). */
  of(value: string, start: number, end: number): Int32Array {
    const { source } = this
    const offsets = new Int32Array(value.length)
    let at = start
    let index = 0
    while (index < value.length) {
      if (at >= end) {
        offsets.fill(Math.max(start, end - 1), index)
        break
      }
      const given = source.charAt(at)
      const wanted = value.charAt(index)
      if (given === '&') {
        const entity = this.entityAt(at, end)
        if (entity !== undefined && value.startsWith(entity.value, index)) {
          offsets.fill(at, index, index + entity.value.length)
          this.ends.set(at, at + entity.length)
          index += entity.value.length
          at += entity.length
          continue
        }
      }
      if (given === '<' && /[a-zA-Z/!?]/.test(source.charAt(at + 1))) {
        const close = source.indexOf('>', at)
        at = close < 0 ? end : close + 1
      } else if (given === wanted || (given === '\r' && wanted === '\n')) {
        offsets[index++] = at++
        if (given === '\r' && source.charAt(at) === '\n') at++
      } else at++
    }
    return offsets
  }

  private entityAt(at: number, end: number): Entity | undefined {
    const match = /^&(?:#[xX][\da-fA-F]{1,8};?|#\d{1,8};?|[a-zA-Z][a-zA-Z\d]{0,40};?)/.exec(
      this.source.slice(at, Math.min(end, at + 44)),
    )
    if (match === null) return undefined
    const [name] = match
    const known = this.entities.get(name)
    if (known !== undefined) return known
    const entity = resolve(name)
    this.entities.set(name, entity)
    return entity
  }
}

interface Entity {
  value: string
  /** Source characters that it takes. */
  length: number
}

/** What an entity stands for. &ampx, with no semicolon, is & and an x: the longest beginning that resolves counts. */
function resolve(name: string): Entity {
  if (name.endsWith(';')) {
    const value = decoded(name)
    if (value !== name && !value.endsWith(';')) return { value, length: name.length }
  }
  for (let length = Math.min(name.length, 8); length > 2; length--) {
    const value = decoded(name.slice(0, length))
    if (value !== name.slice(0, length) && value.length <= 2) return { value, length }
  }
  return { value: '&', length: 1 }
}

function decoded(name: string): string {
  const [node] = parseFragment(name).childNodes
  return node?.nodeName === '#text' && 'value' in node ? node.value : name
}
