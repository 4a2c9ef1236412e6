// A scenario file: a sentence, files, and commands with all that they write and their exit code.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Ran } from './program.ts'

export const SCENARIOS = fileURLToPath(new URL('scenarios/', import.meta.url))

export interface Step extends Ran {
  command: string
}

export interface Scenario {
  told: string
  files: Record<string, string>
  steps: Step[]
}

const HEAD = /^--- (file|run|status|stdout|stderr)(?: (.*))?$/

export function parse(text: string): Scenario {
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

export function print({ told, files, steps }: Scenario): string {
  const parts = [told]
  for (const [name, text] of Object.entries(files)) parts.push(`--- file ${name}\n${text}`)
  for (const { command, status, stdout, stderr } of steps) {
    parts.push(`--- run\n${command}`, `--- status ${status}\n`)
    if (stdout !== '') parts.push(`--- stdout\n${stdout}`)
    if (stderr !== '') parts.push(`--- stderr\n${stderr}`)
  }
  return parts.join('')
}

export function scenarioNames(): string[] {
  return readdirSync(SCENARIOS).filter((name) => name.endsWith('.scenario'))
}

export function readScenario(name: string): Scenario {
  return parse(readFileSync(SCENARIOS + name, 'utf8'))
}
