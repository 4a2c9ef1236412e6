// Runs test/cli/scenarios/*.scenario: what the program promises, one file for a command or a flag. A scenario is a
// sentence, files, and commands with all that they write and their exit code.
//   UPDATE_SCENARIOS=1 npx vitest run test/cli/scenarios.test.ts     writes what the program does; read the difference

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, type Ran, refuseStaleBuild, removeFolder, run } from './program.ts'

interface Step extends Ran {
  command: string
}

interface Scenario {
  told: string
  files: Record<string, string>
  steps: Step[]
}

const HEAD = /^--- (file|run|status|stdout|stderr)(?: (.*))?$/

function parse(text: string): Scenario {
  const scenario: Scenario = { told: '', files: {}, steps: [] }
  let add = (line: string): void => {
    scenario.told += line
  }
  for (const line of text.split(/(?<=\n)/)) {
    const [head, kind, value = ''] = HEAD.exec(line.trimEnd()) ?? []
    if (head === undefined) {
      add(line)
      continue
    }
    const step = scenario.steps.at(-1)
    if (kind === 'file') {
      scenario.files[value] = ''
      add = (part) => {
        scenario.files[value] += part
      }
    } else if (kind === 'run') {
      const next: Step = { command: '', status: 0, stdout: '', stderr: '' }
      scenario.steps.push(next)
      add = (part) => {
        next.command += part
      }
    } else if (step === undefined) {
      throw new Error(`${kind} before run`)
    } else if (kind === 'status') {
      step.status = Number(value)
    } else if (kind === 'stdout' || kind === 'stderr') {
      add = (part) => {
        step[kind] += part
      }
    }
  }
  return scenario
}

function print({ told, files, steps }: Scenario): string {
  const parts = [told]
  for (const [name, text] of Object.entries(files)) parts.push(`--- file ${name}\n${text}`)
  for (const { command, status, stdout, stderr } of steps) {
    parts.push(`--- run\n${command}`, `--- status ${status}\n`)
    if (stdout !== '') parts.push(`--- stdout\n${stdout}`)
    if (stderr !== '') parts.push(`--- stderr\n${stderr}`)
  }
  return parts.join('')
}

/** What differs from one run to the next; what has no line end is told so. */
function steady(text: string, folder: string): string {
  const settled = text.replaceAll(folder, '<folder>').replaceAll('\u001b', '<esc>')
  return settled === '' || settled.endsWith('\n') ? settled : `${settled}<no line end>\n`
}

const folder = fileURLToPath(new URL('scenarios/', import.meta.url))
const update = process.env['UPDATE_SCENARIOS'] !== undefined

beforeAll(refuseStaleBuild)

describe('scenario', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.scenario')))('%s', (name) => {
    const scenario = parse(readFileSync(folder + name, 'utf8'))
    const cwd = makeFolder(scenario.files)
    try {
      const steps = scenario.steps.map(({ command }) => {
        const { status, stdout, stderr } = run(command, cwd)
        return { command, status, stdout: steady(stdout, cwd), stderr: steady(stderr, cwd) }
      })
      if (update) writeFileSync(folder + name, print({ ...scenario, steps }))
      else expect(print({ ...scenario, steps })).toBe(print(scenario))
    } finally {
      removeFolder(cwd)
    }
  })
})
