import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lex } from '../../src/language/lexer.ts'
import { format, toJson } from '../../src/math/decimal.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { quantityIn, tokensOf } from './tokens.ts'

// Rows of "Numbers and units" of the language, in its order. What a number measures is for the extractors: here a
// growth, a level and a change are all the printed number.
describe('numbers and units', () => {
  it.each<[string, ...string[]]>([
    // one value
    ['1.7万亿元', '1.7万亿元: = 1.7 万亿元'],
    ['达到万亿元', '万亿元: = 1 万亿元 bare'],
    ['突破千亿', '突破千亿: > 1 千亿元 bare'],
    ['达300亿', '300亿: = 300 亿元'],
    ['产业总规模达150亿', '150亿: = 150 亿元'],
    // ranges
    ['1—2家', '1—2家: range 1..2 家'],
    ['2-3家', '2-3家: range 2..3 家'],
    ['6.0-8.0', '6.0-8.0: range 6..8 -'],
    ['5%—5.5%', '5%—5.5%: range 5..5.5 %'],
    ['10至15个', '10至15个: range 10..15 个'],
    ['15%～20%', '15%～20%: range 15..20 %'],
    ['9亿—1.2万亿元', '9亿—1.2万亿元: range 0.0009..1.2 万亿元'],
    ['9-16亿', '9-16亿: range 9..16 亿元 dropped'],
    ['两三家', '两三家: range 2..3 家'],
    // bounds
    ['超400家', '超400家: > 400 家'],
    ['超过400家', '超过400家: > 400 家'],
    ['突破1000亿元', '突破1000亿元: > 1000 亿元'],
    ['>17600', '>17600: > 17600 -'],
    ['270个以上', '270个以上: >= 270 个'],
    ['不低于5%', '不低于5%: >= 5 %'],
    ['不少于3家', '不少于3家: >= 3 家'],
    ['至少3家', '至少3家: >= 3 家'],
    ['≥95', '≥95: >= 95 -'],
    ['低于2%', '低于2%: < 2 %'],
    ['不到5%', '不到5%: < 5 %'],
    ['不足10家', '不足10家: < 10 家'],
    ['小于3', '小于3: < 3 -'],
    ['5%以内', '5%以内: <= 5 %'],
    ['不超过5%', '不超过5%: <= 5 %'],
    ['控制在5%', '控制在5%: <= 5 %'],
    ['控制在5%以内', '控制在5%以内: <= 5 %'],
    ['≤8', '≤8: <= 8 -'],
    ['100个左右', '100个左右: ~ 100 个'],
    ['近40%', '近40%: ~ 40 % about:less'],
    ['1300余个', '1300余个: ~ 1300 个 about:more'],
    ['9100多万', '9100多万: ~ 9100 万 about:more'],
    ['100万余元', '100万余元: ~ 100 万元 about:more'],
    ['3亿多立方米', '3亿多立方米: ~ 3 亿立方米 about:more'],
    ['约300家', '约300家: ~ 300 家'],
    ['50家上下', '50家上下: ~ 50 家'],
    ['≈3', '≈3: ~ 3 -'],
    // the number itself
    ['为65.7%', '65.7%: = 65.7 %'],
    ['达65.7%', '65.7%: = 65.7 %'],
    ['达到5家', '5家: = 5 家'],
    ['实现100亿元', '100亿元: = 100 亿元'],
    ['完成3亿元', '3亿元: = 3 亿元'],
    ['保持在28万吨', '28万吨: = 28 万吨'],
    // several comparators on one number: range before bound before ~
    ['控制在5.5%左右', '控制在5.5%左右: ~ 5.5 %'],
    ['约5%—6%', '约5%—6%: range 5..6 %'],
    ['超过1300余个', '超过1300余个: > 1300 个'],
    ['分别超过8万元、4.5万元', '超过8万元: > 8 万元', '4.5万元: = 4.5 万元'],
    // hedges are not comparators
    ['力争达到5家', '力争达到5家: = 5 家 hedge:力争达到'],
    ['力争超过5家', '力争超过5家: > 5 家 hedge:力争'],
    ['有望突破100亿元', '有望突破100亿元: > 100 亿元 hedge:有望'],
    ['预计5%', '预计5%: = 5 % hedge:预计'],
    // changes and levels, multiples, growth
    ['提高9.1个百分点', '9.1个百分点: = 9.1 百分点'],
    ['增加625.6亿元', '625.6亿元: = 625.6 亿元'],
    ['下降13.5%', '13.5%: = 13.5 %'],
    ['为-2.3%', '-2.3%: = -2.3 %'],
    ['提高到80%', '80%: = 80 %'],
    ['降至5%', '5%: = 5 %'],
    ['从2.77%提高到3.3%左右', '2.77%: = 2.77 %', '3.3%左右: ~ 3.3 %'],
    ['是2015年的1.9倍', '2015年: time 2015 than', '1.9倍: = 1.9 倍'],
    ['增长1.5倍', '1.5倍: = 1.5 倍'],
    ['翻一番', '一番: = 1 番'],
    ['翻两番', '两番: = 2 番'],
    ['年均增速7.9%', '7.9%: = 7.9 %'],
    ['2025年增长5.5%', '2025年: time 2025 in', '5.5%: = 5.5 %'],
    ['五年累计新增20个', '20个: = 20 个'],
    ['〔20〕', '20: = 20 -'],
    ['[20]', '20: = 20 -'],
    // Chinese numerals, thousands separators
    ['三分之一', '三分之一: = 33.3 %'],
    ['四分之三以上', '四分之三以上: >= 75 %'],
    ['七成', '七成: = 70 %'],
    ['近七成', '近七成: ~ 70 % about:less'],
    ['比重过半', '过半: > 50 % bare'],
    ['百分之六十', '百分之六十: = 60 %'],
    ['百分之十六点五', '百分之十六点五: = 16.5 %'],
    ['二〇三五年', '二〇三五年: time 2035 in'],
    ['十二项', '十二项: = 12 项'],
    ['三百人', '三百人: = 300 人'],
    ['一万二千家', '一万二千家: = 12000 家'],
    ['千座以上', '千座以上: >= 1 千座 bare'],
    ['百余家', '百余家: ~ 1 百家 about:more bare'],
    ['上千家', '千家: ~ 1 千家 about:more bare'],
    ['超百亿元', '超百亿元: > 1 百亿元 bare'],
    ['351,740', '351,740: = 351740 -'],
    ['1,447.7平方公里', '1,447.7平方公里: = 1447.7 平方公里'],
    // lists, and a lost separator
    ['10.6%、32.1%', '10.6%: = 10.6 %', '32.1%: = 32.1 %'],
    ['1.1和0.9个百分点', '1.1: = 1.1 -', '0.9个百分点: = 0.9 百分点'],
    ['21.2%15.5%74.5%', '21.2%: = 21.2 %', '15.5%: = 15.5 %', '74.5%: = 74.5 %'],
    ['8类18项', '8类: = 8 类', '18项: = 18 项'],
    ['14个、其中国家级5个', '14个: = 14 个', '5个: = 5 个'],
    // units
    ['2400亩', '2400亩: = 2400 亩'],
    ['3公顷', '3公顷: = 3 公顷'],
    ['5万平方米', '5万平方米: = 5 万平方米'],
    ['5万人次', '5万人次: = 5 万人次'],
    ['100万标准箱', '100万标准箱: = 100 万标准箱'],
    ['30吨标准煤', '30吨标准煤: = 30 吨标准煤'],
    ['3万元/人', '3万元/人: = 3 万元/人'],
    ['5件/万人', '5件/万人: = 5 件/万人'],
    ['0.21‰', '0.21‰: = 0.21 ‰'],
    ['1.5℃', '1.5℃: = 1.5 ℃'],
    // the first number is part of a name: the extractor's to say, the bound tells it
    ['年营收10亿元以上的企业20家', '10亿元以上: >= 10 亿元', '20家: = 20 家'],
    ['合同额1亿美元以上的项目100个', '1亿美元以上: >= 1 亿美元', '100个: = 100 个'],
    ['超亿元企业10家', '超亿元: > 1 亿元 bare', '10家: = 10 家'],
    ['占地2400亩的金融街', '2400亩: = 2400 亩'],
    // 至 of direction is no range
    ['调出0.12亿元至一般公共预算', '0.12亿元: = 0.12 亿元'],
    ['最高3000万元', '3000万元: = 3000 万元'],
    ['每人每月600元', '600元: = 600 元'],
  ])('%s', (text, ...expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })
})

