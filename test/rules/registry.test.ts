import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { slotsOf } from '../../src/rules/messages.ts'
import { RULES } from '../../src/rules/registry.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const HEADINGS = ['检查内容', '正例', '反例', '口径与舍入', '已知局限', '何时关闭']
const FAMILIES = ['sums', 'indicators', 'timeline', 'counts', 'structure', 'names', 'text']

function idsOf(folder: string, ending: string): string[] {
  return FAMILIES.flatMap((family) => {
    if (!existsSync(`${root}${folder}/${family}`)) return []
    const files = readdirSync(`${root}${folder}/${family}`).filter((file) => file.endsWith(ending))
    return files.map((file) => `${family}/${file.slice(0, -ending.length)}`)
  }).sort()
}

const ids = RULES.map(({ meta }) => meta.id)

describe('the registry', () => {
  it('has every rule once', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has every file with a default object', () => {
    const files = idsOf('src/rules', '.ts').filter((id) =>
      /\bexport default defineRule\b/.test(readFileSync(`${root}src/rules/${id}.ts`, 'utf8')),
    )
    expect(files).toEqual([...ids].sort())
  })

  it('has a page and a test for every rule, and none for another', () => {
    expect(idsOf('docs/rules', '.md')).toEqual([...ids].sort())
    expect(idsOf('test/rules', '.test.ts').filter((id) => ids.includes(id))).toEqual([...ids].sort())
  })
})

/** What a profile or the model calls a thing has a word in each language: field and fieldEn. */
const plain = (slot: string): string => slot.replace(/En$/, '')

describe.each(RULES)('$meta.id', ({ meta }) => {
  it('is of the family of its folder', () => {
    expect(meta.id.split('/')[0]).toBe(meta.family)
  })

  it('fills the same slots in both languages', () => {
    for (const { zh, en } of Object.values(meta.messages))
      expect(slotsOf(en).map(plain).sort()).toEqual(slotsOf(zh).map(plain).sort())
  })

  it('has no Chinese in English but what is quoted', () => {
    for (const { en } of Object.values(meta.messages)) expect(en.replace(/“[^”]*”/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('has a page with the fixed headings', () => {
    const page = readFileSync(`${root}docs/rules/${meta.id}.md`, 'utf8')
    expect(page.split('\n', 1)[0]).toMatch(new RegExp(`^# ${meta.id} \\S`))
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS)
  })

  it('says its severity on its page', () => {
    const page = readFileSync(`${root}docs/rules/${meta.id}.md`, 'utf8')
    const words = { error: '错误', warning: '警告', info: '提示' }[meta.severity.recommended]
    expect(page).toContain(`最高级别：${words}`)
  })
})
