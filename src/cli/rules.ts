// plan-check rules: the list of them.

import { padEnd, widthOf } from '../report/width.ts'
import { RULES } from '../rules/index.ts'
import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export async function rules(words: Words): Promise<Status> {
  const rows: (readonly string[])[] = [words.ruleColumns]
  for (const { meta } of RULES) rows.push([meta.id, meta.severity.recommended, await titleOf(meta.id)])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  await print(`${lines.join('\n')}\n`, words)
  return STATUS.done
}

/** The words of the heading of its page. */
async function titleOf(id: string): Promise<string> {
  const page = await readPackageFile(`docs/rules/${id}.md`)
  return (page.split('\n', 1)[0] ?? '')
    .replace(/^#\s*/, '')
    .replace(id, '')
    .replace(/^[\s:：—-]+/, '')
}
