// Makes dist/: the program (cli.cjs), the library (index.js) and its types.
//   npm run build
// What package.json lists under dependencies stays outside; everything else that is imported is bundled.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }),
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
}

/**
 * What few runs need stands beside the program, each with all that it is made of, so that who checks a text does not wait
 * for it to be read: packages, checkers of schemas, writers of workbooks and Parquet. None holds classes or state that
 * the program has as well.
 */
const APART = {
  yaml: 'yaml',
  parse5: 'parse5',
  htmlparser2: 'htmlparser2',
  ajv: 'ajv/dist/2020.js',
  opencc: 'opencc-js/t2cn',
  'word-extractor': 'word-extractor',
  'validate-config': 'src/config/generated/validate-config.js',
  'validate-plan': 'src/plan/generated/validate-plan.js',
  xlsx: 'src/export/formats/xlsx.ts',
  parquet: 'src/export/formats/parquet.ts',
}
const apart = {
  name: 'apart',
  setup: ({ onResolve }) => {
    for (const [name, entry] of Object.entries(APART)) {
      const asked = entry.startsWith('src/') ? `/${entry.split('/').slice(-2).join('/')}` : entry
      onResolve(
        { filter: new RegExp(`${asked.startsWith('/') ? '' : '^'}${asked.replaceAll('.', '\\.')}$`) },
        (found) =>
          found.importer.startsWith(join(root, 'src/')) ? { path: `./apart/${name}.cjs`, external: true } : undefined,
      )
    }
  },
}

/** commander starts the programs of sub-commands with it; ours has none, and Node takes a while to load it. */
const noChildren = {
  name: 'no-children',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/node_modules/commander/') ? { path: 'child_process', namespace: 'none' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const CANVAS = `// In place of @napi-rs/canvas, which pdf.js draws with: what it asks for when it is loaded, and nothing of it is used.
exports.DOMMatrix = class {}
exports.ImageData = class {}
exports.Path2D = class {}
`

const LIBRARY = `// pdf.js for the program and the library: see src/read/pdf-library.ts.
exports.loadPdfjs = async () => {
  const { getDocument, OPS } = await import('./pdf.mjs')
  return { getDocument, OPS, home: __dirname }
}
`

// Its licence (Apache-2.0, 4b) asks for it.
const CHANGED = '/* Changed by plan-check when it is built: see scripts/build.mjs. */\n'

/** What of pdf.js ends the process where a file is damaged, mended. `to` is made of what `from` finds at `places` places. */
const MENDS = [
  {
    // The pages of a document are asked for when its first is, and each is kept until its turn. Where a damaged one's turn
    // does not come, nobody hears that it could not be had: Node.js ends the process. Who asks for it is told as before.
    from: /(\w+)\.put\((\w+),(\w+\.fetchAsync\(\2\))\)/g,
    to: '$1.put($2,(page=>(page.catch(()=>{}),page))($3))',
    places: 1,
  },
  {
    // Widths of the characters from one number to another: they are numbered to 65535 (ISO 32000, annex C).
    from: /for\(let (\w+)=(\w+);\1<=(\w+);\1\+\+\)(\w+)\[\1\]=(\w+)\}\}/g,
    to: 'for(let $1=Math.max($2,0),last=Math.min($3,65535);$1<=last;$1++)$4[$1]=$5}}',
    places: 2,
  },
]

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
const inputs = { ...(await program()), ...(await library()) }
pdfjs()
types()
licences([...Object.keys(inputs), 'node_modules/pdfjs-dist/legacy'])
warmUp()

/** One file that V8 can keep compiled. What is imported dynamically runs only when it is asked for. */
async function program() {
  const result = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    format: 'cjs',
    supported: { 'dynamic-import': false }, // see bin/loader.js
    charset: 'ascii', // one byte a character in memory, and read without decoding
    minifyWhitespace: true, // names stay, for who reads where it broke off
    lineLimit: 200, // Node shows the line
    write: false,
    plugins: [pdfjsAt('./pdfjs/library.cjs'), apart, noChildren],
  })
  const code = escaped(result.outputFiles[0].text)
  const id = createHash('sha256').update(code).digest('hex').slice(0, 16)
  // As bin/loader.js runs it: what Node puts around a module stands in the file, so that nothing is copied to start it.
  writeFileSync(
    join(dist, 'cli.cjs'),
    `/*${id}*/(function (exports, require, module, __filename, __dirname) {\n${code}\n})\n`,
  )
  const beside = await build({
    ...shared,
    entryPoints: APART,
    outdir: 'dist/apart',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    charset: 'ascii',
    minifyWhitespace: true,
    lineLimit: 200,
  })
  return { ...result.metafile.inputs, ...beside.metafile.inputs }
}

/** esbuild leaves regular expressions and comments as they are written. */
function escaped(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

async function library() {
  const result = await build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    chunkNames: 'lib/[name]-[hash]',
    format: 'esm',
    splitting: true,
    charset: 'utf8',
    plugins: [pdfjsAt('../pdfjs/library.cjs')],
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`,
    },
  })
  return result.metafile.inputs
}

