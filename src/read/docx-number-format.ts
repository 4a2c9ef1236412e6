// How Word writes the number of a list item.

const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

function byDigits(number: number, digits: string): string {
  return [...String(number)].map((digit) => digits.charAt(Number(digit))).join('')
}

/** 二十三, 一百零五: digits with the names of their places. 一十 is written 十 where `short`. */
function byPlaces(number: number, digits: string, places: readonly string[], zero: string, short: boolean): string {
  if (number === 0) return digits.charAt(0)
  const figures = [...String(number)].map(Number)
  let text = ''
  let gap = false
  figures.forEach((figure, at) => {
    const place = figures.length - 1 - at
    if (figure === 0) {
      gap = true
      return
    }
    if (gap && text !== '') text += zero
    gap = false
    text += digits.charAt(figure) + (places[place] ?? '')
  })
  return short && text.startsWith(`${digits.charAt(1)}${places[1] ?? ''}`) ? text.slice(1) : text
}

function counting(number: number): string {
  return byPlaces(number, DIGITS, ['', '十', '百', '千', '万'], '零', true)
}

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let text = ''
  for (const [value, sign] of signs) {
    text += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}

/** A, B, … Z, AA, BB: Word repeats the letter. */
function letter(number: number): string {
  if (number < 1) return ''
  return String.fromCharCode(0x41 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)
}

/** The number-th character from `first` on; figures where there are no more. */
function from(first: number, most: number): (number: number) => string {
  return (number) => (number >= 1 && number <= most ? String.fromCharCode(first + number - 1) : String(number))
}

const cycle = (signs: string) => (number: number) =>
  number >= 1 && number <= signs.length ? signs.charAt(number - 1) : String(number)

function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCharCode(0x2460 + number - 1)
  if (number >= 21 && number <= 35) return String.fromCharCode(0x3251 + number - 21)
  if (number >= 36 && number <= 50) return String.fromCharCode(0x32b1 + number - 36)
  return String(number)
}

const wide = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCountingThousand: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  koreanCounting: counting,
  // Beyond 99 these go on digit by digit: 一〇〇.
  chineseCounting: (number) => (number < 100 ? counting(number) : byDigits(number, DIGITS)),
  taiwaneseCounting: (number) => (number < 100 ? counting(number) : byDigits(number, DIGITS)),
  ideographDigital: (number) => byDigits(number, DIGITS),
  japaneseDigitalTenThousand: (number) => byDigits(number, DIGITS),
  taiwaneseDigital: (number) => byDigits(number, '○一二三四五六七八九'),
  koreanDigital: (number) => byDigits(number, DIGITS),
  chineseLegalSimplified: (number) => byPlaces(number, LEGAL, ['', '拾', '佰', '仟', '万'], '零', false),
  ideographLegalTraditional: (number) => byPlaces(number, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟', '萬'], '零', false),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographEnclosedCircle: from(0x3280, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (number) => letter(number).toLowerCase(),
  none: () => '',
}

// A counter past this comes from a damaged start value; its digits would be no number of a heading.
const MOST = 32_767

/** A list number in one of Word's formats; one that is not known counts 1, 2, 3. */
export function formatNumber(number: number, format: string): string {
  const counted = Math.min(Math.max(0, number), MOST)
  return (FORMATS[format] ?? String)(counted)
}
