// README names every rule that there is, and no other; what it shows is what the program prints.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeProgram } from '../src/cli/program.ts'
import { wordsIn } from '../src/cli/words/index.ts'
import { RULES } from '../src/rules/index.ts'
import { runHere } from './cli/program-here.ts'
import { root } from './root.ts'

const { known } = makeProgram('en', wordsIn('en'))

it('names every rule, and how many there are', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const named = [...readme.matchAll(/`((?:indicators|sums|timeline|counts|structure|names|text)\/[a-z-]+)`/g)]
  const ids = RULES.map(({ meta }) => meta.id)
  expect([...new Set(named.map(([, id]) => id))].sort()).toEqual([...ids].sort())
  expect(readme).toContain(`现有 ${ids.length} 条规则`)
})

describe.each(['README.md', 'docs/README.en.md'])('what %s shows', (name) => {
  const text = readFileSync(`${root}${name}`, 'utf8')
  const shown = [...text.matchAll(/^```\n\$ npx (plan-check .*)\n([\s\S]*?)^ *…\n```$/gm)]

  it('is there', () => expect(shown.length).toBeGreaterThan(0))

  it.each(shown.map(([, command = '', output = '']) => [command, output]))(
    'is what %s prints',
    async (command, output) => {
      const { stdout } = await runHere(command, root)
      expect(stdout.slice(0, output.length)).toBe(output)
    },
  )
})

it('the commands of the English README are the program’s', () => {
  const english = readFileSync(`${root}docs/README.en.md`, 'utf8')
  const calls = [...english.matchAll(/^npx plan-check (.*?)(?: +#.*)?$/gm)].map(([, line = '']) => line.split(' '))
  expect(calls.length).toBeGreaterThan(5)
  for (const [command = '', ...words] of calls) {
    expect(known.commands).toContain(command)
    const options = words.filter((word) => word.startsWith('--'))
    expect(options.filter((option) => !known.optionsOf(command).includes(option))).toEqual([])
  }
  expect(english).toContain(`${RULES.length} rules`)
})
