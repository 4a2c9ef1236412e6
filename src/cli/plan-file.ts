// A plan that `extract` wrote, read back: its facts, and whether its source has changed since.

import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { placeInSource, placeOfLine } from '../plan/places.ts'
import type { Place, Plan } from '../plan/types.ts'
import { fromYaml } from '../plan/yaml.ts'
import { LIMITS, type ReadInput } from '../read/index.ts'
import type { Loading } from './load.ts'

/** A plan and the place of what has none of its own: its line in the YAML. */
export interface LocatedPlan {
  readonly plan: Plan
  readonly locate?: ((pointer: string) => Place | undefined) | undefined
}

/** Throws PlanYamlError. */
export async function readPlanFile({ name, bytes }: ReadInput, loading: Loading): Promise<LocatedPlan[]> {
  const text = new TextDecoder().decode(bytes)
  const lines = text.split(/\r\n|\n|\r/)
  const documents = await fromYaml(text)
  const located: LocatedPlan[] = []
  for (const { plan, lineOf } of documents) {
    await sayIfChanged(name, plan, loading)
    // A place counts in the source, which is not the file that was given.
    placeInSource(plan, plan.source.file)
    located.push({
      plan,
      locate: (pointer) => placeOfLine(lines, lineOf(pointer)),
    })
  }
  return located
}

/** A plan names any file it likes: a device has no end, a pipe waits, and what is too large to be read was not its source. */
async function readKnown(place: string): Promise<Uint8Array | undefined> {
  const found = await stat(place).catch(() => undefined)
  if (found === undefined || !found.isFile() || found.size > LIMITS.bytes) return undefined
  return readFile(place).catch(() => undefined)
}

async function sayIfChanged(name: string, { source }: Plan, { words, say }: Loading): Promise<void> {
  const folder = dirname(resolve(name))
  const places = [resolve(folder, source.file), resolve(source.file), join(folder, basename(source.file))]
  for (const place of new Set(places)) {
    const bytes = await readKnown(place)
    if (bytes === undefined) continue
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (hash !== source.sha256) say(`${name}: ${words.sourceChanged(source.file)}`)
    return
  }
}
