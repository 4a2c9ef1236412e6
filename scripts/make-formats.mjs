// Makes fixtures/formats: one plan of ours in every format and encoding that is read, and Word's features one by one.
//   node scripts/make-formats.mjs              writes the files
//   node scripts/make-formats.mjs --check      exits 1 when one of them is not what is made here
// The .doc is made from the .docx by LibreOffice where it is installed; elsewhere the one that is there is kept.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js/cn2t'
import { ANNEX_CSV, ANNEX_PLAN, ANNEX_XLSX } from './formats/annex.mjs'
import { encode, utf16 } from './formats/encode.mjs'
import { FEATURES } from './formats/features.mjs'
import { PDFS, planPdf } from './formats/pdfs.mjs'
import { docx, html, markdown, text } from './formats/plan.mjs'

const folder = fileURLToPath(new URL('../fixtures/formats/', import.meta.url))
const utf8 = (given) => new TextEncoder().encode(given)
const plain = text()
const traditional = Converter({ from: 'cn', to: 'tw' })(plain)

const made = {
  'plan.txt': utf8(plain),
  'plan.md': utf8(markdown()),
  'plan.html': utf8(html('utf-8')),
  'plan-gbk.html': encode(html('gb2312'), 'gbk'),
  'plan.docx': docx(),
  'plan.pdf': planPdf(),
  'plan-mark.txt': utf8(`\ufeff${plain}`),
  'plan-gb18030.txt': encode(plain, 'gb18030'),
  'plan-utf16le.txt': utf16(plain, 'le', true),
  'plan-utf16be.txt': utf16(plain, 'be', true),
  'plan-utf16le-bare.txt': utf16(plain, 'le', false),
  'plan-utf16be-bare.txt': utf16(plain, 'be', false),
  'plan-big5.txt': encode(traditional, 'big5'),
  'annex/plan.txt': utf8(ANNEX_PLAN),
  'annex/tables.xlsx': ANNEX_XLSX(),
  'annex/indicators.csv': encode(ANNEX_CSV, 'gbk'),
  ...Object.fromEntries(Object.entries(PDFS).map(([name, make]) => [`pdf/${name}.pdf`, make()])),
  ...Object.fromEntries(Object.entries(FEATURES).map(([name, make]) => [`word/${name}.docx`, make()])),
}

const check = process.argv.includes('--check')
const stale = []
for (const [name, bytes] of Object.entries(made)) {
  const path = join(folder, name)
  let before
  try {
    before = readFileSync(path)
  } catch {
    before = undefined
  }
  if (before !== undefined && Buffer.compare(before, bytes) === 0) continue
  stale.push(name)
  if (check) continue
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

if (check && stale.length > 0) {
  console.error(`fixtures/formats: not as made: ${stale.join(', ')}. Run: node scripts/make-formats.mjs`)
  process.exitCode = 1
} else if (!check && stale.includes('plan.docx')) {
  const run = spawnSync('soffice', ['--headless', '--convert-to', 'doc', '--outdir', folder, join(folder, 'plan.docx')])
  if (run.status !== 0) console.warn('plan.doc was not made anew: there is no soffice')
}
console.log(`fixtures/formats: ${stale.length} files ${check ? 'differ' : 'written'}`)
