// What is asked for on the command line: files, folders, patterns, standard input; each file once, in a fixed order.

import type { Dirent } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { extensionOf, promisedType } from '../read/index.ts'
import { BASELINE_NAME } from './baseline-file.ts'
import { CONFIG_NAME, type Configs, fits, IGNORE_NAME, seenFrom } from './config.ts'
import { exists, isFolder } from './files.ts'
import { STDIN } from './input.ts'
import { say } from './output.ts'
import { Refusal, systemCode } from './refusal.ts'
import type { Words } from './words/index.ts'

/** What is asked for: `name` as it stands in reports. */
export interface Asked {
  readonly path: string
  readonly name: string
}

const MAGIC = /[*?[{]/
const OWN: ReadonlySet<string> = new Set([CONFIG_NAME, IGNORE_NAME, BASELINE_NAME])
const YAML: ReadonlySet<string> = new Set(['yaml', 'yml', 'json'])
/** How a plan begins, written by `extract`. */
const PLAN_HEAD = /^(?:\uFEFF)?\s*(?:\{\s*(?:"plans"\s*:\s*\[\s*\{\s*)?)?"?schema"?\s*:\s*"?plan-check\/plan@/

export function isPlanFile(name: string): boolean {
  return YAML.has(extensionOf(name))
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Files asked for, each once. Standard input goes by `stdinName`. Throws a Refusal where nothing is left. */
export async function askedFor(
  paths: readonly string[],
  stdinName: string | undefined,
  configs: Configs,
  words: Words,
): Promise<Asked[]> {
  if (stdinName !== undefined && !paths.includes(STDIN)) {
    throw new Refusal(words.nameWithoutStdin, words.nameWithoutStdinHint)
  }
  const asked = new Map<string, Asked>()
  const take = (path: string): void => {
    const place = path === STDIN ? STDIN : resolve(path)
    if (!asked.has(place)) asked.set(place, { path, name: path === STDIN ? (stdinName ?? 'stdin') : path })
  }
  const foreign: string[] = []
  for (const path of paths) {
    const brought = await broughtBy(path, words)
    if (brought === undefined) {
      take(path)
      continue
    }
    let taken = 0
    for (const file of brought.sort(byName)) {
      if (await isIgnored(file, configs)) continue
      if (await isReadable(file, MAGIC.test(path))) {
        take(file)
        taken++
      } else if (!OWN.has(basename(file))) foreign.push(file)
    }
    if (taken === 0) throw new Refusal(words.nothingToRead(path), words.nothingToReadHint)
  }
  if (foreign.length > 0) await say(words.skipped(foreign))
  return [...asked.values()]
}

/** The files of a folder or of a pattern; undefined where a file is named. */
async function broughtBy(path: string, words: Words): Promise<string[] | undefined> {
  if (path === STDIN) return undefined
  if (await isFolder(path)) return filesBelow(path, words)
  if (!MAGIC.test(path) || (await exists(path))) return undefined
  const { base } = picomatch.scan(path)
  const fitting = picomatch(path)
  const files = (await filesBelow(base === '' ? '.' : base, words)).filter((file) => fitting(file))
  // Nothing fits: the pattern goes on as the name of a file that is not there.
  return files.length === 0 ? undefined : files
}

async function filesBelow(folder: string, words: Words): Promise<string[]> {
  const files: string[] = []
  const open = [folder]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of await entriesOf(at, words)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(at, entry.name)
      if (entry.isDirectory()) open.push(path)
      // A link to a folder is not followed: it could lead in circles.
      else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) files.push(path)
    }
  }
  return files
}

/** A folder that cannot be read may hold what was to be checked: to go on would pass it in silence. */
async function entriesOf(folder: string, words: Words): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw new Refusal(words.cannotReadFolder(folder, systemCode(error) ?? String(error)), words.cannotReadFolderHint)
  }
}

async function isIgnored(file: string, configs: Configs): Promise<boolean> {
  const { config } = await configs.at(file)
  if (config === undefined) return false
  const path = seenFrom(config.folder, file)
  return (config.settings.ignore ?? []).some((pattern) => fits(pattern, path))
}

/**
 * A file of a folder is asked for where its name promises a document, or where it is a plan that `extract` wrote. A CSV
 * is any program's data: a pattern can ask for it, a folder does not.
 */
async function isReadable(file: string, fitting: boolean): Promise<boolean> {
  if (isPlanFile(file)) return !OWN.has(basename(file)) && PLAN_HEAD.test(await beginningOf(file))
  const type = promisedType(file)
  return type !== undefined && type !== 'image' && type !== 'archive' && (type !== 'csv' || fitting)
}

async function beginningOf(file: string): Promise<string> {
  try {
    const handle = await open(file)
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(200), 0, 200, 0)
      return buffer.subarray(0, bytesRead).toString('utf8')
    } finally {
      await handle.close()
    }
  } catch {
    return ''
  }
}
