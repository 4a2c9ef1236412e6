import { describe, expect, test } from 'vitest'
import { ReadError } from '../../src/read/index.ts'
import { linesOf, page } from './html-page.ts'

async function refusal(html: string, limits = {}): Promise<unknown> {
  const error: unknown = await page(html, { limits }).catch((thrown: unknown) => thrown)
  return error instanceof ReadError ? { code: error.code, ...error.data } : error
}

describe('limits', () => {
  test.each([
    ['elements', '<p>一</p>'.repeat(60), { elements: 50 }],
    ['depth', `${'<div>'.repeat(60)}一`, { depth: 50 }],
    ['cells', '<table><tr><td>一<td>二<tr><td colspan=20 rowspan=20>三</table>', { cells: 20 }],
  ])('too many %s', async (what, html, limits) => {
    expect(await refusal(html, limits)).toEqual({ code: 'too-complex', what, limit: Object.values(limits)[0] })
  })

  test('a page within them is read', async () => {
    expect(linesOf(await page(`${'<div>'.repeat(40)}一`, { limits: { depth: 50 } }))).toEqual(['一'])
  })

  test('a bomb of nested elements or of spans is refused before it costs time', async () => {
    const from = performance.now()
    expect(await refusal('<div>'.repeat(2_000_000))).toMatchObject({ what: 'depth' })
    expect(await refusal(`<table>${'<tr><td colspan=1000 rowspan=65534>一<td>二'.repeat(2000)}</table>`)).toMatchObject(
      { what: 'cells' },
    )
    expect(await refusal('<b><i>'.repeat(1_000_000))).toMatchObject({ what: 'depth' })
    expect(performance.now() - from).toBeLessThan(3000)
  })
})

describe('time grows with the page', () => {
  test.each([
    ['one long text', (n: number) => `<pre>${'到2025年，建成泵站3座。'.repeat(n)}</pre>`],
    ['many list items', (n: number) => `<ol>${'<li>建成泵站3座，投资5万元。</li>'.repeat(n)}</ol>`],
    ['attributes', (n: number) => `<p ${Array.from({ length: n }, (_, at) => `a${at}=1`).join(' ')}>一</p>`],
    [
      'colons and blanks',
      (n: number) => `<p>${'：'.repeat(n)}</p><p>${'; '.repeat(n)}</p><p style="${'; '.repeat(n)}">一</p>`,
    ],
    ['nested tables', (n: number) => `${'<table><tr><td>'.repeat(100)}${'<p>一，二。</p>'.repeat(n)}`],
  ])('%s', async (_, make) => {
    const from = performance.now()
    await page(make(20_000)).catch(() => undefined)
    expect(performance.now() - from).toBeLessThan(4000)
  })
})
