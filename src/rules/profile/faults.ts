// What is wrong with an office's own profile, found by ajv before and while it compiles.

import type { Ajv2020 as Ajv } from 'ajv/dist/2020.js'
import { escapePointer } from '../../plan/json-pointer.ts'
import { schemaWords } from '../../plan/schema-words.ts'
import { ProfileError } from './errors.ts'
import type { SchemaNode } from './types.ts'

/** Throws a ProfileError where the profile is no JSON Schema. */
export function refuseInvalid(ajv: Ajv, schema: SchemaNode): void {
  if (ajv.validateSchema(schema) === true) return
  const [error] = ajv.errors ?? []
  if (error !== undefined) throw new ProfileError(schemaWords(error.keyword, error.params), error.instancePath)
}

const UNKNOWN_KEYWORD = /^strict mode: unknown keyword: "([^"]*)"/
const WRONG_VALUE = /^keyword "([^"]*)" value is invalid at path "#?([^"]*)": /

/** ajv tells what it finds while compiling in a sentence alone. */
export function asProfileError(error: unknown, schema: SchemaNode, ajv: Ajv): ProfileError {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && 'missingRef' in error) {
    const reference = String(error.missingRef)
    return new ProfileError(
      { zh: `$ref 所指的 ${reference} 不存在`, en: `there is no ${reference} for $ref to refer to` },
      pointerTo(schema, '$ref', reference) ?? '',
    )
  }
  const unknown = message.match(UNKNOWN_KEYWORD)?.[1]
  if (unknown !== undefined) {
    const words = { zh: `不认识关键字 ${unknown}`, en: `${unknown} is no keyword` }
    const known = Object.keys(ajv.RULES.keywords)
    return new ProfileError(words, pointerTo(schema, unknown) ?? '', { word: unknown, known })
  }
  const [, keyword, path = ''] = message.match(WRONG_VALUE) ?? []
  if (keyword !== undefined) {
    const reason = message.replace(WRONG_VALUE, '')
    return new ProfileError(
      { zh: `${keyword} 的写法不对`, en: `${keyword} is not written as it should be: ${reason}` },
      `${path}/${keyword}`,
    )
  }
  return new ProfileError({ zh: `不是可用的 JSON Schema（${message}）`, en: message }, '')
}

/** Where a key stands first, with this value where one is given. */
function pointerTo(node: unknown, wanted: string, value?: string): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  for (const [key, inner] of Object.entries(node)) {
    const here = `/${escapePointer(key)}`
    if (key === wanted && (value === undefined || inner === value)) return here
    const below = pointerTo(inner, wanted, value)
    if (below !== undefined) return here + below
  }
  return undefined
}
