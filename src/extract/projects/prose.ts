// 正文项目: projects that paragraphs tell of, with labelled fields below them or with a period in the sentence.

import { NO_PROJECT } from '../../language/data/projects.ts'
import { leastOf } from '../../math/extremes.ts'
import type { Project } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import type { Moments } from '../timeline/moments.ts'
import { type FieldPiece, piecesOf, readField, readPeriod } from './fields.ts'
import { type FoundProject, put } from './found.ts'
import { builtName, type NamePlace, nameOf } from './name.ts'

interface Block {
  heading: Reading | undefined
  lead: Reading | undefined
  /** The first paragraph under its heading. */
  alone: boolean
  pieces: FieldPiece[]
}

/** Blocks of labelled fields with the paragraph or heading before them. */
function blocksOf(readings: readonly Reading[]): Block[] {
  const blocks: Block[] = []
  let heading: Reading | undefined
  let lead: Reading | undefined
  let paragraphs = 0
  let open: Block | undefined
  for (const reading of readings) {
    if (reading.kind === 'heading') {
      heading = reading
      lead = undefined
      open = undefined
      paragraphs = 0
      continue
    }
    const { pieces, first } = piecesOf(reading, open !== undefined)
    if (pieces.length === 0 || first > 0) {
      lead = reading
      open = undefined
      paragraphs++
    }
    if (pieces.length === 0) continue
    // 项目名称： begins the next one.
    if (open === undefined || pieces[0]?.field === 'name') {
      open = { heading, lead, alone: paragraphs <= 1, pieces: [] }
      blocks.push(open)
    }
    open.pieces.push(...pieces)
  }
  return blocks
}

/** Projects told by labelled fields: 计划投资：, 实施期限：, 建设内容：. */
export function blockProjects(context: PartContext, moments: Moments, known: ReadonlySet<string>): FoundProject[] {
  return blocksOf(context.readings).flatMap((block) => {
    const { pieces, heading, lead, alone } = block
    const fields = new Set(pieces.map(({ field }) => field))
    const core =
      fields.has('period') ||
      fields.has('content') ||
      fields.has('name') ||
      (fields.has('investment') && fields.size > 1)
    if (!core) return []
    const name = labelledName(pieces) ?? nameOf(lead, heading, alone, known)
    if (name === undefined) return []
    const project: Project = {
      name: name.name,
      from: 'prose',
      ...at(placeOf(context, name.reading.passage, name.start, name.end)),
      ats: {},
    }
    addGroup(context, project, name, heading)
    const found: FoundProject = { project, numbers: [] }
    if (name.reading.kind === 'heading') found.section = name.reading.section
    for (const piece of pieces) readField(context, moments, piece, found)
    if (lead !== undefined) addArea(context, found, lead)
    if (project.content === undefined && lead !== undefined) addContent(context, project, name, lead, pieces)
    return project.start === undefined && project.end === undefined && project.investment === undefined ? [] : [found]
  })
}

function labelledName(pieces: readonly FieldPiece[]): NamePlace | undefined {
  const piece = pieces.find(({ field }) => field === 'name')
  if (piece === undefined) return undefined
  const { reading, start, end } = piece
  return { name: reading.passage.text.slice(start, end).trim(), reading, start, end }
}

/** The heading over a project, or over the heading that names it; not the one over the whole list. */
function addGroup(context: PartContext, project: Project, name: NamePlace, heading: Reading | undefined): void {
  const own = heading?.section
  if (heading === undefined || own === undefined) return
  if (name.reading !== heading) {
    if (own.parent?.heading === undefined) return
    put(project, 'group', heading.passage.text, placeOf(context, heading.passage, 0, heading.passage.text.length))
    return
  }
  const above = own.parent
  if (above?.heading === undefined || above.parent?.heading === undefined) return
  const { passage, titleStart, titleEnd, title } = above.heading
  put(project, 'group', title, placeOf(context, passage, titleStart, titleEnd))
}

const AREA_WORD = /(?:占地|用地|建筑)(?:总)?(?:面积|规模)?(?:约|为|达)?$/