/** pdf.js cannot be bundled (it loads its worker, its maps and fonts by their names): it stands in dist/pdfjs/. */
function pdfjsAt(path) {
  return {
    name: 'pdfjs',
    setup: ({ onResolve }) => onResolve({ filter: /\/pdf-library\.ts$/ }, () => ({ path, external: true })),
  }
}

/** The smaller build under the names that it looks for itself by. */
function pdfjs() {
  const from = dirname(require.resolve('pdfjs-dist/package.json'))
  const to = join(dist, 'pdfjs')
  mkdirSync(to)
  // It looks for a canvas to draw on when it is loaded, and warns where there is none: nothing is drawn here.
  const code = readFileSync(join(from, 'legacy/build/pdf.min.mjs'), 'utf8')
  const named = code.replaceAll('"@napi-rs/canvas"', '"./canvas.cjs"')
  if (named === code) throw new Error('pdf.js names its canvas in another way')
  writeFileSync(join(to, 'pdf.mjs'), CHANGED + named)
  writeFileSync(join(to, 'canvas.cjs'), CANVAS)
  const worker = readFileSync(join(from, 'legacy/build/pdf.worker.min.mjs'), 'utf8')
  writeFileSync(join(to, 'pdf.worker.mjs'), CHANGED + mended(worker))
  for (const folder of ['cmaps', 'standard_fonts']) cpSync(join(from, folder), join(to, folder), { recursive: true })
  copyFileSync(join(from, 'LICENSE'), join(to, 'LICENSE'))
  writeFileSync(join(to, 'library.cjs'), LIBRARY)
}

function mended(code) {
  return MENDS.reduce((text, { from, to, places }) => {
    const found = text.match(from)?.length ?? 0
    if (found !== places) throw new Error(`pdf.js has ${found} places like ${from}, not ${places}`)
    return text.replace(from, to)
  }, code)
}

/** Declarations of src/index.ts and of what they name, imports as JavaScript has them. */
function types() {
  const made = join(dist, 'types')
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', made], {
    cwd: root,
    stdio: 'inherit',
  })
  if (run.status !== 0) process.exit(1)
  const open = ['index.d.ts']
  const seen = new Set(open)
  for (const file of open) {
    const text = readFileSync(join(made, file), 'utf8').replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, (_, quote, name) => {
      const next = join(dirname(file), `${name}.d.ts`)
      if (!seen.has(next)) open.push(next)
      seen.add(next)
      return `${quote}${name}.js${quote}`
    })
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), text)
  }
  rmSync(made, { recursive: true })
}

/** The licences of the packages that are bundled, as they ask for. */
function licences(files) {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find(
      (entry) => /^licen[cs]e/i.test(entry) && /(?:\.(?:md|txt)|e)$/i.test(entry),
    )
    const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`
    return `${name} ${version} (${license})\n${text}`
  })
  writeFileSync(join(dist, 'THIRD_PARTY_LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
}

/** Runs the program once, so that its compiled code is there when it is first used. */
function warmUp() {
  const run = spawnSync(process.execPath, [join(root, 'scripts/warm-up.cjs')], { cwd: root, encoding: 'utf8' })
  if (run.status !== 0) console.warn(`no compiled code was kept:\n${run.stderr}`)
  for (const file of readdirSync(dist)) console.log(relative(root, join(dist, file)))
}
