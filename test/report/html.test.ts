import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Spot } from '../../src/plan/places.ts'
import type { CheckedFile } from '../../src/plan/report-types.ts'
import { html } from '../../src/report/html.ts'
import { checkedFile, cleanFile, PLAIN, viewOf } from './sample.ts'

const failed = { file: '不存在.txt', error: { code: 'missing-file', message: '找不到这个文件' } }
const several = viewOf([checkedFile, cleanFile, failed])
const HOSTILE = `</script><script>alert(1)</script><img src=x onerror='a'>"&`

/** A document of one line whose one finding points at its start. */
function hostileView() {
  const finding = checkedFile.findings[0]
  if (finding === undefined) throw new Error('the sample has a finding')
  const place = { line: 1, column: 1, length: 8, quote: '</script', role: 'left' as const }
  const file: CheckedFile = {
    ...checkedFile,
    file: HOSTILE,
    plan: { kind: 'other', title: HOSTILE },
    findings: [
      {
        ...finding,
        rule: HOSTILE,
        message: HOSTILE,
        calculation: HOSTILE,
        suppressed: { reason: HOSTILE },
        places: [place, { ...place, file: HOSTILE }],
      },
    ],
  }
  const view = viewOf([file, { ...failed, file: HOSTILE, error: { code: 'x', message: HOSTILE } }])
  return {
    ...view,
    lineOf: (_: string, { line, page }: Spot) => (line === 1 && page === undefined ? HOSTILE : undefined),
  }
}

describe('html', () => {
  test('the same bytes each time', () => {
    expect(html(several, PLAIN)).toBe(html(several, PLAIN))
  })

  test('text of a plan stays text', () => {
    const page = html(hostileView(), PLAIN)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<img|onerror='/)
    expect(page).toContain('<mark>&lt;/script</mark>&gt;&lt;script&gt;alert(1)')
  })

  test('asks for nothing, and runs its own script alone', () => {
    const page = html(several, PLAIN)
    expect(page).not.toMatch(/\b(?:src|srcset|action)=|https?:|@import|url\(| style=/)
    for (const name of ['style', 'script']) {
      const content = page.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1] ?? ''
      const digest = createHash('sha256').update(content).digest('base64')
      expect(page).toContain(`${name}-src 'sha256-${digest}'`)
    }
  })

  test('how much of a plan was checked, and that nothing was read', () => {
    const page = html(several, PLAIN)
    expect(page).toContain('<td class="n">12% <span class="faint">150 / 1214</span></td>')
    expect(page).toContain('<td class="n">没有读到数据</td>')
  })

  test('every link leads somewhere, and no name is given twice', () => {
    const view = { ...hostileView() }
    for (const page of [html(view, PLAIN), html({ ...viewOf([checkedFile]), lineOf: firstLines }, PLAIN)]) {
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
      expect(targets.length).toBeGreaterThan(3)
      expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    }
  })

  test('a plan of which nothing was read, or nothing compared, is not said to be free of findings', () => {
    expect(html(viewOf([cleanFile]), PLAIN)).toMatch(/<h3>问题<\/h3>\n<p>没有读到数据/)
    const undecided = { ...cleanFile, checks: [], coverage: { claims: 3, assessable: 0, checked: 0 } }
    expect(html(viewOf([undecided]), PLAIN)).not.toContain('没有发现不一致')
  })

  test('a rule that broke off is told', () => {
    const page = html(viewOf([{ ...cleanFile, failures: [{ rule: 'sums/share', message: 'broke off' }] }]), PLAIN)
    expect(page).toContain('sums/share: broke off')
  })

  test('a quote is marked with what the page has between its characters', () => {
    const [finding] = checkedFile.findings
    if (finding === undefined) throw new Error('the sample has a finding')
    const place = { line: 1, column: 3, length: 9, quote: '100家', role: 'left' as const }
    const page = html(
      {
        ...viewOf([{ ...checkedFile, findings: [{ ...finding, places: [place] }] }]),
        lineOf: oneLine('建成1  00   家。'),
      },
      PLAIN,
    )
    expect(page).toContain('建成<mark>1  00   家</mark>。')
  })

  test('a cell of a workbook is named by its sheet', () => {
    const [finding] = checkedFile.findings
    if (finding === undefined) throw new Error('the sample has a finding')
    const place = { line: 7, column: 1, length: 2, quote: '20', role: 'left' as const, sheet: '收入', cell: 'B7' }
    const page = html(viewOf([{ ...checkedFile, findings: [{ ...finding, places: [place] }] }]), PLAIN)
    expect(page).toContain('工作表“收入”B7')
    expect(page).not.toContain('第 7 行')
  })

  test('a page of a file is named, its lines and links are its own', () => {
    const [finding] = checkedFile.findings
    if (finding === undefined) throw new Error('the sample has a finding')
    const at = (page: number) => ({ line: 2, page, column: 1, length: 2, quote: '二行', role: 'left' as const })
    const page = html(
      {
        ...viewOf([{ ...checkedFile, findings: [{ ...finding, places: [at(1), at(3)] }] }]),
        lineOf: (_: string, { line, page: of = 0 }: Spot) => (of >= 1 && of <= 3 && line <= 2 ? '二行' : undefined),
      },
      PLAIN,
    )
    expect(page.match(/<h4>第 \d 页<\/h4>/g)).toHaveLength(3)
    expect(page).toContain('<a href="#d1-p3l2">第 3 页 2:1</a>')
    expect(page.match(/<div class="line told"/g)).toHaveLength(2)
    expect(page.match(/id="d1-p3l2"/g)).toHaveLength(1)
  })

  test('where the source is not at hand, places are no links', () => {
    const page = html({ ...viewOf([checkedFile]), lineOf: () => undefined }, PLAIN)
    expect(page).not.toMatch(/href="#d1-l/)
  })

  test('the words of a page in English are English', () => {
    const page = html({ ...viewOf([cleanFile, failed]), lineOf: () => undefined }, { ...PLAIN, lang: 'en' })
    const text = page.replaceAll(cleanFile.file, '').replaceAll(failed.file, '').replace(failed.error.message, '')
    expect(text.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/\p{Script=Han}/u)
  })
})

function firstLines(file: string, { line, page }: Spot): string | undefined {
  return line <= 2000 && page === undefined ? `${file} ${line}` : undefined
}

function oneLine(text: string) {
  return (_: string, { line, page }: Spot): string | undefined => (line === 1 && page === undefined ? text : undefined)
}
