// Reading of PDF and Word files beside the libraries that read their formats:
//   npm run build && npm run formats-speed [-- FOLDER]     FOLDER holds PDFs and .docx; ../shared/plans/real where it is not given
// PDFs: what pdf.js alone takes for the calls that our reader makes of it (the build in dist/pdfjs, the same options), beside
// our reading of the bytes to paragraphs and tables, without extraction. Word files: mammoth, installed with an exact
// version into a temporary folder, to text and to HTML, beside our reading. Warm, by turns in one process, medians; the
// result is printed and kept in bench/formats.json.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { strFromU8, unzipSync } from 'fflate'
import { docx, p, zip } from './formats/word.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2] ?? join(root, '../shared/plans/real')
const MAMMOTH = '1.13.0'
const ROUNDS = 7
const WARM_UP_MS = 1000
const LARGE = 20_000
const REPEATED = 20

const place = mkdtempSync(join(tmpdir(), 'plan-check-formats-'))
try {
  await report(await programs())
} finally {
  rmSync(place, { recursive: true, force: true })
}

/** Our reader alone, pdf.js as it is built in, and mammoth. */
async function programs() {
  writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, dependencies: { mammoth: MAMMOTH } }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: place, stdio: 'inherit' })
  const library = join(root, 'dist/pdfjs/library.cjs')
  const outfile = join(place, 'read.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['src/read/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    plugins: [
      {
        name: 'pdfjs',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/pdf-library\.ts$/ }, () => ({ path: library, external: true })),
      },
    ],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
  })
  const { readSource } = await import(pathToFileURL(outfile).href)
  const from = createRequire(join(place, 'package.json'))
  return { readSource, mammoth: from('mammoth'), pdfjs: await createRequire(import.meta.url)(library).loadPdfjs() }
}

async function report({ readSource, mammoth, pdfjs }) {
  console.log(
    '| PDF | kB | pages | pdf.js, text alone | pdf.js | plan-check | × pdf.js |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  )
  const pdfs = []
  for (const { name, bytes } of filesOf('.pdf')) {
    const pages = await readByPdfjs(pdfjs, bytes, true).catch(() => 0)
    if (pages < 2) continue
    const [text, all, ours] = await medians([
      () => readByPdfjs(pdfjs, bytes, false),
      () => readByPdfjs(pdfjs, bytes, true),
      () => readSource({ name, bytes }),
    ])
    const ratio = ours / all
    pdfs.push({ name, bytes: bytes.length, pages, text, all, ours, ratio })
    console.log(
      `| ${name} | ${kilobytes(bytes.length)} | ${pages} | ${ms(text)} | ${ms(all)} | ${ms(ours)} | ${times(ratio)} |`,
    )
  }
  console.log(
    `\n| Word file | kB | mammoth ${MAMMOTH} to text | to HTML | plan-check | × to text | × to HTML |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |`,
  )
  const words = []
  for (const { name, bytes } of [...filesOf('.docx'), ...largeFiles()]) {
    const buffer = Buffer.from(bytes)
    const toText = () => mammoth.extractRawText({ buffer })
    const toHtml = () => mammoth.convertToHtml({ buffer })
    // It reads no strict files, and breaks off on a link without an address.
    if (!(await isDone(toText))) continue
    const canHtml = await isDone(toHtml)
    const [ours, text, html = Number.NaN] = await medians([
      () => readSource({ name, bytes }),
      toText,
      ...(canHtml ? [toHtml] : []),
    ])
    words.push({ name, bytes: bytes.length, text, html, ours, ratio: ours / text, toHtml: ours / html })
    console.log(
      `| ${name} | ${kilobytes(bytes.length)} | ${ms(text)} | ${ms(html)} | ${ms(ours)} | ${times(ours / text)} | ${times(ours / html)} |`,
    )
  }
  mkdirSync(join(root, 'bench'), { recursive: true })
  const result = { node: process.version, mammoth: MAMMOTH, pdfs, words }
  writeFileSync(join(root, 'bench/formats.json'), `${JSON.stringify(result, null, 2)}\n`)
}

/** The calls of src/read/pdf.ts, and how many pages there are. `all`: what is drawn as well as what is written. */
async function readByPdfjs({ getDocument, home }, bytes, all) {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const { numPages } = document
    for (let number = 1; number <= numPages; number++) {
      const page = await document.getPage(number)
      await page.getTextContent({ disableNormalization: true })
      if (all) await page.getOperatorList()
      page.cleanup()
    }
    return numPages
  } finally {
    await task.destroy()
  }
}

async function isDone(action) {
  return action().then(
    () => true,
    () => false,
  )
}

/** Milliseconds of each action, done by turns. */
async function medians(actions) {
  const samples = actions.map(() => [])
  const round = async (kept) => {
    for (const [index, action] of actions.entries()) {
      const start = performance.now()
      await action()
      if (kept) samples[index].push(performance.now() - start)
    }
  }
  const start = performance.now()
  do await round(false)
  while (performance.now() - start < WARM_UP_MS)
  for (let count = 0; count < ROUNDS; count++) await round(true)
  return samples.map((values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)])
}

function filesOf(extension) {
  const folders = [folder, ...['formats', 'formats/pdf', 'formats/word'].map((name) => join(root, 'fixtures', name))]
  return folders.filter(existsSync).flatMap((parent) =>
    readdirSync(parent)
      .filter((name) => name.endsWith(extension) && name !== 'doctype.docx')
      .map((name) => ({ name, bytes: readFileSync(join(parent, name)) })),
  )
}

/** Paragraphs of our fixtures again and again; the body of a real file again and again. */
function largeFiles() {
  const names = readdirSync(join(root, 'fixtures')).filter((name) => name.endsWith('.txt'))
  const lines = names.flatMap((name) =>
    readFileSync(join(root, 'fixtures', name), 'utf8')
      .split('\n')
      .filter(Boolean),
  )
  const paragraphs = Array.from({ length: LARGE }, (_, index) => p(lines[index % lines.length]))
  const large = [{ name: `${LARGE} paragraphs.docx`, bytes: docx(paragraphs.join(''), {}) }]
  const real = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.docx')) : undefined
  if (real === undefined) return large
  const parts = unzipSync(readFileSync(join(folder, real)))
  const document = strFromU8(parts['word/document.xml'])
  const [start, end] = [document.indexOf('>', document.indexOf('<w:body')) + 1, document.lastIndexOf('<w:sectPr')]
  const body = document.slice(start, end).repeat(REPEATED)
  return [
    ...large,
    {
      name: `${REPEATED} times ${real}`,
      bytes: zip({ ...parts, 'word/document.xml': document.slice(0, start) + body + document.slice(end) }),
    },
  ]
}

function times(ratio) {
  return Number.isNaN(ratio) ? '' : ratio.toFixed(2)
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(0)
}

function ms(value) {
  return Number.isNaN(value) ? 'breaks off' : value.toPrecision(3)
}
