// A hostile plan through every command: what it says stays text, in each format as its own readers take it; nothing moves
// a terminal; nothing is written but where it was asked for.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { unzipSync } from 'fflate'
import { safeLoadAll } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { parseAllDocuments } from 'yaml'
import { EXPORT_FORMATS, TABLE_NAMES } from '../../src/export/index.ts'
import type { CheckedFile, Report } from '../../src/plan/report-types.ts'
import { FORMATS } from '../../src/report/index.ts'
import { BIN, makeFolder, refuseStaleBuild, removeFolder, run } from '../cli/program.ts'
import { FILE_NAME, hostileFiles, TRIES } from './plan.ts'
import { commandOf, markdownPage, pageOf, unseenIn, wordsOf, xmlWords } from './readers.ts'

const NAMES = Object.keys(hostileFiles())
const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
let folder = ''
beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder()
  for (const [name, bytes] of Object.entries(hostileFiles())) writeFileSync(join(folder, name), bytes)
})
afterAll(() => removeFolder(folder))

const there = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const text = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe.each(NAMES)('check %j', (name) => {
  let checked: CheckedFile
  let messages: string[] = []
  let quotes: string[] = []
  const said = (format: string): string => text(`report.${format}`)

  beforeAll(() => {
    const before = there()
    const formats = FORMATS.map((format) => `--format ${format}=report.${format}`).join(' ')
    const { status, stderr, stdout } = run(`plan-check check ${shell(name)} --explain ${formats}`, folder)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(unseenIn(stderr)).toEqual([])
    const made = there().filter((file) => !before.includes(file))
    expect(made.filter((file) => !/^report\.\w+$/.test(file))).toEqual([])
    const report: Report = JSON.parse(said('json'))
    const [entry] = report.files
    if (entry === undefined || 'error' in entry) throw new Error('not checked')
    checked = entry
    messages = checked.findings.map(({ message }) => wordsOf(message))
    quotes = checked.findings.flatMap(({ places }) => places.slice(0, 3).map(({ quote }) => wordsOf(quote)))
  })

  test('is read, and what it tries stands in its findings', () => {
    expect(checked.file).toBe(name)
    const words = JSON.stringify(checked)
    expect(
      Object.values(TRIES).filter((tried) => words.includes(JSON.stringify(tried.slice(0, 3)).slice(1, -1))),
    ).not.toHaveLength(0)
    expect(messages.length).toBeGreaterThan(name.endsWith('.csv') ? 5 : 20)
  })

  test.each(FORMATS)('%s holds nothing that moves a terminal', (format) => {
    expect(unseenIn(said(format))).toEqual([])
  })

  test('html: elements and attributes are the report’s own, all words are text', () => {
    const { elements, attributes, text: shown } = pageOf(said('html'))
    expect(elements.filter((element) => element === 'script' || element === 'style').sort()).toEqual([
      'script',
      'style',
    ])
    expect(elements.filter((element) => /^(?:img|iframe|object|embed|link|base|video|b1)$/.test(element))).toEqual([])
    expect(attributes.filter(([key]) => key.startsWith('on') || key === 'src' || key === 'srcset')).toEqual([])
    expect(attributes.filter(([key, value]) => /href|action/.test(key) && !value.startsWith('#'))).toEqual([])
    expect(messages.filter((message) => !wordsOf(shown).includes(message))).toEqual([])
  })

  test('markdown: no link, picture, mention or element of the plan', () => {
    const { elements, attributes, text: shown } = markdownPage(said('markdown'))
    const own = [
      'body',
      'code',
      'h2',
      'h3',
      'head',
      'html',
      'li',
      'p',
      'strong',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ]
    expect(elements.filter((element) => !own.includes(element))).toEqual([])
    expect(attributes).toEqual([])
    expect(shown).not.toMatch(/@[\w\u4e00-\u9fff]|#\d/)
    // A long quote is cut short; how it begins is there.
    const begun = quotes.map((words) => words.slice(0, 12))
    expect([...messages, ...begun].filter((words) => !wordsOf(shown).includes(words))).toEqual([])
    expect(elements.filter((element) => element === 'tr')).toHaveLength(2)
  })

  test.each(['junit', 'checkstyle'])('%s: well-formed, with all words', async (format) => {
    const { errors } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: said(format) }],
      schema: [
        {
          fileName: `${format}.xsd`,
          contents: readFileSync(new URL(`../report/schemas/${format}.xsd`, import.meta.url), 'utf8'),
        },
      ],
    })
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([])
    const words = wordsOf(xmlWords(said(format)))
    expect(messages.filter((message) => !words.includes(message))).toEqual([])
  })

  test('github: a command a finding, and no other', () => {
    const commands = said('github').split('\n').slice(0, -1).map(commandOf)
    expect(commands.map((command) => command?.properties['title'])).toEqual(checked.findings.map(({ rule }) => rule))
    expect(new Set(commands.map((command) => command?.properties['file']))).toEqual(
      new Set([name.replaceAll('\u001b', '').replaceAll('\u202e', '')]),
    )
    const words = commands.map((command) => wordsOf(command?.message ?? ''))
    expect(messages.filter((message, at) => !words[at]?.startsWith(message))).toEqual([])
  })

  test.each(['gitlab', 'rdjson', 'sarif'])('%s: JSON with all words', (format) => {
    const words = wordsOf(JSON.stringify(JSON.parse(said(format)))).replaceAll('\\', '')
    expect(messages.filter((message) => !words.includes(message.replaceAll('"', '"').replaceAll('\\', '')))).toEqual([])
  })

  test('sarif: an address that leads to the file', () => {
    const { runs } = JSON.parse(said('sarif'))
    const uri: string = runs[0].artifacts[0].location.uri
    expect(uri).toMatch(/^[\w%.~!*'()-]+$/)
    expect(decodeURIComponent(uri)).toBe(name)
    expect(decodeURIComponent(new URL(uri, 'file:///a/').pathname)).toBe(`/a/${name}`)
  })

  test('stylish: no line of it is a command of a log', () => {
    const lines = said('stylish').split('\n')
    expect(lines.filter((line) => commandOf(line) !== undefined)).toEqual([])
    expect(said('stylish')).not.toContain('##vso[')
  })
})

