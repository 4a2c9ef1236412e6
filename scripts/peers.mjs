// Speed beside others on the same documents in one run:
//   npm run build && npm run peers [-- FOLDER]     FOLDER holds plans; ../shared/plans, else fixtures, where it is not given
// The others are installed with exact versions into a temporary folder (this needs the registry, and nothing else here does).
// Each reads every document as it would in its own use: the linters with one rule that finds nothing, the recogniser with
// its models of numbers, units, money and dates. Warm, one thread, each
// in a process of its own with a clean environment, the median of several rounds.
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
function named(name) {
  return `${name} ${VERSIONS[name]}`
}

const NAMES = [
  'plan-check',
  ...['markdown-it', 'markdownlint', 'remark-parse', '@textlint/kernel', 'zhlint'].map(named),
  named('@microsoft/recognizers-text-suite'),
]
const WARM_UP_MS = 5000
const ROUNDS = 15
// What takes longer than this a round is measured in fewer rounds.
const SLOW_MS = 2000
const SLOW_ROUNDS = 3

const [given, ...rest] = process.argv.slice(2)
if (given === '--one') await one(...rest)
else install()

function install() {
  const place = mkdtempSync(join(tmpdir(), 'plan-check-peers-'))
  try {
    writeFileSync(
      join(place, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: VERSIONS }),
    )
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: place, stdio: 'inherit' })
    report(place)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Each program in a process of its own, so that none is slowed by what another left. */
function report(place) {
  const documents = documentsOf(given)
  const size = documents.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const env = { PATH: process.env.PATH, HOME: process.env.HOME }
  const told = NAMES.map((name) => {
    const { stdout, stderr } = spawnSync(process.execPath, [script, '--one', name, place, given ?? ''], {
      env,
      encoding: 'utf8',
    })
    return { name, speed: size / 1000 / Number(stdout), why: stderr.trim().split('\n').at(-1) }
  })
  console.log(`${documents.length} documents, ${(size / 1000).toFixed(0)} kB, node ${process.version}\n`)
  console.log('| program | MB/s | plan-check is faster by |\n| --- | ---: | ---: |')
  for (const { name, speed, why } of told) {
    const times = (told[0]?.speed ?? 0) / speed
    console.log(
      Number.isFinite(speed)
        ? `| ${name} | ${speed.toPrecision(2)} | ${times.toPrecision(2)} × |`
        : `| ${name} | ${why} | |`,
    )
  }
}

function documentsOf(asked) {
  const places = asked ? [asked] : [join(root, '../shared/plans'), join(root, 'fixtures')]
  const place = places.find((one) => existsSync(one))
  if (place === undefined) throw new Error(`no folder of plans: looked for ${places.join(', ')}`)
  const names = readdirSync(place).filter((name) => /\.(?:txt|md)$/.test(name))
  return names.map((name) => ({ name, bytes: readFileSync(join(place, name)) }))
}

/** Prints the median of the rounds in milliseconds. */
async function one(name, place, asked) {
  const documents = documentsOf(asked)
  const read = await reader(name, place)
  const timed = async () => {
    const start = performance.now()
    for (const document of documents) await read(document.bytes.toString('utf8'), document)
    return performance.now() - start
  }
  for (const start = performance.now(); performance.now() - start < WARM_UP_MS; ) await timed()
  const known = []
  while (known.length < ROUNDS && !(known.length >= SLOW_ROUNDS && median(known) > SLOW_MS)) known.push(await timed())
  console.log(median(known))
}

async function reader(name, place) {
  const from = createRequire(join(place, 'package.json'))
  const load = (name) => import(pathToFileURL(from.resolve(name)).href)
  switch (name) {
    case 'plan-check': {
      const { readPlan, checkPlan } = await import(join(root, 'dist/index.js'))
      return async (_, { name, bytes }) => {
        for (const plan of await readPlan({ name, bytes })) checkPlan(plan)
      }
    }
    case named('markdown-it'): {
      const markdown = new (await load('markdown-it')).default()
      return (text) => markdown.render(text)
    }
    case named('remark-parse'): {
      const { unified } = await load('unified')
      const remark = unified()
        .use((await load('remark-parse')).default)
        .use((await load('remark-gfm')).default)
        .use(() => (tree) => visit(tree))
      return (text) => remark.runSync(remark.parse(text))
    }
    case named('markdownlint'): {
      const { lint } = await import(pathToFileURL(join(place, 'node_modules/markdownlint/lib/exports-sync.mjs')).href)
      return (text) => lint({ strings: { text }, config: { default: false, MD001: true } })
    }
    case named('@textlint/kernel'): {
      const { TextlintKernel } = await load('@textlint/kernel')
      const plugin = await load('@textlint/textlint-plugin-markdown')
      const kernel = new TextlintKernel()
      return (text) =>
        kernel.lintText(text, {
          ext: '.md',
          filePath: 'plan.md',
          plugins: [{ pluginId: 'markdown', plugin: plugin.default?.default ?? plugin.default ?? plugin }],
          rules: [{ ruleId: 'none', rule: ({ Syntax }) => ({ [Syntax.Str]() {} }) }],
        })
    }
    case named('zhlint'): {
      const zhlint = await load('zhlint')
      return (text) => (zhlint.run ?? zhlint.default.run)(text, { rules: { preset: 'default' } })
    }
    case named('@microsoft/recognizers-text-suite'): {
      const recognizers = from('@microsoft/recognizers-text-suite')
      const culture = recognizers.Culture.Chinese
      return (text) => {
        for (const line of text.split('\n')) {
          recognizers.recognizeNumber(line, culture)
          recognizers.recognizeCurrency(line, culture)
          recognizers.recognizeDimension(line, culture)
          recognizers.recognizeDateTime(line, culture)
        }
      }
    }
    default:
      throw new Error(`no reader is called ${name}`)
  }
}

function visit(node) {
  for (const child of node.children ?? []) visit(child)
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
