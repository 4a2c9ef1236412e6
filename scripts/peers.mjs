// Speed beside others on the same documents in one run:
//   npm run build && npm run peers [-- FOLDER]     FOLDER holds plans; ../shared/plans, else fixtures, where it is not given
// The others are installed with exact versions into a temporary folder (this needs the registry, and nothing else here does).
// Each reads every document as it would in its own use: the linters with one rule that finds nothing, the recogniser with
// its models of numbers, units, money and dates. Warm, one thread, the median of several rounds taken by turns.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const script = fileURLToPath(import.meta.url)
const VERSIONS = {
  '@textlint/kernel': '14.8.4',
  '@textlint/textlint-plugin-markdown': '14.8.4',
  unified: '11.0.5',
  'remark-parse': '11.0.0',
  'remark-gfm': '4.0.1',
  'markdown-it': '14.1.0',
  markdownlint: '0.38.0',
  zhlint: '0.8.2',
  '@microsoft/recognizers-text-suite': '1.3.1',
}
const WARM_UP_MS = 5000
const ROUNDS = 15
// What takes longer than this a round is measured in fewer rounds.
const SLOW_MS = 2000
const SLOW_ROUNDS = 3

const [given] = process.argv.slice(2)
if (given === '--run') await run(process.argv[3], process.argv[4])
else install()

function install() {
  const place = mkdtempSync(join(tmpdir(), 'plan-check-peers-'))
  try {
    writeFileSync(
      join(place, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: VERSIONS }),
    )
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: place, stdio: 'inherit' })
    const result = spawnSync(process.execPath, [script, '--run', given ?? '', place], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: 'inherit',
    })
    process.exitCode = result.status ?? 1
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function documentsOf(asked) {
  const places = asked ? [asked] : [join(root, '../shared/plans'), join(root, 'fixtures')]
  const place = places.find((one) => existsSync(one))
  if (place === undefined) throw new Error(`no folder of plans: looked for ${places.join(', ')}`)
  const names = readdirSync(place).filter((name) => /\.(?:txt|md)$/.test(name))
  return names.map((name) => ({ name, bytes: readFileSync(join(place, name)) }))
}

async function run(asked, place) {
  const documents = documentsOf(asked)
  const size = documents.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const peers = await readers(place)
  const times = new Map(peers.map(({ name }) => [name, []]))
  const failed = new Map()
  const timed = async (read) => {
    const start = performance.now()
    for (const document of documents) await read(document.bytes.toString('utf8'), document)
    return performance.now() - start
  }
  for (const { name, read } of peers) {
    try {
      for (const start = performance.now(); performance.now() - start < WARM_UP_MS; ) await timed(read)
    } catch (error) {
      failed.set(name, String(error).split('\n')[0])
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, read } of peers) {
      const known = times.get(name)
      const enough = known.length >= SLOW_ROUNDS && median(known) > SLOW_MS
      if (!failed.has(name) && !enough) known.push(await timed(read))
    }
  }
  const own = size / 1000 / median(times.get('plan-check'))
  console.log(`${documents.length} documents, ${(size / 1000).toFixed(0)} kB, node ${process.version}\n`)
  console.log('| program | MB/s | plan-check is faster by |\n| --- | ---: | ---: |')
  for (const { name } of peers) {
    if (failed.has(name)) console.log(`| ${name} | ${failed.get(name)} | |`)
    else {
      const speed = size / 1000 / median(times.get(name))
      console.log(`| ${name} | ${speed.toPrecision(2)} | ${(own / speed).toPrecision(2)} × |`)
    }
  }
}

async function readers(place) {
  const from = createRequire(join(place, 'package.json'))
  const load = (name) => import(pathToFileURL(from.resolve(name)).href)
  const { readPlan, checkPlan } = await import(join(root, 'dist/index.js'))
  const named = (name) => `${name} ${VERSIONS[name]}`
  const { TextlintKernel } = await load('@textlint/kernel')
  const plugin = await load('@textlint/textlint-plugin-markdown')
  const kernel = new TextlintKernel()
  const textlint = {
    ext: '.md',
    filePath: 'plan.md',
    plugins: [{ pluginId: 'markdown', plugin: plugin.default?.default ?? plugin.default ?? plugin }],
    rules: [{ ruleId: 'none', rule: ({ Syntax }) => ({ [Syntax.Str]() {} }) }],
  }
  const { unified } = await load('unified')
  const remark = unified()
    .use((await load('remark-parse')).default)
    .use((await load('remark-gfm')).default)
    .use(() => (tree) => visit(tree))
  const markdownIt = new (await load('markdown-it')).default()
  const { lint } = await import(pathToFileURL(join(place, 'node_modules/markdownlint/lib/exports-sync.mjs')).href)
  const zhlint = await load('zhlint')
  const recognizers = from('@microsoft/recognizers-text-suite')
  const culture = recognizers.Culture.Chinese
  return [
    {
      name: 'plan-check',
      read: async (_, { name, bytes }) => {
        for (const plan of await readPlan({ name, bytes })) checkPlan(plan)
      },
    },
    { name: named('markdown-it'), read: (text) => markdownIt.render(text) },
    { name: `${named('remark-parse')} with remark-gfm`, read: (text) => remark.runSync(remark.parse(text)) },
    {
      name: named('markdownlint'),
      read: (text) => lint({ strings: { text }, config: { default: false, MD001: true } }),
    },
    { name: named('@textlint/kernel'), read: (text) => kernel.lintText(text, textlint) },
    {
      name: named('zhlint'),
      read: (text) => (zhlint.run ?? zhlint.default.run)(text, { rules: { preset: 'default' } }),
    },
    {
      name: named('@microsoft/recognizers-text-suite'),
      read: (text) => {
        for (const line of text.split('\n')) {
          recognizers.recognizeNumber(line, culture)
          recognizers.recognizeCurrency(line, culture)
          recognizers.recognizeDimension(line, culture)
          recognizers.recognizeDateTime(line, culture)
        }
      },
    },
  ]
}

function visit(node) {
  for (const child of node.children ?? []) visit(child)
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
