'use strict'
// A thread that does the tasks of src/cli/work/pool.ts.
const { join } = require('node:path')
const { load } = require('./loader.js')
load(join(__dirname, '../dist/cli.cjs')).serveTasks()
