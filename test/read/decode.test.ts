import { describe, expect, test } from 'vitest'
import { encode, utf16 } from '../../scripts/formats/encode.mjs'
import { decode, encodingOf } from '../../src/read/decode.ts'

const TEXT = '到2025年，全市服务业增加值达到1.7万亿元，年均增长8%以上。\n'
const TRADITIONAL = '到2025年，全市服務業增加值達到1.7萬億元，年均增長8%以上。\n'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('by mark', () => {
  test.each([
    ['utf-8', joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT))],
    ['utf-16le', utf16(TEXT, 'le', true)],
    ['utf-16be', utf16(TEXT, 'be', true)],
    ['gb18030', joined(Uint8Array.of(0x84, 0x31, 0x95, 0x33), encode(TEXT, 'gb18030'))],
  ])('%s, and the mark is no text', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, lost: 0 })
  })
})

describe('by declaration', () => {
  const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>檢驗檢測</body></html>`

  // Four characters of Big5 are four everyday ones of GB18030: only the page itself can tell.
  test('a short page in Big5', () => {
    expect(decode(encode(page('big5'), 'big5'))).toMatchObject({ encoding: 'big5', text: page('big5') })
    expect(decode(encode('檢驗檢測', 'big5'))).toMatchObject({ encoding: 'gb18030' })
  })

  test.each([
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    "<META charset='GBK'>",
    '<?xml version="1.0" encoding="gb2312"?>',
  ])('%s', (said) => {
    expect(decode(encode(said + TEXT, 'gbk'))).toMatchObject({ encoding: 'gb18030', text: said + TEXT })
  })

  test.each(['gb2312', 'big5', 'iso-8859-1', 'utf-16', 'x-unknown'])('%s, said of a page in UTF-8', (said) => {
    const text = page(said) + TEXT.repeat(4)
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8', lost: 0 })
  })
})

describe('by trial', () => {
  test.each([
    ['utf-8', utf8(TEXT), TEXT],
    ['utf-16le', utf16(TEXT, 'le', false), TEXT],
    ['utf-16be', utf16(TEXT, 'be', false), TEXT],
    // Without a line end no byte is zero.
    ['utf-16le', utf16('到年全市服务业增加值达到万亿元', 'le', false), '到年全市服务业增加值达到万亿元'],
    ['gb18030', encode(TEXT, 'gb18030'), TEXT],
    ['gb18030', encode(TRADITIONAL, 'gb18030'), TRADITIONAL],
    ['big5', encode(TRADITIONAL, 'big5'), TRADITIONAL],
    ['utf-8', utf8('plan 2025\n'), 'plan 2025\n'],
  ])('%s', (encoding, bytes, text) => {
    expect(decode(bytes)).toEqual({ text, encoding, lost: 0 })
  })

  test('characters of four bytes', () => {
    const name = Uint8Array.of(0x81, 0x39, 0xef, 0x30)
    expect(decode(joined(encode(TEXT, 'gb18030'), name)).encoding).toBe('gb18030')
  })

  test.each([
    ['utf-8', joined(utf8(TEXT.repeat(3)), Uint8Array.of(0xe4, 0xb8))],
    ['gb18030', joined(encode(TEXT.repeat(3), 'gb18030'), Uint8Array.of(0xff), encode(TEXT, 'gb18030'))],
  ])('%s with a byte lost: the rest is read, and the loss told', (encoding, bytes) => {
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ encoding, lost: 1 })
    expect(decoded.text.startsWith(TEXT)).toBe(true)
    expect(decoded.text).toContain('\ufffd')
  })

  test('what is no text is refused', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff)
    expect(() => decode(noise)).toThrow('undecodable')
  })
})

describe('by the caller', () => {
  test('whose word is not doubted', () => {
    expect(decode(encode('檢驗檢測', 'big5'), 'Big5')).toMatchObject({ encoding: 'big5', text: '檢驗檢測' })
    expect(decode(utf8(TEXT), 'gb18030').text).not.toBe(TEXT)
  })

  test('under any of its names', () => {
    expect(['GBK', 'gb2312', 'GB18030', 'UTF8', 'utf-16', 'big5-hkscs'].map(encodingOf)).toEqual([
      'gb18030',
      'gb18030',
      'gb18030',
      'utf-8',
      'utf-16le',
      'big5',
    ])
    expect(() => encodingOf('klingon')).toThrow('unknown-encoding')
  })
})
