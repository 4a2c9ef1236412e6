// 项目字段: labelled pieces of a paragraph: 计划投资：400万元… 实施期限：2022年2月至2022年10月。

import { FIELD_LABELS, type ProjectField } from '../../language/data/projects.ts'
import type { Project } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'
import { type PartContext, placeOf, type Reading } from '../reading.ts'
import { lastingOf } from '../timeline/label.ts'
import { hold, type Moments } from '../timeline/moments.ts'
import { type FoundProject, put } from './found.ts'

/** A labelled value: characters [start, end) of a reading. */
export interface FieldPiece {
  field: ProjectField
  reading: Reading
  start: number
  end: number
}

const LABEL =
  /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)])?([\u4e00-\u9fff]{2,10})(?:[（(][^（）()]{1,10}[）)])?([：:]|(?=\d))/
const PIECE_END = /[。；;]/

function fieldOf(label: string): ProjectField | undefined {
  return FIELD_LABELS.find(([, words]) => words.test(label))?.[0]
}

/** The labelled pieces of a paragraph, and where the first of them begins. A label without a colon counts in a run only. */
export function piecesOf(reading: Reading, running: boolean): { pieces: FieldPiece[]; first: number } {
  const { text } = reading.passage
  const pieces: FieldPiece[] = []
  let first = text.length
  let at = 0
  while (at < text.length) {
    const stop = text.slice(at).search(PIECE_END)
    const end = stop < 0 ? text.length : at + stop
    const match = LABEL.exec(text.slice(at, end))
    const field = match?.[1] === undefined ? undefined : fieldOf(match[1])
    const last = pieces.at(-1)
    if (match !== null && field !== undefined && (match[2] !== '' || running || last !== undefined)) {
      pieces.push({ field, reading, start: at + match[0].length, end })
      first = Math.min(first, at)
    } else if (last !== undefined && (last.field === 'content' || last.field === 'place')) last.end = end
    at = end + 1
  }
  return { pieces, first }
}

/** Reads a labelled value into a project. */
export function readField(context: PartContext, moments: Moments, piece: FieldPiece, found: FoundProject): void {
  const { project } = found
  const { field, reading, start, end } = piece
  const { passage } = reading
  const words = passage.text.slice(start, end).trim()
  const place = placeOf(context, passage, start, end)
  switch (field) {
    case 'period':
      readPeriod(context, moments, reading, start, end, project)
      return
    case 'investment':
    case 'area':
    case 'output': {
      const index = reading.tokens.findIndex(
        (token) => token.kind === 'quantity' && token.start >= start && token.end <= end,
      )
      const token = reading.tokens[index]
      if (token?.kind !== 'quantity' || project[field] !== undefined) return
      const quantity = quantityOf(token, passage.text.slice(token.start, token.end), undefined)
      put(project, field, quantity, placeOf(context, passage, token.start, token.end))
      found.numbers.push({ reading, token: index })
      return
    }
    case 'name':
      return
    case 'content':
    case 'place':
    case 'owner':
    case 'group':
      if (project[field] === undefined && words !== '') put(project, field, words, place)
  }
}

/** Start and end from the dates inside [start, end), each with its place. Takes them. */
export function readPeriod(
  context: PartContext,
  moments: Moments,
  reading: Reading,
  start: number,
  end: number,
  project: Project,
): boolean {
  const { passage } = reading
  const own = (moments.get(reading) ?? []).filter((moment) => moment.start >= start && moment.end <= end)
  const dates = own.slice(
    0,
    own.length > 1 && /^[—–\-~～―至到]{0,2}$/.test(passage.text.slice(own[0]?.end, own[1]?.start)) ? 2 : 1,
  )
  const lasting = lastingOf(passage.text, dates)
  const [first] = dates
  if (lasting === undefined || first === undefined || project.start !== undefined || project.end !== undefined)
    return false
  const place = placeOf(context, passage, first.start, dates.at(-1)?.end ?? first.end)
  // 建设期限：2023年, one date: both ends; 2023年12月底前: the end only.
  if (lasting.start !== undefined) put(project, 'start', lasting.start, place)
  if (lasting.end !== undefined) put(project, 'end', lasting.end, place)
  hold(reading, dates)
  return true
}
