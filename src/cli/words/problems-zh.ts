// What a schema found wrong, in Chinese.

import type { ProblemData } from './index.ts'
import { pathWords, someOf } from './problem-parts.ts'

/** The first of many. */
export function someZh(words: readonly string[]): string {
  return someOf(words, '、', '……')
}

export function problemZh({ pointer, keyword, property, known, allowed, words }: ProblemData): string {
  const place = pathWords(pointer)
  const at = place === '' ? '' : `${place}：`
  const choices = known ?? allowed
  const list = choices === undefined ? '' : `；可用的有：${someZh(choices)}`
  switch (keyword) {
    case 'syntax':
      return `YAML 写法有误：${words.zh}`
    case 'required':
      return `${at}缺少 ${property}`
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `不认识“${property}”${list}`
    case 'enum':
      return `${at}不是可用的值${list}`
    default:
      return `${at}${words.zh}`
  }
}
