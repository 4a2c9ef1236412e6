// How the program bears many files and long ones, measured on the built program:
//   npm run build && npm run load [-- ROUNDS [PART…]]     parts: files, lengths, memory, threads; all where none is named
// Copies of our fixtures, by turns, in a temporary folder. Times are the least of ROUNDS (3) in one process that has checked
// 600 files before; CPU time, since other programs on the machine lengthen the other. Memory is the peak of a process of
// its own. The result is printed and kept in bench/load.json.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [rounds = 3, ...named] = process.argv.slice(2).map((word) => (/^\d+$/.test(word) ? Number(word) : word))
const fixtures = join(root, 'fixtures')
const texts = readdirSync(fixtures)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(fixtures, name), 'utf8') }))
const folder = mkdtempSync(join(tmpdir(), 'plan-check-load-'))

try {
  const result = { node: process.version, processors: availableParallelism(), ...measure() }
  mkdirSync(join(root, 'bench'), { recursive: true })
  writeFileSync(join(root, 'bench/load.json'), `${JSON.stringify(result, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure() {
  const parts = { files, lengths, memory, threads }
  const asked = Object.entries(parts).filter(([name]) => named.length === 0 || named.includes(name))
  return Object.fromEntries(asked.map(([name, part]) => [name, part()]))
}

function warmUp() {
  return copies(100, 0).path
}

/** Every fixture is among the files equally often, whatever their number: runs begin with another. */
function files() {
  const counts = [1, 10, 100, 1000]
  const sets = counts.map((count) => starts(count).map((first) => copies(count, first)))
  const { best } = run(
    rounds,
    warmUp(),
    sets.flat().map(({ path }) => ['check', path, '--concurrency', '1']),
  )
  const rows = []
  for (const [index, count] of counts.entries()) {
    const own = best.splice(0, sets[index].length)
    rows.push({ count, ...perMegabyte(own, sum(sets[index].map(({ bytes }) => bytes))) })
  }
  return told('files', rows, ({ count }) => count)
}

function starts(count) {
  const needed = [1, 2, 4].find((runs) => (count * runs) % texts.length === 0) ?? texts.length
  return Array.from({ length: needed }, (_, run) => Math.round((run * texts.length) / needed))
}

/** One document, made longer by itself. */
function lengths() {
  const rows = []
  for (const times of [1, 4, 16, 64]) {
    const paths = texts.map(({ name, text }) => file(`length-${times}/${name}`, text.repeat(times)))
    const { best } = run(
      rounds,
      warmUp(),
      paths.map(({ path }) => ['check', path, '--concurrency', '1']),
    )
    rows.push({ times, ...perMegabyte(best, sum(paths.map(({ bytes }) => bytes))) })
  }
  return told('times as long', rows, ({ times }) => times)
}

function memory() {
  const rows = []
  for (const count of [1, 2]) {
    const peaks = [100, 1000].map((many) => {
      const args = ['check', copies(many, 0).path, '--concurrency', String(count)]
      return Math.min(...Array.from({ length: rounds }, () => run(1, '', [args]).peak))
    })
    rows.push({ threads: count, peaks, ratio: peaks[1] / peaks[0] })
    console.log(
      `${count} thread(s): peak ${peaks.map((peak) => peak.toFixed(0)).join(' and ')} MB at 100 and 1000 files, ${(peaks[1] / peaks[0]).toFixed(2)} times`,
    )
  }
  return rows
}

/** Processes by turns, cold as a user starts them. */
function threads() {
  return [100, 1000].map((many) => {
    const { path } = copies(many, 0)
    const best = [1, 2].map(() => ({ wall: Infinity, cpu: Infinity }))
    for (let round = 0; round < rounds; round++) {
      for (const [index, count] of [1, 2].entries()) {
        const [taken] = run(1, '', [['check', path, '--concurrency', String(count)]]).best
        best[index].wall = Math.min(best[index].wall, taken.wall)
        best[index].cpu = Math.min(best[index].cpu, taken.cpu)
      }
    }
    const [one, two] = best
    const wall = one.wall / two.wall
    // What two processors of our own would make of it.
    const cpu = one.cpu / (two.cpu / 2)
    console.log(
      `${many} files: two threads are ${wall.toFixed(2)} times as fast as one; by the CPU time of both ${cpu.toFixed(2)}`,
    )
    return { files: many, one, two, wall, cpu }
  })
}

function copies(count, first) {
  const made = Array.from({ length: count }, (_, index) => {
    const { name, text } = texts[(first + index) % texts.length]
    return file(`${count}-${first}/${String(index).padStart(4, '0')}-${name}`, text)
  })
  return { path: join(folder, `${count}-${first}`), bytes: sum(made.map(({ bytes }) => bytes)) }
}

function file(name, text) {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return { path, bytes: Buffer.byteLength(text) }
}

function run(times, warmUp, commands) {
  const args = commands.flatMap((command) => ['--', ...command])
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/load/run.mjs'), String(times), warmUp, ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 26, env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' } },
  )
  if (status !== 0) throw new Error(stderr === '' ? `ended with ${signal ?? status}` : stderr)
  return JSON.parse(stdout)
}

function perMegabyte(best, bytes) {
  const of = (key) => sum(best.map((each) => each[key])) / (bytes / 1e6)
  return { cpu: of('cpu'), wall: of('wall') }
}

function told(what, rows, key) {
  const cpus = rows.map(({ cpu }) => cpu)
  const spread = Math.max(...cpus) / Math.min(...cpus)
  for (const row of rows)
    console.log(
      `${String(key(row)).padStart(5)} ${what}: ${row.cpu.toFixed(0)} ms of CPU a MB (${row.wall.toFixed(0)} ms by the clock)`,
    )
  console.log(`      within a factor of ${spread.toFixed(2)}`)
  return { rows, spread }
}

function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0)
}
