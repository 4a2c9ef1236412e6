// 数字格式: a stored number as the sheet shows it: 0.125 as 12.5%, 46000 as 2025/12/9, 1234567 as 1,234,567.00.

/** Formats that a workbook names by number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  // In Chinese editions.
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  48: '0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format of a number; a workbook's own are `own`. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN[id] ?? 'General'
}

type Piece = { readonly kind: 'literal' | 'code'; readonly text: string }

const MOST_FORMAT = 255

/** A format's sections, each as literal text and codes. */
function sectionsOf(format: string): Piece[][] {
  const sections: Piece[][] = [[]]
  const put = (kind: Piece['kind'], text: string): void => {
    sections.at(-1)?.push({ kind, text })
  }
  for (let at = 0; at < Math.min(format.length, MOST_FORMAT); at++) {
    const sign = format.charAt(at)
    if (sign === ';') sections.push([])
    else if (sign === '"') {
      const end = format.indexOf('"', at + 1)
      const stop = end < 0 ? format.length : end
      put('literal', format.slice(at + 1, stop))
      at = stop
    } else if (sign === '\\' || sign === '!') put('literal', format.charAt(++at))
    else if (sign === '_' || sign === '*')
      at++ // A blank as wide as the next sign, or the sign to fill up with.
    else if (sign === '[') {
      const end = format.indexOf(']', at)
      const inside = end < 0 ? '' : format.slice(at + 1, end)
      // [$¥-804] is a currency sign; [Red] and [>100] show nothing; [h] counts hours.
      if (inside.startsWith('$')) put('literal', inside.slice(1).split('-')[0] ?? '')
      else if (/^[hms]+$/i.test(inside)) put('code', inside)
      at = end < 0 ? format.length : end
    } else put('code', sign)
  }
  return sections
}

const codesOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'code' ? text : '')).join('')

