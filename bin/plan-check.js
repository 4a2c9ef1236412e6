#!/usr/bin/env node
'use strict'
// CommonJS, for a quick start: the version is told without loading the program.
const arg = process.argv[2]
if ((arg === '--version' || arg === '-V') && process.argv.length === 3) {
  process.stdout.write(`${require('../package.json').version}\n`)
} else {
  const { load } = require('./loader.js')
  const { join } = require('node:path')
  load(join(__dirname, '../dist/cli.cjs'))
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code
    })
}
