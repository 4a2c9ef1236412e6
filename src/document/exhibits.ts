// 专栏, 表, 图, 附件, 注: their title lines.

import { toSmallNumber } from '../language/numerals.ts'
import type { Exhibit } from './blocks.ts'
import { endWithoutMark } from './note-marks.ts'
import type { Passage } from './passage.ts'

const LABEL =
  /^(?:续)?(专栏|附件|附表|附录|表|图|注)(?:格)?([\d一二三四五六七八九十]{0,3})(?:[-—–.](\d{1,2}))?([：:.、．]?)/
const FIGURE = /(?:示意|示意图|分布图|格局图|布局图|结构图|区位图|流程图)$/

const KINDS: Readonly<Record<string, Exhibit['kind']>> = {
  专栏: 'box',
  附件: 'annex',
  附录: 'annex',
  附表: 'table',
  表: 'table',
  图: 'figure',
  注: 'note',
}

/** The exhibit whose title a line is; nothing where it is text (附件：… announces, 表明, 图书 are words). */
export function exhibitOf(passage: Passage, line: number): Exhibit | undefined {
  const { text } = passage
  const match = LABEL.exec(text)
  if (match === null) return undefined
  const [whole, word = '', digits = '', , stop = ''] = match
  const kind = KINDS[word]
  if (kind === undefined || /[。；]/.test(text)) return undefined
  const rest = text.slice(whole.length)
  if (digits === '') {
    if (kind !== 'annex') return undefined
    // 附件：《…》 announces; 附件 alone opens.
    if (rest !== '' || stop !== '') return undefined
  }
  if (kind === 'note') return undefined
  if (kind === 'annex' && stop !== '' && rest !== '') return undefined
  const titleStart = whole.length + (text.charAt(whole.length) === ' ' ? 1 : 0)
  const titleEnd = endWithoutMark(text)
  const title = text.slice(titleStart, titleEnd)
  const number = toSmallNumber(digits)
  const exhibit: Exhibit = {
    kind: FIGURE.test(title) ? 'figure' : kind,
    passage,
    label: whole.replace(/[：:.、．]$/, ''),
    titleStart,
    titleEnd,
    title,
    filled: false,
    line,
  }
  if (number !== undefined) exhibit.number = number
  // 专栏13 …示意 is numbered among the boxes.
  if (kind === 'box') exhibit.kind = 'box'
  return exhibit
}

/** A box or figure whose content is a picture: its title is all that text has of it. */
export function isPicture(exhibit: Exhibit): boolean {
  return FIGURE.test(exhibit.title)
}
