// The profiles that come with the program, one for each kind of document and preset.

import { unescapePointer } from '../../plan/json-pointer.ts'
import type { DocumentKind } from '../../plan/types.ts'
import type { Preset } from '../types.ts'
import { SCHEMAS } from './generated/profiles.ts'
import * as validators from './generated/validate-profiles.js'
import type { Profile, SchemaError, SchemaNode } from './types.ts'

const PREFIX = 'urn:plan-check:profile:'

/** Names of the profiles: five-year-plan.strict. */
export const BUILT_IN: readonly string[] = Object.keys(SCHEMAS).filter((name) => name !== 'common')

const BY_NAME: ReadonlyMap<string, SchemaNode> = new Map(Object.entries(SCHEMAS))

function follow(node: SchemaNode | undefined, path: string): SchemaNode | undefined {
  let at: unknown = node
  for (const step of path.split('/').filter((each) => each !== '')) {
    if (typeof at !== 'object' || at === null) return undefined
    at = new Map<string, unknown>(Object.entries(at)).get(unescapePointer(step))
  }
  return typeof at === 'object' && at !== null ? Object.fromEntries(Object.entries(at)) : undefined
}

/**
 * Leads references to nodes of the built-in profiles, or of `own` where they name none. Each is looked up once: every
 * item of a list asks for the same.
 */
export function resolverOf(own: SchemaNode): Profile['resolve'] {
  const known = new Map<string, SchemaNode | undefined>()
  return (reference) => {
    if (!known.has(reference)) {
      const [id = '', path = ''] = reference.split('#')
      const root = id.startsWith(PREFIX) ? BY_NAME.get(id.slice(PREFIX.length)) : own
      known.set(reference, follow(root, path))
    }
    return known.get(reference)
  }
}

/** A profile of the program; undefined for a name that none has. */
export function profileNamed(name: string): Profile | undefined {
  const schema = BY_NAME.get(name)
  const validate = validators.validate(name)
  if (schema === undefined || validate === undefined) return undefined
  return {
    name,
    schema,
    resolve: resolverOf(schema),
    validate: (plan): readonly SchemaError[] => (validate(plan) ? [] : (validate.errors ?? [])),
  }
}

/** The profile for a kind of document. */
export function builtInProfile(kind: DocumentKind, preset: Preset): Profile {
  const profile = profileNamed(`${kind}.${preset}`)
  if (profile === undefined) throw new RangeError(`there is no profile ${kind}.${preset}`)
  return profile
}
