import type { Announcement, Exhibit, ExhibitKind, Plan, Reference } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'
import { foldWords } from './likeness.ts'
import { namedOnly } from './numbered.ts'

type Id = 'missing' | 'annex-title' | 'annex-missing' | 'empty'

const KINDS: readonly (readonly [RegExp, ExhibitKind])[] = [
  [/^专栏/, 'box'],
  [/^附?表/, 'table'],
  [/^附?图/, 'figure'],
  [/^附[件录]/, 'annex'],
  [/^注|^[①-⑳¹²³⁴-⁹[［〔]/, 'note'],
]

function kindOf(to: string): ExhibitKind | undefined {
  return KINDS.find(([form]) => form.test(to))?.[1]
}

/** The word that the series is labelled with: 表6 is of the tables called 表, not of 附表. */
function seriesOf(to: string): string {
  return to.replace(/[\d一二三四五六七八九十\s][\s\S]*/, '')
}

function exhibitOperand(exhibit: Exhibit, index: number): OperandDraft {
  const name = `${exhibit.label ?? ''}${exhibit.title ?? ''}`
  return { role: 'right', fact: `/exhibits/${index}`, at: exhibit.at, name, text: name, canonical: name }
}

function standing(plan: Plan, to: string): readonly OperandDraft[] {
  const bare = to.replace(/\s/g, '')
  return plan.exhibits.flatMap((exhibit, i) =>
    exhibit.label?.replace(/\s/g, '') === bare ? [exhibitOperand(exhibit, i)] : [],
  )
}

function checkReference(plan: Plan, { to, found, at }: Reference, index: number): CheckDraft<Id> {
  const left: OperandDraft = { role: 'left', fact: `/references/${index}`, at, name: to, text: to, canonical: to }
  const right = standing(plan, to).slice(0, 1)
  const operands = [left, ...right]
  if (found || right.length > 0) return { verdict: 'consistent', operands, calculation: to }
  const kind = kindOf(to)
  const series = plan.exhibits.filter((each) => each.kind === kind && each.number !== undefined)
  // Annexes are often files of their own, pictures are no text, and a digest names what stands in another document:
  // with none of the kind here, nothing says that it is missing.
  if (series.length === 0 || kind === undefined || namedOnly(plan).has(kind)) {
    return { verdict: 'unassessable', reason: 'ambiguous', operands }
  }
  const there = series.flatMap(({ label }) => label ?? []).join('、')
  const told = { level: 'warning', messageId: 'missing', data: { to, series: seriesOf(to), there } } as const
  const context = series.slice(-1).map((exhibit) => exhibit.at)
  return { verdict: 'inconsistent', operands, context, calculation: there, told }
}

interface Annex {
  readonly exhibit: Exhibit
  readonly index: number
}

function annexesOf(plan: Plan): readonly Annex[] {
  return plan.exhibits.flatMap((exhibit, index) => (exhibit.kind === 'annex' ? [{ exhibit, index }] : []))
}

/** The annex of that number; a single announced one answers a single one that stands there. */
function answering({ number }: Announcement, annexes: readonly Annex[], announced: number): Annex | undefined {
  const numbered = annexes.find(({ exhibit }) => exhibit.number !== undefined && exhibit.number === number)
  return numbered ?? (announced === 1 && annexes.length === 1 ? annexes[0] : undefined)
}

function checkAnnounced(plan: Plan, annex: Announcement, index: number): CheckDraft<Id>[] {
  if (annex.kind !== 'annex' || annex.title === undefined) return []
  const annexes = annexesOf(plan)
  const title = annex.title.replace(/[。；，;,.]$/, '')
  const left: OperandDraft = {
    role: 'left',
    fact: `/announced/${index}`,
    at: annex.at,
    name: title,
    text: title,
    canonical: title,
  }
  const answer = answering(annex, annexes, plan.announced.length)
  if (answer === undefined) {
    // Annexes that are files of their own are no fault of this one.
    if (annexes.length === 0) return [{ verdict: 'unassessable', reason: 'ambiguous', operands: [left] }]
    const context = annexes.map(({ exhibit }) => exhibit.at)
    const told = { level: 'warning', messageId: 'annex-missing', data: { title, number: annex.number ?? '' } } as const
    return [{ verdict: 'inconsistent', operands: [left], context, told }]
  }
  const { exhibit } = answer
  const right = { ...exhibitOperand(exhibit, answer.index), name: exhibit.title, canonical: exhibit.title }
  const operands = [left, right]
  if (exhibit.title === undefined) return [{ verdict: 'unassessable', reason: 'ambiguous', operands }]
  const calculation = `${title}; ${exhibit.title}`
  if (sameTitle(title, exhibit.title)) return [{ verdict: 'consistent', operands, calculation }]
  const data = { announced: title, title: exhibit.title }
  return [
    { verdict: 'inconsistent', operands, calculation, told: { level: 'warning', messageId: 'annex-title', data } },
  ]
}

/** A remark in brackets behind a title (（2021年省级）) is no part of it. */
function sameTitle(a: string, b: string): boolean {
  const bare = (title: string) => foldWords(title.replace(/[（(][^（）()]*[）)]$/, ''))
  return foldWords(a) === foldWords(b) || bare(a) === bare(b)
}

const IN_BRACKETS = /[（(]([^（）()]{6,})[）)]$/
const BEHIND_COLON = /[：:][^：:]{6,}$/
// （2021—2025年）, （单位：万元）, （续表）: a remark on the title.
const REMARK = /^(?:单位|续|接)|^[\d—–\-～~至年月]+$/

/** 专栏3 服务业促就业行动（家政、养老托育、住宿餐饮）: the title line says what stands in the box. */
function holdsItsContent({ kind, title }: Exhibit): boolean {
  if (kind !== 'box' || title === undefined) return false
  const remark = IN_BRACKETS.exec(title)?.[1]
  return (remark !== undefined && !REMARK.test(remark)) || BEHIND_COLON.test(title)
}

/** A picture is no text, so only a box or a table says that something should stand under its title. */
function checkBody(exhibit: Exhibit, index: number): CheckDraft<Id>[] {
  if (exhibit.kind !== 'box' && exhibit.kind !== 'table') return []
  const name = `${exhibit.label ?? ''} ${exhibit.title ?? ''}`.trim()
  const operands: readonly OperandDraft[] = [
    { role: 'left', fact: `/exhibits/${index}/empty`, at: exhibit.at, name, text: name, canonical: name },
  ]
  if (!exhibit.empty || holdsItsContent(exhibit)) return [{ verdict: 'consistent', operands, calculation: name }]
  return [{ verdict: 'inconsistent', operands, told: { level: 'info', messageId: 'empty', data: { name } } }]
}

export default defineRule<Id>({
  meta: {
    id: 'structure/reference',
    family: 'structure',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      missing: {
        zh: '文中提到“{to}”，文件中的{series}只有{there}',
        en: 'The text names “{to}”; of “{series}” the document has “{there}”',
      },
      'annex-title': {
        zh: '附件说明“{announced}”与附件标题“{title}”不同',
        en: 'The annex is announced as “{announced}” and titled “{title}”',
      },
      'annex-missing': {
        zh: '附件说明列有附件{number}“{title}”，文件中没有',
        en: 'Annex {number} “{title}” is announced and does not stand in the document',
      },
      empty: {
        zh: '“{name}”有标题而无内容（可能是图片，未能提取）',
        en: '“{name}” has a title and no body (it may be a picture, which text does not hold)',
      },
    },
  },
  check: (plan) => [
    ...plan.references.map((reference, i) => checkReference(plan, reference, i)),
    ...plan.announced.flatMap((annex, i) => checkAnnounced(plan, annex, i)),
    ...plan.exhibits.flatMap(checkBody),
  ],
})
