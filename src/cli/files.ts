// Files written whole or not at all: to a temporary file beside the place, then renamed.

import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { realpath, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Refusal, systemCode } from './refusal.ts'
import type { Words } from './words/index.ts'

export async function writeWhole(file: string, content: string | Uint8Array, words: Words): Promise<void> {
  try {
    await replaceWhole(file, content)
  } catch (error) {
    const folder = dirname(resolve(file))
    const reason = systemCode(error) ?? (error instanceof Error ? error.message : String(error))
    const hint = (await exists(folder)) ? undefined : words.noFolder(folder)
    throw new Refusal(words.cannotWrite(file, reason), hint)
  }
}

/** Throws what the system says. */
export async function replaceWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await targetOf(file)
  if (target.special) return writeFile(target.path, content)
  replace(target, content)
  // A signal that came meanwhile is heard now, though nothing else may be left to wait for: the first is of this turn of
  // the event loop, which has looked for signals already.
  await setImmediate()
  await setImmediate()
}

interface Target {
  readonly path: string
  /** Undefined where there is no file yet. */
  readonly mode: number | undefined
  /** A device or a pipe takes the text itself; a file put in its place would end it. */
  readonly special: boolean
}

async function targetOf(file: string): Promise<Target> {
  if (!(await exists(file))) return { path: resolve(file), mode: undefined, special: false }
  const found = await stat(file)
  // A link stays a link: what it leads to is replaced. A pipe (/dev/stdout) may have no path of its own.
  if (found.isFile()) return { path: await realpath(file), mode: found.mode & 0o7777, special: false }
  return { path: file, mode: undefined, special: true }
}

/** In one go: a signal is heard before it or after it, never in its midst. */
function replace({ path, mode }: Target, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
