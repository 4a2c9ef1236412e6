// The formats for machines: the same findings in each, in the fields that their readers ask for.

import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { CheckedFile, Finding } from '../../src/plan/report-types.ts'
import { checkstyle } from '../../src/report/checkstyle.ts'
import { github } from '../../src/report/github.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { FORMATS, type Format, type Lang, REPORTERS, type ReportView } from '../../src/report/index.ts'
import { junit } from '../../src/report/junit.ts'
import { markdown } from '../../src/report/markdown.ts'
import { rdjson } from '../../src/report/rdjson.ts'
import { sarif } from '../../src/report/sarif.ts'
import { fileUri } from '../../src/report/uri.ts'
import { checkedFile, PLAIN, viewOf } from './sample.ts'

const HOSTILE = 'a"b\'<c>&d,e:f\n::error::g%h|i`j`\u0000\u001b[31m]]>'

function onlyFinding(rule: string): Finding {
  const finding = checkedFile.findings.find((each) => each.rule === rule)
  if (finding === undefined) throw new Error(`the sample has no finding of ${rule}`)
  return finding
}

const agree = onlyFinding('indicators/agree')
const total = onlyFinding('sums/total')
const file: CheckedFile = { ...checkedFile, file: '规划 一.txt', findings: [agree, total] }
const setAside: CheckedFile = {
  ...file,
  findings: [
    { ...agree, suppressed: { reason: '已核实' }, baselineState: 'new' },
    { ...total, baselineState: 'unchanged' },
  ],
}
const failed = { file: '不存在.txt', error: { code: 'missing-file', message: '找不到这个文件' } }
const broken: CheckedFile = { ...file, findings: [], failures: [{ rule: 'sums/share', message: 'broke off' }] }
const hostile: CheckedFile = {
  ...file,
  file: HOSTILE,
  findings: [
    { ...agree, message: HOSTILE, calculation: HOSTILE, places: agree.places.map((at) => ({ ...at, quote: HOSTILE })) },
  ],
}

interface Attributes {
  name?: string
  type?: string
  tests?: string
}

/** Names and attributes of the elements; an unclosed or stray tag throws. */
function elementsOf(xml: string): { name: string; attributes: Attributes }[] {
  const elements: { name: string; attributes: Attributes }[] = []
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name)
        elements.push({ name, attributes })
      },
      onclosetag: (name, implied) => {
        if (open.pop() !== name || (implied && !xml.includes('/>'))) throw new Error(`stray </${name}>`)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return elements
}

const MACHINE: readonly Format[] = FORMATS.filter((format) => format !== 'stylish' && format !== 'html')

describe.each(MACHINE)('%s', (format) => {
  test('the same bytes each time, and of a hostile plan too', async () => {
    const report = await REPORTERS[format]()
    for (const view of [viewOf([file, failed, broken]), viewOf([hostile]), viewOf([])])
      expect(report(view, PLAIN)).toBe(report(view, PLAIN))
  })

  test('tells of files that could not be checked and of rules that broke off', async () => {
    const report = await REPORTERS[format]()
    const text = report(viewOf([failed, broken]), PLAIN)
    for (const word of ['找不到这个文件', 'sums/share', 'broke off']) expect(text).toContain(word)
  })

  test('holds no character that moves a terminal', async () => {
    const report = await REPORTERS[format]()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(report(viewOf([hostile]), PLAIN)).not.toMatch(/[\u0000\u001b]/)
  })
})

describe.each([
  ['junit', junit],
  ['github', github],
  ['gitlab', gitlab],
  ['rdjson', rdjson],
  ['checkstyle', checkstyle],
  ['markdown', markdown],
] as const)('%s', (_, report) => {
  test('leaves out what was suppressed or is in the baseline', () => {
    const text = report(viewOf([setAside]), PLAIN)
    expect(text).not.toContain(agree.message)
    expect(text).not.toContain(total.message)
    expect(report(viewOf([file]), PLAIN)).toContain('两处不一致')
  })
})

