// 表头: what stands over each column, and where the body begins.

import { type Grid, type GridCell, textOf } from '../document/grid.ts'
import { parseUnit } from '../language/units.ts'
import type { ColumnKind } from '../plan/types.ts'

// 栏次 1 2 3=1+2; 公式 A=B+C B C; 甲 乙 1 2: how columns are counted and reckoned from one another.
const LABEL = /^(?:栏次|列次|行次|公式|计算公式|计算栏次|甲|序号)$/
const NUMBER = /^\d{1,2}$/
const LETTER = /^[A-Za-z甲乙丙丁]$/
const FORMULA = /^[A-Za-z\d]{1,2}[=＝][-+*/×÷()（）%A-Za-z\d]{1,30}$/
const FEWEST = 3

/** A row that numbers the columns, or tells how they are reckoned. */
function isReckoning(row: readonly GridCell[]): boolean {
  const texts = row.map(textOf).filter((text) => text !== '')
  const named = LABEL.test(texts[0] ?? '')
  const own = named ? texts.slice(1) : texts
  if (own.length < (named ? 1 : FEWEST)) return false
  if (!own.every((text) => NUMBER.test(text) || LETTER.test(text) || FORMULA.test(text))) return false
  const numbers = own.flatMap((text) => /^\d{1,2}/.exec(text)?.[0] ?? []).map(Number)
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}

/** Rows under the header that print something; those that number the columns belong to the header. */
export function bodyOf(grid: Grid): GridCell[][] {
  const rows = grid.rows.slice(grid.headerRows).filter((row) => row.some((cell) => textOf(cell) !== ''))
  const first = rows.findIndex((row) => !isReckoning(row))
  return first < 0 ? rows : rows.slice(first)
}

/** The head above a blank one is printed, and is not the head above the other: the two are of different groups. */
function isUnderOther(above: readonly GridCell[] | undefined, other: number, blank: number): boolean {
  const own = textOf(above?.[blank])
  return own !== '' && own !== textOf(above?.[other])
}

/** Header cells over each column from the top down: a head reaches right over columns whose own is blank. */
export function headerPaths(grid: Grid): { path: string[]; cell: GridCell }[] {
  const heads = grid.rows.slice(0, grid.headerRows).filter((row, index) => index === 0 || !isReckoning(row))
  const width = grid.rows[0]?.length ?? 0
  const paths: { path: string[]; cell: GridCell }[] = []
  for (let column = 0; column < width; column++) {
    const path: string[] = []
    let cell: GridCell = { passage: { text: '', offsets: new Int32Array(0) } }
    heads.forEach((row, index) => {
      let source = row[column]
      if (
        textOf(source) === '' &&
        index + 1 < heads.length &&
        heads.slice(index + 1).some((lower) => textOf(lower[column]) !== '')
      ) {
        for (let left = column - 1; left >= 0; left--) {
          const candidate = row[left]
          if (textOf(candidate) === '') continue
          if (isUnderOther(heads[index - 1], left, column)) break
          if (heads.slice(index + 1).some((lower) => textOf(lower[left]) !== '')) source = candidate
          break
        }
      }
      const text = textOf(source)
      if (text === '' || path.at(-1) === text) return
      path.push(text)
      if (source !== undefined) cell = source
    })
    paths.push({ path, cell })
  }
  return paths
}

const UNIT_IN_HEAD = /[（(](?:单位[：:])?([^（）()]{1,10})[）)]$/

/** The unit that ends a head, in brackets. */
export function unitOfHead(path: readonly string[]): string | undefined {
  for (const head of [...path].reverse()) {
    const match = UNIT_IN_HEAD.exec(head)
    if (match?.[1] === undefined) continue
    const meaning = parseUnit(match[1])
    if (meaning !== undefined && (meaning.kind !== 'other' || /^(?:亿|万|千|百)?[\u4e00-\u9fff]{1,3}$/.test(match[1])))
      return match[1]
  }
  return undefined
}

/** Numbers that count rows have no unit, and 县（区） over names is none. */
export function ownUnit(path: readonly string[], kind: ColumnKind): string | undefined {
  const unit = kind === 'ordinal' ? undefined : unitOfHead(path)
  return kind === 'text' && unit !== undefined && /^[省市县区州旗乡镇村]$/.test(unit) ? undefined : unit
}
