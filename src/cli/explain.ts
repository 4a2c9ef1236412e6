// plan-check explain: the page of a rule.

import { KNOWN_RULE_IDS } from '../config/known-rules.ts'
import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { knownRule } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export async function explain(id: string, words: Words): Promise<Status> {
  await print(await readPackageFile(`docs/rules/${knownRule(id, KNOWN_RULE_IDS, words)}.md`), words)
  return STATUS.done
}
