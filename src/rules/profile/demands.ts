// What a profile demands of a plan, one by one, and which of it the plan fails.

import { unescapePointer } from '../../plan/json-pointer.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import type { Message } from '../types.ts'
import { childrenOf } from './pointers.ts'
import type { Profile, SchemaError, SchemaNode } from './types.ts'

/** One thing that a profile demands of one value of the plan. */
export interface Demand {
  /** JSON Pointer of the value. */
  readonly pointer: string
  readonly keyword: string
  /** Of `required`. */
  readonly property?: string | undefined
  readonly level: Severity
  /** The profile's own words. */
  readonly message?: Message | undefined
  /** What ajv says of it, where it fails. */
  readonly error?: SchemaError | undefined
}

/** Keywords that hold no demand of their own. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$defs', '$ref', '$comment', 'title', 'description', 'default', 'examples', 'deprecated'],
  ...['message', 'level', 'properties', 'items', 'allOf', 'required', 'if', 'then', 'else'],
])

const GROUPS: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'not', 'contains', 'if'])

interface Inherited {
  readonly level: Severity
  readonly message: Message | undefined
}

function messageOf({ message }: SchemaNode): Message | undefined {
  return typeof message === 'string' ? { zh: message, en: message } : message
}

/** The demands of a profile on a plan. Each is said with the words and the level that stand nearest above it. */
export function demandsOf(profile: Profile, plan: Plan): Demand[] {
  const errors = profile.validate(plan)
  const taken = new Set<SchemaError>()
  const demands: Demand[] = []
  const add = (pointer: string, keyword: string, property: string | undefined, inherited: Inherited): void => {
    const error = errors.find(
      (each) =>
        !taken.has(each) &&
        each.instancePath === pointer &&
        each.keyword === keyword &&
        (property === undefined || each.params['missingProperty'] === property),
    )
    for (const each of errors) if (error !== undefined && isSame(each, error)) taken.add(each)
    demands.push({ pointer, keyword, property, error, ...inherited })
  }
  const visit = (node: SchemaNode, value: unknown, pointer: string, above: Inherited, depth: number): void => {
    if (depth > MOST_DEPTH) return
    const here: Inherited = { level: node.level ?? above.level, message: messageOf(node) ?? above.message }
    if (node.$ref !== undefined) {
      const target = profile.resolve(node.$ref)
      if (target !== undefined) visit(target, value, pointer, here, depth + 1)
    }
    for (const inner of node.allOf ?? []) visit(inner, value, pointer, here, depth + 1)
    for (const property of node.required ?? []) add(pointer, 'required', property, here)
    const children = new Map(childrenOf(value))
    for (const [key, inner] of Object.entries(node.properties ?? {})) {
      if (children.has(key)) visit(inner, children.get(key), `${pointer}/${key}`, without(here), depth + 1)
    }
    if (node.items !== undefined && Array.isArray(value)) {
      for (const [index, item] of value.entries())
        visit(node.items, item, `${pointer}/${index}`, without(here), depth + 1)
    }
    for (const keyword of Object.keys(node)) if (!PLAIN.has(keyword)) add(pointer, keyword, undefined, here)
  }
  visit(profile.schema, plan, '', { level: 'error', message: undefined }, 0)
  return [...demands, ...unexpected(profile, errors, taken, demands)]
}

// A schema that refers to itself goes as deep as the plan; no plan is that deep.
const MOST_DEPTH = 64

/** Words are of the thing that they stand at; the level holds for what is inside as well. */
function without({ level }: Inherited): Inherited {
  return { level, message: undefined }
}

/** One demand that two ways lead to. */
function isSame(a: SchemaError, b: SchemaError): boolean {
  return (
    a.instancePath === b.instancePath &&
    a.keyword === b.keyword &&
    a.params['missingProperty'] === b.params['missingProperty']
  )
}

/** Errors of a condition (if … then), which the walk does not see. Branches of a failed choice are the choice's. */
function unexpected(
  profile: Profile,
  errors: readonly SchemaError[],
  taken: ReadonlySet<SchemaError>,
  demands: readonly Demand[],
): Demand[] {
  const choices = demands.filter(({ keyword, error }) => error !== undefined && GROUPS.has(keyword))
  return errors
    .filter(
      (error) =>
        !taken.has(error) &&
        error.keyword !== 'if' &&
        !choices.some(({ pointer }) => error.instancePath === pointer || error.instancePath.startsWith(`${pointer}/`)),
    )
    .map((error) => ({
      pointer: error.instancePath,
      keyword: error.keyword,
      property: typeof error.params['missingProperty'] === 'string' ? error.params['missingProperty'] : undefined,
      ...saidOf(profile, error),
      error,
    }))
}

/** The words and the level nearest above the keyword that failed, by its path in the schema. */
function saidOf({ schema, resolve }: Profile, { schemaPath }: SchemaError): Inherited {
  const cut = schemaPath.indexOf('#/')
  let node = cut <= 0 ? schema : resolve(`${schemaPath.slice(0, cut)}#`)
  let said: Inherited = { level: 'error', message: undefined }
  for (const step of schemaPath.slice(cut + 2).split('/')) {
    if (node === undefined) break
    // Words are of the value that they stand at: properties and items lead to another.
    const message = step === 'properties' || step === 'items' ? undefined : (messageOf(node) ?? said.message)
    said = { level: node.level ?? said.level, message }
    node = asNode(new Map<string, unknown>(Object.entries(node)).get(unescapePointer(decodeURIComponent(step))))
  }
  return said
}

function asNode(value: unknown): SchemaNode | undefined {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined
}
