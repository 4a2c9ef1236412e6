// Runs test/cli/scenarios/*.scenario: what the program promises, one file for a command or a flag. A scenario is a
// sentence, files, and commands with all that they write and their exit code.
//   UPDATE_SCENARIOS=1 npx vitest run test/cli/scenarios.test.ts     writes what the program does; read the difference

import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, refuseStaleBuild, removeFolder } from './program.ts'
import { runHere } from './program-here.ts'
import { print, readScenario, SCENARIOS, type Step, scenarioNames } from './scenario.ts'

/** What differs from one run to the next; what has no line end is told so. */
function steady(text: string, folder: string): string {
  const settled = text.replaceAll(folder, '<folder>').replaceAll('\u001b', '<esc>')
  return settled === '' || settled.endsWith('\n') ? settled : `${settled}<no line end>\n`
}

const update = process.env['UPDATE_SCENARIOS'] !== undefined

beforeAll(refuseStaleBuild)

describe('scenario', () => {
  test.each(scenarioNames())('%s', async (name) => {
    const scenario = readScenario(name)
    const cwd = makeFolder(scenario.files)
    try {
      const steps: Step[] = []
      for (const { command } of scenario.steps) {
        const { status, stdout, stderr } = await runHere(command, cwd)
        steps.push({ command, status, stdout: steady(stdout, cwd), stderr: steady(stderr, cwd) })
      }
      if (update) writeFileSync(SCENARIOS + name, print({ ...scenario, steps }))
      else expect(print({ ...scenario, steps })).toBe(print(scenario))
    } finally {
      removeFolder(cwd)
    }
  })
})
