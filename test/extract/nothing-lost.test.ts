// Every number of a plan's paragraphs is in a fact or in `unread`: claims are facts and unread, and none goes missing between.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { structure } from '../../src/document/structure.ts'
import { plansOf } from '../../src/extract/plans.ts'
import { placeOf, readingsOf } from '../../src/extract/reading.ts'
import { readSource } from '../../src/read/index.ts'
import { root } from '../root.ts'

interface Spot {
  line: number
  column: number
  length: number
}

const isSpot = (value: object): value is Spot => 'line' in value && 'column' in value && 'length' in value

/** All places of a plan, wherever they stand. */
function placesIn(value: unknown, found: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return found
  if (isSpot(value)) found.push(value)
  for (const child of Object.values(value)) placesIn(child, found)
  return found
}

const overlap = (a: Spot, b: Spot): boolean =>
  a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length

async function lostIn(file: string): Promise<string[]> {
  const source = await readSource({ name: file, bytes: readFileSync(file) })
  const plans = await plansOf(source)
  // Facts that hold a number; a duty's place or a list's covers sentences whole and would hide what is lost.
  const held = plans.flatMap(({ indicators, budget, sums, timeline, projects, counts, dates, references, unread }) =>
    placesIn([indicators, budget, sums, timeline, projects, counts, dates, references, unread]),
  )
  const byLine = new Map<number, Spot[]>()
  for (const spot of held) byLine.set(spot.line, [...(byLine.get(spot.line) ?? []), spot])
  return structure(source, undefined).flatMap((part) =>
    readingsOf(part.blocks).flatMap(({ passage, tokens, kind }) =>
      tokens.flatMap((token) => {
        if (token.kind !== 'quantity' || kind === 'heading') return []
        const place = placeOf({ source, part, readings: [] }, passage, token.start, token.end)
        if (place === undefined || (byLine.get(place.line) ?? []).some((spot) => overlap(spot, place))) return []
        return [`${place.line}: ${place.quote}`]
      }),
    ),
  )
}

const plans = readdirSync(`${root}fixtures`).filter((name) => /\.(?:md|txt)$/.test(name))

describe('no number is lost', () => {
  it.each(plans)('%s', async (name) => {
    expect(await lostIn(`${root}fixtures/${name}`)).toEqual([])
  })
})
