// Documents of a few lines, and their structure in lines to compare.

import type { Block, DocumentPart } from '../../src/document/blocks.ts'
import type { Simplify } from '../../src/document/clean.ts'
import { structure } from '../../src/document/structure.ts'
import type { SourceFormat } from '../../src/plan/types.ts'
import type { Source } from '../../src/read/source.ts'
import { textLines } from '../../src/read/text.ts'

interface Options {
  format?: SourceFormat
  simplify?: Simplify
}

/** The text as a source of its format. */
export function sourceOf(text: string, format: SourceFormat = 'text'): Source {
  return { name: 'plan', format, encoding: 'utf-8', sha256: '', text, lines: textLines(text, format) }
}

/** The plans of a text. */
export function partsOf(text: string, options: Options = {}): DocumentPart[] {
  return structure(sourceOf(text, options.format), options.simplify)
}

/** The only plan of a text. */
export function partOf(text: string, options: Options = {}): DocumentPart {
  const [part, ...more] = partsOf(text, options)
  if (part === undefined || more.length > 0) throw new Error(`${more.length + 1} plans`)
  return part
}

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.mark?.mark ?? ''}|${block.title}`]
    case 'paragraph':
      return [block.box === undefined ? block.passage.text : `[${block.box.label}] ${block.passage.text}`]
    case 'exhibit': {
      const { kind, label, title, filled } = block.exhibit
      return [`<${kind} ${label ?? ''}> ${title}${filled ? '' : ' (empty)'}`]
    }
    case 'table': {
      const { layout, rows, headerRows, unit, notes } = block.grid
      const cells = rows.map((row) => `  ${row.map((cell) => cell.passage.text).join(' | ')}`)
      const about = [`table of ${layout}, header ${headerRows}`]
      if (unit !== undefined) about.push(unit.text)
      return [about.join(', '), ...cells, ...notes.map((note) => `  note ${note.text}`)]
    }
  }
}

/** A plan's blocks, each in a line: `## （一）|title`, text, `<box 专栏1> title`, tables with their rows. */
export function blockLines(part: DocumentPart): string[] {
  return part.blocks.flatMap(linesOfBlock)
}

/** The structure of a text that is one plan. */
export function linesOf(text: string, options: Options = {}): string[] {
  return blockLines(partOf(text, options))
}

/** A paragraph cut at `width` columns, an ideograph being two, as the text of a PDF is. */
export function wrapped(text: string, width = 60): string {
  let lines = ''
  let column = 0
  for (const character of text) {
    const wide = character > '\u1100' ? 2 : 1
    if (column + wide > width) {
      lines += '\n'
      column = 0
    }
    lines += character
    column += wide
  }
  return lines
}

/** Two paragraphs of a plan, the second with values. */
export const BODY = '坚持问题导向、分类施策，健全设施、壮大主体、优化环境，推动各项工作落到实处，取得明显成效。'
export const MORE = '到2025年，全市用水总量控制在12亿立方米以内，再生水利用率达到35%，节水型社会建设成效明显。'

/** Lines with a blank one between, as web pages are copied. */
export function page(...lines: string[]): string {
  return lines.join('\n\n')
}

/** Lines of a table as `blockLines` prints it. */
export function tableLines(about: string, ...rows: string[]): string[] {
  return [about, ...rows.map((row) => `  ${row}`)]
}
