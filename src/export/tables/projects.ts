import type { Project } from '../../plan/types.ts'
import { each, type Of, PLAN_COLUMNS, placeColumns, quantityColumns } from '../shared.ts'
import { defineTable } from '../types.ts'

type Row = Of<Project>

export const projects = defineTable<Row>({
  name: 'projects',
  zh: '项目',
  about: 'A project',
  checked: false,
  rowsOf: (of) => each(of, of.plan.projects),
  columns: [
    ...PLAN_COLUMNS,
    { name: 'name', zh: '项目', type: 'text', about: 'Without number and brackets', of: ({ fact }) => fact.name },
    {
      name: 'group',
      zh: '类别',
      type: 'text',
      about: 'Category of the table, or heading',
      of: ({ fact }) => fact.group,
    },
    { name: 'site', zh: '建设地点', type: 'text', about: 'Where it is built', of: ({ fact }) => fact.place },
    { name: 'content', zh: '建设内容', type: 'text', about: 'What is built', of: ({ fact }) => fact.content },
    { name: 'start', zh: '开始', type: 'text', about: 'ISO 8601, as precise as printed', of: ({ fact }) => fact.start },
    { name: 'end', zh: '完成', type: 'text', about: 'ISO 8601, as precise as printed', of: ({ fact }) => fact.end },
    {
      name: 'owner',
      zh: '责任单位',
      type: 'text',
      about: 'Who builds it or answers for it',
      of: ({ fact }) => fact.owner,
    },
    ...quantityColumns<Row>(({ fact }) => fact.investment, 'investment_', '投资'),
    ...quantityColumns<Row>(({ fact }) => fact.area, 'area_', '面积'),
    ...quantityColumns<Row>(({ fact }) => fact.output, 'output_', '产值'),
    { name: 'from', zh: '出处', type: 'text', about: 'table or prose', of: ({ fact }) => fact.from },
    ...placeColumns<Row>(({ fact }) => fact.at),
  ],
})
