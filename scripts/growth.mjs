// How the time of the whole way (read, extract, all rules) grows with documents that are hard to read (growth/documents.mjs).
//   npm run build && npm run growth                    10,000, 40,000 and 160,000 characters; a table
//   npm run growth -- --only TEXT --size 20000         documents whose name holds TEXT; the least size
//   npm run growth -- --all                            also those that grow as they should
//   npm run growth -- --once SIZE                      each once, and its name when it is done
//   npm run growth -- --steps                          counted and not timed, each text in one format (growth/steps.mjs; test/growth.test.ts)
// Time is the processor's of this process, the least of some runs. A document grows as it should where four times the
// characters take at most six times as long.
import { checkPlan, readPlan } from '../dist/index.js'
import { documents } from './growth/documents.mjs'
import { growthOfSteps } from './growth/steps.mjs'

const args = process.argv.slice(2)
const value = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined)
const only = value('--only') ?? ''
const chosen = documents.filter(({ name }) => name.includes(only))
const once = value('--once')
const ALLOWED = 6
const RUNS = 3
// Four times the characters, four times the steps, and a little for sorting.
const STEPS_ALLOWED = 5

/** Milliseconds of processor, and what ended it where it was no plan. */
async function timed({ file, bytes: made }, size) {
  const bytes = made(size)
  const start = process.cpuUsage()
  let told = ''
  try {
    for (const plan of await readPlan({ name: file, bytes })) checkPlan(plan)
  } catch (error) {
    if (error?.name !== 'ReadError') throw error
    told = error.code
  }
  const { user, system } = process.cpuUsage(start)
  return { time: (user + system) / 1000, told, length: bytes.length }
}

async function least(document, size) {
  const first = await timed(document, size)
  let { time } = first
  for (let run = 1; run < RUNS && time < 1000; run++) time = Math.min(time, (await timed(document, size)).time)
  return { ...first, time }
}

async function all() {
  const base = Number(value('--size') ?? 10_000)
  const slow = []
  for (let turn = 0; turn < 3; turn++) for (const document of documents.slice(0, 60)) await timed(document, 2000)
  for (const document of chosen) {
    const [small, middle] = [await least(document, base), await least(document, 4 * base)]
    const first = middle.time / small.time
    const large = first > 20 ? undefined : await least(document, 16 * base)
    const second = large === undefined ? Number.NaN : large.time / middle.time
    const told = [...new Set([small, middle, ...(large === undefined ? [] : [large])].map((each) => each.told))].join(
      ' ',
    )
    // Short runs are the machine's noise: what grows too fast shows at the larger size.
    const bad = second > ALLOWED || (Number.isNaN(second) && first > ALLOWED)
    if (bad) slow.push(document.name)
    if (!bad && told === '' && !args.includes('--all')) continue
    const times = [small, middle, large].map((each) => (each === undefined ? '–' : each.time.toFixed(0)).padStart(7))
    console.log(
      `${bad ? '!' : ' '} ${times.join('')} ms  ×${first.toFixed(1)} ×${second.toFixed(1)}  ${document.name}  ${told}`,
    )
  }
  console.log(`${chosen.length} documents, ${slow.length} grow faster than they should`)
  process.exitCode = slow.length === 0 ? 0 : 1
}

/** The work of the program by how often each of its blocks runs: the same on every machine, whatever else it does. */
async function counted() {
  const run = async ({ file, bytes }, size) => void (await timed({ file, bytes }, size))
  const slow = []
  let told = 0
  for (const document of chosen) {
    if (document.again && only === '') continue
    const size = Number(value('--size') ?? 1200)
    const grown = (from) => growthOfSteps((each) => run(document, each), from)
    const first = await grown(size)
    // Work that ends at a bound (a list is laid beside a hundred headings) grows up to it, and not past it.
    const growth = first > STEPS_ALLOWED ? Math.min(first, await grown(8 * size)) : first
    if (growth > STEPS_ALLOWED) slow.push(document.name)
    if (growth > STEPS_ALLOWED || args.includes('--all'))
      console.log(`${growth > STEPS_ALLOWED ? '!' : ' '} ×${growth.toFixed(2)}  ${document.name}`)
    told++
  }
  console.log(`${told} documents, ${slow.length} grow faster than they should`)
  process.exitCode = slow.length === 0 ? 0 : 1
}

if (args.includes('--steps')) await counted()
else if (once === undefined) await all()
else
  for (const document of chosen) {
    const { told, time } = await timed(document, Number(once))
    console.log(`${document.name}\t${told}\t${time.toFixed(0)}`)
  }
