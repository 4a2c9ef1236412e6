// Whole numbers below 100000 in Chinese numerals, as plans write them.

const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

function belowWan(value: number, liang: boolean): string {
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      zero = text !== ''
      continue
    }
    if (zero) text += '零'
    zero = false
    text += (liang && digit === 2 && place >= 2 ? '两' : DIGITS.charAt(digit)) + PLACES[place]
  }
  return text
}

/** 12 is 十二, 12005 is 一万二千零五; `liang` writes 两百 for 二百. */
export function chineseNumeral(value: number, liang = false): string {
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  const wan = high === 0 ? '' : `${liang && high === 2 ? '两' : belowWan(high, liang)}万`
  const joint = high > 0 && low > 0 && low < 1000 ? '零' : ''
  return (wan + joint + belowWan(low, liang)).replace(/^一十/, '十').replace(/万零?一十(?=.?$)/, (found) => found)
}
