// A Chinese word in an English report is a quote: it stands in the document.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FORMATS } from '../../src/report/index.ts'
import { root } from '../root.ts'
import { makeFolder, refuseStaleBuild, removeFolder } from './program.ts'
import { runHere } from './program-here.ts'

const REAL = `${root}../shared/plans`
const fixtures = readdirSync(`${root}fixtures`).filter((name) => /\.(?:txt|md)$/.test(name))
const formats = ['plan.pdf', 'plan.docx', 'plan-gbk.html'].map((name) => `formats/${name}`)

let folder = ''
beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder()
})
afterAll(() => removeFolder(folder))

const chinese = (text: string): string => text.replace(/[^\u3400-\u9fff]/g, '')

/** Whether words are put together from pieces of the text, as names are: 服务业增加值 and 占西部地区 and 比重. */
function isFrom(source: string, words: string): boolean {
  if (words === '') return true
  let length = words.length
  while (length > 1 && !source.includes(words.slice(0, length))) length--
  return (
    source.includes(words.slice(0, length)) && (length > 1 || words.length === 1) && isFrom(source, words.slice(length))
  )
}

/** The words of a document, as they stand there and as they were read (simplified, mended). */
async function sourceOf(file: string): Promise<string> {
  const text = await runHere(`plan-check text '${file}'`, root)
  const plan = await runHere(`plan-check extract '${file}'`, root)
  return chinese(`${text.stdout}\n${plan.stdout}\n${file}`)
}

/** What is Chinese in a report and not from its document. */
function strangers(report: string, source: string): string[] {
  const words = new Set(report.match(/[\u3400-\u9fff]+/g))
  return [...words].filter((each) => !isFrom(source, each))
}

/** What a reader sees of a page. */
const seen = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')

// A report in json holds names and words of the plan in fields of their own, and no sentence.
const told = FORMATS.filter((format) => format !== 'json')

/** A report in every format, from one run. */
async function reportsOn(file: string): Promise<Map<string, string>> {
  const targets = told.map((format) => `--format ${format}=${join(folder, format)}`).join(' ')
  await runHere(`plan-check check '${file}' --lang en --explain ${targets}`, root)
  return new Map(told.map((format) => [format, readFileSync(join(folder, format), 'utf8')]))
}

test.each([...fixtures, ...formats].map((name) => `fixtures/${name}`))('%s', async (file) => {
  const source = await sourceOf(file)
  for (const [format, report] of await reportsOn(file)) {
    expect(report === '', format).toBe(false)
    expect(strangers(format === 'html' ? seen(report) : report, source), format).toEqual([])
  }
})

test('the real plans', async () => {
  if (!existsSync(REAL)) {
    console.log(`English reports of the real plans: ${REAL} is absent, none was read`)
    return
  }
  for (const name of readdirSync(REAL).filter((each) => each.endsWith('.txt'))) {
    const file = `${REAL}/${name}`
    const { stdout } = await runHere(`plan-check check '${file}' --lang en --explain`, root)
    expect(stdout).toContain('coverage')
    expect(strangers(stdout, await sourceOf(file)), name).toEqual([])
  }
})
