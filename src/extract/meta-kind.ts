// 文种: which kind of document it is, and whether its title is its own or that of the plan that it tells of.

import type { Passage } from '../document/passage.ts'
import { KIND_WORDS } from '../language/data/titles.ts'
import type { DocumentKind } from '../plan/types.ts'
import type { Found } from './meta-found.ts'
import { type PartContext, placeOf } from './reading.ts'

const SHORT_TITLE = /《([^《》]{4,60})》[（(]以下简称[：:]?[《“]([^》”]{2,20})[》”]/

/** The kind that a title's words say. */
export function kindOfTitle(title: string): DocumentKind {
  for (const [kind, words] of KIND_WORDS) if (words.test(title)) return kind
  return 'other'
}

export interface Sorting {
  kind: DocumentKind
  title: Found | undefined
  headline: Found | undefined
}

const PRESS = /本报记者|本报讯|记者从|记者获悉|通讯员|全媒体记者/
// 受市人民政府委托，向大会报告…预算执行情况和…预算草案: a budget report whose title was lost.
const REPORTS_BUDGET = /报告[^。]{0,60}预算执行情况[^。]{0,60}预算[（(]?草案/
const EXPLAINS = /解读如下|政策解读|(?:制定|出台|编制)(?:了)?哪些|为什么要(?:制定|出台|编制)|编制过程|起草过程/

const EXPLAINS_TITLE = /^《[^《》\n]{4,60}》(?:的)?(?:政策|文件)?解读$/m

/** 《…方案》政策解读 over the text: the headline of an explainer. */
function explainerTitle(context: PartContext): Found | undefined {
  const passage = context.part.front.find(({ text }) => EXPLAINS_TITLE.test(text))
  return passage === undefined
    ? undefined
    : { value: passage.text, place: placeOf(context, passage, 0, passage.text.length) }
}

const NUMBER_BEHIND = /[（(][\u4e00-\u9fffA-Za-z]{2,14}[〔［[【]\s?(?:19|20)\d\d\s?[〕］\]】](?:第)?\d{1,5}号[）)]$/

/** The title as printed, without the document number that a page puts behind it. */
function ownTitle(context: PartContext, passage: Passage): Found {
  const value = passage.text.replace(NUMBER_BEHIND, '')
  return { value, place: placeOf(context, passage, 0, value.length) }
}

/** Which kind of document, and whether its title is its own or that of the plan that it tells of. */
export function sortOut(context: PartContext): Sorting {
  const { part, readings } = context
  const own = part.title
  const text = readings
    .slice(0, 40)
    .map((reading) => reading.passage.text)
    .join('\n')
  const told = SHORT_TITLE.exec(text)
  const titled: Found | undefined = own === undefined ? undefined : ownTitle(context, own)
  const cited = toldTitle(context)
  const ends = readings
    .slice(-3)
    .map((reading) => reading.passage.text)
    .join('\n')
  if (titled === undefined || told !== null) {
    if (PRESS.test(text) || PRESS.test(ends)) {
      const [teaser] = part.front
      const headline =
        titled ??
        (teaser === undefined
          ? undefined
          : { value: teaser.text, place: placeOf(context, teaser, 0, teaser.text.length) })
      return { kind: 'press-report', title: cited ?? titled, headline }
    }
    const front = part.front.map((passage) => passage.text).join('\n')
    if (EXPLAINS.test(text) || EXPLAINS_TITLE.test(front))
      return { kind: 'interpretation', title: cited ?? titled, headline: titled ?? explainerTitle(context) }
  }
  if (titled === undefined && REPORTS_BUDGET.test(text))
    return { kind: 'budget', title: undefined, headline: undefined }
  if (titled === undefined)
    return { kind: cited === undefined ? 'other' : kindOfTitle(cited.value), title: cited, headline: undefined }
  const kind = kindOfTitle(titled.value)
  if (kind === 'interpretation') {
    const inner = /《([^《》]{4,60})》/.exec(titled.value)?.[1]
    return {
      kind,
      title: cited ?? (inner === undefined ? titled : { value: inner, place: titled.place }),
      headline: titled,
    }
  }
  return { kind, title: titled, headline: undefined }
}

/** The title in 《》 that the text gives a short name, or else the first that it names. */
function toldTitle(context: PartContext): Found | undefined {
  let first: Found | undefined
  for (const { passage, tokens } of context.readings.slice(0, 60)) {
    for (const token of tokens) {
      if (token.kind !== 'title') continue
      const value = passage.text.slice(token.start + 1, token.end - 1)
      const found = { value, place: placeOf(context, passage, token.start + 1, token.end - 1) }
      if (/^[（(](?:以下)?简称/.test(passage.text.slice(token.end, token.end + 6))) return found
      if (first === undefined && value.length >= 8) first = found
    }
  }
  return first
}
