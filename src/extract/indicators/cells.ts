// 指标表: the values of a table of indicators.

import type { GridCell } from '../../document/grid.ts'
import { isDash, textOf } from '../../document/grid.ts'
import { NATURES } from '../../language/data/indicators.ts'
import { lex, type QuantityToken } from '../../language/lexer.ts'
import { parseUnit } from '../../language/units.ts'
import type { Measure, Nature } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'
import { at, placeOf } from '../reading.ts'
import type { TypedTable } from '../tables.ts'
import { type CellEnvironment, type CellHead, growthOf, periodOf } from './cell-head.ts'
import { type CellWords, cellWords } from './cell-words.ts'
import type { FoundValue } from './found.ts'
import { layoutOf } from './layout.ts'
import { readLead } from './lead.ts'
import { readRowName } from './row-names.ts'
import { dealtValues, movedValues, remarks } from './several.ts'

const CUMULATIVE = /^[〔［[【]\s{0,8}([^〕］\]】]+)[〕］\]】]$/

/** A table of the government's own level, whatever its rows are called: 市本级 and 全市 never meet. */
const OF_GOVERNMENT = /[省市区县州旗盟]本级/

/** Values of a table of indicators; none where the table is another. `pointer` is the table's. */
export function tableValues(typed: TypedTable, pointer: string, environment: CellEnvironment): FoundValue[] {
  const layout = layoutOf(typed, environment.calendar)
  if (layout === undefined) return []
  const values: FoundValue[] = []
  const governed = OF_GOVERNMENT.exec(`${typed.table.caption ?? ''} ${typed.table.at?.sheet ?? ''}`)?.[0]
  typed.table.rows.forEach((row, index) => {
    if (row.kind === 'group') return
    const cells = typed.body[index]
    const printed = row.cells[layout.name]?.text ?? ''
    if (cells === undefined || printed === '') return
    const own = readRowName(printed, environment.level)
    if (own.name.length < 2) return
    const unitCell = layout.unit === undefined ? '' : (row.cells[layout.unit]?.text ?? '')
    const remark = /[（(](累计|年均|当年)[）)]/.exec(unitCell)?.[1]
    const unitHere = unitCell === '' || isDash(unitCell) ? undefined : parseUnit(unitCell)?.unit
    for (const column of layout.values) {
      const cell = cells[column.index]
      if (cell === undefined || cell.merged === true) continue
      // A row that is a region's: the column says what its values are of.
      const named = column.of === undefined ? own : { ...readRowName(column.of, environment.level), scope: printed }
      const head = { column, named, unit: named.unit ?? unitHere, remark }
      for (const value of cellValues(cell, head, environment)) {
        value.cell = `${pointer}/rows/${index}/cells/${column.index}`
        const scope = named.scope ?? governed
        if (scope !== undefined) value.scope = scope
        const nature =
          layout.nature === undefined ? natureIn(textOf(cell)) : NATURES[row.cells[layout.nature]?.text ?? '']
        if (nature !== undefined) value.nature = nature satisfies Nature
        const group = layout.group === undefined ? undefined : row.cells[layout.group]?.text
        if (group !== undefined && group !== '') value.group = group
        values.push(value)
      }
    }
  })
  return values
}

const NATURE = new RegExp(`[（(；;，,、]\\s*(${Object.keys(NATURES).join('|')})\\s*[）)；;，,、]`)

/** 49%→53%（约束性）: the nature inside the cell, where no column says it. */
function natureIn(text: string): Nature | undefined {
  return NATURES[NATURE.exec(text)?.[1] ?? '']
}

/** —（未设此指标）: no value, and why there is none. */
const NONE = /^[—–-]{1,2}\s?[（(]/

function cellValues(cell: GridCell, head: CellHead, environment: CellEnvironment): FoundValue[] {
  const text = textOf(cell)
  if (text === '' || isDash(text) || text === '/' || NONE.test(text)) return []
  const { column, named, unit } = head
  const bracketed = CUMULATIVE.test(text)
  const open = text.search(/[（(]/)
  const tokens = lex(text)
  const inside = (start: number): boolean => open >= 0 && start > open
  const mains = tokens.filter((token): token is QuantityToken => token.kind === 'quantity' && !inside(token.start))
  const [main] = mains
  const moved = movedValues(cell, tokens, head, environment)
  if (moved !== undefined) return moved
  const dealt = dealtValues(cell, mains, head, environment)
  if (dealt !== undefined) return dealt
  const place = placeOf(environment.context, cell.passage, 0, text.length)
  if (main === undefined || !isTold(text, mains)) {
    if (/\d/.test(text) || text.length < 2) return []
    const measure = bracketed ? 'cumulative' : growthOf(head)
    const quantity = { op: 'text' as const, text, ...(unit === undefined ? {} : { unit }) }
    return [
      {
        name: named.name,
        from: 'table',
        role: column.role,
        measure,
        ...periodOf(column, measure === 'growth', environment),
        quantity,
        ...at(place),
      },
    ]
  }
  const words = cellWords(text, 0, main, named.name)
  const measure = measureOf(bracketed, head, words)
  const printedUnit = main.unit?.canonical === '' || main.unit === undefined ? (column.growth ? '%' : unit) : undefined
  const end = main.end < text.length && open < 0 ? text.length : Math.max(main.end, 1)
  const found: FoundValue[] = [
    {
      name: words.name ?? named.name,
      from: 'table',
      role: column.role,
      measure: measureFor(measure, head),
      ...periodOf(column, measure === 'growth' || words.spanned, environment),
      quantity: quantityOf(main, text, printedUnit),
      ...at(placeOf(environment.context, cell.passage, 0, end)),
    },
  ]
  if (open >= 0) found.push(...remarks(cell, head, environment))
  return found
}

const LONGEST_WORDS = 6
const CLAUSE = /[，,；;。：:]/

/** A number is what the cell is about where it stands near the front, or where one clause of words leads to it. */
function isTold(text: string, mains: readonly QuantityToken[]): boolean {
  const [main] = mains
  if (main === undefined) return false
  if (mains.length > 1 || main.start <= LONGEST_WORDS) return true
  const before = text.slice(0, main.start)
  return !CLAUSE.test(before) && readLead(text, 0, main.start).words.length > 0
}

function measureOf(bracketed: boolean, head: CellHead, words: CellWords): Measure {
  if (bracketed || head.remark === '累计') return 'cumulative'
  return head.column.growth ? 'growth' : (words.measure ?? growthOf(head))
}

// 亿美元(累计) over one year's column is the stock that is reached by then.
function measureFor(measure: Measure, head: CellHead): Measure {
  return measure === 'cumulative' && head.remark === '累计' ? 'level' : measure
}
