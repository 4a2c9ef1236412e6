// Help of every command, in both languages: examples, which name commands and options that there are.

import { beforeAll, describe, expect, test } from 'vitest'
import { makeProgram } from '../../src/cli/program.ts'
import { wordsIn } from '../../src/cli/words/index.ts'
import { refuseStaleBuild, run } from './program.ts'

const { known } = makeProgram('zh', wordsIn('zh'))

beforeAll(refuseStaleBuild)

describe.each(['zh', 'en'] as const)('help in %s', (lang) => {
  const words = wordsIn(lang)

  test.each(['', ...known.commands])('of %s has examples', (name) => {
    const { status, stdout, stderr } = run(`plan-check ${name} --help --lang ${lang}`, '.')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const [, examples = ''] = stdout.split(`\n${words.examples}\n`)
    expect(examples).toMatch(/^ {2}\S.*\n {6}\S/)
    if (lang === 'en') expect(stdout.replace('中文：', '')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  const examples = [words.program, ...Object.values(words.commands)].flatMap((each) => each.examples)

  test.each(examples.map(([line]) => [line]))('%s', (line) => {
    const [, command = '', rest = ''] = /plan-check (\S+)([^|>)]*)/.exec(line) ?? []
    expect(known.commands).toContain(command)
    const short = ['-o', '-']
    const flags = rest.match(/(?<= )-\S*/g) ?? []
    expect(flags.filter((flag) => !short.includes(flag) && !known.optionsOf(command).includes(flag))).toEqual([])
  })
})
