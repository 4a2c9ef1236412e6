// The profiles that come with the program, one for each kind of document and preset.

import type { DocumentKind } from '../../plan/types.ts'
import { SCHEMAS } from './generated/profiles.ts'
import * as validators from './generated/validate-profiles.js'
import type { Profile, SchemaError, SchemaNode } from './types.ts'

export type ProfilePreset = 'recommended' | 'strict'

const PREFIX = 'urn:plan-check:profile:'

/** Names of the profiles: five-year-plan.strict. */
export const BUILT_IN: readonly string[] = Object.keys(SCHEMAS).filter((name) => name !== 'common')

function schemaOf(name: string): SchemaNode | undefined {
  return new Map<string, SchemaNode>(Object.entries(SCHEMAS)).get(name)
}

function follow(node: SchemaNode | undefined, path: string): SchemaNode | undefined {
  let at: unknown = node
  for (const step of path.split('/').filter((each) => each !== '')) {
    if (typeof at !== 'object' || at === null) return undefined
    at = new Map<string, unknown>(Object.entries(at)).get(step.replaceAll('~1', '/').replaceAll('~0', '~'))
  }
  return typeof at === 'object' && at !== null ? Object.fromEntries(Object.entries(at)) : undefined
}

/** Leads a reference to a node of a built-in profile, or of `own` where it names none. */
export function resolveIn(own: SchemaNode, reference: string): SchemaNode | undefined {
  const [id = '', path = ''] = reference.split('#')
  const root = id.startsWith(PREFIX) ? schemaOf(id.slice(PREFIX.length)) : own
  return follow(root, path)
}

/** A profile of the program; undefined for a name that none has. */
export function profileNamed(name: string): Profile | undefined {
  const schema = schemaOf(name)
  const validate = validators.validate(name)
  if (schema === undefined || validate === undefined) return undefined
  return {
    name,
    schema,
    resolve: (reference) => resolveIn(schema, reference),
    validate: (plan): readonly SchemaError[] => (validate(plan) ? [] : (validate.errors ?? [])),
  }
}

/** The profile for a kind of document. */
export function builtInProfile(kind: DocumentKind, preset: ProfilePreset): Profile {
  const profile = profileNamed(`${kind}.${preset}`)
  if (profile === undefined) throw new RangeError(`there is no profile ${kind}.${preset}`)
  return profile
}
