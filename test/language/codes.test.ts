import { expect, it } from 'vitest'
import { codeAround, referenceBefore } from '../../src/language/codes.ts'
import { readArabic } from '../../src/language/numerals.ts'

function around(text: string): string | undefined {
  const at = text.search(/\d/)
  const numeral = readArabic(text, at)
  const code =
    numeral === undefined ? undefined : (codeAround(text, at, numeral, 0) ?? referenceBefore(text, at, numeral))
  return code === undefined ? undefined : `${text.slice(code.start, code.end)}: ${code.why}`
}

it.each<[string, string | undefined]>([
  ['第3位', '第3位: rank'],
  ['〔2021〕63号', '2021〕63号: citation'],
  ['15号线', '15号: code'],
  ['5G-A网络', '5G-A: code'],
  ['IPv6', '6: code'],
  ['1+3+6', '1+3+6: code'],
  ['2.27:1', '2.27:1: ratio'],
  ['1/3', '1/3: ratio'],
  ['0571-88889999', '0571-88889999: code'],
  ['91510100MA61', '91510100MA61: code'],
  ['“33618”', '33618: name'],
  ['专栏12', '专栏12: reference'],
  ['附表3', '附表3: reference'],
  // numbers that count or measure
  ['3kW', undefined],
  ['5%', undefined],
  ['0.5', undefined],
  ['13800138000元', undefined],
  ['代表30名', undefined],
  ['图2.5', undefined],
])('%s', (text, expected) => {
  expect(around(text)).toBe(expected)
})
