import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, type DamageNote, type Simplify } from '../../src/document/clean.ts'
import { lex } from '../../src/language/lexer.ts'
import { format } from '../../src/math/decimal.ts'

function cleaned(text: string, simplify?: Simplify): { text: string; notes: DamageNote[]; offsets: number[] } {
  const notes: DamageNote[] = []
  const passage = clean(text, 0, text.length, simplify, notes)
  return { text: passage.text, notes, offsets: [...passage.offsets] }
}

describe('read through, and no damage', () => {
  it.each<[string, string]>([
    // layout blanks
    ['加 上 解 支 出', '加上解支出'],
    ['　　标　　题：', '标题：'],
    ['达到 1.7 万亿元', '达到1.7万亿元'],
    ['2021 年-2035 年', '2021年-2035年'],
    ['\t科技\u00a0产业 ', '科技产业'],
    // a blank between Latin words or numbers stays, as one
    ['IC  Design 2.0', 'IC Design 2.0'],
    ['2022 2023', '2022 2023'],
    ['2. 2035年展望', '2. 2035年展望'],
    // full-width digits, letters and signs; brackets and commas keep their width
    ['１.７万亿元', '1.7万亿元'],
    ['１，２３４（Ａ）', '1，234（A）'],
    ['９５％以上', '95%以上'],
    ['Ｒ＆Ｄ，ＧＤＰ＞３', 'R&D，GDP>3'],
    ['', ''],
    ['   ', ''],
  ])('%j is %j', (source, text) => {
    expect(cleaned(source)).toMatchObject({ text, notes: [] })
  })

  it('traditional characters, one for one', () => {
    const table = new Map(Object.entries({ 業: '业', 務: '务', 區: '区', 發: '发' }))
    const simplify: Simplify = (text) => [...text].map((character) => table.get(character) ?? character).join('')
    expect(cleaned('服務業發展 50%', simplify)).toMatchObject({ text: '服务业发展50%', notes: [] })
  })

  it('a phrase that a converter makes longer is converted by character', () => {
    const simplify: Simplify = (text) => (text === '計程車' ? '出租汽车' : text.replace('計', '计').replace('車', '车'))
    expect(cleaned('計程車', simplify).text).toBe('计程车')
  })

  it('marks of footnotes', () => {
    expect(cleaned('38张¹，较2020年²').text).toBe('38张，较2020年')
    // 平方米 is a unit
    expect(cleaned('200m²').text).toBe('200m²')
  })
})

describe('inserted readings', () => {
  it.each<[string, string, number]>([
    ['高新區(qū)', '高新區', 1],
    ['發（fā）展（zhǎn）', '發展', 2],
    ['電(diàn)力電(diàn)子', '電力電子', 2],
    ['綠(lǜ)色', '綠色', 1],
    // no tone mark: words
    ['风险投资(VC)', '风险投资(VC)', 0],
    ['集成电路(IC)', '集成电路(IC)', 0],
    ['用户(B型)', '用户(B型)', 0],
    ['应用(app)', '应用(app)', 0],
    ['(qū)', '(qū)', 0],
    ['区(qū', '区(qū', 0],
    ['区()', '区()', 0],
  ])('%s', (source, text, count) => {
    const result = cleaned(source)
    expect(result.text).toBe(text)
    expect(result.notes.map(({ kind }) => kind)).toEqual(Array.from({ length: count }, () => 'pinyin-insertion'))
    for (const note of result.notes) expect(source.slice(note.start, note.end)).toMatch(/^[(（][a-zāǎàūǜ]+[)）]$/)
  })
})

