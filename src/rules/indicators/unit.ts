import { readUnit } from '../../language/units.ts'
import type { Cell, Plan, Table } from '../../plan/types.ts'
import { unitKind } from '../amount.ts'
import { amountOperand, pairWords, wordsOperand } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { gapBetween } from './moves.ts'
import { type Point, type Subject, subjectsOf } from './subjects.ts'

type Id = 'kinds' | 'cell'
type Draft = CheckDraft<Id>

// A share, a rate and a multiple of a thing stand beside its amount under one name.
const RATIOS = new Set(['%', '百分点', '倍', '番'])

/** First statement of each unit, among statements of one role, measure and year. */
function byUnit({ points }: Subject): readonly (readonly Point[])[] {
  const groups = new Map<string, Map<string, Point>>()
  for (const point of points) {
    const { value, amount, kind } = point
    // With no year on either side, two units are as likely of two things.
    if (amount === undefined || kind === undefined || RATIOS.has(kind) || value.period === undefined) continue
    const key = [value.role, value.measure, value.period, value.since].join('|')
    const units = groups.get(key) ?? new Map<string, Point>()
    groups.set(key, units)
    const where = point.cell === undefined ? 'prose' : 'table'
    if (!units.has(`${where} ${amount.unit.word}`)) units.set(`${where} ${amount.unit.word}`, point)
  }
  return [...groups.values()].map((units) => [...units.values()])
}

function checkPair({ title }: Subject, left: Point, right: Point): Draft[] {
  const [a, b] = [left.amount, right.amount]
  if (a === undefined || b === undefined || a.unit.word === b.unit.word) return []
  const draft = {
    operands: [amountOperand('left', left, a, a.unit), amountOperand('right', right, b, b.unit)],
  }
  // 每公顷蓄积量 in 立方米, and in 立方米/公顷.
  const per = left.kind?.split('/')[0] === right.kind?.split('/')[0]
  if (left.kind !== right.kind && per) return [{ ...draft, verdict: 'unassessable', reason: 'ambiguous' }]
  if (left.kind === right.kind) return [{ ...draft, verdict: 'consistent', calculation: pairWords(a, b) }]
  // Only a table that repeats the prose speaks for one thing; two numbers of one sentence are two.
  const repeated = (left.cell === undefined) !== (right.cell === undefined) && gapBetween(left, right) === undefined
  if (!repeated) return [{ ...draft, verdict: 'unassessable', reason: 'ambiguous' }]
  const data = { name: title, left: a.words, right: b.words, period: left.period ?? '' }
  return [
    {
      ...draft,
      verdict: 'inconsistent',
      calculation: `${a.unit.word} ≠ ${b.unit.word}`,
      told: { level: 'warning', messageId: 'kinds', data },
    },
  ]
}

function subjectChecks(subject: Subject): Draft[] {
  if (subject.vague) return []
  return byUnit(subject).flatMap(([first, ...others]) =>
    first === undefined ? [] : others.flatMap((other) => checkPair(subject, first, other)),
  )
}

interface KnownUnit {
  readonly word: string
  readonly kind: string
}

function known(words: string): KnownUnit | undefined {
  const text = words.trim()
  const reading = text === '' ? undefined : readUnit(text, 0)
  if (reading === undefined || reading.end !== text.length || reading.kind === 'other') return undefined
  const { unit, canonical, factor, kind } = reading
  const told = unitKind({ word: unit, canonical, factor, kind })
  // 百分点 beside %: steps of one thing.
  return told === undefined ? undefined : { word: unit, kind: told === '百分点' ? '%' : told }
}

const NUMBER_AND_UNIT =
  /^[^\d]{0,4}\d[\d,，.]{0,30}(?:\s{0,4}[-—～~至]\s{0,4}\d[\d,，.]{0,30})?\s{0,4}(?<unit>[^\d\s（）()]+)$/

/** The unit that a cell prints beside its number, without 左右 and 以上. */
function printedUnit({ text }: Cell): KnownUnit | undefined {
  const unit = NUMBER_AND_UNIT.exec(text)?.groups?.['unit']
  return unit === undefined ? undefined : known(unit.replace(/(?:左右|上下|以上|以下|以内|内)$/, ''))
}

const UNIT_HEADER = /^(?:计量)?单位$/

/** The unit that the row's own 单位 cell gives, else the one that the column's header prints. */
function unitInForce(
  table: Table,
  row: number,
  column: number,
): { unit: KnownUnit; fact: Cell | undefined; pointer: string } | undefined {
  const header = table.columns.findIndex(({ path }) => UNIT_HEADER.test(path.at(-1)?.trim() ?? ''))
  const cell = table.rows[row]?.cells[header]
  const own = cell === undefined || header === column ? undefined : known(cell.text)
  if (own !== undefined) return { unit: own, fact: cell, pointer: `rows/${row}/cells/${header}` }
  const stated = table.columns[column]
  if (stated?.unit === undefined || !stated.path.join('').includes(stated.unit)) return undefined
  const unit = known(stated.unit)
  return unit && { unit, fact: undefined, pointer: `columns/${column}` }
}

function tableChecks(table: Table, index: number): Draft[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): Draft[] => {
      const printed = cell.value === undefined || cell.merged ? undefined : printedUnit(cell)
      const stated = printed && unitInForce(table, row, column)
      if (printed === undefined || stated === undefined) return []
      const header = stated.fact?.at ?? table.columns[column]?.at
      const operands = [
        wordsOperand('left', { fact: `/tables/${index}/rows/${row}/cells/${column}`, at: cell.at }, cell.text),
        wordsOperand('right', { fact: `/tables/${index}/${stated.pointer}`, at: header }, stated.unit.word),
      ]
      const calculation = `${printed.word}; ${stated.unit.word}`
      if (printed.kind === stated.unit.kind) return [{ verdict: 'consistent', operands, calculation }]
      const data = { text: cell.text, unit: stated.unit.word }
      return [{ verdict: 'inconsistent', operands, calculation, told: { level: 'warning', messageId: 'cell', data } }]
    }),
  )
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/unit',
    family: 'indicators',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      kinds: {
        zh: '“{name}”（{period}）的计量单位种类不同：{left}；{right}',
        en: '“{name}” ({period}) is given in units of different kinds: {left}; {right}',
      },
      cell: {
        zh: '单元格写作“{text}”，所在行、列的计量单位为“{unit}”',
        en: 'The cell reads “{text}”; the unit of its row or column is “{unit}”',
      },
    },
  },
  check: (plan: Plan, { once }) => [...once(subjectsOf).flatMap(subjectChecks), ...plan.tables.flatMap(tableChecks)],
})
