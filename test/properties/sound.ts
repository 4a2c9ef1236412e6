// What holds of every input, whatever it is.

import { expect } from 'vitest'
import { plansOf } from '../../src/extract/plans.ts'
import type { Place, Plan } from '../../src/plan/types.ts'
import { fromYaml, toYaml } from '../../src/plan/yaml.ts'
import { ReadError, type ReadInput, readSource, type Source, shownLines } from '../../src/read/index.ts'
import { checkPlan } from '../../src/rules/index.ts'

export type Read = { source: Source; plans: Plan[] } | { refused: string }

export async function read(input: ReadInput): Promise<Read> {
  try {
    const source = await readSource(input)
    return { source, plans: await plansOf(source) }
  } catch (error) {
    if (error instanceof ReadError) return { refused: error.code }
    throw error
  }
}

export function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found
  if (isPlace(value)) found.push(value)
  else for (const child of Object.values(value)) placesIn(child, found)
  return found
}

function isPlace(value: object): value is Place {
  return 'line' in value && 'column' in value && 'quote' in value
}

const bare = (text: string): string => text.replace(/\s/g, '')

/** Places that do not quote the characters that stand there. */
export function misquoted(plans: readonly Plan[], source: Source): object[] {
  const lineOf = shownLines(source)
  return placesIn(plans).flatMap((place) => {
    const shown = lineOf(place)?.slice(place.column - 1, place.column - 1 + place.length)
    // A page of the web has tags between the characters, which are shown as blanks.
    const same =
      source.wordsOf === undefined ? shown === place.quote : shown !== undefined && bare(shown) === bare(place.quote)
    return same ? [] : [{ ...place, shown }]
  })
}

/** Read or refused; if read: places quote, no rule breaks off, the YAML is the same plan, another run is the same. */
export async function expectSound(input: ReadInput): Promise<void> {
  const result = await read(input)
  const again = await read({ ...input, bytes: Uint8Array.from(input.bytes) })
  if ('refused' in result || 'refused' in again) {
    expect(again).toEqual(result)
    return
  }
  const { plans, source } = result
  expect(misquoted(plans, source)).toEqual([])
  const yaml = toYaml(...plans)
  expect(toYaml(...again.plans)).toBe(yaml)
  const reports = plans.map((plan) => checkPlan(plan))
  expect(reports.flatMap(({ failures }) => failures.map(({ rule, error }) => `${rule}: ${error}`))).toEqual([])
  expect(JSON.stringify(again.plans.map((plan) => checkPlan(plan)))).toBe(JSON.stringify(reports))
  const back = (await fromYaml(yaml)).map(({ plan }) => plan)
  expect(back).toEqual(JSON.parse(JSON.stringify(plans)))
  expect(back.map((plan) => checkPlan(plan).checks)).toEqual(reports.map(({ checks }) => checks))
}
