// What the built program writes for other programs, against the schemas of the formats: files whose names need encoding,
// a workbook, a PDF and a page, findings in an annex, files that cannot be read, and nothing to tell at all.
// SARIF is judged by Microsoft's sarif-multitool, a program of its own; the schemas in test/report/schemas are ours, each
// says after what it was written.

import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { root } from '../root.ts'
import { makeFolder, refuseStaleBuild, removeFolder } from './program.ts'
import { runHere } from './program-here.ts'

const require = createRequire(import.meta.url)
const schemaText = (name: string): string => readFileSync(`${root}test/report/schemas/${name}`, 'utf8')

const FILES = {
  '规划 目录/50%节水#1?.txt': 'opinion-water.txt',
  '规划 目录/“绿道”&<方案>.txt': 'implementation-plan-greenways.txt',
  '预算[2025].txt': 'budget-county.txt',
  'a+b 冷链.md': 'action-plan-cold-chain.md',
  'plan.pdf': 'formats/plan.pdf',
  'plan-gbk.html': 'formats/plan-gbk.html',
  'plan.docx': 'formats/plan.docx',
  '附表方案.txt': 'formats/annex/plan.txt',
  '附表/表 100%.xlsx': 'formats/annex/tables.xlsx',
}

const ONE = '"规划 目录/50%节水#1?.txt"'
const OF_ONE = 'one file'

const RUNS = {
  [OF_ONE]: ONE,
  'files of every kind': '"规划 目录" 预算*.txt "a+b 冷链.md" plan.pdf plan-gbk.html plan.docx',
  'in English': '"规划 目录" plan.pdf --lang en',
  'an annex': '附表方案.txt --annex "附表/表 100%.xlsx"',
  'files that cannot be read': '不存在.txt 坏.docx "a+b 冷链.md"',
  'nothing that could be read': '不存在.txt',
  'nothing to tell': '相符.txt',
  'suppressed and known findings': '"规划 目录" --config settings.yaml --baseline known.json',
}

const NOT_ENCODED = 'a name that is not encoded'
const NO_RULE = 'a rule that is not there'

const valid = new Ajv2020({ strict: true }).compile(JSON.parse(schemaText('rdjson.schema.json')))

const FORMATS = ['sarif', 'junit', 'checkstyle', 'rdjson'] as const
type Format = (typeof FORMATS)[number]

let folder = ''
/** What each run wrote. */
const written = new Map<string, Record<Format, string>>()
/** What sarif-multitool says of each report, by the report's name. */
let verdicts: ReadonlyMap<string, readonly Told[]> = new Map()

beforeAll(async () => {
  refuseStaleBuild()
  folder = makeFolder({
    '坏.docx': 'no zip',
    '相符.txt': '云岭市节水实施方案\n\n一、总体要求\n项目总投资30万元，其中：省级资金10万元，市级资金20万元。\n',
  })
  for (const [name, from] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    copyFileSync(`${root}fixtures/${from}`, join(folder, name))
  }
  const report = JSON.parse((await runHere(`plan-check check ${ONE} --format json`, folder)).stdout)
  const { fingerprint } = report.files[0].findings[0]
  writeFileSync(join(folder, 'settings.yaml'), `suppress:\n  - fingerprint: ${fingerprint}\n    reason: 已核实\n`)
  await runHere('plan-check baseline "规划 目录/“绿道”&<方案>.txt" -o known.json', folder)
  for (const [name, args] of Object.entries(RUNS)) written.set(name, await write(args))
  const sarif = reportOf(OF_ONE, 'sarif')
  verdicts = multitool([
    ...[...written].map(([name, reports]): [string, string] => [name, reports.sarif]),
    [NOT_ENCODED, sarif.replaceAll('%E8%A7%84', '规 ')],
    [NO_RULE, sarif.replace(/"ruleIndex": \d+/, '"ruleIndex": 99')],
  ])
})
afterAll(() => removeFolder(folder))

async function write(args: string): Promise<Record<Format, string>> {
  const targets = FORMATS.map((format) => `--format ${format}=report.${format}`).join(' ')
  await runHere(`plan-check check ${args} ${targets}`, folder)
  const read = (format: Format): string => readFileSync(join(folder, `report.${format}`), 'utf8')
  return { sarif: read('sarif'), junit: read('junit'), checkstyle: read('checkstyle'), rdjson: read('rdjson') }
}

function reportOf(name: string, format: Format): string {
  const text = written.get(name)?.[format] ?? ''
  expect(text).not.toBe('')
  return text
}

async function faultsOf(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: schema, contents: schemaText(schema) }],
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

describe.each(Object.keys(RUNS))('%s', (name) => {
  test.each([
    ['junit', 'junit.xsd'],
    ['checkstyle', 'checkstyle.xsd'],
  ] as const)('%s', async (format, schema) => {
    expect(await faultsOf(reportOf(name, format), schema)).toEqual([])
  })

  test('rdjson', () => {
    valid(JSON.parse(reportOf(name, 'rdjson')))
    expect(valid.errors ?? []).toEqual([])
  })

  test('sarif', () => {
    expect((verdicts.get(name) ?? []).filter(({ about }) => !(about in KNOWN))).toEqual([])
  })
})

