// What stands at a JSON Pointer of a plan, in a reader's words, and where it stands in the document.

import type { Place } from '../../plan/types.ts'
import type { Message } from '../types.ts'
import { FIELDS, THINGS } from './data/fields.ts'
import { childrenOf, valueAt } from './pointers.ts'

function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1)
}

/** The last step that is a name: values of /indicators/3/values/0. */
function lastName(pointer: string): string | undefined {
  return stepsOf(pointer).findLast((step) => !/^\d+$/.test(step))
}

/** The name of a field of the thing at `pointer`. */
export function fieldName(pointer: string, field: string): Message {
  const [zh, en] = FIELDS[`${lastName(pointer) ?? ''}.${field}`] ?? FIELDS[field] ?? [field, field]
  return { zh, en }
}

function nameIn(value: unknown): string | undefined {
  const fields = new Map(childrenOf(value))
  for (const key of ['name', 'task', 'what', 'label', 'caption', 'title']) {
    const found = fields.get(key)
    if (typeof found === 'string' && found !== '') return found
  }
  return undefined
}

/** The thing with a name that a pointer leads to or into: 项目“甲”; nothing for the document itself. */
export function thingAt(root: unknown, pointer: string): { readonly kind: Message; readonly name: string } | undefined {
  const steps = stepsOf(pointer)
  for (let depth = steps.length; depth > 0; depth--) {
    const at = `/${steps.slice(0, depth).join('/')}`
    const name = /^\d+$/.test(steps[depth - 1] ?? '') ? nameIn(valueAt(root, at)) : undefined
    if (name === undefined) continue
    const [zh, en] = THINGS[lastName(at) ?? ''] ?? ['', '']
    return { kind: { zh, en }, name }
  }
  return undefined
}

function isPlace(value: unknown): value is Place {
  const fields = new Map(childrenOf(value))
  return typeof fields.get('line') === 'number' && typeof fields.get('quote') === 'string'
}

/** The first place inside a thing: an indicator stands where its first value does. */
function placeInside(value: unknown): Place | undefined {
  for (const [, inner] of childrenOf(value)) {
    for (const [, each] of childrenOf(inner)) {
      const at = new Map(childrenOf(each)).get('at')
      if (isPlace(at)) return at
    }
  }
  return undefined
}

/** The place of the nearest thing around that has one. */
export function placeAt(root: unknown, pointer: string): Place | undefined {
  const steps = stepsOf(pointer)
  for (let depth = steps.length; depth > 0; depth--) {
    const own = `/${steps.slice(0, depth).join('/')}`
    const at = valueAt(root, `${own}/at`) ?? placeInside(valueAt(root, own))
    if (isPlace(at)) return at
  }
  // Of the document itself: its title, else its first heading.
  return ['/meta/at/title', '/outline/0/at'].map((at) => valueAt(root, at)).find(isPlace)
}
