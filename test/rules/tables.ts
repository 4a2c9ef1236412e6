// Tables for the tests, drawn as a reader sees them.

interface Header {
  readonly path: readonly string[]
  readonly kind: string
  readonly of: readonly number[]
  readonly unit?: string
}

const HEADER = /^(?<path>[^:]+):(?<kind>[a-z-]+)(?:\((?<of>[\d,]+)\))?(?:\s+(?<unit>\S+))?$/

/** `项目投入金额/合计:total(2,3) 万元` */
function headerOf(words: string): Header {
  const groups = HEADER.exec(words)?.groups
  if (groups === undefined) throw new TypeError(`no header: ${words}`)
  const { path = '', kind = '', of, unit } = groups
  const header = { path: path.split('/'), kind, of: of === undefined ? [] : of.split(',').map(Number) }
  return unit === undefined ? header : { ...header, unit }
}

const NUMBER = /^[^\d-]*(?<number>-?[\d,]+(?:\.(?<decimals>\d+))?)[^\d]*$/

/** `^400` repeats a merged cell. */
function cellOf(words: string, line: number, column: number, isText: boolean): Record<string, unknown> {
  const merged = words.startsWith('^')
  const text = merged ? words.slice(1) : words
  const at = { line, column: column * 10 + 1, length: Math.max(text.length, 1), quote: text === '' ? '|' : text }
  const number = isText ? undefined : NUMBER.exec(text)?.groups
  if (number === undefined) return { text, merged, at }
  return {
    text,
    merged,
    at,
    value: Number(number['number']?.replaceAll(',', '')),
    precision: number['decimals']?.length ?? 0,
  }
}

export interface Drawn {
  readonly unit?: string
  readonly muted?: boolean
  readonly notes?: readonly string[]
  readonly firstLine?: number
}

/**
 * A table as YAML of `tables:`. The first line holds the headers; each row begins with its kind, and for an indented
 * one its level: `data`, `data+1`, `total`, `subtotal`, `of-which`, `group`.
 */
export function drawTable(drawing: string, { unit, muted = false, notes = [], firstLine = 100 }: Drawn = {}): string {
  const [header = '', ...lines] = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const columns = header.split('|').map((words) => headerOf(words.trim()))
  const rows = lines.map((line, at) => {
    const [kindAndLevel = '', ...cells] = line.split('|').map((words) => words.trim())
    const [kind, level = '0'] = kindAndLevel.split('+')
    return {
      kind,
      level: Number(level),
      cells: cells.map((words, column) => cellOf(words, firstLine + at, column, columns[column]?.kind === 'text')),
    }
  })
  const table = {
    ...(unit === undefined ? {} : { unit }),
    muted,
    notes: notes.map((text) => ({ text })),
    columns,
    rows,
  }
  return `tables: ${JSON.stringify([table])}`
}
