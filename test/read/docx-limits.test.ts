import { describe, expect, test } from 'vitest'
import { files, p, zip } from '../../scripts/formats/word.mjs'
import type { ReadErrorCode } from '../../src/read/errors.ts'
import { type Limits, readSource } from '../../src/read/index.ts'

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<unknown> =>
  readSource({ name: 'plan.docx', bytes }, { limits })
const refused = (code: ReadErrorCode, data: object = {}): object =>
  expect.objectContaining({ code, data: expect.objectContaining(data) })
const made = (body: string): Uint8Array => zip(files(body))
const inside = (depth: number): string =>
  p(`${'<w:smartTag>'.repeat(depth)}<w:r><w:t>深</w:t></w:r>${'</w:smartTag>'.repeat(depth)}`)

describe('a docx past a limit is refused', () => {
  test('bytes of the file', async () => {
    await expect(read(made(p('正文')), { bytes: 100 })).rejects.toEqual(refused('too-large', { limit: 100 }))
  })

  test('files in the package', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x/${at}.xml`, '']))
    const bytes = zip({ ...files(p('正文')), ...many })
    await expect(read(bytes, { entries: 100 })).rejects.toEqual(refused('too-complex', { what: 'entries', limit: 100 }))
    await expect(read(bytes)).resolves.toBeDefined()
  })

  test('a bomb: times its packed size', async () => {
    const bytes = made(p('正文') + ' '.repeat(20_000_000))
    await expect(read(bytes)).rejects.toEqual(refused('too-complex', { what: 'ratio' }))
  })

  test('a bomb that says it is small', async () => {
    const bytes = made(p('正文') + ' '.repeat(20_000_000))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // The sizes that local headers and directory state, as fflate and others believe them.
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    }
    await expect(read(bytes)).rejects.toEqual(refused('too-complex', { what: 'ratio' }))
  })

  test('bytes unpacked, all parts together', async () => {
    const bytes = made(p('正文'.repeat(20_000)))
    await expect(read(bytes, { unpacked: 50_000 })).rejects.toEqual(refused('too-complex', { what: 'unpacked' }))
  })

  test('elements, and elements in one another', async () => {
    await expect(read(made(p('正文').repeat(400)), { elements: 1000 })).rejects.toEqual(
      refused('too-complex', { what: 'elements' }),
    )
    await expect(read(made(inside(2000)))).rejects.toEqual(refused('too-complex', { what: 'depth' }))
    await expect(read(made(inside(400)))).resolves.toMatchObject({ text: '深\n' })
  })

  test('cells that spans ask for', async () => {
    const row = `<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc>'.repeat(2)}</w:tr>`
    const bytes = made(`<w:tbl>${row.repeat(2000)}</w:tbl>`)
    await expect(read(bytes)).rejects.toEqual(refused('too-complex', { what: 'cells' }))
  })
})

describe('a docx that is not whole is refused', () => {
  const bytes = made(p('正文'))

  test('cut off', async () => {
    await expect(read(bytes.subarray(0, bytes.length - 40))).rejects.toEqual(refused('damaged-file'))
  })

  // Parts that are not packed stay XML with any letter changed: 1.7 becomes 5.7.
  test('with a byte changed', async () => {
    const stored = zip(files(p('达到1.7万亿元')), 0)
    const at = Buffer.from(stored).indexOf('1.7')
    stored[at] = (stored[at] ?? 0) ^ 0x04
    await expect(read(stored)).rejects.toEqual(refused('damaged-file'))
  })

  test('whose XML ends early', async () => {
    const parts = files(p('正文'))
    const document = parts['word/document.xml'] ?? ''
    await expect(read(zip({ ...parts, 'word/document.xml': document.slice(0, -30) }))).rejects.toEqual(
      refused('damaged-file'),
    )
  })

  test('whose text is missing', async () => {
    const { 'word/document.xml': _, ...rest } = files(p('正文'))
    await expect(read(zip(rest))).rejects.toEqual(refused('damaged-file'))
  })

  test('whose text is empty', async () => {
    await expect(read(made(p('')))).rejects.toEqual(refused('empty'))
  })
})
