// What is tried: our fixtures, edited as their format allows. An input is a function of a seed and its number.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodable, encode } from '../formats/encode.mjs'
import { editBytes, editPdf, editZip } from './edits-bytes.mjs'
import { editText } from './edits-text.mjs'
import { mixed, randomOf } from './random.mjs'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const plans = fileURLToPath(new URL('../../test/fixtures/plans', import.meta.url))

const SETTINGS = `lang: zh
failOn: warning
extends: recommended
profile: implementation-plan.recommended
aliases:
  - [再生水利用率, 再生水利用比例]
rules:
  sums/table: info
  counts/members: { severity: warning }
ignore: ['草案/**', '*.tmp']
files:
  - match: ['*.md']
    rules: { text/hedge: off }
suppress:
  - fingerprint: 0123456789abcdef
    reason: 已核实
    expires: 2030-01-01
`

/** Kinds of input; `names` are what they go by. */
export const KINDS = ['txt', 'md', 'html', 'csv', 'docx', 'xlsx', 'pdf', 'doc', 'plan', 'settings', 'profile']
const TEXTS = new Set(['txt', 'md', 'html', 'csv', 'plan', 'settings', 'profile'])
const ENCODINGS = ['utf-8', 'utf-8', 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

/** Every fixture by its kind. */
export function corpus() {
  const found = new Map(KINDS.map((kind) => [kind, []]))
  const put = (kind, bytes) => found.get(kind)?.push(bytes)
  for (const file of readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).sort()) {
    const ending = /\.(\w+)$/.exec(file)?.[1]
    if (ending === undefined || file.startsWith('marked')) continue
    const kind = ending === 'htm' ? 'html' : ending === 'yaml' ? 'profile' : ending
    put(kind, readFileSync(join(fixtures, file)))
  }
  // Of the plans the short ones: an edit of a long one seldom touches what matters.
  for (const file of readdirSync(plans).sort()) {
    const text = readFileSync(join(plans, file), 'utf8')
    if (text.length < 150_000) put('plan', Buffer.from(text))
  }
  put('settings', Buffer.from(SETTINGS))
  put(
    'csv',
    Buffer.from(
      '项目,总投资（万元）,省级资金（万元）,市级资金（万元）\n水厂,30,10,20\n"管网, 一期",40,15,25\n合计,71,25,45\n',
    ),
  )
  return found
}

/** The input `index` of a run: its kind, its bytes, and the name that the program is given. */
export function inputOf(files, seed, index, kinds = KINDS) {
  const random = randomOf(mixed(seed, index))
  const kind = random.pick(kinds)
  const bytes = random.pick(files.get(kind))
  const other = random.pick(files.get(random.chance(0.8) ? kind : random.pick(KINDS)))
  const name = nameOf(kind, random)
  return { kind, name, bytes: edited(kind, bytes, other, random) }
}

function nameOf(kind, random) {
  if (kind === 'plan') return 'plan.yaml'
  if (kind === 'settings') return 'plan-check.yaml'
  if (kind === 'profile') return 'profile.yaml'
  // Now and then a name that promises something else, or nothing.
  return random.chance(0.95) ? `plan.${kind}` : random.pick(['plan', 'plan.txt', 'plan.html', 'plan.docx'])
}

function edited(kind, bytes, other, random) {
  if (TEXTS.has(kind) && random.chance(0.8)) {
    const text = editText(textOf(bytes), random, textOf(other))
    return encoded(text, kind === 'txt' || kind === 'html' ? random.pick(ENCODINGS) : 'utf-8')
  }
  try {
    if ((kind === 'docx' || kind === 'xlsx') && random.chance(0.8)) return editZip(bytes, random)
    if (kind === 'pdf' && random.chance(0.8)) return editPdf(bytes, random)
  } catch {
    // A fixture that is no zip, or packed in a way that is not unpacked here, is edited as bytes.
  }
  return editBytes(bytes, random, other)
}

function textOf(bytes) {
  for (const encoding of ['utf-8', 'gb18030', 'big5']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  return new TextDecoder('utf-16le').decode(bytes)
}

function encoded(text, encoding) {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  return Buffer.from(encode(encodable(text, encoding), encoding))
}
