// Tries inputs that fuzz.mjs sends, one after another, in a process that may hang or die.

import { pathToFileURL } from 'node:url'

const { run } = await import(pathToFileURL(process.argv[2]).href)

process.on('message', async (input) => {
  let told
  try {
    told = { outcome: await run(input) }
  } catch (error) {
    told = { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  process.send({ ...told, memory: process.memoryUsage().rss })
})
process.send('ready')
