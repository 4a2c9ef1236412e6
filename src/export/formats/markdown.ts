// Tables of Markdown, each under its name.

import { markdownTable, plain } from '../../report/markdown-text.ts'
import type { HeadingWords, Sheet } from '../types.ts'

export function markdown(sheets: readonly Sheet[], wordsOf: HeadingWords): string {
  return sheets
    .map(({ name, headings, rows }) => {
      const cells = rows.map((row) => row.map((value) => (value === undefined ? '' : plain(String(value)))))
      return `## ${plain(name)}\n\n${markdownTable(
        headings.map((heading) => plain(wordsOf(heading))),
        cells,
      )}`
    })
    .join('\n')
}
