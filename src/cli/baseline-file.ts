// The file of a baseline: read and told where it is none.

import { readFile } from 'node:fs/promises'
import { type Baseline, parseBaseline } from '../config/baseline.ts'
import { Refusal, systemCode } from './refusal.ts'
import type { Words } from './words/index.ts'

export const BASELINE_NAME = 'plan-check-baseline.json'

export async function readBaseline(path: string, words: Words): Promise<Baseline> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Refusal(words.cannotReadBaseline(path, systemCode(error) ?? String(error)), words.baselineHint)
  }
  const baseline = parseBaseline(text)
  if (baseline === undefined) throw new Refusal(words.badBaseline(path), words.baselineHint)
  return baseline
}
