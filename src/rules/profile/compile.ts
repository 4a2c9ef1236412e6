// An office's own profile: JSON Schema with the keywords of this program, compiled when it is used.

import { shapes } from '../../plan/generated/shapes.ts'
import { resolverOf } from './built-in.ts'
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

/** What is wrong with a profile, in English as ajv has it. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError'
  /** A field that no plan has, and those that there are. */
  readonly field: string | undefined
  readonly known: readonly string[]

  constructor(message: string, field?: string) {
    super(message)
    this.field = field
    this.known = [...FIELDS_OF_PLANS]
  }
}

const FIELDS_OF_PLANS: ReadonlySet<string> = new Set(
  Object.values(shapes).flatMap((fields) => fields.map(([field]) => field)),
)

/** A profile is an object; a text or a list is none. */
export function schemaNodeOf(value: unknown): SchemaNode {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ProfileError('must be an object')
  return Object.fromEntries(Object.entries(value))
}

/** The first name under `properties` or `required` that no part of a plan has: a word mistyped would ask for nothing. */
function unknownField(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(node))
  const properties = fields.get('properties')
  const required = fields.get('required')
  const named = [
    ...(typeof properties === 'object' && properties !== null ? Object.keys(properties) : []),
    ...(Array.isArray(required) ? required.map(String) : []),
  ]
  const unknown = named.find((name) => !FIELDS_OF_PLANS.has(name))
  if (unknown !== undefined) return unknown
  for (const [key, inner] of fields) {
    if (key === 'const' || key === 'enum' || key === 'message') continue
    const found = unknownField(inner)
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
  if (field !== undefined) throw new ProfileError(`no part of a plan has a field ${field}`, field)
  try {
    const { $id: _, ...own } = schema
    const validate = ajv.compile(own)
    return {
      name,
      schema,
      resolve: resolverOf(schema),
      validate: (plan) => (validate(plan) ? [] : (validate.errors ?? [])),
    }
  } catch (error) {
    throw new ProfileError(error instanceof Error ? error.message : String(error))
  }
}
