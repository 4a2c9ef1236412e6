// Work counted by how often each block of the program runs (V8's precise coverage): no clock, so nothing else that a
// machine does plays a part. What the platform does within one call (a search, a copy, a pattern) counts as one step.

import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

let session

/** Blocks that V8 has optimised are not counted. */
async function begin() {
  setFlagsFromString('--no-opt')
  session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
}

/** Ranges that lie within one another count the inner one in place of the outer: the steps of each are its own. */
function stepsOf(scripts, within) {
  let steps = 0
  for (const { url, functions } of scripts) {
    if (!url.includes(within)) continue
    for (const { ranges } of functions) for (const { count } of ranges) steps += count
  }
  return steps
}

async function counted(run, within) {
  // Counts begin anew with each taking.
  await session.post('Profiler.takePreciseCoverage')
  await run()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return stepsOf(result, within)
}

/**
 * How many times the steps grow where the size grows four times, of what the size adds: what is done whatever the size
 * is no part of it. 4 is linear, 16 the square. `within`: what the addresses of the program's scripts hold.
 */
export async function growthOfSteps(run, size, within = '/dist/') {
  if (session === undefined) await begin()
  // What is done once and for all is done before.
  await run(size)
  const [small, middle, large] = [
    await counted(() => run(size), within),
    await counted(() => run(4 * size), within),
    await counted(() => run(16 * size), within),
  ]
  // What begins at a size (a list that is long enough to be one) is no growth: then the sizes themselves are compared.
  return Math.min(large / middle, middle > small ? (large - middle) / (middle - small) : large / middle)
}
