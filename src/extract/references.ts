// 指称: exhibits that the text names: 附件1, 表6, （见专栏3）, 表2—表5.

import type { Exhibit } from '../document/blocks.ts'
import { toSmallNumber } from '../language/numerals.ts'
import type { ExhibitKind, Reference } from '../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'

const EXHIBIT_WORDS = ['附', '专栏', '图', '表']
const NAMED = /(附件|附表|附图|附录|专栏|图|表)(\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d.%])/g
const BARE = /(?:见|详见|参见|按照?|依据|如)(附件|附表)(?![\d一二三四五六七八九十])/g
const GOES_ON = /^(?:[、，,和与及]|至|到|[-—–~～]{1,2})(附件|附表|附图|专栏|图|表)?(\d{1,2})(?![\d.%年月日个家项亿万])/
const SPAN = /^(?:至|到|[-—–~～])/
// Words that end in 表 or 图: 代表30名 and 地图8张 name no exhibit.
const WORD = /[代发列外仪手钟意试为地企版蓝宏力构绘视附仪]$/
const COUNTED = /^[名个家项种张人位份倍%万亿]/
const POINTS = /(?:见|详见|参见|如|按|照|及|和|、|在|的|（|\(|[，。；：]|^)$/

const KINDS: Readonly<Record<string, ExhibitKind>> = {
  附件: 'annex',
  附录: 'annex',
  附表: 'table',
  附图: 'figure',
  专栏: 'box',
  图: 'figure',
  表: 'table',
}

interface Named {
  word: string
  number: number
  start: number
  end: number
  /** Between the ends of a span: not printed itself. */
  implied?: boolean
}

/** References of a part, in order. A title line is an exhibit, not a reference; 附件： announces. */
export function extractReferences(context: PartContext): Reference[] {
  const exhibits = context.part.blocks.flatMap((block) =>
    block.kind === 'exhibit'
      ? [block.exhibit]
      : block.kind === 'table' && block.exhibit !== undefined
        ? [block.exhibit]
        : [],
  )
  return context.readings.flatMap((reading) => {
    const { text } = reading.passage
    if (/^附件?[：:]/.test(text) || isTitle(text)) return []
    const numbered = namedIn(reading).map(
      ({ word, number, start, end, implied }): Reference => ({
        to: implied === true || /^\d/.test(text.slice(start, end)) ? `${word}${number}` : text.slice(start, end),
        found: stands(exhibits, word, number),
        ...at(placeOf(context, reading.passage, start, end)),
      }),
    )
    const bare = [...(text.includes('附') ? text.matchAll(BARE) : [])].map((match): Reference => {
      const word = match[1] ?? ''
      const start = match.index + match[0].length - word.length
      return {
        to: word,
        found: stands(exhibits, word, undefined),
        ...at(placeOf(context, reading.passage, start, start + word.length)),
      }
    })
    return [...numbered, ...bare].sort((a, b) => (a.at?.column ?? 0) - (b.at?.column ?? 0))
  })
}

/** 附图1 …示意图: a title line that has nothing under it in the text. */
function isTitle(text: string): boolean {
  return text.length <= 60 && /^(?:附件|附表|附图|附录|专栏|图|表)\d{1,2}/.test(text) && !/[。；，]/.test(text)
}

function namedIn(reading: Reading): Named[] {
  const { text } = reading.passage
  const found: Named[] = []
  if (!EXHIBIT_WORDS.some((word) => text.includes(word))) return found
  let floor = 0
  for (const match of text.matchAll(NAMED)) {
    const [whole, word = '', digits = ''] = match
    const start = match.index
    if (start < floor) continue
    const number = toSmallNumber(digits)
    const before = text.slice(Math.max(0, start - 3), start)
    const end = start + whole.length
    if (
      number === undefined ||
      number === 0 ||
      COUNTED.test(text.slice(end)) ||
      (word.length === 1 && WORD.test(before))
    )
      continue
    // 图一 and 表三 are numbers only where something points at them: 企图一举, 代表三方.
    if (!/\d/.test(digits) && !(word.length === 2 ? true : POINTS.test(before))) continue
    found.push({ word, number, start, end })
    floor = goOn(text, end, word, number, found)
  }
  return found
}

/** 表3、表4, 表2—表5, 表3、4: the further ones, those between the ends of a span too. */
function goOn(text: string, from: number, word: string, number: number, found: Named[]): number {
  let end = from
  let last = number
  for (;;) {
    const match = GOES_ON.exec(text.slice(end, end + 8))
    if (match === null) return end
    const [whole, again, digits = ''] = match
    const next = Number(digits)
    const start = end + whole.length - digits.length - (again?.length ?? 0)
    if (
      (again !== undefined && again !== word) ||
      next <= last ||
      next - last > 20 ||
      (again === undefined && !/^[、\-—–~～至到]/.test(whole))
    )
      return end
    const stop = end + whole.length
    if (SPAN.test(whole))
      for (let between = last + 1; between < next; between++)
        found.push({
          word,
          number: between,
          start: from - word.length - String(number).length,
          end: stop,
          implied: true,
        })
    found.push({ word, number: next, start, end: stop })
    end = stop
    last = next
  }
}

function stands(exhibits: readonly Exhibit[], word: string, number: number | undefined): boolean {
  const kind = KINDS[word]
  return exhibits.some((exhibit) => {
    if (number === undefined) return exhibit.label?.startsWith(word) === true || exhibit.kind === kind
    if (exhibit.number !== number) return false
    // 附表1 and 表1 are two; an annex may be headed 附件 or 附录.
    return exhibit.label === undefined
      ? exhibit.kind === kind
      : exhibit.label.startsWith(word) || (word.length === 1 && exhibit.label.startsWith(`续${word}`))
  })
}
