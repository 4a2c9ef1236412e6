// 分块: where the tables of a sheet begin and end, and which rows are lines of text.

/** What is known of a row: its own printed cells, and whether a merged cell reaches into it from above. */
export interface SheetRow {
  printed: readonly string[]
  covered: boolean
}

/** Rows [from, to]; a block that is no table is lines of text. */
export interface SheetBlock {
  from: number
  to: number
  table: boolean
}

const UNIT = /^[（(]?(?:计量|金额)?单位[：:]/

/** Blank rows part the tables of a sheet. Of the titles over a table, the last and the unit are the table's own. */
export function blocksOf(rows: readonly SheetRow[]): SheetBlock[] {
  const blocks: SheetBlock[] = []
  let from = 0
  const isBlank = (row: SheetRow | undefined): boolean =>
    row === undefined || (row.printed.length === 0 && !row.covered)
  while (from < rows.length) {
    if (isBlank(rows[from])) {
      from++
      continue
    }
    let to = from
    while (!isBlank(rows[to + 1])) to++
    blocks.push(...partsOf(rows, from, to))
    from = to + 1
  }
  return blocks
}

function partsOf(rows: readonly SheetRow[], from: number, to: number): SheetBlock[] {
  const isWide = (at: number): boolean =>
    (rows[at]?.printed.length ?? 0) > 1 && rows[at]?.printed.some((text) => UNIT.test(text)) !== true
  const wide = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(isWide)
  const [first] = wide
  if (first === undefined || wide.length < 2) return [{ from, to, table: false }]
  let top = first
  let titled = false
  while (top > from) {
    const own = rows[top - 1]?.printed ?? []
    const unit = own.some((text) => UNIT.test(text))
    if (!unit && titled) break
    if (!unit) titled = true
    top--
  }
  return top > from
    ? [
        { from, to: top - 1, table: false },
        { from: top, to, table: true },
      ]
    : [{ from, to, table: true }]
}
