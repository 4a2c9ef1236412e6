// plan-check doctor: what there is to know where something does not work. No network.

import { access, constants, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KNOWN_RULE_IDS } from '../config/known-rules.ts'
import { padEnd, widthOf } from '../report/width.ts'
import { BUILT_IN } from '../rules/index.ts'
import { makeConfigs } from './config.ts'
import { print } from './output.ts'
import { packageRoot, readPackageFile } from './package-files.ts'
import { askedProfile, makeProfiles } from './profile.ts'
import { Refusal, systemCode } from './refusal.ts'
import { STATUS, type Status } from './status.ts'
import { colorWanted, columnsOf } from './terminal.ts'
import { version } from './version.ts'
import type { DoctorItem } from './words/hand.ts'
import type { Words } from './words/index.ts'

export interface DoctorFlags {
  readonly config?: string
}

interface Found {
  readonly item: DoctorItem
  readonly state: 'ok' | 'note' | 'bad'
  readonly told: string
  /** Lines below it. */
  readonly more?: readonly string[]
}

export async function doctor(flags: DoctorFlags, words: Words): Promise<Status> {
  const found: Found[] = [
    await nodeFound(words),
    await filesFound(words),
    await schemasFound(words),
    outputFound(words),
    localeFound(words),
    await configFound(flags, words),
    await writeFound(words),
  ]
  const { item: names, allGood, faults, ...states } = words.hand.doctor
  const wide = Math.max(...found.map(({ item }) => widthOf(names[item])))
  const state = Math.max(...found.map((each) => widthOf(states[each.state])))
  const lines = found.flatMap((each) => [
    `${padEnd(states[each.state], state)}  ${padEnd(names[each.item], wide)}  ${each.told}`,
    ...(each.more ?? []).map((line) => `${' '.repeat(wide + state + 4)}${line}`),
  ])
  const bad = found.filter((each) => each.state === 'bad').length
  const end = bad === 0 ? allGood : faults(bad)
  await print(`plan-check ${version}  ${process.platform} ${process.arch}\n${lines.join('\n')}\n${end}\n`, words)
  return bad === 0 ? STATUS.done : STATUS.refused
}

/** `>=20.19` of the package against what runs. */
async function nodeFound({ hand: { doctor: told } }: Words): Promise<Found> {
  const least = await leastNode()
  const state = reaches(process.versions.node, least) ? 'ok' : 'bad'
  return {
    item: 'node',
    state,
    told: told.node(process.versions.node, least),
    ...(state === 'ok' ? {} : { more: [told.nodeHint(least)] }),
  }
}

async function leastNode(): Promise<string> {
  return /"node":\s*">=\s*([\d.]+)"/.exec(await readPackageFile('package.json'))?.[1] ?? '20.19'
}

/** Versions, part by part. */
export function reaches(version: string, least: string): boolean {
  const have = version.split('.').map(Number)
  for (const [index, want] of least.split('.').map(Number).entries()) {
    const part = have[index] ?? 0
    if (part !== want) return part > want
  }
  return true
}

/** What stands beside the program and is loaded where it is needed (scripts/build.mjs). */
export const APART: readonly string[] = [
  'ajv',
  'htmlparser2',
  'opencc',
  'parquet',
  'parse5',
  'validate-config',
  'validate-plan',
  'word-extractor',
  'xlsx',
  'yaml',
]

async function filesFound({ hand: { doctor: told } }: Words): Promise<Found> {
  const root = packageRoot()
  const files = [
    'bin/plan-check.js',
    'dist/cli.cjs',
    'dist/pdfjs/pdf.mjs',
    ...APART.map((name) => `dist/apart/${name}.cjs`),
    ...KNOWN_RULE_IDS.map((id) => `docs/rules/${id}.md`),
  ]
  const missing: string[] = []
  for (const file of files) if (!(await isReadable(join(root, file)))) missing.push(file)
  if (missing.length === 0) return { item: 'package', state: 'ok', told: told.files(files.length, root) }
  return { item: 'package', state: 'bad', told: told.filesMissing(missing), more: [told.reinstall] }
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    return (await stat(path)).size > 0
  } catch {
    return false
  }
}

async function schemasFound({ hand: { doctor: told } }: Words): Promise<Found> {
  const files = [
    ...['plan', 'report', 'config', 'profile'].map((name) => `schemas/${name}.schema.json`),
    ...BUILT_IN.map((name) => `schemas/profiles/${name}.schema.json`),
  ]
  for (const file of files) {
    try {
      JSON.parse(await readFile(join(packageRoot(), file), 'utf8'))
    } catch {
      return { item: 'schemas', state: 'bad', told: told.schemaBroken(file), more: [told.reinstall] }
    }
  }
  return { item: 'schemas', state: 'ok', told: told.schemas(files.length) }
}

function outputFound({ hand: { doctor: told } }: Words): Found {
  const { stdout, env } = process
  const terminal = stdout.isTTY === true
  return { item: 'output', state: 'ok', told: told.output(terminal, columnsOf(stdout), colorWanted(stdout, env)) }
}

/** Eight characters of two columns each, and what is as wide as they. */
const RULER = ['规划目标核对一致', '0123456789abcdef']

/** The output is UTF-8 whatever the locale; a terminal of another encoding shows other characters. */
function localeFound({ hand: { doctor: told } }: Words): Found {
  const { env, platform } = process
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || (platform === 'win32' ? 'Windows' : 'C')
  if (platform === 'win32' || platform === 'darwin' || /utf-?8/i.test(locale)) {
    return { item: 'language', state: 'ok', told: told.language(locale), more: [...RULER, told.font] }
  }
  return { item: 'language', state: 'note', told: told.notUtf8(locale), more: [told.notUtf8Hint] }
}

async function configFound(flags: DoctorFlags, words: Words): Promise<Found> {
  const { doctor: told } = words.hand
  try {
    const { config } = await makeConfigs(flags.config, words).at('-')
    if (config === undefined) return { item: 'config', state: 'ok', told: told.noConfig(process.cwd()) }
    const { profile, baseline, files = [] } = config.settings
    const load = makeProfiles(words)
    for (const named of [profile, ...files.map((each) => each.profile)]) {
      if (named !== undefined) await load(await askedProfile(named, config.folder, words))
    }
    if (baseline !== undefined) await readNamedBaseline(join(config.folder, baseline), words)
    return { item: 'config', state: 'ok', told: told.config(config.path) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { item: 'config', state: 'bad', told: error.message, more: error.hint?.split('\n') ?? [] }
  }
}

async function readNamedBaseline(path: string, words: Words): Promise<void> {
  const { readBaseline } = await import('./baseline-file.ts')
  await readBaseline(path, words)
}

/** Reports are asked for by name: a folder that cannot be written to is a fault only for them. */
async function writeFound({ hand: { doctor: told } }: Words): Promise<Found> {
  const folder = process.cwd()
  try {
    await access(folder, constants.W_OK)
    return { item: 'write', state: 'ok', told: told.write(folder) }
  } catch (error) {
    const reason = systemCode(error) ?? String(error)
    return { item: 'write', state: 'note', told: told.noWrite(folder, reason), more: [told.noWriteHint] }
  }
}