describe('shifted bytes', () => {
  it.each<[string, string, string[]]>([
    ['同意?，F(xiàn)就有关事项', '同意。現就有关事项', ['?，F => 。現', '(xiàn) => ']],
    ['同意)?,F(xiàn)就', '同意)。現就', ['?,F => 。現', '(xiàn) => ']],
    // the next character is lost for good, with its reading
    ['融合??苿?chuàng)能力', '融合。科?能力', ['??苿 => 。科', 'chuàng) => ']],
    ['構建鏈?zhǔn)秸猩腆w系', '構建鏈?招商體系', ['zhǔn) => ', '秸猩腆w => 招商體']],
    // question marks
    ['怎样参与?，再说一遍', '怎样参与?，再说一遍', []],
    ['能得到哪些实惠?；其中', '能得到哪些实惠?；其中', []],
    // in step again, but 渲蠥 is no word of a plan
    ['能得到哪些实惠?；其中A', '能得到哪些实惠?；其中A', []],
    ['是否可行?(试行)', '是否可行?(试行)', []],
    ['为什么?!', '为什么?!', []],
    ['?', '?', []],
  ])('%s', (source, text, repairs) => {
    const result = cleaned(source)
    expect(result.text).toBe(text)
    expect(result.notes.map(({ start, end, repair }) => `${source.slice(start, end)} => ${repair}`)).toEqual(repairs)
  })
})

const PIECES = [
  '达到',
  '1.7',
  ' ',
  '　',
  '\t',
  '１',
  '％',
  'GDP',
  '(qū)',
  '(VC)',
  '¹',
  '?，F(xiàn)',
  '?',
  '，',
  '区',
  '\u200b',
  '（',
  '2. 2',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''))

describe('of any text', () => {
  it('each character knows a place in the source, in order', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), fc.nat({ max: 5 }), (source, start) => {
        const notes: DamageNote[] = []
        const from = Math.min(start, source.length)
        const passage = clean(source, from, source.length, undefined, notes)
        expect(passage.offsets).toHaveLength(passage.text.length)
        let last = from
        for (const offset of passage.offsets) {
          expect(offset).toBeGreaterThanOrEqual(last)
          expect(offset).toBeLessThan(source.length)
          last = offset
        }
        for (const note of notes) expect(note.end).toBeGreaterThan(note.start)
      }),
    )
  })

  it('what was not repaired is the source character itself, in half width', () => {
    fc.assert(
      fc.property(text, (source) => {
        const notes: DamageNote[] = []
        const passage = clean(source, 0, source.length, undefined, notes)
        const isRepaired = (offset: number): boolean => notes.some((note) => offset >= note.start && offset < note.end)
        for (let at = 0; at < passage.text.length; at++) {
          const offset = passage.offsets[at] ?? -1
          const character = passage.text.charAt(at)
          // A blank stands for all the blanks there.
          if (!isRepaired(offset) && character !== ' ')
            expect(source.charAt(offset).normalize('NFKC')).toBe(character.normalize('NFKC'))
        }
      }),
    )
  })

  it('blanks put between its characters change nothing', () => {
    const han = fc.array(fc.constantFrom(...'到年服务业增加值达超过亿元，。、%'), { maxLength: 30 })
    fc.assert(
      fc.property(han, fc.constantFrom(' ', '　', '\t', '\u00a0'), (characters, blank) => {
        expect(cleaned(characters.join(blank)).text).toBe(characters.join(''))
      }),
    )
  })

  it('full width, blanks and separators leave a value as it is', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9.%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    const value = fc.tuple(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.nat({ max: 99 }),
      fc.constantFrom('万亿元', '%', '个百分点', '万人次'),
    )
    fc.assert(
      fc.property(value, fc.boolean(), fc.constantFrom('', ' ', '　'), ([whole, decimals, unit], isWide, blank) => {
        const plain = `${whole}.${String(decimals).padStart(2, '0')}`
        const printed = isWide ? wide(plain) : plain.replace(/\B(?=(?:\d{3})+\.)/g, ',')
        const source = ['增加值', '超过', printed, ...unit, '左右'].join(blank)
        const [token] = lex(cleaned(source).text)
        expect(token).toMatchObject({ kind: 'quantity', op: '>', decimals: 2, unit: { unit: unit.replace('个', '') } })
        expect(token?.kind === 'quantity' && token.value !== undefined && format(token.value, 2)).toBe(plain)
      }),
    )
  })
})
