import type { Check, CheckPlace, Finding } from '../../plan/report-types.ts'
import { each, type Of, PLAN_COLUMNS, placeColumns, placeText } from '../shared.ts'
import { type Column, defineTable } from '../types.ts'

/** The first place, which a link leads to, and all of them. */
function placesColumns<Row extends Of<{ places: readonly CheckPlace[] }>>(): Column<Row>[] {
  return [
    ...placeColumns<Row>(({ fact }) => fact.places[0]),
    {
      name: 'places',
      zh: '各处',
      type: 'text',
      about: 'Each place with what stands there, parted by ；; an annex is named',
      of: ({ fact }) =>
        fact.places
          .map((place) => `${place.file === undefined ? '' : `${place.file} `}${placeText(place)} ${place.quote}`)
          .join('；') || undefined,
    },
  ]
}

export const checks = defineTable<Of<Check>>({
  name: 'checks',
  zh: '核对',
  about: 'A comparison, also one that agrees',
  checked: true,
  rowsOf: (of) => each(of, of.entry?.checks ?? []),
  columns: [
    ...PLAN_COLUMNS,
    { name: 'rule', zh: '规则', type: 'text', about: 'Id of the rule', of: ({ fact }) => fact.rule },
    {
      name: 'verdict',
      zh: '结论',
      type: 'text',
      about: 'consistent, rounding, inconsistent, unassessable',
      of: ({ fact }) => fact.verdict,
    },
    {
      name: 'reason',
      zh: '无法判定的原因',
      type: 'text',
      about: 'Of an unassessable one',
      of: ({ fact }) => fact.reason,
    },
    {
      name: 'operands',
      zh: '比较的数',
      type: 'text',
      about: 'Names and words of what is compared, parted by ；',
      of: ({ fact }) =>
        fact.operands
          .map(({ name, text }) => [name, text].filter((words) => words !== undefined).join(' '))
          .join('；') || undefined,
    },
    {
      name: 'calculation',
      zh: '演算',
      type: 'text',
      about: 'The worked comparison',
      of: ({ fact }) => fact.calculation,
    },
    ...placesColumns<Of<Check>>(),
  ],
})

export const findings = defineTable<Of<Finding>>({
  name: 'findings',
  zh: '问题',
  about: 'A finding, also one that is suppressed or in the baseline',
  checked: true,
  rowsOf: (of) => each(of, of.entry?.findings ?? []),
  columns: [
    ...PLAN_COLUMNS,
    { name: 'rule', zh: '规则', type: 'text', about: 'Id of the rule', of: ({ fact }) => fact.rule },
    { name: 'severity', zh: '级别', type: 'text', about: 'error, warning or info', of: ({ fact }) => fact.severity },
    {
      name: 'message',
      zh: '问题',
      type: 'text',
      about: 'What does not agree, in the language asked for',
      of: ({ fact }) => fact.message,
    },
    {
      name: 'calculation',
      zh: '演算',
      type: 'text',
      about: 'The worked comparison',
      of: ({ fact }) => fact.calculation,
    },
    ...placesColumns<Of<Finding>>(),
    {
      name: 'fingerprint',
      zh: '指纹',
      type: 'text',
      about: 'Of what disagrees, never of where',
      of: ({ fact }) => fact.fingerprint,
    },
    {
      name: 'suppressed',
      zh: '豁免理由',
      type: 'text',
      about: 'Reason of the suppression',
      of: ({ fact }) => fact.suppressed?.reason,
    },
  ],
})
