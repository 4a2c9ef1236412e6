// What options say, read and refused with a word of what was expected.

import type { Severity } from '../plan/report-types.ts'
import { encodingOf, ReadError, type ReadOptions } from '../read/index.ts'
import { FORMATS, type Format } from '../report/index.ts'
import { Refusal } from './refusal.ts'
import type { FailOn } from './status.ts'
import { nearest } from './suggest.ts'
import type { Words } from './words/index.ts'
import type { Bounds } from './work/crew.ts'

/** A hint from the nearest known word, else from all of them. */
export function hintFor(word: string, known: readonly string[], words: Words): string {
  const near = nearest(word, known)
  return near === undefined ? words.known(known) : `${words.didYouMean(near)}${words.gap}${words.known(known)}`
}

/** One of the words that an option takes. */
export function choice<T extends string>(option: string, value: string, known: readonly T[], words: Words): T {
  const found = known.find((candidate) => candidate === value)
  if (found === undefined) throw new Refusal(words.badValue(option, value), hintFor(value, known, words))
  return found
}

/** A report and where it goes; standard output where no file is named. */
export interface Target {
  readonly format: Format
  readonly file: string | undefined
}

function targetOf(value: string, words: Words): Target {
  const cut = value.indexOf('=')
  const name = cut < 0 ? value : value.slice(0, cut)
  const file = cut < 0 ? undefined : value.slice(cut + 1)
  if (file === '') throw new Refusal(words.emptyPath('--format'), words.formatHint)
  return { format: choice('--format', name, FORMATS, words), file }
}

export function targetsOf(values: readonly string[], words: Words): Target[] {
  if (values.length === 0) return [{ format: 'stylish', file: undefined }]
  const targets = values.map((value) => targetOf(value, words))
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new Refusal(words.twoToStdout, words.formatHint)
  }
  return targets
}

export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'info', 'never']

export function failOnOf(value: string, words: Words): FailOn {
  return choice('--fail-on', value, FAIL_ON, words)
}

export function minCoverageOf(value: string, words: Words): number {
  const share = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN
  if (share >= 0 && share <= 1) return share
  const percent = Number(/^(\d+)%?$/.exec(value)?.[1])
  const hint = percent > 1 && percent <= 100 ? words.didYouMean(String(percent / 100)) : words.coverageHint
  throw new Refusal(words.coverageValue(value), hint)
}

/** How files are to be read. */
export interface ReadFlags {
  readonly encoding?: string
  readonly maxSize?: string
  readonly stdinName?: string
  readonly timeout?: string
  readonly concurrency?: string
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

export function readOptionsOf({ encoding, maxSize }: ReadFlags, words: Words): ReadOptions {
  return {
    ...(encoding === undefined ? {} : { encoding: knownEncoding(encoding, words) }),
    ...(maxSize === undefined ? {} : { limits: { bytes: sizeOf(maxSize, words) } }),
  }
}

export function boundsOf({ timeout, concurrency }: ReadFlags, words: Words): Bounds {
  return {
    seconds: timeout === undefined ? undefined : secondsOf(timeout, words),
    threads: concurrency === undefined ? undefined : threadsOf(concurrency, words),
  }
}

/** More than a timer can wait for (24 days) is no limit that anyone means. */
const LONGEST = 2_000_000
const MOST_THREADS = 64

function secondsOf(value: string, words: Words): number {
  const seconds = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN
  if (seconds > 0 && seconds <= LONGEST) return seconds
  throw new Refusal(words.secondsValue(value), words.secondsHint)
}

function threadsOf(value: string, words: Words): number {
  const threads = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN
  if (threads >= 1 && threads <= MOST_THREADS) return threads
  throw new Refusal(words.threadsValue(value, MOST_THREADS), words.threadsHint)
}

function knownEncoding(label: string, words: Words): string {
  try {
    return encodingOf(label)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    throw new Refusal(words.unknownEncoding(label), words.encodingHint)
  }
}

function sizeOf(value: string, words: Words): number {
  const match = /^(\d+)\s*([kmg]?)i?b?$/i.exec(value)
  const size = Number(match?.[1]) * (UNITS[match?.[2]?.toLowerCase() ?? ''] ?? Number.NaN)
  if (size > 0 && Number.isSafeInteger(size)) return size
  throw new Refusal(words.sizeValue(value), words.sizeHint)
}

export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>

export const RULE_SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off']

export function ruleSeveritiesOf(values: readonly string[], ids: readonly string[], words: Words): RuleSeverities {
  const severities: Record<string, Severity | 'off'> = {}
  for (const value of values) {
    const [id = '', severity, ...rest] = value.split('=')
    if (severity === undefined || rest.length > 0) throw new Refusal(words.ruleShape(value), words.ruleShapeHint)
    severities[knownRule(id, ids, words)] = choice(`--rule ${id}`, severity, RULE_SEVERITIES, words)
  }
  return severities
}

export function knownRule(id: string, ids: readonly string[], words: Words): string {
  if (ids.includes(id)) return id
  const near = nearest(id, ids)
  throw new Refusal(words.unknownRule(id), near === undefined ? words.listRules : words.didYouMean(near))
}
