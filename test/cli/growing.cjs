// Loaded before the program: log.txt has one more line whenever it has been read.
const fs = require('node:fs')
const promises = require('node:fs/promises')

const { open } = promises
promises.open = async (path, ...rest) => {
  const handle = await open(path, ...rest)
  if (!String(path).endsWith('log.txt')) return handle
  const { readFile } = handle
  handle.readFile = async (...args) => {
    const bytes = await readFile.apply(handle, args)
    fs.appendFileSync(path, '增加一行。\n')
    return bytes
  }
  return handle
}
