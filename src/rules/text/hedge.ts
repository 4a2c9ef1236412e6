import type { BudgetNode, BudgetPart, Place, Plan } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'

type Id = 'stacked' | 'decimal-remainder' | 'range-unit'

interface Worded {
  readonly fact: string
  readonly text: string | undefined
  readonly at?: Place | undefined
}

function* ofMoney(node: BudgetNode | BudgetPart, path: string): Generator<Worded> {
  yield { fact: path, text: node.amount.text, at: node.at }
  for (const [i, { text, at }] of (node.rates ?? []).entries()) yield { fact: `${path}/rates/${i}`, text, at }
  for (const [s, { parts }] of (node.splits ?? []).entries()) {
    for (const [p, part] of parts.entries()) yield* ofMoney(part, `${path}/splits/${s}/parts/${p}`)
  }
}

/** Every quantity of the plan in its words. */
function* worded(plan: Plan): Generator<Worded> {
  for (const [i, { values }] of plan.indicators.entries()) {
    for (const [j, { text, at }] of values.entries()) yield { fact: `/indicators/${i}/values/${j}`, text, at }
  }
  for (const [i, node] of plan.budget.entries()) yield* ofMoney(node, `/budget/${i}`)
  for (const [i, { total, parts }] of plan.sums.entries()) {
    yield { fact: `/sums/${i}/total`, text: total.text, at: total.at }
    for (const [j, { text, at }] of parts.entries()) yield { fact: `/sums/${i}/parts/${j}`, text, at }
  }
  for (const [i, { kind, text, at }] of plan.unread.entries()) {
    if (kind === 'number') yield { fact: `/unread/${i}`, text, at }
  }
}

const ABOUT = /约|大约|大概|将近|接近|近/
const AROUND = /左右|上下/
const STACKED: readonly RegExp[] = [
  /(?:约|近|至少|最多|超过|突破|不足|不到|不低于|不超过).{0,40}\d.{0,40}(?:左右|上下)/,
  /(?:约|近).{0,40}\d.{0,40}[余多]/,
  /(?:至少|不低于|不少于|超过|突破).{0,40}\d.{0,40}以上/,
  /(?:最多|不超过|不高于|不到|不足|低于).{0,40}\d.{0,40}(?:以下|以内)/,
  /\d.{0,40}[余多].{0,40}(?:左右|上下|以上)/,
]
const DECIMAL_REMAINDER = /\d\.\d+[十百千万亿]*[余多]|\d\.\d+[余多]/
// 5-10万人, 5-10%: the first number has no unit of its own.
const RANGE =
  /(\d{1,20}(?:\.\d{1,20})?)([十百千万亿%％]{0,6})[-—–~～至到]{1,4}(\d{1,20}(?:\.\d{1,20})?)([十百千万亿]{1,6}|[%％])/

// A cell may say several things: each is looked at alone.
const CLAUSES = /[；;，,。()（）]/

interface Fault {
  readonly messageId: Id
  readonly text: string
}

function faultOf(words: string): Fault | undefined {
  for (const clause of words.split(CLAUSES)) {
    const messageId = clauseFault(clause)
    if (messageId !== undefined) return { messageId, text: clause.trim() }
  }
  return undefined
}

function clauseFault(text: string): Id | undefined {
  if (STACKED.some((form) => form.test(text))) return 'stacked'
  if (DECIMAL_REMAINDER.test(text)) return 'decimal-remainder'
  const range = RANGE.exec(text)
  return range !== null && range[2] === '' && range[4] !== '' ? 'range-unit' : undefined
}

/** Words that this rule can say anything of: a hedge, a remainder or a range. */
function isHedged(text: string): boolean {
  return ABOUT.test(text) || AROUND.test(text) || /[余多]|以[上下内]|至少|最多/.test(text) || RANGE.test(text)
}

function checkWords({ fact, text, at }: Worded): CheckDraft<Id>[] {
  if (text === undefined || !isHedged(text)) return []
  const operands = [{ role: 'left', fact, at, text, canonical: text } as const]
  const fault = faultOf(text)
  if (fault === undefined) return [{ verdict: 'consistent', operands, calculation: text }]
  const told = { level: 'info', messageId: fault.messageId, data: { text: fault.text } } as const
  return [{ verdict: 'inconsistent', operands, calculation: text, told }]
}

export default defineRule<Id>({
  meta: {
    id: 'text/hedge',
    family: 'text',
    severity: { recommended: 'info', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      stacked: {
        zh: '“{text}”的概数词重复或矛盾',
        en: '“{text}” has two words of approximation or bound, one too many',
      },
      'decimal-remainder': {
        zh: '“{text}”：小数之后不宜再用“余”“多”表示概数',
        en: '“{text}”: “余” or “多” (some more than) does not go with a decimal',
      },
      'range-unit': {
        zh: '“{text}”：范围的前一个数省略了“万”“亿”或“%”，宜写全',
        en: '“{text}”: the first number of the range leaves out its “万”, “亿” or “%”',
      },
    },
  },
  check: (plan) => {
    const seen = new Set<string>()
    return [...worded(plan)]
      .filter(({ at, text }) => {
        // One number may stand in several sections.
        const key = at === undefined ? undefined : `${at.file ?? ''} ${at.page ?? ''} ${at.line}:${at.column} ${text}`
        if (key === undefined) return true
        return seen.has(key) ? false : seen.add(key)
      })
      .flatMap(checkWords)
  },
})
