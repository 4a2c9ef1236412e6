import { countFindings } from '../../report/count.ts'
import { PLAN_COLUMNS } from '../shared.ts'
import { defineTable, type ExportedPlan, type Value } from '../types.ts'

interface Row {
  readonly of: ExportedPlan
}

const meta = (of: (meta: ExportedPlan['plan']['meta']) => Value) => (row: Row) => of(row.of.plan.meta)
const source = (of: (source: ExportedPlan['plan']['source']) => Value) => (row: Row) => of(row.of.plan.source)
const coverage = (of: (coverage: { claims: number; assessable: number; checked: number }) => Value) => (row: Row) =>
  row.of.entry && of(row.of.entry.coverage)

function found(severity: 'error' | 'warning' | 'info') {
  return (row: Row): Value => row.of.entry && countFindings([row.of.entry])[severity]
}

export const plans = defineTable<Row>({
  name: 'plans',
  zh: '方案',
  about: 'A plan',
  checked: true,
  rowsOf: (of) => [{ of }],
  columns: [
    ...PLAN_COLUMNS,
    {
      name: 'kind',
      zh: '文种',
      type: 'text',
      about: 'Kind of document, as in the plan model',
      of: meta(({ kind }) => kind),
    },
    { name: 'issuer', zh: '发文机关', type: 'text', about: 'Who issued it', of: meta(({ issuer }) => issuer) },
    {
      name: 'document_number',
      zh: '发文字号',
      type: 'text',
      about: 'As printed',
      of: meta(({ documentNumber }) => documentNumber),
    },
    {
      name: 'written',
      zh: '成文日期',
      type: 'text',
      about: 'ISO 8601, as precise as printed',
      of: meta(({ written }) => written),
    },
    {
      name: 'published',
      zh: '发布日期',
      type: 'text',
      about: 'ISO 8601, as precise as printed',
      of: meta(({ published }) => published),
    },
    {
      name: 'start',
      zh: '规划期起',
      type: 'text',
      about: 'First day of the period of the plan',
      of: meta(({ period }) => period?.start),
    },
    {
      name: 'end',
      zh: '规划期止',
      type: 'text',
      about: 'Last day of the period of the plan',
      of: meta(({ period }) => period?.end),
    },
    { name: 'format', zh: '格式', type: 'text', about: 'Format of the file', of: source(({ format }) => format) },
    {
      name: 'encoding',
      zh: '编码',
      type: 'text',
      about: 'Encoding of its text',
      of: source(({ encoding }) => encoding),
    },
    {
      name: 'characters',
      zh: '字符数',
      type: 'integer',
      about: 'UTF-16 units of the whole text',
      of: source(({ characters }) => characters),
    },
    {
      name: 'sha256',
      zh: 'SHA-256',
      type: 'text',
      about: 'Of the bytes of the file',
      of: source(({ sha256 }) => sha256),
    },
    {
      name: 'claims',
      zh: '数据',
      type: 'integer',
      about: 'Facts, and numbers that no fact took',
      of: coverage(({ claims }) => claims),
    },
    {
      name: 'assessable',
      zh: '可核对',
      type: 'integer',
      about: 'Claims that are an operand of any check',
      of: coverage(({ assessable }) => assessable),
    },
    {
      name: 'checked',
      zh: '已核对',
      type: 'integer',
      about: 'Of these, those in a check with a verdict',
      of: coverage(({ checked }) => checked),
    },
    { name: 'errors', zh: '错误', type: 'integer', about: 'Findings of this severity that count', of: found('error') },
    {
      name: 'warnings',
      zh: '警告',
      type: 'integer',
      about: 'Findings of this severity that count',
      of: found('warning'),
    },
    { name: 'infos', zh: '提示', type: 'integer', about: 'Findings of this severity that count', of: found('info') },
  ],
})
