// What a plan numbers: headings, boxes, tables, figures, annexes, notes, rows, and 一是, 二是 inside a paragraph.

import { toSmallNumber } from '../../language/numerals.ts'
import type { Exhibit, Plan, Table } from '../../plan/types.ts'
import { headingFacts, siblingsOf } from './headings.ts'
import { type Numbered, type Run, split } from './runs.ts'

const OUTER = /^(?:part|chapter|section|comma|bracket)/

/** 三、根据预算法规定，预算由各级政府编制，报…批准: an item of a list that begins like a heading. */
function isSentence(title: string): boolean {
  return title.split('，').length > 2
}

/** Runs of the outline. A style may go on under the next parent: tasks 1 to 30 through all chapters. */
export function headingRuns(plan: Plan): readonly Run[] {
  const lastOf = new Map<string, number>()
  return siblingsOf(headingFacts(plan)).flatMap(({ parent, style, headings }) => {
    const items = headings.map(
      ({ node, fact, mark }): Numbered => ({
        ordinal: mark?.ordinal ?? 0,
        fact: `${fact}/number`,
        at: node.at,
        label: node.mark ?? node.title,
      }),
    )
    const before = lastOf.get(style)
    lastOf.set(style, items.at(-1)?.ordinal ?? 0)
    const name = parent?.title ?? plan.meta.title ?? ''
    const unsure = !OUTER.test(style) || headings.some(({ node }) => isSentence(node.title))
    return split(items).map((run, at): Run => {
      const continues = at === 0 && before !== undefined && run[0]?.ordinal === before + 1
      return { name, items: run, continues, unsure }
    })
  })
}

const SERIES = /^(续?)(专栏|附件|附录|附表|附图|表格?|图|注)/
const COMPOUND = /(\d{1,2})[-—–.](\d{1,2})$/

interface Labelled {
  readonly series: string
  readonly ordinal: number
}

/** 表2-1 is the first of the series 表2. Nothing for 续表2, which is table 2 going on. */
function labelOf({ label, number, kind }: Exhibit): Labelled | undefined {
  const match = SERIES.exec(label ?? '')
  if (match?.[1] === '续' || number === undefined) return undefined
  const word = match?.[2] ?? WORDS[kind]
  const compound = COMPOUND.exec(label ?? '')
  if (compound === null) return { series: word, ordinal: number }
  return { series: `${word}${compound[1]}`, ordinal: Number(compound[2]) }
}

const WORDS: Readonly<Record<Exhibit['kind'], string>> = {
  box: '专栏',
  table: '表',
  figure: '图',
  annex: '附件',
  note: '注',
}

/** The same title line printed again: over the next page of a table, or as a running head. */
function isAgain(exhibit: Exhibit, before: Exhibit | undefined): boolean {
  if (before === undefined || before.number !== exhibit.number) return false
  return before.title === exhibit.title || before.title === undefined || exhibit.title === undefined
}

const BODIES: ReadonlySet<Exhibit['kind']> = new Set(['box', 'table'])

/** Kinds of which half have no body: a digest names the boxes of another document, whose numbers are not its own. */
export function namedOnly(plan: Plan): ReadonlySet<Exhibit['kind']> {
  return new Set(
    [...BODIES].filter((kind) => {
      const all = plan.exhibits.filter((exhibit) => exhibit.kind === kind)
      const empty = all.filter((exhibit) => exhibit.empty).length
      return empty > 1 && empty * 2 >= all.length
    }),
  )
}

/** Runs of exhibits, one for each word that labels them. */
export function exhibitRuns(plan: Plan): readonly Run[] {
  const series = new Map<string, { items: Numbered[]; last: Exhibit }>()
  const named = namedOnly(plan)
  for (const [at, exhibit] of plan.exhibits.entries()) {
    const label = labelOf(exhibit)
    if (label === undefined || named.has(exhibit.kind)) continue
    const known = series.get(label.series)
    if (isAgain(exhibit, known?.last)) continue
    const item = {
      ordinal: label.ordinal,
      fact: `/exhibits/${at}/number`,
      at: exhibit.at,
      label: exhibit.label ?? `${label.series}${label.ordinal}`,
    }
    if (known === undefined) series.set(label.series, { items: [item], last: exhibit })
    else {
      known.items.push(item)
      known.last = exhibit
    }
  }
  return [...series].flatMap(([name, { items }]) =>
    // Footnotes may begin again on each page.
    (name === WORDS.note ? split(items) : [items]).map((run) => ({ name, items: run, continues: false })),
  )
}

function ordinalCell(words: string): number | undefined {
  const bare = words.replace(/[.、．\s]{1,8}$/, '')
  return /^\d{1,4}$/.test(bare) ? Number(bare) : undefined
}

function columnRuns(table: Table, index: number, column: number): readonly Run[] {
  const items = table.rows.flatMap((row, at): Numbered[] => {
    const cell = row.cells[column]
    const ordinal = cell === undefined || cell.merged ? undefined : ordinalCell(cell.text)
    if (cell === undefined || ordinal === undefined) return []
    return [{ ordinal, fact: `/tables/${index}/rows/${at}/cells/${column}`, at: cell.at, label: cell.text }]
  })
  // A few numbers among words are something else.
  const filled = table.rows.filter((row) => row.cells[column]?.merged === false && row.cells[column]?.text !== '')
  if (items.length * 2 < filled.length) return []
  const name = table.caption ?? table.number ?? ''
  let last = 0
  return split(items).map((run) => {
    const continues = run[0]?.ordinal === last + 1 && last > 0
    last = run.at(-1)?.ordinal ?? 0
    return { name, items: run, continues }
  })
}

/** Runs of 序号 columns. */
export function rowRuns(plan: Plan): readonly Run[] {
  return plan.tables.flatMap((table, index) =>
    table.columns.flatMap(({ kind }, column) => (kind === 'ordinal' ? columnRuns(table, index, column) : [])),
  )
}

/** Runs of 一是, 二是 and of （1）, ① inside a paragraph. */
export function listRuns(plan: Plan): readonly Run[] {
  return plan.lists.flatMap(({ items }, index) => {
    const numbered = items.flatMap(({ number, mark, at }, i): Numbered[] =>
      number === undefined
        ? []
        : [{ ordinal: number, fact: `/lists/${index}/items/${i}`, at, label: mark ?? String(number) }],
    )
    return split(numbered).map((run) => ({ name: '', items: run, continues: false }))
  })
}

/** The number of a contents line or heading as printed (一, 3.1.2): its last part. */
export function lastNumber(printed: string | undefined): number | undefined {
  return printed === undefined ? undefined : toSmallNumber(printed.split('.').at(-1) ?? printed)
}
