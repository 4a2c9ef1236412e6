// 标题: which of the first lines are titles, and of what.

import { LETTER_END, TITLE_END } from '../language/data/titles.ts'
import { readMark } from '../language/numbering.ts'

const BRACKETS_AT_END = /[（(〔[][^（）()]{0,30}[）)〕\]]$/
const YEAR_BRACKET =
  /^[（(〔](?:[^（）()]{0,6}(?:19|20)\d\d[^（）()]{0,16}|草案|试行|征求意见稿|送审稿|修订版|书面|摘要|[\u4e00-\u9fff]{1,6}稿)[）)〕]$/
const MAX_TITLE = 80

/** A title without the brackets that end it (（2025—2027年）, （草案）). */
export function bareTitle(text: string): string {
  let bare = text
  for (let turn = 0; turn < 3; turn++) {
    const cut = bare.replace(BRACKETS_AT_END, '')
    if (cut === bare) break
    bare = cut
  }
  return bare
}

/** A line that can be the title of a document: short, no sentence, ends with the word of a kind. */
export function isTitle(text: string): boolean {
  if (
    text.length < 6 ||
    text.length > MAX_TITLE ||
    /[。；！？]/.test(text) ||
    /[：:]/.test(text.replace(/[（(][^）)]{0,200}[）)]/g, ''))
  )
    return false
  const bare = bareTitle(text)
  if (bare.length < 5 || !TITLE_END.test(bare)) return false
  // 根据…意见 and numbered lines are text; a title in 《》 whole is a citation.
  if (/^(?:根据|按照|为|现将|附件|附|依据|《|“[^”]*”?$)/.test(bare) && !/^为民|^附件.{20}/.test(bare)) return false
  const mark = readMark(text)
  return mark === undefined || mark.style === 'digit'
}

/** The title of a letter: …的通知, …的批复. */
export function isLetterTitle(text: string): boolean {
  return isTitle(text) && LETTER_END.test(bareTitle(text))
}

/** A bracket that goes on a title on a line of its own: （2021年—2035年）, （草案）. */
export function isTitleTail(text: string): boolean {
  return YEAR_BRACKET.test(text)
}

/** Titles compared: brackets and quotes of either width, blanks and 《》 make no difference. */
export function foldTitle(text: string): string {
  return text
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')')
    .replace(/[—–－~～-]+/g, '-')
    .replace(/[“”"'‘’《》\s]/g, '')
}
