import { describe, expect, test } from 'vitest'
import type { CheckedFile } from '../../src/plan/report-types.ts'
import { stylish } from '../../src/report/stylish.ts'
import { widthOf } from '../../src/report/width.ts'
import { checkedFile, cleanFile, PLAIN, viewOf } from './sample.ts'

const failed = { file: '不存在.txt', error: { code: 'missing-file', message: '找不到这个文件' } }
const several = viewOf([checkedFile, cleanFile, failed])

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
const CODES = /\u001b\[[\d;]*m/g

describe('stylish', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const width of [80, 120]) {
      test(`one file, ${lang}, ${width} columns`, () => {
        expect(stylish(viewOf([checkedFile]), { ...PLAIN, lang, width })).toMatchSnapshot()
      })
      test(`several files, explained, ${lang}, ${width} columns`, () => {
        expect(stylish(several, { ...PLAIN, lang, width, explain: true })).toMatchSnapshot()
      })
    }
  }

  test('in colour', () => {
    expect(stylish(viewOf([checkedFile]), { ...PLAIN, color: true })).toMatchSnapshot()
  })

  // A table of several files needs 80.
  test.each([
    [40, viewOf([checkedFile])],
    [60, viewOf([cleanFile])],
    [80, several],
    [100, several],
    [120, several],
  ])('no line is wider than %i columns', (width, view) => {
    for (const color of [true, false]) {
      for (const lang of ['zh', 'en'] as const) {
        const lines = stylish(view, { lang, width, color, explain: true, quiet: false }).split('\n')
        // A file name is never cut where it is to be opened.
        const wide = lines.filter((line) => widthOf(line) > width && !/^(?: {2})?(?:plans\/|chengdu)/.test(plain(line)))
        expect(wide).toEqual([])
      }
    }
  })

  test('says the same with and without colour', () => {
    const colored = stylish(several, { ...PLAIN, color: true, width: 120 })
    expect(colored).toContain('\u001b[')
    expect(plain(colored)).not.toContain('【')
    expect(stylish(several, { ...PLAIN, width: 120 })).not.toContain('\u001b')
  })

  test('uses no white, black or grey', () => {
    const codes = stylish(several, { ...PLAIN, color: true, explain: true }).match(CODES) ?? []
    const used = [...new Set(codes.map((code) => code.slice(2, -1)))].map(Number).sort((a, b) => a - b)
    // bold, faint, underline and their ends; red, yellow, cyan and default
    expect(used.filter((code) => ![1, 2, 4, 22, 24, 31, 33, 36, 39].includes(code))).toEqual([])
  })

  test('errors come before warnings before infos, whatever their lines', () => {
    const text = stylish(viewOf([checkedFile]), PLAIN)
    expect(text.indexOf('错误  服务业')).toBeLessThan(text.indexOf('提示  项目'))
  })

  test('three places, then how many more', () => {
    const text = stylish(viewOf([checkedFile]), PLAIN)
    expect(text).toContain('【999万元】'.replace('999', '200'))
    expect(text).not.toContain('【999万元】')
    expect(text).toContain('+2 处')
  })

  test('--quiet tells findings only', () => {
    const text = stylish(viewOf([checkedFile]), { ...PLAIN, quiet: true, explain: true })
    expect(text.startsWith('错误  ')).toBe(true)
    expect(text).not.toContain('读取')
    expect(stylish(viewOf([cleanFile]), { ...PLAIN, quiet: true })).toBe('')
  })

  test('suppressed and baselined findings are not told', () => {
    const [first, second] = checkedFile.findings
    if (first === undefined || second === undefined) throw new Error('two findings')
    const findings = [
      { ...first, suppressed: { reason: '已核实' } },
      { ...second, baselineState: 'unchanged' as const },
    ]
    const view = viewOf([{ ...checkedFile, findings }])
    expect(view.report.summary.findings).toEqual({ error: 0, warning: 0, info: 0 })
    expect(stylish(view, PLAIN)).toContain('没有发现不一致。')
  })

  test('says when nothing could be compared, or nothing read', () => {
    const nothing: CheckedFile = { ...cleanFile, checks: [] }
    expect(stylish(viewOf([nothing]), PLAIN)).toContain('没有可以核对的内容，不能得出结论。')
    expect(stylish(viewOf([failed]), PLAIN)).toContain('没有文件能够检查。')
  })

  test('a finding whose source is not at hand shows its quote', () => {
    const text = stylish({ ...viewOf([checkedFile]), lineOf: () => undefined }, PLAIN)
    expect(text).toContain('    【1.7万亿元】\n')
  })

  test('text of a plan cannot move the cursor or turn the writing round', () => {
    const [, finding] = checkedFile.findings
    if (finding === undefined) throw new Error('a finding')
    const hostile = '服务业\u001b[2J\u001b]0;x\u0007增加值\u202e1.7\u0000万亿元\r\n第二行'
    const file = {
      ...checkedFile,
      file: 'a\u001b[31m.txt',
      findings: [{ ...finding, message: hostile, calculation: hostile }],
    }
    const view = { ...viewOf([file]), lineOf: () => hostile }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stylish(view, PLAIN)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })

  test('English has no Chinese but quotes', () => {
    const quoted = new Set(JSON.stringify([checkedFile, cleanFile, failed, 'plans/']).match(/[\u3400-\u9fff]/g))
    const text = stylish({ ...several, lineOf: () => undefined }, { ...PLAIN, lang: 'en', explain: true })
    expect([...new Set(text.match(/[\u3400-\u9fff]/g))].filter((c) => !quoted.has(c))).toEqual([])
  })
})

function plain(text: string): string {
  return text.replace(CODES, '')
}
