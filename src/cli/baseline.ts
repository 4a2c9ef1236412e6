// plan-check baseline: the findings that are there now, as a file. Later only what is new counts.

import { dirname, resolve } from 'node:path'
import { type Baseline, type Known, knownOfFile, printBaseline } from '../config/baseline.ts'
import { fileNames, isChecked } from '../report/count.ts'
import type { Lang } from '../report/index.ts'
import { BASELINE_NAME, readBaseline } from './baseline-file.ts'
import { allChecked, type CheckedFiles, checkFiles } from './check-files.ts'
import { refuseClashes } from './clashes.ts'
import { makeConfigs, seenFrom } from './config.ts'
import { exists, writeWhole } from './files.ts'
import { askedFor } from './inputs.ts'
import { say } from './output.ts'
import { plainSettings } from './plain-settings.ts'
import { Refusal } from './refusal.ts'
import type { ReadFlags } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export interface BaselineFlags extends ReadFlags {
  readonly output?: string
  readonly config?: string
  readonly prune?: true
}

export async function baseline(
  paths: readonly string[],
  flags: BaselineFlags,
  lang: Lang,
  words: Words,
): Promise<Status> {
  const file = flags.output ?? BASELINE_NAME
  const configs = makeConfigs(flags.config, words)
  const asked = await askedFor(paths, flags.stdinName, configs, words)
  refuseClashes(asked, [file], words)
  if (flags.prune === true && !(await exists(file))) {
    throw new Refusal(words.cannotReadBaseline(file, 'ENOENT'), words.baselineHint)
  }
  const before: Baseline = (await exists(file)) ? await readBaseline(file, words) : new Map()
  const checked = await checkFiles(asked, plainSettings(flags, configs, lang, words), words)
  const now = foundNow(checked, dirname(resolve(file)))
  const { kept, dropped } =
    flags.prune === true ? pruned(before, now) : { kept: new Map([...before, ...now]), dropped: 0 }
  await writeWhole(file, printBaseline(kept), words)
  const findings = [...kept.values()].reduce((sum, known) => sum + known.length, 0)
  await say(words.baselineWritten(file, findings, dropped))
  return allChecked(checked) ? STATUS.done : STATUS.refused
}

/** Of files that could be checked; the others keep what the baseline says of them. */
function foundNow({ gathered }: CheckedFiles, folder: string): Baseline {
  const entries = gathered.map(({ entry }) => entry)
  return new Map(
    fileNames(entries.filter(isChecked)).map((file) => [
      seenFrom(folder, file),
      knownOfFile(entries.filter(isChecked).filter((entry) => entry.file === file)),
    ]),
  )
}

/** What is found no more goes; nothing comes. */
function pruned(before: Baseline, now: Baseline): { kept: Baseline; dropped: number } {
  let dropped = 0
  const kept = new Map<string, readonly Known[]>()
  for (const [file, known] of before) {
    const there = now.get(file)
    const fingerprints = new Set((there ?? known).map(({ fingerprint }) => fingerprint))
    const left = known.filter(({ fingerprint }) => fingerprints.has(fingerprint))
    dropped += known.length - left.length
    kept.set(file, left)
  }
  return { kept, dropped }
}
