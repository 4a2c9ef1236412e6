// Speed, measured on the built program in a clean environment:
//   npm run build && npm run bench [-- FOLDER]     FOLDER holds real plans; ../shared/plans where it is not given
// Warm throughput of the whole way (read, extract, all rules, no output), the time of YAML out beside it, and start-up as
// ratios to `node -e 0` of the same run. Medians of many runs; the result is printed and kept in bench/result.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const script = fileURLToPath(import.meta.url)
const folder = process.argv[2] ?? join(root, '../shared/plans')
const CLEAN = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PLAN_CHECK_BENCH: 'clean' }
const WARM_UP_MS = 10_000
const ROUNDS = 25
const STARTS = 21

if (process.env.PLAN_CHECK_BENCH === 'clean') await run()
else process.exitCode = spawnSync(process.execPath, [script, folder], { env: CLEAN, stdio: 'inherit' }).status ?? 1

async function run() {
  const { readPlan, checkPlan, toYaml } = await import(join(root, 'dist/index.js'))
  const five = ['chengdu-news', 'chengdu-services', 'chongqing-hitech', 'jinniu', 'yuzhong']
  const budgets = ['real/bud_zhongwei_2025', 'real/bud_yinchuan_2025']
  const files = [...five, ...budgets].map((name) => join(folder, `${name}.txt`)).filter((file) => existsSync(file))
  if (files.length === 0) throw new Error(`no plans under ${folder}: name the folder that holds them`)
  const documents = files.map((file) => ({ name: basename(file), bytes: readFileSync(file) }))
  const timed = async (document) => {
    const start = performance.now()
    const plans = await readPlan(document)
    const read = performance.now()
    for (const plan of plans) checkPlan(plan)
    const checked = performance.now()
    toYaml(...plans)
    return { extract: read - start, check: checked - read, yaml: performance.now() - checked }
  }
  for (const start = performance.now(); performance.now() - start < WARM_UP_MS; ) {
    for (const document of documents) await timed(document)
  }
  const samples = documents.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, document] of documents.entries()) samples[index].push(await timed(document))
  }
  const warm = documents.map(({ name, bytes }, index) => {
    const extract = median(samples[index].map((sample) => sample.extract))
    const check = median(samples[index].map((sample) => sample.check))
    const yaml = median(samples[index].map((sample) => sample.yaml))
    return { name, bytes: bytes.length, extract, check, yaml, megabytesPerSecond: speed(bytes.length, extract + check) }
  })
  const together = warm.filter(({ name }) => five.includes(name.replace(/\.txt$/, '')))
  const result = {
    node: process.version,
    warm,
    together: speed(
      together.reduce((sum, { bytes }) => sum + bytes, 0),
      together.reduce((sum, { extract, check }) => sum + extract + check, 0),
    ),
    start: starts(files),
  }
  mkdirSync(join(root, 'bench'), { recursive: true })
  writeFileSync(join(root, 'bench/result.json'), `${JSON.stringify(result, null, 2)}\n`)
  for (const { name, megabytesPerSecond, extract, check, yaml } of warm)
    console.log(
      `${name.padEnd(26)} ${megabytesPerSecond.toFixed(2)} MB/s  extract ${extract.toFixed(1)} ms, check ${check.toFixed(1)} ms; YAML out ${yaml.toFixed(1)} ms`,
    )
  console.log(`the five together          ${result.together.toFixed(2)} MB/s`)
  for (const [name, ratio] of Object.entries(result.start))
    console.log(`${name.padEnd(26)} ${ratio.toFixed(2)} × node -e 0`)
}

/** Ratios to the start of Node, the three taken by turns so that a busy machine slows them alike. */
function starts(files) {
  const program = join(root, 'bin/plan-check.js')
  const plan = files.find((file) => file.endsWith('chengdu-services.txt')) ?? files[0]
  const commands = { node: ['-e', '0'], '--version': [program, '--version'], 'check (cold)': [program, 'check', plan] }
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < STARTS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now()
      spawnSync(process.execPath, args, { env: CLEAN, stdio: 'ignore' })
      times[name].push(performance.now() - start)
    }
  }
  const base = median(times.node)
  return { '--version': median(times['--version']) / base, 'check (cold)': median(times['check (cold)']) / base }
}

/** Bytes and milliseconds to MB/s. */
function speed(bytes, milliseconds) {
  return bytes / milliseconds / 1000
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
