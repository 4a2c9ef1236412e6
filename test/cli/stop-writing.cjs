// Loaded before the program: it is sent a signal (STOP_WITH) when half of a report is in its temporary file.
const fs = require('node:fs')
const promises = require('node:fs/promises')

const { writeFile } = promises
promises.writeFile = async (path, content, options) => {
  if (!String(path).endsWith('.tmp')) return writeFile(path, content, options)
  fs.writeFileSync(path, content.slice(0, content.length / 2), options)
  process.kill(process.pid, process.env.STOP_WITH)
  await new Promise(() => setInterval(() => {}, 1000))
}
