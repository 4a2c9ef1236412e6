// plan-check.yaml and plan-check.ignore.yaml: text to settings, or what is wrong with it and on which line.

import type { ErrorObject } from 'ajv'
import schema from '../../schemas/config.schema.json' with { type: 'json' }
import { escapePointer, keysOf } from '../plan/json-pointer.ts'
import { schemaWords, syntaxWords } from '../plan/schema-words.ts'
import { lineFinder } from '../plan/yaml-lines.ts'
import type { ConfigFile, ConfigProblem, SuppressionEntry } from './types.ts'

export type Parsed<T> =
  | { readonly value: T; readonly lineOf: (pointer: string) => number }
  | { readonly problems: ConfigProblem[] }

interface Read {
  readonly root: unknown
  readonly lineOf: (pointer: string) => number
  readonly problems: ConfigProblem[]
}

async function readYaml(text: string): Promise<Read> {
  const { isNode, isScalar, LineCounter, parseDocument, visit } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true })
  const lineOf = lineFinder(document, lines, { isNode })
  const problems = document.errors.map(
    (error): ConfigProblem => ({
      line: lines.linePos(error.pos[0]).line,
      pointer: '',
      keyword: 'syntax',
      words: syntaxWords(error),
    }),
  )
  // 0123456789012345 is a fingerprint and no number.
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'fingerprint' && isScalar(value) && value.source !== undefined)
        value.value = value.source
    },
  })
  return { root: problems.length > 0 ? undefined : (document.toJS() ?? {}), lineOf, problems }
}

/** Of branches that all fail, the words of the branches say less than where they stand. */
function isTold({ keyword }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return keyword !== 'anyOf' || errors.length === 1
}

type Schema = ReadonlyMap<string, unknown>

function asSchema(value: unknown): Schema | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found: Schema = new Map(Object.entries(value))
  const reference = found.get('$ref')
  if (typeof reference !== 'string') return found
  const name = reference.slice('#/$defs/'.length)
  return asSchema(new Map<string, unknown>(Object.entries(schema.$defs)).get(name))
}

/** The branches of a schema that can hold an object or a list. */
function branchesOf(given: unknown): Schema[] {
  const at = asSchema(given)
  const inner = at?.get('anyOf')
  if (at === undefined) return []
  return Array.isArray(inner) ? inner.flatMap(branchesOf) : [at]
}

function childrenOf(at: Schema, token: string): Schema[] {
  const properties = asSchema(at.get('properties'))
  return branchesOf(/^\d+$/.test(token) ? at.get('items') : properties?.get(token))
}

/** The keys that are known where a JSON Pointer leads in a config. */
function keysAt(pointer: string): string[] {
  let at = branchesOf(schema)
  for (const key of keysOf(pointer)) at = at.flatMap((each) => childrenOf(each, key))
  return at.flatMap((each) => [...(asSchema(each.get('properties'))?.keys() ?? [])])
}

function knownAt({ params, keyword, instancePath }: ErrorObject): readonly string[] | undefined {
  const allowed: unknown = params['allowedValues']
  if (Array.isArray(allowed)) return allowed.map(String)
  return keyword === 'additionalProperties' ? keysAt(instancePath) : undefined
}

function problemOf(error: ErrorObject, lineOf: (pointer: string) => number): ConfigProblem {
  const property: unknown = error.params['additionalProperty'] ?? error.params['missingProperty']
  const known = knownAt(error)
  const inner = typeof property === 'string' && error.keyword === 'additionalProperties'
  const place = inner ? `${error.instancePath}/${escapePointer(property)}` : error.instancePath
  return {
    line: lineOf(place),
    pointer: place,
    keyword: error.keyword,
    ...(typeof property === 'string' ? { property } : {}),
    ...(known === undefined ? {} : { known }),
    words: schemaWords(error.keyword, error.params),
  }
}

/** A rule may be a word or an object: of the branches that fail, the one that was meant is told of. */
function distinct(errors: readonly ErrorObject[]): ErrorObject[] {
  const told = errors.filter((error) => isTold(error, errors))
  const isObject = (path: string): boolean =>
    told.some(({ keyword, instancePath }) =>
      instancePath === path ? keyword !== 'enum' && keyword !== 'type' : instancePath.startsWith(`${path}/`),
    )
  const isWord = (path: string): boolean =>
    told.some(({ keyword, instancePath }) => keyword === 'enum' && instancePath === path)
  return told.filter(({ keyword, instancePath }) => {
    if (keyword === 'type') return !isWord(instancePath)
    return keyword !== 'enum' || !isObject(instancePath)
  })
}

/** Reads plan-check.yaml. */
export async function parseConfig(text: string): Promise<Parsed<ConfigFile>> {
  const { root, lineOf, problems } = await readYaml(text)
  if (problems.length > 0) return { problems }
  const { validate } = await import('./generated/validate-config.js')
  if (validate(root)) return { value: root, lineOf }
  const found = distinct(validate.errors ?? []).map((error) => problemOf(error, lineOf))
  return { problems: found.sort((a, b) => a.line - b.line) }
}

/** Suppressions with their lines. */
export interface Suppressions {
  readonly entries: readonly SuppressionEntry[]
  readonly lineOf: (index: number) => number
}

/** Reads plan-check.ignore.yaml: `suppress`, as in plan-check.yaml, and nothing else. */
export async function parseIgnoreFile(
  text: string,
): Promise<{ readonly suppressions: Suppressions } | { readonly problems: ConfigProblem[] }> {
  const parsed = await parseConfig(text)
  if ('problems' in parsed) return parsed
  const { value, lineOf } = parsed
  const foreign = Object.keys(value).find((key) => key !== 'suppress')
  if (foreign !== undefined) {
    const pointer = `/${foreign}`
    return {
      problems: [
        {
          line: lineOf(pointer),
          pointer,
          keyword: 'additionalProperties',
          property: foreign,
          known: ['suppress'],
          words: schemaWords('additionalProperties', { additionalProperty: foreign }),
        },
      ],
    }
  }
  return { suppressions: suppressionsOf(value, lineOf) }
}

export function suppressionsOf({ suppress = [] }: ConfigFile, lineOf: (pointer: string) => number): Suppressions {
  return { entries: suppress, lineOf: (index) => lineOf(`/suppress/${index}`) }
}