describe('not quantities', () => {
  it.each<[string, ...string[]]>([
    // ranks
    ['第3位', '第3位: code rank'],
    ['第121次会议', '第121次: code rank'],
    ['第三位'],
    ['首批'],
    ['二十大精神', '二十大: code name'],
    ['党的十九大', '十九大: code name'],
    // names
    ['15号线', '15号: code code'],
    ['500强', '500强: code name'],
    ['4A级', '4A: code code'],
    ['3D', '3D: code code'],
    ['5G', '5G: code code'],
    ['4K/8K', '4K/8K: code code'],
    ['IPv6', '6: code code'],
    // slogans
    ['“1+3+6”', '1+3+6: code code'],
    ['“5+5+1”', '5+5+1: code code'],
    ['“33618”', '33618: code name'],
    ['“100+”', '100: code code'],
    // telephone and file numbers, document numbers
    ['0571-88889999', '0571-88889999: code code'],
    ['13800138000', '13800138000: code code'],
    ['川商财〔2021〕63号', '2021〕63号: code citation'],
    ['云政办函[2023]12号', '2023]12号: code citation'],
    // references, numbering
    ['专栏3', '专栏3: code reference'],
    ['见表6', '表6: code reference'],
    ['附件1', '附件1: code reference'],
    ['（三）'],
    ['一、'],
    // ratios
    ['2.27:1', '2.27:1: code ratio'],
    ['2.06∶1', '2.06∶1: code ratio'],
    ['24/7', '24/7: code ratio'],
    // durations of words
    ['连续三年'],
    ['五年年均'],
    ['连续三十年', '三十年: code duration'],
    // vague: how many is not said
    ['数十家', '数十家: code other'],
    ['几十家', '几十家: code other'],
    ['几百人'],
    ['十几个'],
    // words that hold numerals
    ['一批重大项目'],
    ['一个中心'],
    ['一二三产业'],
    ['十分重要'],
    ['千方百计'],
    ['万众一心'],
    ['九寨沟'],
    ['规模以上'],
    ['市级以上'],
    ['时间过半'],
    ['“百千万”工程'],
    ['千亿元县'],
    ['——'],
    ['—'],
  ])('%s', (text, ...expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })

  // The lexer keeps them as quantities of time: 优良天数353天 is one, 24小时服务 is not, and only the subject tells.
  it.each(['24小时', '15分钟健身圈', '353天'])('%s is measured in time', (text) => {
    expect(quantityIn(text)?.unit?.kind).toBe('time')
  })

  it.each<[string, string]>([
    ['代表30名', '30名: = 30 名'],
    ['关注10个', '10个: = 10 个'],
  ])('%s is no reference', (text, expected) => {
    expect(tokensOf(text)).toEqual([expected])
  })
})

