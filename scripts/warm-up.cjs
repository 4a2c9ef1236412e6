// Run by the build: loads dist/cli.cjs, lets it do what is done most, and keeps the compiled code beside it.
const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { codeName, load } = require('../bin/loader.js')

const bundle = join(__dirname, '../dist/cli.cjs')
const fixtures = join(__dirname, '../fixtures')
const { main } = load(bundle, join(__dirname, '../dist', codeName(readFileSync(bundle, 'latin1'))))

async function warmUp() {
  const plans = readdirSync(fixtures, { recursive: true }).filter((name) => /\.(?:txt|md)$/.test(name))
  process.stdout.write = () => true
  process.stderr.write = () => true
  for (const plan of plans) await main(['check', join(fixtures, plan)])
  process.exitCode = 0
}

warmUp()
