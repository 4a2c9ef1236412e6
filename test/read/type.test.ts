import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { zip } from '../../scripts/formats/word.mjs'
import { readSource, type Source } from '../../src/read/index.ts'

const TEXT = '云岭市实施方案\n\n一、总体目标\n\n到2025年，服务业增加值达到1.7万亿元。\n'
const PAGE = `<!-- x -->\n<!DOCTYPE html>\n<html><body><p>${TEXT}</p></body></html>`
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url))
const open = (name: string, bytes: Uint8Array): Promise<Source> => readSource({ name, bytes })

/** A compound file with a stream of this name in its directory. */
function compound(stream: string): Uint8Array {
  const name = Buffer.from(`${stream}\0`, 'utf16le')
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), name, Buffer.alloc(512)])
}

describe('what a file is, its content tells', () => {
  test.each([
    ['plan.docx', fixture('plan.docx'), 'docx'],
    ['plan', fixture('plan.docx'), 'docx'],
    ['plan.doc', fixture('plan.doc'), 'doc'],
    ['plan.html', utf8(PAGE), 'html'],
    ['stdin', utf8(PAGE), 'html'],
    ['stdin', utf8(`<p>${TEXT}</p>`), 'html'],
    ['plan.md', utf8(TEXT), 'markdown'],
    ['plan.txt', utf8(TEXT), 'text'],
    ['plan', utf8(TEXT), 'text'],
    // Tags of its own do not make a text or Markdown a page.
    ['plan.md', utf8(`<div align="center">\n\n${TEXT}`), 'markdown'],
    ['plan.txt', utf8(`<table>\n${TEXT}`), 'text'],
  ])('%s', async (name, bytes, format) => {
    const source = await open(name, bytes)
    expect(source.format).toBe(format)
    expect((source.remarks ?? []).filter(({ code }) => code === 'type-mismatch')).toEqual([])
  })

  test.each([
    ['plan.doc', fixture('plan.docx'), 'doc', 'docx'],
    ['plan.docx', fixture('plan.doc'), 'docx', 'doc'],
    ['plan.wps', fixture('plan.docx'), 'wps', 'docx'],
    ['plan.txt', fixture('plan.docx'), 'txt', 'docx'],
    ['plan.doc', utf8(PAGE), 'doc', 'html'],
    ['plan.docx', utf8(TEXT), 'docx', 'text'],
    ['plan.pdf', utf8(TEXT), 'pdf', 'text'],
    ['plan.html', utf8(TEXT), 'html', 'text'],
    ['plan.txt', utf8(PAGE), 'txt', 'html'],
  ])('%s with other content is read as what it is, and that is said', async (name, bytes, extension, type) => {
    const { format, remarks } = await open(name, bytes)
    expect(format).toBe(type)
    expect(remarks).toContainEqual({ code: 'type-mismatch', data: { extension, type } })
  })
})

describe('what cannot be read is refused by name', () => {
  test.each([
    ['plan.rtf', utf8('{\\rtf1\\ansi'), 'rtf'],
    ['plan.doc', utf8('{\\rtf1\\ansi'), 'rtf'],
    ['plan.wps', compound('WordDocument'), 'wps'],
    ['plan.xls', compound('Workbook'), 'xls'],
    ['plan.ofd', zip({ 'OFD.xml': '' }), 'ofd'],
    ['plan.pptx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'pptx'],
    ['plan.odt', zip({ 'content.xml': '', 'META-INF/manifest.xml': '' }), 'odt'],
    ['plan.zip', zip({ 'plan.txt': TEXT }), 'archive'],
    ['plan.doc', utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n'), 'mht'],
    ['plan.doc', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'word-xml'],
    ['plan.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'image'],
    ['plan.rar', utf8('Rar!\x1a\x07'), 'archive'],
  ])('%s', async (name, bytes, type) => {
    await expect(open(name, bytes)).rejects.toMatchObject({ code: 'unsupported-type', data: { type } })
  })

  test('a password', async () => {
    await expect(open('plan.docx', compound('EncryptedPackage'))).rejects.toMatchObject({ code: 'encrypted' })
  })

  test('an extension that nobody knows', async () => {
    await expect(open('plan.xyz', utf8(TEXT))).rejects.toMatchObject({
      code: 'unknown-type',
      data: { extension: 'xyz' },
    })
  })

  test('a PDF that is none, under any name', async () => {
    for (const [name, text] of [
      ['plan.pdf', '%PDF-1.7\n'],
      ['plan.docx', '\n\n%PDF-1.4\n'],
    ] as const)
      await expect(open(name, utf8(text))).rejects.toMatchObject({ code: 'damaged-file', data: { type: 'pdf' } })
  })

  test('a doc that is none', async () => {
    await expect(open('plan.doc', compound('Nothing'))).rejects.toMatchObject({ code: 'damaged-file' })
    await expect(open('plan.doc', compound('WordDocument'))).rejects.toMatchObject({ code: 'damaged-file' })
    await expect(open('plan.doc', fixture('plan.doc').subarray(0, 6000))).rejects.toMatchObject({
      code: 'damaged-file',
    })
  })
})
