import { addTo } from '../../math/groups.ts'
import type { Plan } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'

type Id = 'placeholder'

// In a cell the blank alone, or a line drawn for it; a longer text of letters is a model number or a name.
const IN_CELL =
  /(?:^|[\u4e00-\u9fff（(：:])(?:[XxＸ×]{2,}|某某|待定|待填|待补充?|_{2,}|＿{2,})(?=$|[\u4e00-\u9fff）)。，、])/

interface Found extends OperandDraft {
  readonly text: string
}

function* placeholders(plan: Plan): Generator<Found> {
  for (const [i, { kind, text, at }] of plan.damage.entries()) {
    if (kind === 'placeholder') yield { role: 'part', fact: `/damage/${i}`, at, name: text, text, canonical: text }
  }
  for (const [t, { rows }] of plan.tables.entries()) {
    for (const [r, { cells }] of rows.entries()) {
      for (const [c, { text, merged, at }] of cells.entries()) {
        if (merged || !IN_CELL.test(text)) continue
        yield { role: 'part', fact: `/tables/${t}/rows/${r}/cells/${c}`, at, name: text, text, canonical: text }
      }
    }
  }
}

function check(plan: Plan): CheckDraft<Id>[] {
  const byText = new Map<string, Found[]>()
  for (const found of placeholders(plan)) addTo(byText, found.text, found)
  return [...byText].map(([text, operands]) => ({
    verdict: 'inconsistent',
    operands,
    told: { level: 'warning', messageId: 'placeholder', data: { text, count: operands.length } },
  }))
}

export default defineRule<Id>({
  meta: {
    id: 'text/placeholder',
    family: 'text',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      placeholder: { zh: '留有占位内容“{text}”（{count}处）', en: 'The placeholder “{text}” was left in ({count}×)' },
    },
  },
  check,
})
