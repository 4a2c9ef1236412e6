import { amountOperand, wordsOperand } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { type Point, type Subject, subjectsOf } from './subjects.ts'

type Id = 'approximate' | 'hedged'

// What a plan must reach is not striven for. 预计 and 预期 tell of the future and promise nothing less.
const STRIVEN = /力争|争取|努力|有望/
const ABOUT = /约|左右|上下|近|余|多|≈/

function wordOf({ value }: Point): string {
  return ABOUT.exec(value.text ?? '')?.[0] ?? '约'
}

function checkTarget({ title }: Subject, point: Point): CheckDraft<Id> {
  const { amount, value } = point
  const words = amount?.words ?? value.text ?? ''
  const operands = [
    amount === undefined ? wordsOperand('left', point, words) : amountOperand('left', point, amount, amount.unit),
  ]
  const data = { name: title, value: words }
  if (value.hedge !== undefined && STRIVEN.test(value.hedge)) {
    const told = { level: 'warning', messageId: 'hedged', data: { ...data, word: value.hedge } } as const
    return { verdict: 'inconsistent', operands, told }
  }
  if (value.op === '~') {
    const told = { level: 'warning', messageId: 'approximate', data: { ...data, word: wordOf(point) } } as const
    return { verdict: 'inconsistent', operands, told }
  }
  return { verdict: 'consistent', operands }
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/binding',
    family: 'indicators',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      approximate: {
        zh: '约束性指标“{name}”的目标写作“{value}”，用了概数词“{word}”',
        en: 'The binding target “{name}” reads “{value}”, with the approximate word “{word}”',
      },
      hedged: {
        zh: '约束性指标“{name}”的目标{value}前用了“{word}”',
        en: 'The binding target “{name}”, {value}, is worded “{word}”',
      },
    },
  },
  check: (_, { once }) =>
    once(subjectsOf)
      .filter(({ nature }) => nature === 'binding')
      .flatMap((subject) =>
        subject.points.filter(({ value }) => value.role === 'target').map((point) => checkTarget(subject, point)),
      ),
})
