// What a schema found wrong, in Chinese.

import type { ProblemData } from './index.ts'
import { pathWords, someOf } from './problem-parts.ts'

/** The first of many. */
export function someZh(words: readonly string[]): string {
  return someOf(words, '、', '……')
}

const TYPES: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/must be (?:number|integer)/, '应为数字'],
  [/must be string/, '应为文字'],
  [/must be array/, '应为列表（每项以 - 开头）'],
  [/must be object/, '应为“键: 值”'],
  [/must be boolean/, '应为 true 或 false'],
]

function typeOf(message: string): string {
  return TYPES.find(([pattern]) => pattern.test(message))?.[1] ?? `类型不对（${message}）`
}

export function problemZh({ pointer, keyword, property, known, allowed, message }: ProblemData): string {
  const place = pathWords(pointer)
  const at = place === '' ? '' : `${place}：`
  const choices = known ?? allowed
  const list = choices === undefined ? '' : `；可用的有：${someZh(choices)}`
  switch (keyword) {
    case 'syntax':
      return `YAML 写法有误：${message}`
    case 'required':
      return `${at}缺少 ${property}`
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `不认识“${property}”${list}`
    case 'enum':
      return `${at}不是可用的值${list}`
    case 'type':
      return `${at}${typeOf(message)}`
    case 'minimum':
    case 'maximum':
    case 'minItems':
    case 'minLength':
      return `${at}太小、太短或超出范围（${message}）`
    default:
      return `${at}不符合要求（${message}）`
  }
}
