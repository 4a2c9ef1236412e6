'use strict'
// Loads a CommonJS bundle with V8's compiled code kept from an earlier run: beside the bundle, where the build puts it,
// else in the user's cache folder. The code is of one bundle (its first line is a hash), one version of Node and one
// processor; V8 refuses any other. The bundle is a function of what a module is given (scripts/build.mjs). It has no
// import() (a script of `vm` cannot have it together with compiled code): the build makes it require(), which takes ES
// modules too. Node's own module.enableCompileCache is there from Node 22 on.
const fs = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

/** The exports of the bundle. `keep`: write the compiled code there when the process ends, whatever is there already. */
exports.load = function load(file, keep) {
  const source = fs.readFileSync(file, 'latin1') // the build escapes all else
  const name = codeName(source)
  const beside = () => path.join(path.dirname(file), name)
  const ofUser = () => path.join(cacheFolder(), name)
  const script = compile(source, file, keep ? [] : [beside, ofUser])
  // A thread runs what its program has loaded: one of them keeps it.
  if (script.cachedDataRejected !== false && require('node:worker_threads').isMainThread) {
    process.on('exit', () => write(keep ?? ofUser(), script.createCachedData()))
  }
  const module = { exports: {} }
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file))
  return module.exports
}

/** The name of the file that holds the compiled code of a bundle. */
exports.codeName = codeName
function codeName(source) {
  const id = /^\/\*([0-9a-f]+)\*\//.exec(source)?.[1] ?? 'unknown'
  return `code-${id}-${process.version}-${process.platform}-${process.arch}.bin`
}

function compile(source, filename, places) {
  let script
  for (const place of [...places, undefined]) {
    const cachedData = place && attempt(() => fs.readFileSync(place()))
    if (place && !cachedData) continue
    script = new vm.Script(source, { filename, ...(cachedData ? { cachedData } : {}) })
    if (script.cachedDataRejected !== true) break
  }
  return script
}

function cacheFolder() {
  const { env, platform } = process
  const home = require('node:os').homedir()
  const folder =
    env.XDG_CACHE_HOME ||
    (platform === 'win32' && env.LOCALAPPDATA) ||
    (platform === 'darwin' ? path.join(home, 'Library/Caches') : path.join(home, '.cache'))
  return path.join(folder, 'plan-check')
}

/** Never in the way: where it cannot be written, the next start is as slow as this one. */
function write(file, data) {
  const temporary = `${file}.${process.pid}`
  const done = attempt(() => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(temporary, data)
    fs.renameSync(temporary, file)
    return true
  })
  if (!done) attempt(() => fs.rmSync(temporary, { force: true }))
}

function attempt(action) {
  try {
    return action()
  } catch {
    return undefined
  }
}