describe('titles', () => {
  it.each<[string, ...string[]]>([
    ['《规划（2021—2035年）》', '《规划（2021—2035年）》: title'],
    ['《关于印发〈方案〉的通知》3家', '《关于印发〈方案〉的通知》: title', '3家: = 3 家'],
    ['《关于《方案》的通知》3家', '《关于《方案》的通知》: title', '3家: = 3 家'],
    ['《甲《乙》3家', '《甲《乙》: title', '3家: = 3 家'],
    // not closed: a fault of the text, no title to its end
    ['《规划提出3家', '3家: = 3 家'],
    ['》3家', '3家: = 3 家'],
  ])('%s', (text, ...expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })
})

// Characters that the lexer looks at, and such that it does not.
const WORDS = [
  ...'0123456789.,，、。；：（）()《》“”"〔〕[]—-–~～%‰＋+/:∶<>≤≥约超近余多来第年月日号至到底末前后以上下内左右万亿千百十一二三五两〇零点分之成倍番元人家个项亩公顷强大区的',
  '达到',
  '力争',
  '“十四五”',
  '2025年',
  '期间',
  '不低于',
  '万亿元',
  '个百分点',
  'GDP',
  '专栏',
  '控制在',
]
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((parts) => parts.join(''))

describe('of any text', () => {
  it('tokens are in order, apart and inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'binary' })), (text) => {
        let end = 0
        for (const token of lex(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          end = token.end
          if (token.kind !== 'quantity') continue
          expect(token.numeral).toBeGreaterThanOrEqual(token.start)
          expect(token.numeral).toBeLessThan(token.end)
          // One value, or two of which the first is less.
          expect(token.op === 'range').toBe(token.value === undefined)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('a paragraph twice as long has the same tokens twice', () => {
    const sentence = '到2025年，服务业增加值达到1.7万亿元，较2020年提高9.1个百分点，《规划》明确三年新增十二项；'
    const once = tokensOf(sentence)
    expect(once).toHaveLength(6)
    expect(tokensOf(sentence.repeat(500))).toEqual(Array.from({ length: 500 }, () => once).flat())
  })

  // Each of these made some step look at the rest of the line again at every character.
  it.each([
    '1',
    '、',
    '（',
    ' ',
    '年',
    '|',
    '《',
    '》',
    '一',
    '五',
    '十',
    '百',
    '五十',
    '约',
    '力争',
    '不低于',
    '“',
    '-',
    '1,',
    '20',
  ])('100,000 characters of %j', (unit) => {
    const text = unit.repeat(100_000 / unit.length)
    expect(lex(`${text}5家`).length).toBeLessThanOrEqual(text.length + 1)
  })
})

describe('the value of a number', () => {
  const whole = fc.integer({ min: 1, max: 99_999_999 })

  it('stays with thousands separators of either width', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(',', '，'), fc.nat({ max: 9 }), (value, separator, decimal) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, separator)
        const quantity = quantityIn(`面积${grouped}.${decimal}万亩`)
        expect(quantity?.value === undefined ? undefined : format(quantity.value, 1)).toBe(`${value}.${decimal}`)
      }),
    )
  })

  it('is exact past fifteen digits', () => {
    const quantity = quantityIn('12345678901234567.25元')
    expect(quantity?.value === undefined ? undefined : toJson(quantity.value)).toBe('12345678901234567.25')
  })

  it('is the same in Chinese numerals, from 2 to 99999', () => {
    for (let value = 2; value <= 99_999; value += value < 1000 ? 1 : 37) {
      // 两 is spoken for 二 before 百, 千 and 万, and before a classifier.
      for (const liang of [false, true]) {
        const text = `${chineseNumeral(value, liang)}家`
        const quantity = quantityIn(text)
        const unit = quantity?.unit
        const read =
          quantity?.value === undefined || unit === undefined
            ? undefined
            : Number(format(quantity.value)) * 10 ** unit.power
        expect([text, read]).toEqual([text, value])
      }
    }
  })
})