/** What the multitool would like better, and why it stays as it is. */
const KNOWN: Readonly<Record<string, string>> = {
  'SARIF2002 Note_Default': 'messages are words, not ids with arguments: they show what the plan says',
  'SARIF2003 Note_Default': 'a plan is seldom under version control, and the program does not look for it',
  'SARIF2006 Note_Default': 'tells whether the network is there',
  'SARIF2009 Note_HierarchicalIdOnDescriptor': 'rules are named family/name everywhere, here as in ESLint',
  'SARIF2011 Note_Default': 'the snippet is the quote; the line around it is a whole paragraph',
  'SARIF2012 Note_ProvideMetadataForAllViolatedRules': 'said where no rule is violated at all, too',
  'SARIF2012 Note_ProvideHelpUri': 'no page of a rule is on the web: its help is in the file',
  'SARIF2013 Note_Default': 'a report does not hold the plan',
  'SARIF2017 Warning_MissingRegion': 'a page of a PDF and a cell of a workbook have no line that an editor opens',
}

interface Told {
  about: string
  words: string
}

/** All that sarif-multitool says of reports, by their names; throws where it does not come to a judgement. */
function multitool(reports: readonly (readonly [name: string, text: string])[]): Map<string, Told[]> {
  const program = require.resolve(`@microsoft/sarif-multitool-${process.platform}/Sarif.Multitool`)
  // npm unpacks it as no program where install scripts are not run.
  chmodSync(program, 0o755)
  const files = reports.map((_, index) => `${index}.sarif`)
  for (const [index, [, text]] of reports.entries()) writeFileSync(join(folder, `${index}.sarif`), text)
  const options = [
    '--output',
    'verdict.sarif',
    '--log',
    'ForceOverwrite',
    '--level',
    'Error;Warning;Note',
    '--kind',
    'Fail',
  ]
  const { status, stdout, stderr } = spawnSync(program, ['validate', ...files, ...options], {
    cwd: folder,
    env: { HOME: folder, DOTNET_BUNDLE_EXTRACT_BASE_DIR: folder, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    encoding: 'utf8',
  })
  const scanned =
    stdout?.includes(`${files.length} files scanned`) && stdout.includes('Analysis completed successfully')
  if (!scanned) throw new Error(`${status} ${stdout}${stderr}`)
  const { runs } = JSON.parse(readFileSync(join(folder, 'verdict.sarif'), 'utf8').replace(/^\ufeff/, ''))
  const results: Result[] = runs[0].results
  const told = new Map(reports.map(([name]): [string, Told[]] => [name, []]))
  for (const { ruleId, message, locations } of results) {
    const file = basename(locations[0]?.physicalLocation.artifactLocation.uri ?? '')
    const name = reports[files.indexOf(file)]?.[0]
    if (name === undefined) throw new Error(`sarif-multitool judged ${file}`)
    told.get(name)?.push({ about: `${ruleId} ${message.id}`, words: (message.arguments ?? []).join(' ') })
  }
  return told
}

interface Result {
  ruleId: string
  message: { id?: string; arguments?: string[] }
  locations: { physicalLocation: { artifactLocation: { uri: string } } }[]
}

describe('the judges see what is wrong', () => {
  test.each([
    [NOT_ENCODED, 'SARIF1002'],
    [NO_RULE, 'SARIF1009'],
  ])('%s', (name, rule) => {
    expect(verdicts.get(OF_ONE)?.map(({ about }) => about.slice(0, 9))).not.toContain(rule)
    expect(verdicts.get(name)?.map(({ about }) => about.slice(0, 9))).toContain(rule)
  })

  test.each([
    ['junit', 'junit.xsd', 'tests="', 'tests="many'],
    ['junit', 'junit.xsd', '<failure type="error"', '<failure'],
    ['junit', 'junit.xsd', '</testsuite>', '<testcase name="a"/></testsuite>'],
    ['checkstyle', 'checkstyle.xsd', 'severity="error"', 'severity="fatal"'],
    ['checkstyle', 'checkstyle.xsd', 'line="', 'line="0" column="'],
    ['checkstyle', 'checkstyle.xsd', '</file>', '</file><error severity="error" message="a" source="b"/>'],
  ] as const)('%s: %s %s -> %s', async (format, schema, from, to) => {
    const xml = reportOf(OF_ONE, format)
    expect(xml).toContain(from)
    expect(await faultsOf(xml.replace(from, to), schema)).not.toEqual([])
  })

  test.each([
    ['"ERROR"', '"error"'],
    ['"line": ', '"line": -'],
    ['"path":', '"file":'],
    ['"severity":', '"more": 1, "severity":'],
  ])('rdjson: %s -> %s', (from, to) => {
    const json = reportOf(OF_ONE, 'rdjson')
    expect(json).toContain(from)
    expect(valid(JSON.parse(json.replace(from, to)))).toBe(false)
  })
})