/** 占地28公顷: the ground that the paragraph gives the project. */
function addArea(context: PartContext, found: FoundProject, lead: Reading): void {
  if (found.project.area !== undefined) return
  const { passage, tokens } = lead
  const index = tokens.findIndex(
    (token) =>
      token.kind === 'quantity' &&
      token.unit?.kind === 'area' &&
      AREA_WORD.test(passage.text.slice(Math.max(0, token.start - 10), token.start)),
  )
  const token = tokens[index]
  if (token?.kind !== 'quantity') return
  const quantity = quantityOf(token, passage.text.slice(token.start, token.end), undefined)
  put(found.project, 'area', quantity, placeOf(context, passage, token.start, token.end))
  found.numbers.push({ reading: lead, token: index })
}

/** What the paragraph says of the project, before the labelled fields. */
function addContent(
  context: PartContext,
  project: Project,
  name: NamePlace,
  lead: Reading,
  pieces: readonly FieldPiece[],
): void {
  const { text } = lead.passage
  const runIn = name.reading === lead && text.charAt(name.end) === '。'
  const start = runIn ? name.end + 1 : 0
  const labelled = pieces.filter(({ reading }) => reading === lead).map((piece) => piece.start)
  const stop = labelled.length === 0 ? text.length : text.lastIndexOf('。', leastOf(labelled)) + 1
  const content = text.slice(start, stop)
  if (content.length > 3) put(project, 'content', content, placeOf(context, lead.passage, start, stop))
}

const PERIOD_WORDS = ['期限', '周期', '工期', '时限']
const PERIOD = /(?:建设|实施|项目)?(?:期限|周期|工期|时限)(?:约|暂定)?(?:为|是|[：:])/g

/** Projects whose sentence states their period: X项目建设期限为2023年4月至2028年11月，由A会同B组织实施. */
export function sentenceProjects(context: PartContext, moments: Moments): FoundProject[] {
  return context.readings.flatMap((reading) => {
    if (reading.kind === 'heading') return []
    const { text } = reading.passage
    if (!PERIOD_WORDS.some((word) => text.includes(word))) return []
    return [...text.matchAll(PERIOD)].flatMap((match): FoundProject[] => {
      const from = match.index + match[0].length
      const stop = from + (/[，。；]|$/.exec(text.slice(from))?.index ?? 0)
      const next = (moments.get(reading) ?? []).find((moment) => moment.start >= from)
      if (next === undefined || next.start > from + 1) return []
      const name = namedBefore(reading, match.index)
      if (name === undefined) return []
      const project: Project = {
        name: name.name,
        from: 'prose',
        ...at(placeOf(context, reading.passage, name.start, name.end)),
        ats: {},
      }
      if (!readPeriod(context, moments, reading, from, stop, project)) return []
      const owner = /^[，；]由([^，。；]{2,24}?)(?=会同|联合|牵头|负责|组织|承担|实施)/.exec(text.slice(stop))
      if (owner?.[1] !== undefined) {
        const start = stop + 2
        put(project, 'owner', owner[1], placeOf(context, reading.passage, start, start + owner[1].length))
      }
      return [{ project, numbers: [] }]
    })
  })
}

/** The thing whose period follows: the noun before the word, or what the clause before it builds. */
function namedBefore(reading: Reading, at: number): NamePlace | undefined {
  const { text } = reading.passage
  const clause = Math.max(...['，', '。', '；', '：', ','].map((mark) => text.lastIndexOf(mark, at - 1))) + 1
  if (at - clause >= 3) {
    const name = text.slice(clause, at).replace(/的$/, '')
    if (NO_PROJECT.test(name) || name.length > 30) return undefined
    return { name, reading, start: clause, end: clause + name.length }
  }
  if (clause < 2 || text.charAt(clause - 1) !== '，' || at > clause) return undefined
  const before = Math.max(...['，', '。', '；', '：'].map((mark) => text.lastIndexOf(mark, clause - 2))) + 1
  return builtName(reading, before, clause - 1)
}
