// Tables of a page, cell by cell against cheerio: the same words in the same cells, spans filled.

import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { root } from '../root.ts'

const squash = (text: string): string => text.replace(/\s+/g, '')

/** Texts of the cells of every innermost table, row by row; what spans is told once. */
function cellsByCheerio(html: string): string[] {
  const $ = load(html)
  return $('table')
    .filter((_, table) => $(table).find('table').length === 0)
    .find('td, th')
    .map((_, cell) => squash($(cell).text()))
    .get()
    .filter((text) => text !== '')
}

const pages = ['html', 'formats'].flatMap((folder) =>
  readdirSync(`${root}fixtures/${folder}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => `fixtures/${folder}/${name}`),
)

describe('cells of tables', () => {
  it.each(pages)('%s', async (name) => {
    const bytes = readFileSync(`${root}${name}`)
    const { tables = [] } = await readSource({ name, bytes })
    const ours = tables.flatMap(({ rows }) =>
      rows.flat().flatMap(({ content, merged }) => (merged === true ? [] : squash(content?.text ?? ''))),
    )
    const theirs = cellsByCheerio(new TextDecoder(name.includes('gb') ? 'gb18030' : 'utf-8').decode(bytes))
    // A layout table or a page's frame is no table of the plan: what we hold is theirs, in their order.
    let from = 0
    const strange = ours.filter((text) => {
      if (text === '') return false
      const at = theirs.indexOf(text, from)
      if (at >= 0) from = at + 1
      return at < 0
    })
    expect(strange).toEqual([])
  })
})
