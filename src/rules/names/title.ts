import { bareTitle } from '../../document/titles.ts'
import type { Mention, Plan, Statement } from '../../plan/types.ts'
import { foldWords } from '../structure/likeness.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'

type Id = 'kind' | 'modifier' | 'title' | 'stated'

const KIND = /(?:规划|计划|方案|意见|纲要|办法|措施|报告)/g
const MODIFIER = /行动|实施|工作|总体|专项|建设|发展|三年|五年|任务/g
// A short form is a kind with the words that may stand before it: 行动计划, 三年行动方案.
const SHORT =
  /^(?:本)?(?:行动|实施|工作|总体|专项|建设|发展|三年|五年|任务){0,3}(?:规划|计划|方案|意见|纲要|办法|措施|报告)$/

function titleOperand({ meta }: Plan, title: string): OperandDraft {
  // All mentions are laid against one title: two that differ from it have no cause in common.
  return {
    role: 'right',
    fact: '/meta/title',
    at: meta.at.title,
    name: title,
    text: title,
    canonical: title,
    frame: true,
  }
}

function lastKind(words: string): string | undefined {
  return [...words.matchAll(KIND)].at(-1)?.[0]
}

/** A short form agrees when the title holds its kind and the words before it. */
function shortFault(short: string, title: string): Id | undefined {
  const kind = lastKind(short)
  if (kind === undefined || title.includes(short.replace(/^本/, ''))) return undefined
  if (!title.includes(kind)) return 'kind'
  return [...short.matchAll(MODIFIER)].every(([word]) => title.includes(word)) ? undefined : 'modifier'
}

function sameTitle(a: string, b: string): boolean {
  const left = foldWords(bareTitle(a))
  const right = foldWords(bareTitle(b))
  // The title of a page or of a letter holds the plan's.
  return left === right || left.includes(right) || right.includes(left)
}

function checkMention(plan: Plan, title: string, mention: Mention, index: number): CheckDraft<Id>[] {
  if (mention.of !== 'plan') return []
  const { text } = mention
  const operands: readonly OperandDraft[] = [
    { role: 'left', fact: `/mentions/${index}`, at: mention.at, name: text, text, canonical: text },
    titleOperand(plan, title),
  ]
  const calculation = `${text}; ${title}`
  const isShort = SHORT.test(text)
  // A short name that the text itself defines may be any.
  const fault = isShort ? shortFault(text, bareTitle(title)) : fullFault(text, title)
  if (fault === undefined) return [{ verdict: 'consistent', operands, calculation }]
  // A title that says nothing of its kind (in its first line) forbids no name.
  if (fault === 'kind' && lastKind(title) === undefined) {
    return [{ verdict: 'unassessable', reason: 'ambiguous', operands }]
  }
  const level = fault === 'modifier' ? 'info' : 'warning'
  return [{ verdict: 'inconsistent', operands, calculation, told: { level, messageId: fault, data: { text, title } } }]
}

function fullFault(text: string, title: string): Id | undefined {
  if (sameTitle(text, title)) return undefined
  return text.length * 2 < bareTitle(title).length ? undefined : 'title'
}

function checkStated(plan: Plan, title: string, stated: Statement, index: number): CheckDraft<Id>[] {
  if (stated.field !== 'title') return []
  const text = String(stated.value)
  const operands: readonly OperandDraft[] = [
    { role: 'left', fact: `/meta/stated/${index}`, at: stated.at, name: text, text, canonical: text },
    titleOperand(plan, title),
  ]
  const calculation = `${text}; ${title}`
  if (sameTitle(text, title)) return [{ verdict: 'consistent', operands, calculation }]
  const told = { level: 'warning', messageId: 'stated', data: { text, title } } as const
  return [{ verdict: 'inconsistent', operands, calculation, told }]
}

function check(plan: Plan): CheckDraft<Id>[] {
  const { title } = plan.meta
  if (title === undefined) return []
  return [
    ...plan.mentions.flatMap((mention, i) => checkMention(plan, title, mention, i)),
    ...plan.meta.stated.flatMap((stated, i) => checkStated(plan, title, stated, i)),
  ]
}

export default defineRule<Id>({
  meta: {
    id: 'names/title',
    family: 'names',
    severity: { recommended: 'warning', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      kind: {
        zh: '文中称“{text}”，标题为“{title}”：文种不同',
        en: 'The text says “{text}”; the title is “{title}”: another kind of document',
      },
      modifier: {
        zh: '文中称“{text}”，标题为“{title}”：简称用语不在标题中',
        en: 'The text says “{text}”; the title is “{title}”, which does not hold those words',
      },
      title: {
        zh: '文中称“{text}”，标题为“{title}”',
        en: 'The text says “{text}”; the title is “{title}”',
      },
      stated: {
        zh: '另一处所列标题“{text}”与标题“{title}”不同',
        en: 'Another place gives the title “{text}”; the title is “{title}”',
      },
    },
  },
  check,
})
