// 项目: what the readers of projects give each other.

import type { Section } from '../../document/blocks.ts'
import type { Place, Project, ProjectPlaces } from '../../plan/types.ts'
import type { Reading } from '../reading.ts'

/** A project of the text, with the numbers that it is told by. They are taken once money had its look at them. */
export interface FoundProject {
  project: Project
  numbers: { reading: Reading; token: number }[]
  /** The section whose heading names it. */
  section?: Section
}

/** Sets a field and its place. */
export function put<Field extends keyof ProjectPlaces>(
  project: Project,
  field: Field,
  value: NonNullable<Project[Field]>,
  place: Place | undefined,
): void {
  project[field] = value
  if (place !== undefined) project.ats[field] = place
}
