// plan-check rules: the list of them.

import { padEnd, widthOf } from '../report/width.ts'
import { RULES } from '../rules/index.ts'
import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export async function rules(words: Words): Promise<Status> {
  const columns = words.ruleColumns.length
  const rows: (readonly string[])[] = [words.ruleColumns]
  for (const { meta } of RULES) {
    rows.push([meta.id, meta.severity.recommended, await titleOf(meta.id)].slice(0, columns))
  }
  const widths = words.ruleColumns.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  await print(`${lines.join('\n')}\n`, words)
  return STATUS.done
}

/** The words behind the id in the heading of its page. */
async function titleOf(id: string): Promise<string> {
  const page = await readPackageFile(`docs/rules/${id}.md`)
  const [heading = ''] = page.split('\n', 1)
  return heading.slice(`# ${id}`.length).trim()
}
