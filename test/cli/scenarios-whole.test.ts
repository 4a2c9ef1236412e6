// Every command, every option and every name that an option takes is run by a scenario, and does there what it promises.

import { describe, expect, test } from 'vitest'
import { VALUES } from '../../src/cli/completion.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { wordsIn } from '../../src/cli/words/index.ts'
import { BUILT_IN } from '../../src/rules/index.ts'
import { callsIn } from './command-line.ts'
import { readScenario, scenarioNames } from './scenario.ts'

const { known } = makeProgram('zh', wordsIn('zh'))

/** Names of rules and profiles are many, and each has its own test. */
const ELSEWHERE: ReadonlySet<string> = new Set(['explain RULE', ...BUILT_IN.map((name) => `schema ${name}`)])

/** All that has to be there: `check`, `check --fail-on`, `check --fail-on never`, `schema plan`. */
function promised(): string[] {
  const options = known.commands.flatMap((name) => known.optionsOf(name).map((option) => `${name} ${option}`))
  const values = [...VALUES].flatMap(([key, words]) => {
    const [command = '', what = ''] = key.split(' ')
    if (ELSEWHERE.has(key)) return []
    return words.map((word) => `${what.startsWith('--') ? key : command} ${word}`)
  })
  return [...known.commands, ...options, ...values].filter((each) => !ELSEWHERE.has(each))
}

const SHORT: Readonly<Record<string, string>> = { '-o': '--output', '-h': '--help' }

/** What a call runs, in the words of `promised`. */
function ran([command = '', ...args]: readonly string[]): string[] {
  // --format=json, --format json=report.json
  const words = args.flatMap((word) => (/^--[\w-]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word] : [word]))
  const found = [command]
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const value = word.replace(/^--[\w-]+=/, '')
    if (before?.startsWith('-')) found.push(`${command} ${SHORT[before] ?? before} ${value.split('=')[0]}`)
    found.push(`${command} ${SHORT[word] ?? word}`)
  }
  return found
}

describe('scenarios', () => {
  test('run every command, option and name', () => {
    const done = new Set(
      scenarioNames()
        .flatMap((name) => readScenario(name).steps)
        // A scenario that only shows how something is refused does not show what it does.
        .filter(({ status }) => status !== 2)
        .flatMap(({ command }) => callsIn(command).flatMap(ran)),
    )
    const missing = promised().filter((each) => !done.has(each))
    if (missing.length === 0) return
    throw new Error(`No scenario runs: ${missing.map((each) => `plan-check ${each}`).join('; ')}.
Add "--- run" and the command to a file in test/cli/scenarios/ (or a new NAME.scenario there: a sentence, then the files),
then UPDATE_SCENARIOS=1 npx vitest run test/cli/scenarios.test.ts, and read what it wrote.`)
  })

  test.each([
    [
      'plan-check check a.txt --format json=b.json | head',
      ['check', 'check a.txt', 'check --format', 'check --format json'],
    ],
    ['cp a b; X=1 plan-check extract b -o c.yaml', ['extract', 'extract b', 'extract --output']],
    ["plan-check check --rule='sums/total=off' a", ['check', 'check --rule', 'check a']],
    ['plan-check schema plan && plan-check rules', ['schema', 'schema plan', 'rules']],
  ])('%s', (line, said) => {
    expect(callsIn(line).flatMap(ran)).toEqual(expect.arrayContaining(said))
  })
})
