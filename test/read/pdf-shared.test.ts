// One report as PDF and as the text that another program took from that PDF.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plansOf } from '../../src/extract/plans.ts'
import type { BudgetNode, BudgetPart, Plan, Quantity } from '../../src/plan/types.ts'
import { readSource } from '../../src/read/index.ts'
import { root } from '../root.ts'

const REAL = `${root}../shared/plans/real/`

async function planOf(name: string): Promise<Plan> {
  const [plan] = await plansOf(await readSource({ name, bytes: readFileSync(REAL + name) }))
  if (plan === undefined) throw new Error(name)
  return plan
}

function amounts(node: BudgetNode | BudgetPart): string[] {
  const { name, amount } = node
  return [said(name, amount), ...(node.splits ?? []).flatMap(({ parts }) => parts.flatMap(amounts))]
}

function said(name: string, { op, value, unit }: Pick<Quantity, 'op' | 'value' | 'unit'>): string {
  return `${name} ${op} ${value} ${unit}`
}

/** Every value and amount with its name. */
function valuesOf({ indicators, budget }: Plan): string[] {
  return [
    ...indicators.flatMap(({ name, values }) => values.map((value) => said(name, value))),
    ...budget.flatMap(amounts),
  ]
}

describe.skipIf(!existsSync(REAL))('the shared PDFs (need the shared plans)', () => {
  test('at least 95% of the values of a report are the same in its PDF and in its text', async () => {
    const [pdf, text] = [
      valuesOf(await planOf('bud_yinchuan_2025.pdf')),
      valuesOf(await planOf('bud_yinchuan_2025.txt')),
    ]
    const left = [...text]
    const same = pdf.filter((value) => {
      const at = left.indexOf(value)
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
    expect(pdf.length).toBeGreaterThan(150)
    expect(same.length / Math.max(pdf.length, text.length)).toBeGreaterThan(0.95)
  })

  test('a page of a budget’s tables, cell by cell as a person read it before the program did', async () => {
    const gold = readFileSync(`${root}test/gold/bud_diqing_2025_page44.tsv`, 'utf8').trimEnd().split('\n').slice(1)
    const { tables } = await planOf('bud_diqing_2025_tables.pdf')
    const own = tables.filter(({ rows }) => rows.some(({ cells }) => cells[0]?.at?.page === 44))
    const rows = own.flatMap(({ rows }) => rows).filter(({ cells }) => cells[0]?.at?.page === 44)
    const told = [
      own[0]?.columns.map(({ path }) => path.join('')),
      ...rows.map(({ cells }) => cells.map(({ text }) => text)),
    ]
    expect(told.map((cells) => cells?.join('\t').replaceAll(' ', ''))).toEqual(gold)
  })

  test('cells of another page that a person has read', async () => {
    const { tables } = await planOf('bud_diqing_2025_tables.pdf')
    const rows = tables.flatMap((table) => table.rows).filter(({ cells }) => cells[0]?.at?.page === 50)
    expect(rows.map(({ level, cells }) => [level, ...cells.map(({ text }) => text)])).toEqual([
      [1, '国有企业资本金注入', '', '200', ''],
      [2, '国有经济结构调整支出', '', '200', ''],
      [1, '其他国有资本经营预算支出', '', '238', ''],
      [2, '其他国有资本经营预算支出（项）', '', '238', ''],
      [0, '州本级国有资本经营支出', '', '438', ''],
      [0, '转移性支出', '518', '19', '-96.3%'],
      [1, '国有资本经营预算转移支付', '18', '19', '5.6%'],
      [1, '调出资金', '500', '', '-100.0%'],
      [0, '结转下年', '124', '', '-100.0%'],
      [0, '各项支出合计', '642', '457', '-28.8%'],
    ])
  })
})
