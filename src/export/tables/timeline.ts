import type { Deadline, Phase } from '../../plan/types.ts'
import { each, type Of, PLAN_COLUMNS, placeColumns } from '../shared.ts'
import { defineTable } from '../types.ts'

type Row = Of<Phase | Deadline>

const isPhase = (fact: Phase | Deadline): fact is Phase => 'name' in fact

export const timeline = defineTable<Row>({
  name: 'timeline',
  zh: '时间安排',
  about: 'A phase, or a date by which something is done',
  checked: false,
  rowsOf: (of) => each(of, [...of.plan.timeline.phases, ...of.plan.timeline.deadlines]),
  columns: [
    ...PLAN_COLUMNS,
    {
      name: 'kind',
      zh: '种类',
      type: 'text',
      about: 'phase or deadline',
      of: ({ fact }) => (isPhase(fact) ? 'phase' : 'deadline'),
    },
    {
      name: 'name',
      zh: '事项',
      type: 'text',
      about: 'Name of the phase, or what is done by the date',
      of: ({ fact }) => (isPhase(fact) ? fact.name : fact.what),
    },
    {
      name: 'start',
      zh: '开始',
      type: 'text',
      about: 'ISO 8601, as precise as printed',
      of: ({ fact }) => (isPhase(fact) ? fact.start : undefined),
    },
    {
      name: 'end',
      zh: '结束',
      type: 'text',
      about: 'End of the phase, or the date by which',
      of: ({ fact }) => (isPhase(fact) ? fact.end : fact.by),
    },
    {
      name: 'words',
      zh: '原词',
      type: 'text',
      about: 'The words of the date',
      of: ({ fact }) => (isPhase(fact) ? undefined : fact.text),
    },
    {
      name: 'of',
      zh: '所属',
      type: 'text',
      about: 'The heading that the phase belongs to',
      of: ({ fact }) => (isPhase(fact) ? fact.of : undefined),
    },
    ...placeColumns<Row>(({ fact }) => fact.at),
  ],
})
