// The whole way of one input: read, extract, check, every report and table. Bundled by fuzz.mjs with the sources.
// Throws where something happens that no input may bring about.

import { isDeepStrictEqual } from 'node:util'
import { parse as parseYaml } from 'yaml'
import { parseBaseline } from '../../src/config/baseline.ts'
import { parseConfig } from '../../src/config/parse.ts'
import { exported, TABLES } from '../../src/export/index.ts'
import { plansOf } from '../../src/extract/plans.ts'
import { fromYaml, PlanYamlError, toYaml } from '../../src/plan/yaml.ts'
import { ReadError, readSource, shownLines } from '../../src/read/index.ts'
import { makeReport } from '../../src/report/count.ts'
import { REPORTERS } from '../../src/report/index.ts'
import { takeInventory } from '../../src/report/inventory.ts'
import { checkPlan, compileProfile, ProfileError, schemaNodeOf } from '../../src/rules/index.ts'

const STYLE = { lang: 'zh', width: 80, color: false, explain: true, quiet: false }

/** Told of an input: what became of it. */
export async function run({ kind, name, bytes }) {
  if (kind === 'plan') return planFile(new TextDecoder().decode(bytes))
  if (kind === 'settings') return settings(new TextDecoder().decode(bytes))
  if (kind === 'profile') return profile(new TextDecoder().decode(bytes))
  return document({ name, bytes })
}

async function document(input) {
  let source
  let plans
  try {
    source = await readSource(input)
    plans = await plansOf(source)
  } catch (error) {
    if (error instanceof ReadError) return `refused: ${error.code}`
    throw error
  }
  for (const plan of plans) await quoted(plan, source)
  const yaml = toYaml(...plans)
  const back = await fromYaml(yaml)
  if (
    !isDeepStrictEqual(
      back.map(({ plan }) => plan),
      JSON.parse(JSON.stringify(plans)),
    )
  )
    throw new Error('YAML is not read back as it was written')
  await told(plans, input.name, shownLines(source))
  return 'read'
}

async function planFile(text) {
  let found
  try {
    found = await fromYaml(text)
  } catch (error) {
    if (error instanceof PlanYamlError) return 'refused: not a plan'
    throw error
  }
  for (const { lineOf } of found) if (!(lineOf('/indicators/0') >= 1)) throw new Error('a fact without a line')
  await told(
    found.map(({ plan }) => plan),
    'plan.yaml',
    () => undefined,
  )
  return 'read'
}

async function settings(text) {
  parseBaseline(text)
  const parsed = await parseConfig(text)
  return 'problems' in parsed ? 'refused: settings' : 'read'
}

async function profile(text) {
  let value
  try {
    value = parseYaml(text)
  } catch {
    return 'refused: syntax'
  }
  try {
    await compileProfile('profile.yaml', schemaNodeOf(value))
    return 'read'
  } catch (error) {
    if (error instanceof ProfileError) return 'refused: profile'
    throw error
  }
}

/** A place quotes the characters that stand there. */
async function quoted(plan, source) {
  const lineOf = shownLines(source)
  const bare = (text) => text.replace(/\s/g, '')
  for (const place of placesIn(plan)) {
    const line = lineOf(place)
    const { column, length, quote } = place
    if (line === undefined) throw new Error(`line ${place.line} is none`)
    const shown = line.slice(column - 1, column - 1 + length)
    const same = source.wordsOf === undefined ? shown === quote : bare(shown) === bare(quote)
    if (!same) throw new Error(`a place quotes what is not there: ${JSON.stringify({ ...place, shown })}`)
  }
}

function placesIn(plan) {
  const places = []
  const open = [plan]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if ('line' in at && 'column' in at && 'quote' in at) places.push(at)
    else for (const child of Object.values(at)) if (typeof child === 'object' && child !== null) open.push(child)
  }
  return places
}

// What moves a terminal or turns its writing round.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const MOVES = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/
const LISTS = new Set(['json', 'sarif', 'gitlab', 'rdjson'])

async function told(plans, file, lineOf) {
  const entries = plans.map((plan) => {
    const { failures, ...report } = checkPlan(plan)
    for (const { rule, error } of failures) throw new Error(`${rule} broke off: ${error.stack}`)
    return { file, plan: plan.meta, ...report }
  })
  const view = {
    report: makeReport('0', entries),
    inventories: plans.map(takeInventory),
    plans,
    rulePages: new Map(),
    lineOf: (_, spot) => lineOf(spot),
    writtenLineOf: (_, spot) => lineOf(spot),
  }
  for (const [format, load] of Object.entries(REPORTERS)) {
    const text = (await load())(view, STYLE)
    if (LISTS.has(format)) JSON.parse(text)
    const moved = MOVES.exec(text)
    if (moved !== null) throw new Error(`${format} holds ${JSON.stringify(moved[0])}`)
  }
  const rows = plans.map((plan, at) => ({ file, part: undefined, plan, entry: entries[at] }))
  for (const table of TABLES)
    for (const format of ['csv', 'md', 'json'])
      await exported({ table, plans: rows, shape: 'long', lang: 'zh' }, format, () => undefined)
}
