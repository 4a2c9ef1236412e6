// The built program in a folder of its own, as a shell runs it.

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const BIN = join(root, 'bin/plan-check.js')

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** Only what the test says: colours, languages and folders of the developer play no part. */
export function environment(cwd: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: cwd, XDG_CACHE_HOME: join(cwd, '.cache'), LC_ALL: 'C.UTF-8' }
}

/** `command` is bash's; `plan-check` in it is the built program. `user`: another one than the developer. */
export function run(command: string, cwd: string, user: { uid?: number } = {}): Ran {
  const script = `plan-check() { "${process.execPath}" "${BIN}" "$@"; }\n${command}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    ...user,
    cwd,
    env: environment(cwd),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

/** The program itself, for signals and pipes. */
export function start(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { ...environment(cwd), ...env }, stdio: 'pipe' })
}

export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-cli-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** These tests try dist/: a bundle older than the source would try yesterday's program. */
export function refuseStaleBuild(): void {
  const built = statSync(join(root, 'dist/cli.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const newer = sources.find((file) => file.endsWith('.ts') && statSync(join(root, 'src', file)).mtimeMs > built)
  if (newer !== undefined) throw new Error(`dist/cli.cjs is older than src/${newer}: npm run build`)
}
