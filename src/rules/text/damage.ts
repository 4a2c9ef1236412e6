import { addTo } from '../../math/groups.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Damage, DamageKind, Place, Plan } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'

type Id = Exclude<DamageKind, 'placeholder'>

interface Found {
  readonly damage: Damage
  readonly index: number
}

// Enough to see what the damage looks like.
const SHOWN = 5

function sharesPlace(a: Place | undefined, b: Place | undefined): boolean {
  if (a === undefined || b === undefined || a.line !== b.line || a.page !== b.page || a.file !== b.file) return false
  return a.column < b.column + b.length && b.column < a.column + a.length
}

/** A date with digits missing is told by `timeline/date`. */
function isFaultyDate(plan: Plan, { kind, at }: Damage): boolean {
  if (kind !== 'lost-digits' && kind !== 'lost-character') return false
  return plan.dates.some((date) => date.fault !== undefined && sharesPlace(date.at, at))
}

function levelOf(found: readonly Found[]): Severity {
  // A reading is struck out and nothing is lost; a character doubled over a page break may be a word that belongs there.
  return found.every(({ damage: { kind } }) => kind === 'pinyin-insertion' || kind === 'doubled') ? 'info' : 'warning'
}

function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, SHOWN).map((text) => `“${text}”`)
  return shown.join('') + (texts.length > SHOWN ? '……' : '')
}

function isKindOfDamage(kind: DamageKind): kind is Id {
  return kind !== 'placeholder'
}

function checkKind(kind: Id, found: readonly Found[]): CheckDraft<Id> {
  const texts = [...new Set(found.map(({ damage }) => damage.text))]
  return {
    verdict: 'inconsistent',
    operands: found.map(
      ({ damage, index }): OperandDraft => ({
        role: 'part',
        fact: `/damage/${index}`,
        at: damage.at,
        name: kind,
        text: damage.text,
        canonical: damage.text,
      }),
    ),
    told: {
      level: levelOf(found),
      messageId: kind,
      data: {
        count: found.length,
        texts: quoted(texts),
      },
    },
  }
}

function check(plan: Plan): CheckDraft<Id>[] {
  const kinds = new Map<Id, Found[]>()
  for (const [index, damage] of plan.damage.entries()) {
    // A placeholder is the writer's, not the text's: `text/placeholder`.
    if (!isKindOfDamage(damage.kind) || isFaultyDate(plan, damage)) continue
    addTo(kinds, damage.kind, { damage, index })
  }
  return [...kinds].map(([kind, found]) => checkKind(kind, found))
}

export default defineRule<Id>({
  meta: {
    id: 'text/damage',
    family: 'text',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      'pinyin-insertion': {
        zh: '疑似文本损坏：汉字后插入了注音（{count}处，已略去不读），如{texts}',
        en: 'Probable damage: readings inserted after characters ({count}×, read through), e.g. {texts}',
      },
      misaligned: {
        zh: '疑似文本损坏：字节错位（{count}处），如{texts}',
        en: 'Probable damage: shifted bytes ({count}×), e.g. {texts}',
      },
      'lost-digits': {
        zh: '疑似文本损坏：数字缺失（{count}处），如{texts}',
        en: 'Probable damage: lost digits ({count}×), e.g. {texts}',
      },
      'lost-character': {
        zh: '疑似文本损坏：文字缺失（{count}处），如{texts}',
        en: 'Probable damage: lost characters ({count}×), e.g. {texts}',
      },
      'separator-lost': {
        zh: '疑似文本损坏：数值之间缺少分隔（{count}处），如{texts}',
        en: 'Probable damage: numbers with nothing between them ({count}×), e.g. {texts}',
      },
      doubled: {
        zh: '疑似文本损坏：换页处文字重复（{count}处），如{texts}',
        en: 'Probable damage: characters doubled over a page break ({count}×), e.g. {texts}',
      },
      'foreign-word': {
        zh: '疑似文本损坏：中文中夹有外文词（{count}处），如{texts}',
        en: 'Probable damage: foreign words inside Chinese ({count}×), e.g. {texts}',
      },
      'foreign-script': {
        zh: '疑似文本损坏：夹有其他文字的字符（{count}处），如{texts}',
        en: 'Probable damage: characters of another script ({count}×), e.g. {texts}',
      },
      unreadable: {
        zh: '有{count}处文字无法辨认（字体没有编码表或编码错误），该处内容未检查',
        en: 'Text that cannot be read ({count}×; a font without a map, or a wrong encoding) was not checked',
      },
    },
  },
  check,
})