describe('sarif', () => {
  test('rules bring their names and pages; in English a sentence', () => {
    const page = '# indicators/agree 前后一致\n\n## 检查内容\n\n是否一致，见 [别处](../b.md)。\n\n## 正例\n\n- 甲\n'
    const view = { ...viewOf([file]), rulePages: new Map([['indicators/agree', page]]) }
    const driverOf = (lang: Lang) => JSON.parse(sarif(view, { ...PLAIN, lang })).runs[0].tool.driver
    expect(driverOf('zh').informationUri).toMatch(/^https:/)
    expect(driverOf('zh').rules).toEqual([
      {
        id: 'indicators/agree',
        name: 'IndicatorsAgree',
        shortDescription: { text: '前后一致' },
        fullDescription: { text: '是否一致，见 别处。' },
        help: {
          text: '前后一致。是否一致，见 别处。plan-check explain indicators/agree',
          markdown: page.replace('[别处](../b.md)', '别处').trim(),
        },
      },
      // Whose page is not there is told where it can be read.
      { id: 'sums/total', name: 'SumsTotal', help: { text: 'plan-check explain sums/total' } },
    ])
    expect(driverOf('en').rules[0].shortDescription.text).toBe('One indicator has one value in prose and tables.')
    expect(JSON.stringify(driverOf('en'))).not.toMatch(/[\u4e00-\u9fff]/)
  })

  const resultsOf = (view: ReportView) => JSON.parse(sarif(view, PLAIN)).runs[0]

  test('a result with its places, columns in UTF-16 units', () => {
    const run = resultsOf(viewOf([file]))
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.invocations).toEqual([{ executionSuccessful: true }])
    const [first] = run.results
    expect(first).toMatchObject({
      ruleId: 'indicators/agree',
      level: 'error',
      partialFingerprints: { 'planCheck/v1': agree.fingerprint },
    })
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('indicators/agree')
    const [place] = agree.places
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '%E8%A7%84%E5%88%92%20%E4%B8%80.txt' },
      region: {
        startLine: place?.line,
        startColumn: place?.column,
        endColumn: (place?.column ?? 0) + (place?.quote.length ?? 0),
        snippet: { text: place?.quote },
      },
    })
    expect(first.relatedLocations).toHaveLength(agree.places.length - 1)
    expect(run.results[1].level).toBe('note')
  })

  test('what does not count is kept and marked', () => {
    const { results } = resultsOf(viewOf([setAside]))
    expect(results[0].suppressions).toEqual([{ kind: 'external', justification: '已核实' }])
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual(['new', 'unchanged'])
  })

  test('a run that could not do all says so', () => {
    const [invocation] = resultsOf(viewOf([failed])).invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications[0].descriptor.id).toBe('missing-file')
  })

  test('a cell has a name and no line', () => {
    const [place] = agree.places
    if (place === undefined) throw new Error('the sample has places')
    const cell = { ...agree, places: [{ ...place, sheet: '收入', cell: 'B7', file: '附表.xlsx' }] }
    const [result] = resultsOf(viewOf([{ ...file, findings: [cell] }])).results
    expect(result.locations[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: '%E9%99%84%E8%A1%A8.xlsx' } },
      logicalLocations: [{ fullyQualifiedName: '工作表“收入”B7' }],
    })
  })
})

describe('file names as URIs', () => {
  test.each([
    ['plans/规划.txt', 'plans/%E8%A7%84%E5%88%92.txt'],
    ['/srv/a b.txt', 'file:///srv/a%20b.txt'],
    ['C:\\plans\\a.txt', 'file:///C:/plans/a.txt'],
    ['50%#1?.txt', '50%25%231%3F.txt'],
  ])('%s', (name, uri) => expect(fileUri(name)).toBe(uri))
})

describe('junit', () => {
  test('infos pass, errors fail, what could not be checked is an error', () => {
    const elements = elementsOf(junit(viewOf([file, failed]), PLAIN))
    expect(elements[0]?.attributes).toMatchObject({ failures: '1', errors: '1' })
    expect(elements.filter(({ name }) => name === 'failure').map(({ attributes }) => attributes.type)).toEqual([
      'error',
    ])
    expect(elements.filter(({ name }) => name === 'system-out')).toHaveLength(1)
    const cases = elements.filter(({ name }) => name === 'testcase')
    expect(elements[0]?.attributes.tests).toBe(String(cases.length))
    expect(cases.map(({ attributes }) => attributes.name)).toContain('sums/table')
  })

  test('a rule that decided nothing is skipped', () => {
    const elements = elementsOf(junit(viewOf([file]), PLAIN))
    const at = elements.findIndex(({ attributes }) => attributes.name === 'indicators/growth')
    expect(elements[at + 1]?.name).toBe('skipped')
  })

  test('hostile words stay words', () => {
    const names = new Set(elementsOf(junit(viewOf([hostile]), PLAIN)).map(({ name }) => name))
    expect([...names].sort()).toEqual(['failure', 'skipped', 'testcase', 'testsuite', 'testsuites'])
  })
})

describe('checkstyle', () => {
  test('every file with its findings', () => {
    const elements = elementsOf(checkstyle(viewOf([file, { ...file, file: '无问题.txt', findings: [] }]), PLAIN))
    expect(elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name)).toEqual([
      '规划 一.txt',
      '无问题.txt',
    ])
    expect(elements.filter(({ name }) => name === 'error').map(({ attributes }) => attributes)).toMatchObject([
      { line: String(agree.places[0]?.line), severity: 'error', source: 'plan-check.indicators/agree' },
      { severity: 'info', source: 'plan-check.sums/total' },
    ])
  })

  test('hostile words stay words', () => {
    const names = elementsOf(checkstyle(viewOf([hostile]), PLAIN)).map(({ name }) => name)
    expect(names).toEqual(['checkstyle', 'file', 'error'])
  })
})

