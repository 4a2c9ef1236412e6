import rule from '../../../src/rules/text/damage.ts'
import { testRule } from '../tester.ts'

const damage = (...list: string[]): string => `damage: [${list.map((each) => `{${each}}`).join(', ')}]`

testRule(rule, [
  { name: 'no damage', plan: 'damage: []', checks: '' },
  {
    name: 'one finding a kind, with all its places',
    plan: damage(
      'kind: foreign-word, text: usage, at: 111',
      'kind: foreign-word, text: usage, at: 113',
      'kind: foreign-script, text: 의, at: 67',
    ),
    checks: 'inconsistent 2',
    findings: [
      ['warning', 'foreign-script', '疑似文本损坏：夹有其他文字的字符（1处），如“의”'],
      ['warning', 'foreign-word', '疑似文本损坏：中文中夹有外文词（2处），如“usage”'],
    ],
  },
  {
    name: 'what is lost cannot be read',
    plan: damage(
      'kind: lost-digits, text: 20204月, at: 46',
      'kind: lost-character, text: "2025,", at: 88',
      'kind: separator-lost, text: 21.2%15.5%, at: 34',
      'kind: unreadable, text: ▯▯, at: 3',
    ),
    checks: 'inconsistent 4',
    findings: [
      ['warning', 'unreadable', '有1处文字无法辨认（字体没有编码表或编码错误），该处内容未检查'],
      ['warning', 'separator-lost', '疑似文本损坏：数值之间缺少分隔（1处），如“21.2%15.5%”'],
      ['warning', 'lost-digits', '疑似文本损坏：数字缺失（1处），如“20204月”'],
      ['warning', 'lost-character', '疑似文本损坏：文字缺失（1处），如“2025,”'],
    ],
  },
  {
    name: 'readings are struck out and lose nothing; bytes set right are damage all the same',
    plan: damage(
      'kind: pinyin-insertion, text: (qū), at: 1',
      'kind: misaligned, text: "?，F(xiàn)", repair: 。现, at: 2',
      'kind: doubled, text: 区, at: 262',
    ),
    checks: 'inconsistent 3',
    findings: [
      ['warning', 'misaligned', '疑似文本损坏：字节错位（1处），如“?，F(xiàn)”'],
      ['info', 'pinyin-insertion', '疑似文本损坏：汉字后插入了注音（1处，已略去不读），如“(qū)”'],
      ['info', 'doubled', '疑似文本损坏：换页处文字重复（1处），如“区”'],
    ],
  },
  {
    name: 'bytes that could not be set right are a warning',
    plan: damage('kind: misaligned, text: ??苿, repair: 。科, at: 26', 'kind: misaligned, text: ??, at: 27'),
    checks: 'inconsistent 1',
    findings: [['warning', 'misaligned', '疑似文本损坏：字节错位（2处），如“??苿”“??”']],
  },
  {
    name: 'of many kinds of words a few are shown',
    plan: damage(
      ...['(a)', '(b)', '(c)', '(d)', '(e)', '(f)'].map((text) => `kind: pinyin-insertion, text: ${text}, at: 1`),
    ),
    checks: 'inconsistent 1',
    findings: [
      ['info', 'pinyin-insertion', '疑似文本损坏：汉字后插入了注音（6处，已略去不读），如“(a)”“(b)”“(c)”“(d)”“(e)”……'],
    ],
  },
  {
    name: 'a faulty date is timeline/date’s business, a placeholder text/placeholder’s',
    plan: `
damage:
  - {kind: lost-digits, text: 202013日, at: {line: 38, column: 9, length: 7, quote: 202013日}}
  - {kind: placeholder, text: XX, at: 40}
dates: [{text: 202013日, fault: digits-lost, at: {line: 38, column: 9, length: 7, quote: 202013日}}]
`,
    checks: '',
  },
])
