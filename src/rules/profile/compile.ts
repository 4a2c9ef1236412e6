// An office's own profile: JSON Schema with the keywords of this program, compiled when it is used.

import { shapes } from '../../plan/generated/shapes.ts'
import { escapePointer } from '../../plan/json-pointer.ts'
import { schemaWords } from '../../plan/schema-words.ts'
import { resolverOf } from './built-in.ts'
import { ProfileError } from './errors.ts'
import { asProfileError, refuseInvalid } from './faults.ts'
import { SCHEMAS } from './generated/profiles.ts'
import {
  chronological,
  type Instance,
  type KeywordFault,
  type SumsTo,
  sumsTo,
  type Within,
  within,
} from './keywords.ts'
import type { Profile, SchemaNode } from './types.ts'

const FIELDS_OF_PLANS: ReadonlySet<string> = new Set(
  Object.values(shapes).flatMap((fields) => fields.map(([field]) => field)),
)

/** A profile is an object; a text or a list is none. */
export function schemaNodeOf(value: unknown): SchemaNode {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProfileError(schemaWords('type', { type: 'object' }), '')
  return Object.fromEntries(Object.entries(value))
}

interface Named {
  readonly word: string
  readonly pointer: string
}

/** The first name under `properties` or `required` that no part of a plan has: a word mistyped would ask for nothing. */
function unknownField(node: unknown, pointer = ''): Named | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(node))
  const properties = fields.get('properties')
  const required = fields.get('required')
  const keys = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  const named = [
    ...keys.map((word) => ({ word, pointer: `${pointer}/properties/${escapePointer(word)}` })),
    ...(Array.isArray(required)
      ? required.map((word, index) => ({ word: String(word), pointer: `${pointer}/required/${index}` }))
      : []),
  ]
  const unknown = named.find(({ word }) => !FIELDS_OF_PLANS.has(word))
  if (unknown !== undefined) return unknown
  for (const [key, inner] of fields) {
    if (key === 'const' || key === 'enum' || key === 'message') continue
    const found = unknownField(inner, `${pointer}/${escapePointer(key)}`)
    if (found !== undefined) return found
  }
  return undefined
}

const PATH = { type: 'string', minLength: 1 }
const LEVELS = ['error', 'warning', 'info']

/** The schemas of what the keywords take. */
const KEYWORDS = {
  sumsTo: {
    type: 'object',
    required: ['total', 'parts'],
    additionalProperties: false,
    properties: { total: PATH, parts: PATH },
  },
  chronological: { type: 'array', minItems: 1, items: PATH },
  within: {
    type: 'object',
    required: ['values', 'span'],
    additionalProperties: false,
    properties: { values: PATH, span: PATH },
  },
  level: { enum: LEVELS },
  message: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        required: ['zh', 'en'],
        additionalProperties: false,
        properties: { zh: { type: 'string' }, en: { type: 'string' } },
      },
    ],
  },
} as const

/** Compiles a profile. Throws a ProfileError that says what is wrong with it. */
export async function compileProfile(name: string, schema: SchemaNode): Promise<Profile> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // Profiles speak of parts of a plan, whose types the plan's own schema has.
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    messages: true,
  })
  ajv.addKeyword({ keyword: 'level', metaSchema: KEYWORDS.level })
  ajv.addKeyword({ keyword: 'message', metaSchema: KEYWORDS.message })
  const add = <T>(
    keyword: 'sumsTo' | 'chronological' | 'within',
    find: (at: Instance, given: T) => KeywordFault | undefined,
  ) => {
    const validate = (
      given: T,
      _data: unknown,
      _schema: unknown,
      context?: { instancePath: string; rootData: unknown },
    ) => {
      const fault = find({ root: context?.rootData, pointer: context?.instancePath ?? '' }, given)
      validate.errors =
        fault === undefined ? [] : [{ keyword, params: { fault }, message: `${fault.left}; ${fault.right}` }]
      return fault === undefined
    }
    validate.errors = [] as object[]
    ajv.addKeyword({ keyword, metaSchema: KEYWORDS[keyword], errors: true, validate })
  }
  add<SumsTo>('sumsTo', sumsTo)
  add<readonly string[]>('chronological', chronological)
  add<Within>('within', within)
  for (const known of Object.values(SCHEMAS)) ajv.addSchema(known)
  const field = unknownField(schema)
  if (field !== undefined) {
    const { word, pointer } = field
    const words = { zh: `方案里没有名为 ${word} 的字段`, en: `no part of a plan has a field ${word}` }
    throw new ProfileError(words, pointer, { word, known: [...FIELDS_OF_PLANS] })
  }
  const { $id: _, ...own } = schema
  refuseInvalid(ajv, own)
  try {
    const validate = ajv.compile(own)
    return {
      name,
      schema,
      resolve: resolverOf(schema),
      validate: (plan) => (validate(plan) ? [] : (validate.errors ?? [])),
    }
  } catch (error) {
    throw asProfileError(error, schema, ajv)
  }
}
