// Outputs that would destroy an input or each other.

import { resolve } from 'node:path'
import { STDIN } from './input.ts'
import type { Asked } from './inputs.ts'
import { Refusal } from './refusal.ts'
import type { Words } from './words/index.ts'

export function refuseClashes(asked: readonly Asked[], outputs: readonly (string | undefined)[], words: Words): void {
  const inputs = new Set(asked.filter(({ path }) => path !== STDIN).map(({ path }) => resolve(path)))
  const taken = new Set<string>()
  for (const file of outputs) {
    if (file === undefined) continue
    const place = resolve(file)
    if (inputs.has(place)) throw new Refusal(words.overwritesInput(file))
    if (taken.has(place)) throw new Refusal(words.twoToFile(file))
    taken.add(place)
  }
}
