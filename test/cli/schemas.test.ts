// What the built program writes for other programs, against the schemas of the formats: files whose names need encoding,
// a workbook, a PDF and a page, findings in an annex, files that cannot be read, and nothing to tell at all.
// SARIF is judged by Microsoft's sarif-multitool, a program of its own; the schemas in test/report/schemas are ours, each
// says after what it was written.

import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { root } from '../root.ts'
import { makeFolder, refuseStaleBuild, removeFolder, run } from './program.ts'

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

const RUNS = {
  'files of every kind': '"规划 目录" 预算*.txt "a+b 冷链.md" plan.pdf plan-gbk.html plan.docx',
  'in English': '"规划 目录" plan.pdf --lang en',
  'an annex': '附表方案.txt --annex "附表/表 100%.xlsx"',
  'files that cannot be read': '不存在.txt 坏.docx "a+b 冷链.md"',
  'nothing that could be read': '不存在.txt',
  'nothing to tell': '相符.txt',
  'suppressed and known findings': '"规划 目录" --config settings.yaml --baseline known.json',
}

let folder = ''
beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder({
    '坏.docx': 'no zip',
    '相符.txt': '云岭市节水实施方案\n\n一、总体要求\n项目总投资30万元，其中：省级资金10万元，市级资金20万元。\n',
  })
  for (const [name, from] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    copyFileSync(`${root}fixtures/${from}`, join(folder, name))
  }
  const report = JSON.parse(run('plan-check check "规划 目录/50%节水#1?.txt" --format json', folder).stdout)
  const { fingerprint } = report.files[0].findings[0]
  writeFileSync(join(folder, 'settings.yaml'), `suppress:\n  - fingerprint: ${fingerprint}\n    reason: 已核实\n`)
  run('plan-check baseline "规划 目录/“绿道”&<方案>.txt" -o known.json', folder)
})
afterAll(() => removeFolder(folder))

function written(format: string, args: string): string {
  const { stdout } = run(`plan-check check --format ${format} ${args}`, folder)
  expect(stdout).not.toBe('')
  return stdout
}

async function faultsOf(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: schema, contents: schemaText(schema) }],
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

describe.each(Object.entries(RUNS))('%s', (_, args) => {
  test.each([
    ['junit', 'junit.xsd'],
    ['checkstyle', 'checkstyle.xsd'],
  ])('%s', async (format, schema) => {
    expect(await faultsOf(written(format, args), schema)).toEqual([])
  })

  test('rdjson', () => {
    const valid = new Ajv2020({ strict: true }).compile(JSON.parse(schemaText('rdjson.schema.json')))
    valid(JSON.parse(written('rdjson', args)))
    expect(valid.errors ?? []).toEqual([])
  })

  test('sarif', () => {
    const told = multitool(written('sarif', args))
    expect(told.filter(({ about }) => !(about in KNOWN))).toEqual([])
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

/** All that sarif-multitool says of a report; throws where it does not come to a judgement. */
function multitool(sarif: string): Told[] {
  const program = require.resolve(`@microsoft/sarif-multitool-${process.platform}/Sarif.Multitool`)
  // npm unpacks it as no program where install scripts are not run.
  chmodSync(program, 0o755)
  const [report, verdict] = [join(folder, 'report.sarif'), join(folder, 'verdict.sarif')]
  writeFileSync(report, sarif)
  const options = ['--output', verdict, '--log', 'ForceOverwrite', '--level', 'Error;Warning;Note', '--kind', 'Fail']
  const { status, stdout, stderr } = spawnSync(program, ['validate', report, ...options], {
    env: { HOME: folder, DOTNET_BUNDLE_EXTRACT_BASE_DIR: folder, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    encoding: 'utf8',
  })
  if (!stdout?.includes('Analysis completed successfully')) throw new Error(`${status} ${stdout}${stderr}`)
  const { runs } = JSON.parse(readFileSync(verdict, 'utf8').replace(/^\ufeff/, ''))
  const results: { ruleId: string; message: { id?: string; arguments?: string[] } }[] = runs[0].results
  return results.map(({ ruleId, message }) => ({
    about: `${ruleId} ${message.id}`,
    words: (message.arguments ?? []).join(' '),
  }))
}

describe('the judges see what is wrong', () => {
  const args = '"规划 目录/50%节水#1?.txt"'

  test('a name that is not encoded, a rule that is not there', () => {
    const sarif = written('sarif', args)
    const rulesOf = (text: string): string[] => multitool(text).map(({ about }) => about.slice(0, 9))
    expect(rulesOf(sarif.replaceAll('%E8%A7%84', '规 '))).toContain('SARIF1002')
    expect(rulesOf(sarif.replace(/"ruleIndex": \d+/, '"ruleIndex": 99'))).toContain('SARIF1009')
  })

  test.each([
    ['junit', 'junit.xsd', 'tests="', 'tests="many'],
    ['junit', 'junit.xsd', '<failure type="error"', '<failure'],
    ['junit', 'junit.xsd', '</testsuite>', '<testcase name="a"/></testsuite>'],
    ['checkstyle', 'checkstyle.xsd', 'severity="error"', 'severity="fatal"'],
    ['checkstyle', 'checkstyle.xsd', 'line="', 'line="0" column="'],
    ['checkstyle', 'checkstyle.xsd', '</file>', '</file><error severity="error" message="a" source="b"/>'],
  ])('%s: %s %s -> %s', async (format, schema, from, to) => {
    const xml = written(format, args)
    expect(xml).toContain(from)
    expect(await faultsOf(xml.replace(from, to), schema)).not.toEqual([])
  })

  test.each([
    ['"ERROR"', '"error"'],
    ['"line": ', '"line": -'],
    ['"path":', '"file":'],
    ['"severity":', '"more": 1, "severity":'],
  ])('rdjson: %s -> %s', (from, to) => {
    const valid = new Ajv2020({ strict: true }).compile(JSON.parse(schemaText('rdjson.schema.json')))
    const json = written('rdjson', args)
    expect(json).toContain(from)
    expect(valid(JSON.parse(json.replace(from, to)))).toBe(false)
  })
})
