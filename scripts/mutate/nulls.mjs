// Edits that change nothing of what a document says.
import { Converter } from 'opencc-js/cn2t'

const WIDE = '０１２３４５６７８９'
const UNITS = '零一二三四五六七八九十'

/** 1.25万亿元 is 12500亿元. */
function inYi(amount) {
  const [whole, fraction = ''] = amount.split('.')
  const digits = `${whole}${fraction.padEnd(4, '0')}`.replace(/^0+(?=\d)/, '')
  return `${digits}亿元`
}

const traditional = Converter({ from: 'cn', to: 't' })

function spoken(number) {
  const value = Number(number)
  if (value <= 10) return UNITS[value]
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens === 1 ? '' : UNITS[tens]}十${ones === 0 ? '' : UNITS[ones]}`
}

/** Lines of a paragraph that begin a new one, a heading or a table. */
const WHOLE = /^(?:[#|\t]|\s*$|[（(]?[一二三四五六七八九十\d]+[）).、])|\t|\|/

export const NULLS = [
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['full-width digits', (text) => text.replace(/\d/g, (digit) => WIDE[digit])],
  ['blanks before units', (text) => text.replace(/(\d)(?=(?:万|亿|个百分点|家|个|公里|平方)[\u4e00-\u9fff])/g, '$1 ')],
  [
    'percent in words',
    (text) => text.replace(/(?<![\d.—–~～-])([1-9]\d?)%(?![—–~～-])/g, (_, number) => `百分之${spoken(number)}`),
  ],
  [
    'a smaller unit of money',
    (text) => text.replace(/(?<![\d.,—–~～-])(\d+(?:\.\d{1,4})?)万亿元/g, (_, amount) => inYi(amount)),
  ],
  ['traditional characters', (text) => traditional(text)],
  [
    'lines broken',
    (text) =>
      text
        .split('\n')
        .map((line) =>
          WHOLE.test(line) || line.length < 60
            ? line
            : line.replace(/^([\u4e00-\u9fff，、]{28,38}?[\u4e00-\u9fff])(?=[\u4e00-\u9fff]{12})/, '$1\n'),
        )
        .join('\n'),
  ],
]
