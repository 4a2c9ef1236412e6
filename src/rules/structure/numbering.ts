import type { Severity } from '../../plan/report-types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'
import { exhibitRuns, headingRuns, listRuns, rowRuns } from './numbered.ts'
import { type Fault, type FoundFault, faultsOf, type Numbered, numbersWords, type Run } from './runs.ts'

type Family = 'heading' | 'exhibit' | 'row' | 'list'
type Id = `${Family}-${Fault}`

function operand({ fact, at, label, ordinal }: Numbered, frame: boolean): OperandDraft {
  return { role: 'part', fact, at, name: label, text: label, canonical: String(ordinal), ...(frame ? { frame } : {}) }
}

/** The items around the fault come first: they are where a reader looks. */
function operandsOf({ items }: Run, { fault, around }: FoundFault): readonly OperandDraft[] {
  const last = items.at(-1)
  const ends = fault === 'start' && last !== undefined && !around.includes(last) ? [last] : []
  return [...around.map((item) => operand(item, false)), ...ends.map((item) => operand(item, true))]
}

function levelOf({ fault }: FoundFault, { unsure }: Run): Severity {
  return unsure === true && (fault === 'start' || fault === 'gap') ? 'info' : 'warning'
}

function checkRun(family: Family, run: Run): CheckDraft<Id>[] {
  const faults = faultsOf(run)
  const calculation = numbersWords(run.items)
  const all = run.items.map((item) => operand(item, false))
  if (faults.length === 0) return run.items.length < 2 ? [] : [{ verdict: 'consistent', operands: all, calculation }]
  // A single number says nothing of where its list begins: the annex may be the only one that is in the file.
  if (run.items.length === 1) return [{ verdict: 'unassessable', reason: 'ambiguous', operands: all }]
  return faults.map((found) => ({
    verdict: 'inconsistent',
    operands: operandsOf(run, found),
    calculation,
    told: {
      level: levelOf(found, run),
      messageId: `${family}-${found.fault}`,
      data: {
        run: run.name,
        first: run.items[0]?.label ?? '',
        last: run.items.at(-1)?.label ?? '',
        numbers: found.numbers.join('、'),
        around: found.around.map(({ label }) => `“${label}”`).join('、'),
      },
    },
  }))
}

export default defineRule<Id>({
  meta: {
    id: 'structure/numbering',
    family: 'structure',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      'heading-start': {
        zh: '“{run}”之下的标题从“{first}”开始，缺{numbers}（开头的标题也可能是在提取文本时丢失）',
        en: 'The headings under “{run}” begin with “{first}”; {numbers} missing (a gap at the start may be lost in extraction)',
      },
      'heading-gap': {
        zh: '“{run}”之下的标题序号缺{numbers}（{around}之间）',
        en: 'The headings under “{run}” miss {numbers} (among {around})',
      },
      'heading-repeat': {
        zh: '“{run}”之下的标题序号{numbers}重复（{around}）',
        en: 'The headings under “{run}” repeat {numbers} ({around})',
      },
      'heading-order': {
        zh: '“{run}”之下的标题序号{numbers}不在应有的位置（{around}）',
        en: 'The headings under “{run}” have {numbers} out of order ({around})',
      },
      'exhibit-start': {
        zh: '{run}从“{first}”开始（至“{last}”），缺{numbers}（开头的也可能是在提取文本时丢失）',
        en: 'The numbers of “{run}” begin with “{first}” (up to “{last}”); {numbers} missing (a gap at the start may be lost in extraction)',
      },
      'exhibit-gap': {
        zh: '{run}的序号缺{numbers}（{around}之间）',
        en: 'The numbers of “{run}” miss {numbers} (among {around})',
      },
      'exhibit-repeat': {
        zh: '{run}的序号{numbers}重复（{around}）',
        en: 'The numbers of “{run}” repeat {numbers} ({around})',
      },
      'exhibit-order': {
        zh: '{run}的序号{numbers}不在应有的位置（{around}）',
        en: 'The numbers of “{run}” have {numbers} out of order ({around})',
      },
      'row-start': {
        zh: '表“{run}”的序号从{first}开始，缺{numbers}（开头的行也可能是在提取文本时丢失）',
        en: 'The rows of table “{run}” begin with {first}; {numbers} missing (a gap at the start may be lost in extraction)',
      },
      'row-gap': {
        zh: '表“{run}”的序号缺{numbers}（{around}之间）',
        en: 'The rows of table “{run}” miss {numbers} (among {around})',
      },
      'row-repeat': {
        zh: '表“{run}”的序号{numbers}重复（{around}）',
        en: 'The rows of table “{run}” repeat {numbers} ({around})',
      },
      'row-order': {
        zh: '表“{run}”的序号{numbers}不在应有的位置（{around}）',
        en: 'The rows of table “{run}” have {numbers} out of order ({around})',
      },
      'list-start': {
        zh: '列举从“{first}”开始，缺{numbers}',
        en: 'The list begins with “{first}”; {numbers} missing',
      },
      'list-gap': {
        zh: '列举的序号缺{numbers}（{around}之间）',
        en: 'The list misses {numbers} (among {around})',
      },
      'list-repeat': {
        zh: '列举的序号{numbers}重复（{around}）',
        en: 'The list repeats {numbers} ({around})',
      },
      'list-order': {
        zh: '列举的序号{numbers}不在应有的位置（{around}）',
        en: 'The list has {numbers} out of order ({around})',
      },
    },
  },
  check: (plan) => [
    ...headingRuns(plan).flatMap((run) => checkRun('heading', run)),
    ...exhibitRuns(plan).flatMap((run) => checkRun('exhibit', run)),
    ...rowRuns(plan).flatMap((run) => checkRun('row', run)),
    ...listRuns(plan).flatMap((run) => checkRun('list', run)),
  ],
})
