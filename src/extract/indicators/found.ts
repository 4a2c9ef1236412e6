import type { Basis, Measure, Nature, Place, Quantity, Role, Turn } from '../../plan/types.ts'

/** A value found, before values of one indicator are put together. */
export interface FoundValue {
  name: string
  scope?: string
  group?: string
  nature?: Nature
  role: Role
  measure: Measure
  period?: string
  since?: string
  quantity: Quantity
  basis?: Basis
  turn?: Turn
  from: 'table' | 'prose'
  /** Tells its sentence from the others of the document. */
  sentence?: string
  cell?: string
  at?: Place
}

/** Why a number is no value of an indicator. */
export type Refusal =
  | 'rank'
  | 'name'
  | 'code'
  | 'parameter'
  | 'duration'
  | 'ratio'
  | 'no-subject'
  | 'ambiguous'
  | 'other'
