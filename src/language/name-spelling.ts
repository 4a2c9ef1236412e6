// Names as they are compared: without what print and layout add.

const SUPERSCRIPT = /[⁰¹²³⁴-⁹①-⑳]{1,12}$/
const PUNCTUATION = /[\s“”"'‘’《》「」『』〈〉（）()【】[\]〔〕,，:：;；·•*＊]/g
const UNIT_REMARK =
  /[（(](?:单位[:：]?)?[十百千万亿]*(?:元|美元|人|个|家|项|户|件|%|‰|亩|公顷|平方米|平方公里|立方米|吨|吨标准煤|千瓦时|千瓦|公里|年|岁|张|辆|册|小时)(?:[/／][^（）()]{1,6})?[）)]/g
// 的 inside a word is none: 目的, 标的.
const PARTICLE = /(?<![目标])的/g

// Nothing but ideographs, none of them 的: most names. There is nothing to take off.
const PLAIN = /^[\u4e00-\u7683\u7685-\u9fff]*$/

/** The name without blanks, quotes, brackets, 的 and a unit in brackets. */
export function tidyName(name: string): string {
  if (PLAIN.test(name)) return name
  return name
    .replace(SUPERSCRIPT, '')
    .normalize('NFKC')
    .replace(UNIT_REMARK, '')
    .replace(PUNCTUATION, '')
    .replace(PARTICLE, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}
