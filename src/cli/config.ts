// plan-check.yaml and plan-check.ignore.yaml: found upward from a file, read once.

import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { type Parsed, parseConfig, parseIgnoreFile, suppressionsOf } from '../config/parse.ts'
import type { Suppression } from '../config/suppress.ts'
import type { ConfigFile, ConfigProblem } from '../config/types.ts'
import { placeOfLine } from '../plan/places.ts'
import { exists } from './files.ts'
import { Refusal, systemCode } from './refusal.ts'
import { nearest } from './suggest.ts'
import type { Words } from './words/index.ts'

export const CONFIG_NAME = 'plan-check.yaml'
export const IGNORE_NAME = 'plan-check.ignore.yaml'

/** Suppressions of one file of settings, with what says which documents they are for. */
export interface SuppressionList {
  readonly suppressions: readonly ListedSuppression[]
  readonly folder: string
}

export interface ListedSuppression extends Suppression {
  /** Pattern of documents; absent is all. */
  readonly file: string | undefined
}

export interface LoadedConfig {
  /** As told to the reader. */
  readonly path: string
  readonly folder: string
  readonly settings: ConfigFile
}

/** What holds at a place of the file system. */
export interface Found {
  readonly config: LoadedConfig | undefined
  readonly lists: readonly SuppressionList[]
}

export interface Configs {
  /** For a file, or for standard input at the working directory. Throws a Refusal where the settings are wrong. */
  readonly at: (file: string) => Promise<Found>
}

/** A path as patterns see it: from a folder on, with /. */
export function seenFrom(folder: string, file: string): string {
  return relative(folder, resolve(file)).split(sep).join('/')
}

/** True where a path fits a pattern; one without / is of the name alone, in any folder. */
export function fits(pattern: string, path: string): boolean {
  return picomatch.isMatch(path, pattern, { dot: true, basename: !pattern.includes('/') })
}

/** `given`: --config. */
export function makeConfigs(given: string | undefined, words: Words): Configs {
  const found = new Map<string, Promise<Found>>()
  const files = new Map<string, Promise<Read>>()
  const read = (path: string): Promise<Read> => once(files, path, () => readSettings(path, words))
  const inFolder = (folder: string): Promise<Found> =>
    once(found, folder, async () => {
      const config = given === undefined ? await upward(folder, CONFIG_NAME) : resolve(given)
      const ignore = await upward(folder, IGNORE_NAME)
      const own = config === undefined ? undefined : await read(config)
      const beside = ignore === undefined ? undefined : await read(ignore)
      return {
        config: own?.config,
        lists: [own, beside].flatMap((each) => (each === undefined ? [] : [each.list])),
      }
    })
  return { at: (file) => inFolder(dirname(resolve(file))) }
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

/** The nearest file of a name, from a folder up to the top of its repository or of the file system. */
async function upward(folder: string, name: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, name)
    if (await exists(path)) return path
    if (dirname(at) === at || (await exists(join(at, '.git')))) return undefined
  }
}

interface Read {
  readonly config: LoadedConfig | undefined
  readonly list: SuppressionList
}

async function readSettings(path: string, words: Words): Promise<Read> {
  const text = await readText(path, words)
  const told = shownPath(path)
  const folder = dirname(path)
  if (path.endsWith(IGNORE_NAME)) {
    const parsed = await parseIgnoreFile(text)
    if ('problems' in parsed) throw refusalOf(told, parsed.problems, words)
    return { config: undefined, list: { folder, suppressions: listed(told, text, parsed.suppressions) } }
  }
  const parsed: Parsed<ConfigFile> = await parseConfig(text)
  if ('problems' in parsed) throw refusalOf(told, parsed.problems, words)
  const suppressions = suppressionsOf(parsed.value, parsed.lineOf)
  return {
    config: { path: told, folder, settings: parsed.value },
    list: { folder, suppressions: listed(told, text, suppressions) },
  }
}

/** From the working directory where it lies below it. */
function shownPath(path: string): string {
  const near = relative('', path)
  return near === '' || near.startsWith('..') ? path : near
}

async function readText(path: string, words: Words): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Refusal(words.cannotReadConfig(path, systemCode(error) ?? String(error)), words.configHint)
  }
}

/** The nearest known key serves better than all of them. */
function problemWords(problem: ConfigProblem, words: Words): string {
  const near = problem.property === undefined ? undefined : nearest(problem.property, problem.known ?? [])
  if (near === undefined) return words.problem(problem)
  const { known: _, ...bare } = problem
  return `${words.problem(bare)}${words.semicolon}${words.didYouMean(near)}`
}

function refusalOf(path: string, problems: readonly ConfigProblem[], words: Words): Refusal {
  const lines = problems.map((problem) => `${path}:${problem.line}: ${problemWords(problem, words)}`)
  return new Refusal(words.badConfig(path), lines.join('\n'))
}

function listed(
  path: string,
  text: string,
  { entries, lineOf }: ReturnType<typeof suppressionsOf>,
): ListedSuppression[] {
  const lines = text.split(/\r\n|\n|\r/)
  return entries.map(({ fingerprint, reason = '', expires, file }, index) => ({
    target: { fingerprint },
    reason,
    expires,
    file,
    place: { ...placeOfLine(lines, lineOf(index)), file: path, role: 'left' },
  }))
}

/** The suppressions of a list that are for a document. */
export function suppressionsFor({ suppressions, folder }: SuppressionList, file: string): ListedSuppression[] {
  return suppressions.filter((each) => each.file === undefined || fits(each.file, seenFrom(folder, file)))
}