describe('on a terminal', () => {
  const seen = (command: string): string =>
    run(
      `export TERM=xterm; script -qec ${shell(`${shell(process.execPath)} ${shell(BIN)} ${command}`)} /dev/null </dev/null`,
      folder,
    ).stdout
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours, and the end of a line
  const OWN = /\u001b\[[\d;]*m|\r(?=\n)|\r?\u001b\[2K/g

  test.each([
    ['check', `check ${shell(`${FILE_NAME}.md`)} ${shell(`${FILE_NAME}.html`)} --explain`],
    ['check of names that are not there', `check ${shell(`${FILE_NAME}不在.md`)} ${shell('甲\r\u001b[2J乙.txt')}`],
    ['text', `text ${shell(`${FILE_NAME}.md`)}`],
    ['extract', `extract ${shell(`${FILE_NAME}.docx`)}`],
    ['extract as JSON', `extract ${shell(`${FILE_NAME}.md`)} --format json`],
    ['export', `export ${shell(`${FILE_NAME}.md`)} --table indicators`],
    ['export as Markdown', `export ${shell(`${FILE_NAME}.md`)} --table indicators --to md`],
    ['rules', `rules --stats ${shell(`${FILE_NAME}.md`)}`],
  ])('%s', (_, command) => {
    const shown = seen(command)
    expect(shown).not.toBe('')
    expect(unseenIn(shown.replace(OWN, ''))).toEqual([])
  })

  test('text to a file is as it was given', () => {
    const [name = ''] = NAMES
    expect(run(`plan-check text ${shell(name)}`, folder).stdout).toBe(text(name))
  })
})

describe('extract', () => {
  test.each(NAMES)('%j: YAML that every reader reads as the same plan', (name) => {
    const { stdout: yaml } = run(`plan-check extract ${shell(name)}`, folder)
    const plan: unknown = JSON.parse(run(`plan-check extract ${shell(name)} --format json`, folder).stdout)
    expect(unseenIn(yaml)).toEqual([])
    expect(parseAllDocuments(yaml, { version: '1.2' }).map((document) => document.toJS())).toEqual([plan])
    expect(safeLoadAll(yaml)).toEqual([plan])
  })

  test('a plan of another’s hand is checked without what it names being opened', () => {
    const [name = ''] = NAMES
    const yaml = run(`plan-check extract ${shell(name)}`, folder).stdout
    const hostile = yaml
      .replace(/^ {2}file: .*$/m, '  file: "/dev/zero"')
      .replaceAll('quote: ', 'file: "\\ud800<b>\\e]0;\\u202e#\\n::error::", quote: ')
    writeFileSync(join(folder, 'hostile.yaml'), hostile)
    const formats = FORMATS.map((format) => `--format ${format}=hostile.${format}`).join(' ')
    const { status, stderr } = run(
      `timeout 30 ${shell(process.execPath)} ${shell(BIN)} check hostile.yaml ${formats}`,
      folder,
    )
    expect(stderr).not.toMatch(/program-error|Error/)
    expect(status).toBe(1)
    for (const format of FORMATS) expect(unseenIn(text(`hostile.${format}`)), format).toEqual([])
  })
})

describe.each(TABLE_NAMES)('export --table %s', (table) => {
  type Row = Record<string, unknown>
  let rows: Row[] = []
  const columns = (): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))]

  beforeAll(() => {
    const before = there()
    for (const format of EXPORT_FORMATS) {
      const { status } = run(`plan-check export ${shell(NAMES[0] ?? '')} --table ${table} -o table.${format}`, folder)
      expect(status).toBe(0)
    }
    const made = there().filter((file) => !before.includes(file))
    expect(made.filter((file) => !/^table\.\w+$/.test(file))).toEqual([])
    rows = JSON.parse(text('table.json'))
  })

  async function read(sql: string): Promise<Row[]> {
    const connection = await (await DuckDBInstance.create()).connect()
    const result = await connection.runAndReadAll(sql)
    connection.closeSync()
    return result.getRowObjects()
  }

  test('csv: a cell is a cell, and none is run', async () => {
    const read1 = await read(
      `select * from read_csv('${folder}/table.csv', all_varchar = true, header = true, quote = '"', escape = '"', strict_mode = true)`,
    )
    expect(read1).toHaveLength(rows.length)
    const cells = read1.flatMap((row) => Object.values(row).map((value) => String(value ?? '')))
    expect(
      cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^(?:[=+-]|[+-]?[\d.,]+%?)$/.test(cell)),
    ).toEqual([])
    for (const column of columns()) {
      const given = rows.map((row) => wordsOf(String(row[column] ?? '')))
      expect(read1.map((row) => wordsOf(String(row[column] ?? '')).replace(/^'(?=[=+\-@＝＋－＠])/, ''))).toEqual(given)
    }
  })

  test('parquet: the same rows', async () => {
    const found = await read(`select * from '${folder}/table.parquet'`)
    expect(found).toHaveLength(rows.length)
    const name = columns().find((column) => rows.some((row) => typeof row[column] === 'string')) ?? ''
    expect(found.map((row) => row[name] ?? undefined)).toEqual(rows.map((row) => row[name]))
  })

  test('xlsx: parts are XML, cells are no formulas', async () => {
    const parts = Object.entries(unzipSync(readFileSync(join(folder, 'table.xlsx')))).filter(([part]) =>
      /\.(?:xml|rels)$/.test(part),
    )
    for (const [part, bytes] of parts) {
      const contents = new TextDecoder().decode(bytes)
      expect(contents, part).not.toMatch(/<f[ >/]/)
      const { errors } = await validateXML({
        xml: [{ fileName: 'part.xml', contents }],
        schema: [{ fileName: 'any.xsd', contents: ANYTHING }],
      })
      expect(
        errors.map(({ rawMessage }) => rawMessage).filter((error) => /parser error/.test(error)),
        part,
      ).toEqual([])
    }
  })

  test('md: rows are rows, cells are text', () => {
    const { elements, attributes } = markdownPage(text('table.md'))
    const own = ['body', 'h2', 'head', 'html', 'table', 'tbody', 'td', 'th', 'thead', 'tr']
    expect(elements.filter((element) => !own.includes(element))).toEqual([])
    expect(attributes).toEqual([])
    if (table !== 'tables') expect(elements.filter((element) => element === 'tr')).toHaveLength(rows.length + 1)
    expect(unseenIn(text('table.md'))).toEqual([])
  })
})

const ANYTHING = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="none"/></xs:schema>'
