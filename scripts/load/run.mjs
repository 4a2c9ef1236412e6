// A process of scripts/load.mjs: runs the program over files, warm, and says what it took.
//   node scripts/load/run.mjs ROUNDS WARM-UP-FOLDER -- ARGS… -- ARGS…     each ARGS is a command line of the program
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { load } = createRequire(import.meta.url)(`${root}bin/loader.js`)
const { main } = load(`${root}dist/cli.cjs`)
const [rounds = '1', warmUp = '', ...rest] = process.argv.slice(2)
const commands = []
for (const word of rest) {
  if (word === '--') commands.push([])
  else commands.at(-1).push(word)
}

const { write } = process.stdout
process.stdout.write = (_text, ...more) => {
  more.find((each) => typeof each === 'function')?.()
  return true
}
if (warmUp !== '') for (let run = 0; run < 6; run++) await main(['check', warmUp, '--concurrency', '1'])
const best = commands.map(() => ({ wall: Infinity, cpu: Infinity }))
for (let round = 0; round < Number(rounds); round++) {
  for (const [index, args] of commands.entries()) {
    const start = performance.now()
    const before = process.cpuUsage()
    await main(args)
    const { user, system } = process.cpuUsage(before)
    best[index].wall = Math.min(best[index].wall, performance.now() - start)
    best[index].cpu = Math.min(best[index].cpu, (user + system) / 1000)
  }
}
process.stdout.write = write
process.stdout.write(JSON.stringify({ best, peak: process.resourceUsage().maxRSS / 1024 }))
process.exitCode = 0