describe('github', () => {
  test('a command a line, whatever the words', () => {
    const lines = github(viewOf([hostile]), PLAIN)
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^::error file=a"b'<c>&d%2Ce%3Af%0A%3A%3Aerror/)
    expect(lines[0]).toContain('g%25h')
  })

  test('severities', () => {
    const commands = github(viewOf([file]), PLAIN).match(/^::\w+/gm)
    expect(commands).toEqual(['::error', '::notice'])
  })
})

describe('gitlab', () => {
  test('no two issues share a fingerprint', () => {
    const issues: { fingerprint: string; location: object }[] = JSON.parse(
      gitlab(viewOf([file, { ...file, file: '二.txt' }, { ...file, findings: [agree, agree] }]), PLAIN),
    )
    expect(issues).toHaveLength(6)
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(6)
    expect(issues[0]?.location).toEqual({ path: '规划 一.txt', lines: { begin: agree.places[0]?.line } })
  })
})

describe('rdjson', () => {
  test('columns in bytes', () => {
    const { diagnostics } = JSON.parse(rdjson(viewOf([file]), PLAIN))
    const { line, column, quote } = agree.places[0] ?? { line: 0, column: 0, quote: '' }
    const before =
      viewOf([file])
        .lineOf(file.file, { line })
        ?.slice(0, column - 1) ?? ''
    const start = Buffer.byteLength(before) + 1
    expect(start).toBeGreaterThan(column)
    expect(diagnostics[0].location.range).toEqual({
      start: { line, column: start },
      end: { line, column: start + Buffer.byteLength(quote) },
    })
  })

  test('a line that is not at hand has no columns', () => {
    const { diagnostics } = JSON.parse(rdjson({ ...viewOf([file]), writtenLineOf: () => undefined }, PLAIN))
    expect(diagnostics[0].location.range).toEqual({ start: { line: agree.places[0]?.line } })
  })
})

/** As a page has it: Chinese in a tag, and a quote of two characters that is written with five. */
const TAGGED = '<p style="font-family: 宋体">达到&gt;5亿元</p>'
const paged: CheckedFile = {
  ...file,
  file: '网页.html',
  findings: [
    { ...agree, places: [{ line: 1, column: TAGGED.indexOf('&') + 1, length: 5, quote: '>5', role: 'left' }] },
  ],
}
const pagedView: ReportView = {
  ...viewOf([paged]),
  lineOf: () => TAGGED.replace('&gt;', '>   ').replace(/<[^>]*>/g, (tag) => ' '.repeat(tag.length)),
  writtenLineOf: () => TAGGED,
}

describe('a page: places end where the quote ends in the file', () => {
  const column = TAGGED.indexOf('&') + 1

  test('sarif', () => {
    const { region } = JSON.parse(sarif(pagedView, PLAIN)).runs[0].results[0].locations[0].physicalLocation
    expect(region).toEqual({ startLine: 1, startColumn: column, endColumn: column + 5, snippet: { text: '>5' } })
  })

  test('github', () => {
    expect(github(pagedView, PLAIN)).toContain(`line=1,col=${column},endColumn=${column + 5},`)
  })

  test('rdjson: bytes of the file, tags and entities with them', () => {
    const { start, end } = JSON.parse(rdjson(pagedView, PLAIN)).diagnostics[0].location.range
    const found = Buffer.from(TAGGED).subarray(start.column - 1, end.column - 1)
    expect(found.toString()).toBe('&gt;5')
  })
})

describe('markdown', () => {
  test('plans of one file are told apart in the table too', () => {
    const rows = markdown(
      viewOf([
        { ...file, part: 1 },
        { ...file, part: 2 },
      ]),
      PLAIN,
    ).match(/^\| 规划 一.*? \|/gm)
    expect(new Set(rows).size).toBe(2)
  })

  test('of many files those with nothing to tell stand in the table alone, below their folder', () => {
    const quiet: CheckedFile = { ...file, file: '规划/相符.txt', findings: [] }
    const text = markdown(viewOf([{ ...file, file: '规划/甲.txt' }, quiet]), PLAIN)
    expect(text).toContain('| 规划/ 中的文件 |')
    expect(text).toContain('| 相符.txt |')
    expect(text).toContain('### 规划/甲.txt')
    expect(text).not.toContain('### 规划/相符.txt')
    expect(markdown(viewOf([quiet]), PLAIN)).toContain('### 规划/相符.txt')
  })

  test('nothing of a plan is markup', () => {
    const text = markdown(viewOf([hostile]), PLAIN)
    expect(text).not.toMatch(/<(?!br>)|`j`|\|i/)
    expect(text).toContain('&#60;c&#62;')
  })

  test('nothing read is not called clean', () => {
    const nothing: CheckedFile = {
      ...file,
      coverage: { claims: 0, assessable: 0, checked: 0 },
      checks: [],
      findings: [],
    }
    expect(markdown(viewOf([nothing]), PLAIN)).toContain('没有读到数据')
    expect(markdown(viewOf([setAside]), PLAIN)).toContain('已豁免 1，基线中已有 1')
  })
})
