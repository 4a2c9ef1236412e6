import type { Count } from '../../plan/types.ts'
import { each, type Of, PLAN_COLUMNS, placeColumns } from '../shared.ts'
import { defineTable } from '../types.ts'

type Row = Of<Count>

export const counts = defineTable<Row>({
  name: 'counts',
  zh: '数量',
  about: 'An announced number of things',
  checked: false,
  rowsOf: (of) => each(of, of.plan.counts),
  columns: [
    ...PLAN_COLUMNS,
    { name: 'label', zh: '所称', type: 'text', about: 'The words: 八大重点行动', of: ({ fact }) => fact.label },
    { name: 'noun', zh: '所数', type: 'text', about: 'What is counted: 行动', of: ({ fact }) => fact.noun },
    {
      name: 'declared',
      zh: '所称数量',
      type: 'integer',
      about: 'The number announced',
      of: ({ fact }) => fact.declared,
    },
    {
      name: 'listed',
      zh: '所列数量',
      type: 'integer',
      about: 'How many are listed or headed',
      of: ({ fact }) => fact.members.length,
    },
    {
      name: 'complete',
      zh: '列全',
      type: 'boolean',
      about: 'False behind 等: the list names some',
      of: ({ fact }) => fact.complete,
    },
    {
      name: 'members',
      zh: '所列',
      type: 'text',
      about: 'What is listed, parted by 、',
      of: ({ fact }) => fact.members.map(({ name }) => name).join('、') || undefined,
    },
    { name: 'from', zh: '出处', type: 'text', about: 'table or prose', of: ({ fact }) => fact.from },
    ...placeColumns<Row>(({ fact }) => fact.at),
  ],
})
