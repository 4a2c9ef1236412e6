// Inputs that nobody wrote: our fixtures edited at random, each read, extracted, checked and reported in every format
// (fuzz/target.mjs says what may not happen). A crash is anything but a result or a refusal.
//   npm run fuzz                                 60 seconds, a seed of the clock's
//   npm run fuzz -- --seconds 3600 --seed 7      an hour from a seed
//   npm run fuzz -- --inputs 500 --seed 7        so many inputs, the same each time (test/fuzz.test.ts)
//   npm run fuzz -- --kind pdf,docx              of these kinds alone
//   npm run fuzz -- --seed 7 --only 123          one input of a run, also written to the folder
//   npm run fuzz -- --limit 20 --memory 1024     seconds of one input, megabytes of the heap
// What fails is written to test-results/fuzz/ (--out): the input made smaller, and what was thrown.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { corpus, inputOf, KINDS } from './fuzz/inputs.mjs'
import { minimised } from './fuzz/minimise.mjs'
import { trialOf } from './fuzz/trial.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const value = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined)
const number = (flag, usual) => Number(value(flag) ?? usual)
const seed = number('--seed', Date.now() % 2 ** 31)
const only = value('--only')
const most = number('--inputs', Number.POSITIVE_INFINITY)
const seconds = number('--seconds', value('--inputs') === undefined ? 60 : Number.POSITIVE_INFINITY)
const limits = { seconds: number('--limit', 20), memory: number('--memory', 1024) }
const kinds = value('--kind')?.split(',') ?? KINDS
const out = resolve(value('--out') ?? join(root, 'test-results/fuzz'))

/** The sources and what is tried on them as one file, in the repository so that packages are found. */
async function bundled() {
  const outfile = join(root, `test-results/fuzz-target-${process.pid}/target.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/fuzz/target.mjs'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}

/** Failures of one kind: what was thrown and where, without numbers and quoted words. */
function signature(crash) {
  const [first = '', ...stack] = crash.split('\n')
  const at = stack.find((line) => line.includes('target.mjs')) ?? ''
  return `${first
    .replace(/\d+/g, '0')
    .replace(/[{"].*/, '')
    .slice(0, 120)} ${/at ([\w.$]+)/.exec(at)?.[1] ?? ''}`
}

const bundle = await bundled()
const trial = trialOf(bundle, limits)
const files = corpus()
const failures = new Map()
const outcomes = new Map()
let slowest = { milliseconds: 0 }

async function keep(input, index, crash) {
  const name = signature(crash)
  const known = failures.get(name)
  if (known !== undefined) {
    known.times++
    return
  }
  failures.set(name, { times: 1, index })
  console.log(`! input ${index} (${input.kind}): ${crash.split('\n').slice(0, 4).join('\n    ')}`)
  mkdirSync(out, { recursive: true })
  const base = join(out, `${seed}-${index}`)
  writeFileSync(`${base}-whole-${input.name}`, input.bytes)
  const slow = crash.startsWith('hang') || crash.startsWith('memory') || crash.startsWith('died')
  const fails = async (bytes) => {
    const { crash: again } = await trial.attempt({ ...input, bytes })
    return again !== undefined && signature(again) === name
  }
  const small = await minimised(input.bytes, fails, slow ? 12 : 300)
  writeFileSync(`${base}-${input.name}`, small)
  writeFileSync(`${base}.txt`, `${crash}\n`)
  console.log(`    ${input.bytes.length} bytes, made ${small.length}: ${base}-${input.name}`)
}

console.log(`seed ${seed}`)
const start = performance.now()
const past = () => performance.now() - start > seconds * 1000
let tried = 0
if (only !== undefined) {
  const input = inputOf(files, seed, Number(only), kinds)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, `${seed}-${only}-${input.name}`), input.bytes)
  const { outcome, crash, milliseconds } = await trial.attempt(input)
  console.log(`${input.kind} ${input.bytes.length} bytes, ${milliseconds.toFixed(0)} ms\n${crash ?? outcome}`)
  tried = 1
  if (crash !== undefined) failures.set('only', { times: 1, index: Number(only) })
} else {
  for (let index = 0; index < most && !past(); index++) {
    const input = inputOf(files, seed, index, kinds)
    if (input.bytes.length === 0) continue
    const { outcome, crash, milliseconds } = await trial.attempt(input)
    tried++
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, index, kind: input.kind }
    const told = `${input.kind} ${crash === undefined ? outcome : 'crash'}`
    outcomes.set(told, (outcomes.get(told) ?? 0) + 1)
    if (crash !== undefined) await keep(input, index, crash)
  }
}
trial.end()
rmSync(dirname(bundle), { recursive: true })

for (const [told, times] of [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(times).padStart(8)}  ${told}`)
if (slowest.index !== undefined)
  console.log(`slowest: input ${slowest.index} (${slowest.kind}), ${slowest.milliseconds.toFixed(0)} ms`)
for (const [name, { times, index }] of failures) console.log(`! ${times} times, first input ${index}: ${name}`)
console.log(`seed ${seed}: ${tried} inputs, ${failures.size} kinds of failure`)
process.exitCode = failures.size === 0 ? 0 : 1
