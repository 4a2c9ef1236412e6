// The HTML report in a real browser: npm run test:browser. It needs Debian's chromium (apt-get install chromium), or the
// browser that CHROMIUM names; without one it fails.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../root.ts'

const FOUND = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const folder = mkdtempSync(join(tmpdir(), 'plan-check-browser-'))
const HOSTILE = `某县水利发展规划（2021—2025年）

一、目标<script>document.title = 'taken'</script>

为保障城乡居民饮水安全和工农业用水需求，结合本县水资源条件，制定本规划，统筹推进水源、管网、水厂建设。到2025年，供水能力达到5亿立方米<img src=x onerror="document.title='taken'">。

| 指标 | 单位 | 2020年 | 2025年 |
|---|---|---|---|
| 供水能力 | 亿立方米 | 4 | 6 |
`

let browser: Browser
let page: Page
const requests: string[] = []
const said: string[] = []

function report(out: string, ...files: string[]): string {
  const path = join(folder, out)
  const args = ['bin/plan-check.js', 'check', ...files, '--fail-on', 'never', '--format', `html=${path}`]
  execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' })
  return pathToFileURL(path).href
}

async function open(url: string): Promise<void> {
  requests.length = 0
  said.length = 0
  await page.goto(url)
}

beforeAll(async () => {
  const executablePath = FOUND.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) throw new Error('no browser: apt-get install chromium, or set CHROMIUM to one')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  page = await browser.newPage()
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a report', () => {
  let url = ''
  beforeAll(() => {
    url = report('plan.html', 'fixtures/formats/plan.pdf', 'fixtures/implementation-plan-greenways.txt')
  })

  test('asks for nothing but itself, and the console is quiet', async () => {
    await open(url)
    expect(requests).toEqual([url])
    expect(said).toEqual([])
  })

  test('filters by severity and by rule', async () => {
    await open(url)
    const shown = () => page.locator('article.finding:visible').count()
    const all = await shown()
    expect(all).toBeGreaterThan(2)
    await page.uncheck('input[value="error"]')
    const without = await shown()
    expect(without).toBeLessThan(all)
    expect(await page.locator('article.finding.error:visible').count()).toBe(0)
    await page.check('input[value="error"]')
    await page.selectOption('select[name="rule"]', 'sums/table')
    const rules = await page
      .locator('article.finding:visible')
      .evaluateAll((found) => found.map((each) => each.getAttribute('data-rule')))
    expect(new Set(rules)).toEqual(new Set(['sums/table']))
  })

  test('the first error, its other side and the sum are three clicks away at most', async () => {
    await open(url)
    const card = page.locator('article.finding.error').first()
    await card.locator('ol a').first().click()
    const line = page.locator('.line:target')
    expect(await line.count()).toBe(1)
    expect(await line.locator('mark').count()).toBeGreaterThan(0)
    expect(await line.locator('.sum').first().textContent()).toContain('演算')
    await line.locator('.note a[href*="l"]').last().click()
    expect(await page.locator('.line:target mark').count()).toBeGreaterThan(0)
  })

  test('charts are there, labelled, and their labels lead to the text', async () => {
    await open(url)
    const charts = page.locator('svg.chart')
    expect(await charts.count()).toBeGreaterThan(4)
    for (const name of await charts.evaluateAll((found) => found.map((each) => each.getAttribute('aria-label'))))
      expect(name).toBeTruthy()
    await charts.locator('a').first().click()
    expect(await page.locator('.line:target').count()).toBe(1)
  })

  test('charts do not reach over their edges, and no label over another', async () => {
    await open(url)
    const clashes = await page.locator('svg.chart').evaluateAll((found) =>
      found.flatMap((chart) => {
        const edge = chart.getBoundingClientRect()
        const boxes = [...chart.querySelectorAll('text')].map((each) => ({
          words: each.textContent,
          box: each.getBoundingClientRect(),
        }))
        const outside = boxes.filter(({ box }) => box.right > edge.right + 2 || box.left < edge.left - 2)
        const over = boxes.filter(({ box }, at) =>
          boxes.some(
            ({ box: other }, index) =>
              index > at &&
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 4 &&
              other.top < box.bottom - 4,
          ),
        )
        return [...outside, ...over].map(({ words }) => words)
      }),
    )
    expect(clashes).toEqual([])
  })

  test.each(['light', 'dark'] as const)('axe finds nothing serious: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await open(url)
    await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'))
    const violations: unknown = await page.evaluate(
      `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]))`,
    )
    expect(violations).toEqual([])
  })

  test('prints without the filters, with every finding', async () => {
    await page.emulateMedia({ media: 'print' })
    await open(url)
    expect(await page.locator('form:visible').count()).toBe(0)
    expect(await page.locator('article.finding:visible').count()).toBeGreaterThan(2)
    await page.emulateMedia({ media: 'screen' })
  })

  test('is read without its script', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(url)
    expect(await plain.locator('article.finding:visible').count()).toBeGreaterThan(2)
    expect(await plain.locator('form:visible').count()).toBe(0)
    await plain.close()
  })
})

