import { leastOf, mostOf } from '../../math/extremes.ts'
import type { Plan } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'
import { foldWords } from './likeness.ts'
import { type Matched, type Matching, matchContents, type Title } from './matching.ts'
import { lastNumber } from './numbered.ts'

type Id = 'words' | 'number' | 'order' | 'absent' | 'unlisted' | 'page'

// Past this share of lines without a heading, headings were lost in extraction, and nothing can be said of the rest.
const MOST_ABSENT = 0.25

const EXHIBIT = /^(?:附[件图表录]|专栏|[图表][\d一二三四五六七八九十])/

function words(number: string | undefined, title: string): string {
  return number === undefined ? title : `${number} ${title}`
}

function lineOperand({ line, index }: Matched): OperandDraft {
  const { number, title, at } = line
  return { role: 'left', fact: `/contents/${index}`, at, name: title, text: words(number, title), canonical: title }
}

function titleOperand({ fact, at, number, title }: Title): OperandDraft {
  return { role: 'right', fact, at, name: title, text: words(number, title), canonical: title }
}

function checkLine(matched: Matched, lost: boolean): CheckDraft<Id> {
  const { line, how, title } = matched
  if (title === undefined) {
    const operands = [lineOperand(matched)]
    // Annexed tables and maps are files and pictures more often than text.
    if (lost || EXHIBIT.test(line.title)) return { verdict: 'unassessable', reason: 'ambiguous', operands }
    const data = { line: words(line.number, line.title) }
    return { verdict: 'inconsistent', operands, told: { level: 'warning', messageId: 'absent', data } }
  }
  const operands = [lineOperand(matched), titleOperand(title)]
  const calculation = `${words(line.number, line.title)}; ${words(title.number, title.title)}`
  const data = { line: words(line.number, line.title), heading: words(title.number, title.title) }
  if (lost && how !== 'same') return { verdict: 'unassessable', reason: 'ambiguous', operands }
  const tell = (messageId: Id): CheckDraft<Id> => ({
    verdict: 'inconsistent',
    operands,
    calculation,
    told: { level: 'warning', messageId, data },
  })
  if (how === 'words' || how === 'order') return tell(how)
  const left = lastNumber(line.number)
  const right = lastNumber(title.number)
  if (left !== undefined && right !== undefined && left !== right) {
    // The number is what may be wrong: a gap in the numbers of the headings has the same cause.
    const numbers = operands.map((operand) => ({ ...operand, fact: `${operand.fact}/number` }))
    return { ...tell('number'), operands: numbers }
  }
  return { verdict: 'consistent', operands, calculation }
}

/** How deep the contents go: levels of which nearly every heading has its line. */
function listedLevels({ lines, unlisted }: Matching): ReadonlySet<number> {
  const listed = new Map<number, number>()
  const missing = new Map<number, number>()
  for (const { title } of lines)
    if (title !== undefined && title.level > 0) listed.set(title.level, (listed.get(title.level) ?? 0) + 1)
  for (const { level } of unlisted) missing.set(level, (missing.get(level) ?? 0) + 1)
  return new Set(
    [...listed].flatMap(([level, count]) => (count > 2 && count > 4 * (missing.get(level) ?? 0) ? level : [])),
  )
}

/** Headings that the contents leave out, between their first line and their last. */
function checkUnlisted(matching: Matching): CheckDraft<Id>[] {
  const levels = listedLevels(matching)
  const lines = matching.lines.flatMap(({ title }) => title?.at?.line ?? [])
  const first = leastOf(lines)
  const last = mostOf(lines)
  return matching.unlisted.flatMap((title) => {
    const line = title.at?.line
    if (!levels.has(title.level) || title.number === undefined || line === undefined || line < first || line > last)
      return []
    const data = { heading: words(title.number, title.title) }
    const told = { level: 'warning', messageId: 'unlisted', data } as const
    return [{ verdict: 'inconsistent', operands: [titleOperand(title)], told }]
  })
}

/** The pages of the contents are one list; they do not fall. */
function checkPages({ contents }: Plan): CheckDraft<Id>[] {
  const pages = contents.flatMap(({ page, title, at }, i) => (page === undefined ? [] : [{ page, title, at, i }]))
  if (pages.length < 2) return []
  const operand = ({ page, title, at, i }: (typeof pages)[number]): OperandDraft => ({
    role: 'part',
    fact: `/contents/${i}/page`,
    at,
    name: title,
    text: String(page),
    canonical: String(page),
  })
  const falls = pages.flatMap((after, at) => {
    const before = pages[at - 1]
    return before !== undefined && after.page < before.page ? [{ before, after }] : []
  })
  if (falls.length === 0) {
    const calculation = pages.map(({ page }) => page).join(' ≤ ')
    return [{ verdict: 'consistent', operands: pages.map(operand), calculation }]
  }
  return falls.map(({ before, after }) => ({
    verdict: 'inconsistent',
    operands: [operand(before), operand(after)],
    calculation: `${before.page} > ${after.page}`,
    told: {
      level: 'warning',
      messageId: 'page',
      data: { first: before.title, firstPage: before.page, second: after.title, secondPage: after.page },
    },
  }))
}

function check(plan: Plan): CheckDraft<Id>[] {
  if (plan.contents.length === 0) return []
  const matching = matchContents(plan)
  const absent = matching.lines.filter(({ how }) => how === 'absent').length
  const lost = absent > MOST_ABSENT * matching.lines.length
  return [
    ...matching.lines.map((line) => checkLine(line, lost)),
    ...(lost ? [] : checkUnlisted(matching)),
    ...checkPages(plan),
  ].filter(({ operands }) => operands.some(({ name }) => foldWords(name ?? '') !== ''))
}

export default defineRule<Id>({
  meta: {
    id: 'structure/contents',
    family: 'structure',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      words: {
        zh: '目录“{line}”与正文标题“{heading}”用语不同',
        en: 'The contents line “{line}” and the heading “{heading}” differ in words',
      },
      number: {
        zh: '目录“{line}”与正文标题“{heading}”序号不同',
        en: 'The contents line “{line}” and the heading “{heading}” differ in number',
      },
      order: {
        zh: '目录“{line}”与正文标题“{heading}”的次序不同',
        en: 'The contents line “{line}” and the heading “{heading}” stand in another order',
      },
      absent: {
        zh: '目录“{line}”在正文中没有对应的标题',
        en: 'No heading in the text answers the contents line “{line}”',
      },
      unlisted: {
        zh: '正文标题“{heading}”不在目录中',
        en: 'The heading “{heading}” is not in the table of contents',
      },
      page: {
        zh: '目录页码倒退：“{first}”第{firstPage}页，“{second}”第{secondPage}页',
        en: 'Pages of the contents fall: “{first}” on page {firstPage}, “{second}” on page {secondPage}',
      },
    },
  },
  check,
})
