// A profile: what an office wants of a document, as JSON Schema over the plan model.

import type { Severity } from '../../plan/report-types.ts'
import type { Message } from '../types.ts'

/** A node of a profile's schema; what this program adds to JSON Schema is named. */
export interface SchemaNode {
  readonly message?: Message | string
  readonly level?: Severity
  readonly $ref?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly allOf?: readonly SchemaNode[]
  readonly [keyword: string]: unknown
}

/** What ajv tells of a value that fails. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

export interface Profile {
  readonly name: string
  readonly schema: SchemaNode
  /** Leads a $ref to its node. */
  readonly resolve: (reference: string) => SchemaNode | undefined
  /** Everything that the plan fails, as ajv tells it. */
  readonly validate: (plan: unknown) => readonly SchemaError[]
}
