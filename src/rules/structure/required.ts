import type { Severity } from '../../plan/report-types.ts'
import { schemaWords } from '../../plan/schema-words.ts'
import type { Plan } from '../../plan/types.ts'
import { type Demand, demandsOf } from '../profile/demands.ts'
import { fieldName, placeAt, thingAt } from '../profile/things.ts'
import { type CheckDraft, defineRule, type Message, NO_OPTIONS, type OperandDraft } from '../types.ts'

type Id = 'missing' | 'missing-document' | 'own-words' | 'own-words-of' | 'sum' | 'order' | 'outside' | 'other'
type Draft = CheckDraft<Id>

const NAMES_SHOWN = 6
// A reader who has seen so many knows what is meant.
const MOST_PLACES = 30

/** What the demands have in common that are told as one: the same field of things of one list. */
function causeOf({ pointer, keyword, property, message }: Demand): string {
  const list = pointer.replace(/\/\d+/g, '/*')
  return [list, keyword, property ?? '', message?.zh ?? ''].join('|')
}

function operandOf(plan: Plan, { pointer }: Demand): OperandDraft {
  const name = thingAt(plan, pointer)?.name
  return { role: 'left', fact: pointer === '' ? '/meta' : pointer, at: placeAt(plan, pointer), name, frame: true }
}

/** Things by name, the first few of many. */
function namesOf(plan: Plan, demands: readonly Demand[]): Message {
  const things = demands.flatMap(({ pointer }) => thingAt(plan, pointer) ?? [])
  const names = [...new Set(things.map(({ name }) => `“${name}”`))]
  const [first] = things
  const more = names.length > NAMES_SHOWN
  const shown = names.slice(0, NAMES_SHOWN)
  return {
    zh: `${first?.kind.zh ?? ''}${shown.join('、')}${more ? `等${names.length}项` : ''}`,
    en: `${first?.kind.en ?? ''} ${shown.join(', ')}${more ? ` and ${names.length - shown.length} more` : ''}`.trim(),
  }
}

interface Words {
  readonly messageId: Id
  readonly data: Readonly<Record<string, string | number>>
}

function isPair(value: unknown): value is { left: string; right: string } {
  return typeof value === 'object' && value !== null && 'left' in value && 'right' in value
}

const FAULTS: Readonly<Record<string, Id>> = { sumsTo: 'sum', chronological: 'order', within: 'outside' }

function wordsOf(plan: Plan, demands: readonly Demand[]): Words {
  const [first] = demands
  const { pointer = '', keyword = '', property, message, error } = first ?? {}
  const names = namesOf(plan, demands)
  const both = { names: names.zh || '文件', namesEn: names.en || 'The document' }
  if (message !== undefined) {
    return names.zh === ''
      ? { messageId: 'own-words', data: { words: message.zh, wordsEn: message.en } }
      : { messageId: 'own-words-of', data: { ...both, words: message.zh, wordsEn: message.en } }
  }
  if (keyword === 'required' && property !== undefined) {
    const field = fieldName(pointer, property)
    const data = { field: field.zh, fieldEn: field.en }
    return names.zh === ''
      ? { messageId: 'missing-document', data }
      : { messageId: 'missing', data: { ...both, ...data } }
  }
  const fault = FAULTS[keyword]
  const sides: unknown = error?.params['fault']
  if (fault !== undefined && isPair(sides))
    return { messageId: fault, data: { ...both, left: sides.left, right: sides.right } }
  const at = pointer.split('/').findLast((step) => step !== '' && !/^\d+$/.test(step))
  const field = at === undefined ? { zh: '文件', en: 'document' } : fieldName('', at)
  const reason = schemaWords(keyword, error?.params ?? {})
  return {
    messageId: 'other',
    data: { ...both, field: field.zh, fieldEn: field.en, reason: reason.zh, reasonEn: reason.en },
  }
}

/** Each failed sum, order or span is one of its own; what all lack is told together. */
function isToldAlone({ keyword }: Demand): boolean {
  return FAULTS[keyword] !== undefined
}

function toldTogether(plan: Plan, demands: readonly Demand[]): Draft[] {
  const [first] = demands
  if (first === undefined) return []
  const { messageId, data } = wordsOf(plan, demands)
  const level: Severity = first.level
  return demands.map((demand): Draft => {
    const operands = [operandOf(plan, demand)]
    if (demand !== first) return { verdict: 'inconsistent', operands }
    return {
      verdict: 'inconsistent',
      operands: operands.map((operand) => ({ ...operand, canonical: causeOf(demand) })),
      context: demands.slice(0, MOST_PLACES).map(({ pointer }) => placeAt(plan, pointer)),
      told: { level, messageId, data },
    }
  })
}

export default defineRule<Id>({
  meta: {
    id: 'structure/required',
    family: 'structure',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      missing: { zh: '{names}没有写明{field}', en: '{namesEn}: no {fieldEn} is given' },
      'missing-document': { zh: '文件没有写明{field}', en: 'The document gives no {fieldEn}' },
      'own-words': { zh: '{words}', en: '{wordsEn}' },
      'own-words-of': { zh: '{names}：{words}', en: '{namesEn}: {wordsEn}' },
      sum: {
        zh: '{names}为{left}，与各分项 {right} 之和不符',
        en: '{namesEn} is {left}; its parts {right} do not add up to it',
      },
      order: {
        zh: '{names}的时间先后颠倒：{left}在{right}之前列出',
        en: '{namesEn}: {left} is listed before {right}, which is earlier',
      },
      outside: { zh: '{names}的{left}不在{right}之内', en: '{namesEn}: {left} is not within {right}' },
      other: {
        zh: '{names}的{field}不合要求：{reason}',
        en: '{namesEn}: {fieldEn}, which is not as required: {reasonEn}',
      },
    },
  },
  check: (plan, { profile }) => {
    const failed = new Map<string, Demand[]>()
    const checks: Draft[] = []
    for (const demand of demandsOf(profile, plan)) {
      if (demand.error === undefined) {
        checks.push({ verdict: 'consistent', operands: [operandOf(plan, demand)] })
      } else {
        const cause = isToldAlone(demand) ? `${demand.pointer} ${demand.keyword}` : causeOf(demand)
        const group = failed.get(cause)
        if (group === undefined) failed.set(cause, [demand])
        else group.push(demand)
      }
    }
    return [...checks, ...[...failed.values()].flatMap((demands) => toldTogether(plan, demands))]
  },
})