/** A number as its format shows it. `from1904`: days are counted from 1904. */
export function shownNumber(value: number, format: string, from1904: boolean): string {
  if (/^general$/i.test(format) || format === '@' || format === '') return general(value)
  // [=1]"是";[=0]"否" chooses by value: what it shows is not worked out.
  if (/\[[<>=]/.test(format)) return general(value)
  const sections = sectionsOf(format)
  const [positive = [], negative, zero] = sections
  const section = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive
  const codes = codesOf(section)
  if (/[ymdhs]/i.test(codes) && !/[0#?]/.test(codes)) return shownDate(value, section, from1904)
  if (/general/i.test(codes)) return general(value)
  if (!/[0#?]/.test(codes))
    return section
      .map(({ text }) => text)
      .join('')
      .trim()
  if (codes.includes('/')) return general(value)
  return shownFigures(value, section, codes, value < 0 && negative === undefined)
}

/** What no format is given for: all its digits as far as a sheet keeps them. */
function general(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return /\.\d{10,}$/.test(text) ? String(Number(value.toPrecision(11))) : text
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20, maximumSignificantDigits: 15 })
}

function shownFigures(value: number, section: readonly Piece[], codes: string, minus: boolean): string {
  const exponent = /e[+-]?(0+)/i.exec(codes)
  if (exponent !== null) {
    const decimals = /\.([0#?]*)e/i.exec(codes)?.[1]?.length ?? 0
    const [digits = '', power = '0'] = value.toExponential(decimals).split('e')
    return `${digits}E${power.startsWith('-') ? '-' : '+'}${power.slice(1).padStart(exponent[1]?.length ?? 2, '0')}`
  }
  const figure = /[0#?,.]*[0#?][0#?,.]*/.exec(codes)?.[0] ?? '0'
  const dot = figure.indexOf('.')
  const before = dot < 0 ? figure : figure.slice(0, dot)
  const behind = dot < 0 ? '' : figure.slice(dot + 1)
  const whole = before.replace(/,{1,8}$/, '')
  const fraction = behind.replace(/,/g, '')
  // Each comma that parts no digits divides by a thousand: 0.0,, shows millions.
  const scaled = before.length - whole.length + behind.length - fraction.length
  const percent = codes.includes('%') ? 2 : codes.includes('‰') ? 3 : 0
  const rounded = roundShown(Math.abs(value), fraction.length, percent - 3 * scaled)
  const [integer = '0', decimals = ''] = rounded.split('.')
  const least = whole.replace(/[^0]/g, '').length
  const padded = (integer === '0' && least === 0 ? '' : integer).padStart(least, '0')
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded
  const leastDecimals = fraction.lastIndexOf('0') + 1
  let kept = decimals.length
  while (kept > leastDecimals && decimals.charAt(kept - 1) === '0') kept--
  const number = kept > 0 ? `${grouped}.${decimals.slice(0, kept)}` : grouped
  return (minus && /[1-9]/.test(number) ? '-' : '') + around(number, section)
}

/** The number among the words of its format: ¥ before it, 万 or % behind. */
function around(number: string, section: readonly Piece[]): string {
  let text = ''
  let put = false
  for (const { kind, text: own } of section) {
    if (kind === 'code' && /[0#?.,]/.test(own)) {
      if (!put) text += number
      put = true
    } else text += own
  }
  return text.trim()
}

/** Rounded half away from zero by its decimal digits, as sheets do; `shift`: places that the point moves right. */
export function roundShown(value: number, decimals: number, shift: number): string {
  const [mantissa = '0', power = '0'] = value.toExponential(14).split('e')
  const digits = BigInt(mantissa.replace('.', ''))
  // value = digits × 10^(power - 14); wanted: round(value × 10^(shift + decimals)).
  const places = Number(power) - 14 + shift + decimals
  let scaled: bigint
  if (places >= 0) scaled = digits * 10n ** BigInt(Math.min(places, 400))
  else if (places < -30) scaled = 0n
  else {
    const divisor = 10n ** BigInt(-places)
    scaled = (digits * 2n + divisor) / (divisor * 2n)
  }
  const text = scaled.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

const DAY = 86_400_000

/** The day of a serial number. 1900 is held for a leap year, as the first spreadsheets had it. */
function momentOf(value: number, from1904: boolean): Date | undefined {
  if (value < 0 || value >= 2_958_466) return undefined
  const days = from1904 ? value + 1462 : value
  const start = Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(start + Math.round((days * DAY) / 1000) * 1000)
}

function shownDate(value: number, section: readonly Piece[], from1904: boolean): string {
  const moment = momentOf(value, from1904)
  if (moment === undefined) return general(value)
  const runs: Piece[] = []
  for (const piece of section) {
    const last = runs.at(-1)
    const same =
      piece.kind === 'code' && last?.kind === 'code' && last.text.charAt(0).toLowerCase() === piece.text.toLowerCase()
    if (same) runs[runs.length - 1] = { kind: 'code', text: last.text + piece.text }
    else runs.push(piece)
  }
  let hours = false
  let text = ''
  runs.forEach(({ kind, text: code }, index) => {
    if (kind === 'literal') {
      text += code
      return
    }
    const letter = code.charAt(0).toLowerCase()
    const next = runs.slice(index + 1).find((run) => run.kind === 'code' && /[a-z]/i.test(run.text))
    const minutes = letter === 'm' && (hours || next?.text.charAt(0).toLowerCase() === 's')
    if (/[a-z]/.test(letter)) hours = letter === 'h'
    text += datePart(moment, letter, code.length, minutes) ?? code
  })
  return text.trim()
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function datePart(moment: Date, letter: string, length: number, minutes: boolean): string | undefined {
  const two = (number: number): string => String(number).padStart(Math.min(length, 2), '0')
  if (letter === 'y') return length > 2 ? String(moment.getUTCFullYear()) : two(moment.getUTCFullYear() % 100)
  if (letter === 'd') return two(moment.getUTCDate())
  if (letter === 'h') return two(moment.getUTCHours())
  if (letter === 's') return two(moment.getUTCSeconds())
  if (letter !== 'm') return undefined
  if (minutes) return two(moment.getUTCMinutes())
  return length > 2 ? MONTHS[moment.getUTCMonth()] : two(moment.getUTCMonth() + 1)
}
