// 引号: straight quotes of a paragraph as the pairs that they are, so that what they enclose is read as quoted.

import type { Passage } from './passage.ts'

const STRAIGHT = /"/g
const HAN = /[\u4e00-\u9fff]/

/** "四件大事" as “四件大事”, character for character; as it is where the marks are odd in number. */
export function withPairedQuotes(passage: Passage): Passage {
  const { text } = passage
  if (!text.includes('"') || !HAN.test(text)) return passage
  const marks = text.split('"').length - 1
  if (marks % 2 !== 0) return passage
  let open = false
  const paired = text.replace(STRAIGHT, () => {
    open = !open
    return open ? '“' : '”'
  })
  return { text: paired, offsets: passage.offsets }
}
