// plan-check explain: the page of a rule.

import { KNOWN_RULE_IDS } from '../config/known-rules.ts'
import type { Lang } from '../report/index.ts'
import { RULE_TITLES } from '../report/rule-titles.ts'
import { RULES } from '../rules/index.ts'
import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { knownRule } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export async function explain(id: string, lang: Lang, words: Words): Promise<Status> {
  const page = await readPackageFile(`docs/rules/${knownRule(id, KNOWN_RULE_IDS, words)}.md`)
  await print(lang === 'zh' ? page : `${inEnglish(id)}\n${page}`, words)
  return STATUS.done
}

const SLOTS = /\{\w+\}/g

/** The pages are Chinese: what a rule checks and what it can say go before, for those who read none. */
function inEnglish(id: string): string {
  const messages = RULES.find(({ meta }) => meta.id === id)?.meta.messages ?? {}
  const words = Object.values(messages).map(({ en }) => en.replace(SLOTS, '…'))
  const told = words.filter((each) => /[a-z]/.test(each)).map((each) => `- ${each}\n`)
  const findings = told.length === 0 ? '' : `What its findings say:\n\n${told.join('')}\n`
  return `# ${id}: ${RULE_TITLES[id] ?? ''}\n\n${findings}The page of the rule, with examples, rounding and limits, is in Chinese:\n`
}
