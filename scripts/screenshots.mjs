// Makes docs/images/: the HTML report of two fixtures as a browser shows it.
//   npm run build && node scripts/screenshots.mjs
// It needs Debian's chromium and a Chinese font: apt-get install chromium fonts-noto-cjk
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const images = join(root, 'docs/images')
const folder = mkdtempSync(join(tmpdir(), 'plan-check-screenshots-'))
const file = join(folder, 'report.html')
const plans = ['fixtures/implementation-plan-greenways.txt', 'fixtures/budget-county.txt']
const args = ['bin/plan-check.js', 'check', ...plans, '--fail-on', 'never', '--quiet', '--format', `html=${file}`]
execFileSync(process.execPath, args, { cwd: root })

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1080, height: 760 } })
const url = pathToFileURL(file).href
await page.goto(url)
await page.screenshot({ path: join(images, 'report-findings.png') })
await page
  .locator('details.charts')
  .first()
  .screenshot({ path: join(images, 'report-charts.png') })
await page.locator('article.error ol a').first().click()
await page.screenshot({ path: join(images, 'report-document.png') })
await browser.close()
rmSync(folder, { recursive: true })