test('a plan that means harm stays text', async () => {
  const file = join(folder, 'hostile.md')
  writeFileSync(file, HOSTILE)
  await open(report('hostile.html', file))
  expect(await page.title()).toBe('规划核对报告')
  expect(said).toEqual([])
  expect(requests).toHaveLength(1)
})

describe('a report on a hundred plans', () => {
  const PLANS = [
    'opinion-water.txt',
    'action-plan-cold-chain.md',
    'budget-county.txt',
    'implementation-plan-greenways.txt',
  ]
  const CLEAN =
    '云岭市节水实施方案（2024—2025年）\n\n一、总体要求\n项目总投资30万元，其中：省级资金10万元，市级资金20万元。\n'
  let url = ''

  beforeAll(() => {
    const plans = join(folder, '规划')
    mkdirSync(plans)
    for (let n = 1; n <= 100; n++) {
      const name = join(plans, `${String(n).padStart(3, '0')}.txt`)
      const plan = PLANS[n % 5]
      writeFileSync(name, plan === undefined ? CLEAN : readFileSync(join(root, 'fixtures', plan)))
    }
    url = report('hundred.html', plans)
  })

  const rows = () => page.locator('#files tbody tr:visible')

  test('begins with a table of them, each a link to its plan and back', async () => {
    await open(url)
    expect(await rows().count()).toBe(100)
    expect(await page.locator('#files th').first().textContent()).toMatch(/规划\/ 中的文件$/)
    await rows().last().locator('a').click()
    expect(await page.locator('section:target h2').isVisible()).toBe(true)
    await page.locator('section:target a[href="#files"]').click()
    expect(await page.locator('table:target').count()).toBe(1)
  })

  test('shows those with findings alone, and how many findings are left', async () => {
    await open(url)
    const all = await page.locator('article.finding').count()
    expect(await page.locator('output').textContent()).toBe(String(all))
    await page.check('input[name="found"]')
    expect(await rows().count()).toBe(80)
    await page.selectOption('select[name="rule"]', 'counts/members')
    const left = await page.locator('article.finding:visible').count()
    expect(left).toBeGreaterThan(0)
    expect(await page.locator('output').textContent()).toBe(String(left))
    expect(await rows().count()).toBe(await page.locator('section:visible').count())
    expect(said).toEqual([])
  })
})

test('the first error and its other side are reached by keyboard', async () => {
  await open(report('keys.html', 'fixtures/implementation-plan-greenways.txt'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#findings')
  const focused = () => page.evaluate('document.activeElement.closest("article.error") !== null')
  for (let tabs = 0; tabs < 12 && (await focused()) !== true; tabs++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.locator('.line:target mark').count()).toBeGreaterThan(0)
  // The note beside the line: its finding, then the other side.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const before = page.url()
  await page.keyboard.press('Enter')
  expect(page.url()).not.toBe(before)
  expect(await page.locator('.line:target mark').count()).toBeGreaterThan(0)
})
