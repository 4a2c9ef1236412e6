// plan-check init: settings and a GitHub workflow to begin with. It asks nothing and writes over nothing.

import { lstat, mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Lang } from '../report/index.ts'
import { CONFIG_NAME } from './config.ts'
import { exists, writeWhole } from './files.ts'
import { say, sayRefusal } from './output.ts'
import { Refusal, systemCode } from './refusal.ts'
import { STATUS, type Status } from './status.ts'
import { version } from './version.ts'
import type { Words } from './words/index.ts'

export interface InitFlags {
  /** --no-workflow */
  readonly workflow: boolean
}

const WORKFLOW = '.github/workflows/plan-check.yml'

export async function init(flags: InitFlags, lang: Lang, words: Words): Promise<Status> {
  const files = [{ path: CONFIG_NAME, text: configText(lang, words) }]
  if (flags.workflow) files.push({ path: join(await repositoryTop(), WORKFLOW), text: workflowText(words) })
  let status: Status = STATUS.done
  for (const { path, text } of files) {
    try {
      await writeNew(path, text, words)
      await say(words.written(path))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await sayRefusal(error)
      status = STATUS.refused
    }
  }
  if (status === STATUS.done) await say(words.hand.init.next)
  return status
}

/** GitHub looks for workflows at the top of a repository alone; as seen from here. Outside of any: here. */
async function repositoryTop(): Promise<string> {
  const here = process.cwd()
  for (let at = here; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return relative(here, at)
    if (dirname(at) === at) return ''
  }
}

async function writeNew(path: string, text: string, words: Words): Promise<void> {
  if (await isThere(path)) throw new Refusal(words.hand.init.there(path), words.hand.init.thereHint)
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (error) {
    throw new Refusal(words.cannotWrite(path, systemCode(error) ?? String(error)))
  }
  await writeWhole(path, text, words)
}

/** Also a link that leads nowhere. */
function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => systemCode(error) !== 'ENOENT',
  )
}

function configText(lang: Lang, words: Words): string {
  const [head, preset, failOn, language, ignore] = words.hand.init.config
  return `# ${head}
extends: recommended  # ${preset}
failOn: error  # ${failOn}
lang: ${lang}  # ${language}
# ${ignore}
ignore: [README.md, CHANGELOG.md, LICENSE.md]
`
}

// Findings are told (exit code 1) after they have been uploaded, hence !cancelled().
function workflowText(words: Words): string {
  const [head, from, folder] = words.hand.init.workflow
  return `# ${head}
name: plan-check
on:
  push:
    branches: [main, master]
  pull_request:
permissions:
  contents: read
  security-events: write
env:
  PLAN_CHECK: plan-check@${version}  # ${from}
  PLANS: .  # ${folder}
jobs:
  plan-check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --global "$PLAN_CHECK"
      - run: plan-check check "$PLANS" --format github --format sarif=plan-check.sarif
      - uses: github/codeql-action/upload-sarif@v4
        if: \${{ !cancelled() && hashFiles('plan-check.sarif') != '' }}
        with:
          sarif_file: plan-check.sarif
          category: plan-check
`
}
