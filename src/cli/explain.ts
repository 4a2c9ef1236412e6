// plan-check explain: the page of a rule.

import { RULES } from '../rules/index.ts'
import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { knownRule } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export async function explain(id: string, words: Words): Promise<Status> {
  const ids = RULES.map(({ meta }) => meta.id)
  await print(await readPackageFile(`docs/rules/${knownRule(id, ids, words)}.md`), words)
  return STATUS.done
}
