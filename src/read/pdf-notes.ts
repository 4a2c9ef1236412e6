// Footnotes of a page: smaller than its text, at its end, each behind its mark. A sentence goes on over them on the next
// page.

import type { Line } from './pdf-lines.ts'

// Against the text of the document.
const SMALLER = 0.9
// A mark that the font draws and gives no character of its own is of the private ones.
const MARK =
  /^(?:[①-⑳\ue000-\uf8ff\udb80-\udbff⑴-⒇❶-❿⁰¹²³⁴-⁹*＊※†]|[[〔【]\d{1,3}[\]〕】]|[（(]\d{1,3}[)）]|\d{1,3}(?![\d.．、%年月日])\s?(?=[\u4e00-\u9fff《“])|注释?\d{0,2}[：:])/

/** How many of a page's last lines are footnotes. `size`: of the document's text. A page has text above them. */
export function footnotesOf(lines: readonly Line[], size: number): number {
  let first = lines.length
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at]
    if (line === undefined || line.size > SMALLER * size) break
    if (MARK.test(line.text)) first = at
  }
  return lines.length - first
}
