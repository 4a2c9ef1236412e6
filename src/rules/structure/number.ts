import type { DocumentKind, Plan } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'
import { headingFacts, siblingsOf } from './headings.ts'

type Id = 'document-number' | 'level-mark' | 'annex-end' | 'annex-unnumbered'

// The forms of official papers; a newspaper and an explainer have forms of their own.
const UNOFFICIAL: ReadonlySet<DocumentKind> = new Set(['press-report', 'interpretation'])

// GB/T 9704-2012: 发文机关代字, 〔full year〕, number without 第 and without a leading zero, 号.
const NUMBER = /^[^\d〔〕[\]()（）【】第]{1,20}〔\d{4}〕[1-9]\d*号$/
const HAS_YEAR = /\d{2,4}/

function formFault(number: string): string {
  if (/[[\](（）)【】]/.test(number)) return '[]'
  return number.includes('第') ? '第' : number
}

function numberCheck(number: string | undefined, fact: string, at: OperandDraft['at']): CheckDraft<Id>[] {
  if (number === undefined) return []
  const operands: readonly OperandDraft[] = [{ role: 'left', fact, at, text: number, canonical: number }]
  if (NUMBER.test(number)) return [{ verdict: 'consistent', operands, calculation: number }]
  // 第12号令 and 公告 have no year by their own form.
  if (!HAS_YEAR.test(number)) return []
  return [
    {
      verdict: 'inconsistent',
      // Numbers with one fault are one finding.
      operands: operands.map((operand) => ({ ...operand, canonical: formFault(number) })),
      calculation: number,
      told: { level: 'info', messageId: 'document-number', data: { number } },
    },
  ]
}

function documentNumbers({ meta }: Plan): CheckDraft<Id>[] {
  const ofLetter = meta.letter?.documentNumber === meta.documentNumber ? undefined : meta.letter?.documentNumber
  return [
    ...numberCheck(meta.documentNumber, '/meta/documentNumber', meta.at.documentNumber),
    ...numberCheck(ofLetter, '/meta/letter/documentNumber', meta.letter?.at),
    ...meta.cites.flatMap(({ documentNumber, at }, i) =>
      numberCheck(documentNumber, `/meta/cites/${i}/documentNumber`, at),
    ),
  ]
}

/** 1、 and （一）、: what stands behind the number of such a mark, where it is not what the standard gives it. */
function wrongMark(style: string, mark: string): string | undefined {
  const bare = mark.trim()
  if (style.startsWith('dot') && /[、．﹒]$/.test(bare)) return '1、'
  if (style.startsWith('bracket') && /[、.．]$/.test(bare)) return '（一）、'
  if (style.startsWith('paren') && /[、.．]$/.test(bare)) return '（1）、'
  return style.startsWith('comma') && /[.．，]$/.test(bare) ? '一.' : undefined
}

const RIGHT: Readonly<Record<string, string>> = { '1、': '1.', '（一）、': '（一）', '（1）、': '（1）', '一.': '一、' }

/** One check for each list of headings: its marks have the form of their level. */
function levelMarks(plan: Plan): CheckDraft<Id>[] {
  return siblingsOf(headingFacts(plan)).map(({ style, headings }) => {
    const wrong = headings.filter(({ mark }) => wrongMark(style, mark?.mark ?? '') !== undefined)
    const form = wrongMark(style, wrong[0]?.mark?.mark ?? '')
    const shown = form === undefined ? headings : wrong
    const operands = shown.map(
      ({ node, fact }): OperandDraft => ({
        role: 'left',
        fact: `${fact}/mark`,
        at: node.at,
        text: node.mark,
        // Of one form there is one finding, however many lists have it.
        canonical: form ?? node.mark,
      }),
    )
    const calculation = headings.map(({ node }) => node.mark).join(' ')
    if (form === undefined) return { verdict: 'consistent', operands, calculation }
    const data = { mark: wrong[0]?.node.mark ?? '', form: RIGHT[form] ?? '' }
    return {
      verdict: 'inconsistent',
      operands,
      calculation,
      told: { level: 'info', messageId: 'level-mark', data },
    }
  })
}

function annexNames({ announced }: Plan): CheckDraft<Id>[] {
  const annexes = announced.flatMap((annex, i) =>
    annex.kind === 'annex' && annex.title !== undefined ? [{ ...annex, title: annex.title, i }] : [],
  )
  return annexes.map(({ title, number, at, i }) => {
    const operands: readonly OperandDraft[] = [
      { role: 'left', fact: `/announced/${i}`, at, name: title, text: title, canonical: title },
    ]
    const data = { title }
    const draft = { operands, calculation: title }
    if (/[。；，、;,.]$/.test(title)) {
      return { ...draft, verdict: 'inconsistent', told: { level: 'info', messageId: 'annex-end', data } }
    }
    if (annexes.length > 1 && number === undefined) {
      return { ...draft, verdict: 'inconsistent', told: { level: 'info', messageId: 'annex-unnumbered', data } }
    }
    return { ...draft, verdict: 'consistent' }
  })
}

export default defineRule<Id>({
  meta: {
    id: 'structure/number',
    family: 'structure',
    severity: { recommended: 'info', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      'document-number': {
        zh: '发文字号“{number}”不合“机关代字〔年份〕序号”的格式（年份用六角括号并写全四位，序号不加“第”、不编虚位）',
        en: 'The document number “{number}” is not of the usual form, “code〔year〕number号”',
      },
      'level-mark': {
        zh: '层次序数写作“{mark}”，通常写作“{form}”',
        en: 'The level mark reads “{mark}”; its usual form is “{form}”',
      },
      'annex-end': {
        zh: '附件名称“{title}”之后有标点',
        en: 'The annex name “{title}” ends in punctuation',
      },
      'annex-unnumbered': {
        zh: '有几个附件，“{title}”没有编号',
        en: 'There are several annexes; “{title}” has no number',
      },
    },
  },
  check: (plan) =>
    UNOFFICIAL.has(plan.meta.kind) ? [] : [...documentNumbers(plan), ...levelMarks(plan), ...annexNames(plan)],
})
