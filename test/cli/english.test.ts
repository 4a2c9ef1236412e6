// A Chinese word in an English report is a quote: it stands in the document.

import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../root.ts'
import { refuseStaleBuild, run } from './program.ts'

const REAL = `${root}../shared/plans`
const fixtures = readdirSync(`${root}fixtures`).filter((name) => /\.(?:txt|md)$/.test(name))
const formats = ['plan.pdf', 'plan.docx', 'plan-gbk.html'].map((name) => `formats/${name}`)

beforeAll(refuseStaleBuild)

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

const sources = new Map<string, string>()

/** The words of a document, as they stand there and as they were read (simplified, mended). */
function sourceOf(file: string): string {
  const known = sources.get(file)
  if (known !== undefined) return known
  const [text, plan] = ['text', 'extract'].map((command) => run(`plan-check ${command} '${file}'`, root).stdout)
  const source = chinese(`${text}\n${plan}\n${file}`)
  sources.set(file, source)
  return source
}

/** What is Chinese in a report and not from its document. */
function strangers(report: string, file: string): string[] {
  const words = new Set(report.match(/[\u3400-\u9fff]+/g))
  return [...words].filter((each) => !isFrom(sourceOf(file), each))
}

/** What a reader sees of a page. */
const seen = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')

describe.each([...fixtures, ...formats].map((name) => `fixtures/${name}`))('%s', (file) => {
  test.each(['stylish', 'markdown', 'html', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'checkstyle'])(
    '%s',
    (format) => {
      const { stdout } = run(`plan-check check '${file}' --lang en --explain --format ${format}`, root)
      expect(stdout === '').toBe(false)
      expect(strangers(format === 'html' ? seen(stdout) : stdout, file)).toEqual([])
    },
  )
})

test('the real plans', () => {
  if (!existsSync(REAL)) {
    console.log(`English reports of the real plans: ${REAL} is absent, none was read`)
    return
  }
  for (const name of readdirSync(REAL).filter((each) => each.endsWith('.txt'))) {
    const { stdout } = run(`plan-check check '${REAL}/${name}' --lang en --explain`, root)
    expect(stdout).toContain('coverage')
    expect(strangers(stdout, `${REAL}/${name}`), name).toEqual([])
  }
})
