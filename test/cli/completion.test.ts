// plan-check completion: bash completes for real; the scripts hold every command and option that the program has.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PREFIXES, SHELLS, VALUES } from '../../src/cli/completion.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { wordsIn } from '../../src/cli/words/index.ts'
import { KNOWN_RULE_IDS } from '../../src/config/known-rules.ts'
import { FORMATS } from '../../src/report/index.ts'
import { makeFolder, refuseStaleBuild, removeFolder, run } from './program.ts'

const { known } = makeProgram('zh', wordsIn('zh'))
let folder = ''

beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder()
})
afterAll(() => removeFolder(folder))

/** What bash offers for the last of the words, split as bash splits them: at blanks and at =. */
function offered(...words: string[]): string[] {
  const { stdout, stderr } = run(
    `source <(plan-check completion bash)
     complete -p plan-check | grep -q -- '-F _plan_check' || exit 1
     COMP_WORDS=(plan-check ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
     _plan_check; printf '%s\\n' "\${COMPREPLY[@]}"`,
    folder,
  )
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

describe('bash', () => {
  test('commands', () => {
    expect(offered('')).toEqual([...known.commands, 'help'])
    expect(offered('--lang', 'en', 'ex')).toEqual(['extract', 'export', 'explain'])
    expect(offered('help', 'doc')).toEqual(['doctor'])
  })

  test('options of the command', () => {
    expect(offered('check', '--f')).toEqual(['--format', '--fail-on'])
    expect(offered('init', '-').sort()).toEqual(['--help', '--lang', '--no-workflow', '-h'])
  })

  test('what options take', () => {
    expect(offered('check', '--fail-on', '')).toEqual(['error', 'warning', 'info', 'never'])
    expect(offered('check', '--format', '=')).toEqual(FORMATS)
    expect(offered('check', '--format', '=', 'sa')).toEqual(['sarif'])
    expect(offered('check', '--rule', 'sums/t')).toEqual(['sums/table=', 'sums/total='])
    expect(offered('check', '--rule', 'sums/total', '=')).toEqual(['error', 'warning', 'info', 'off'])
    expect(offered('check', '--rule', '=', 'sums/total', '=', 'o')).toEqual(['off'])
    expect(offered('check', '--lang', '')).toEqual(['zh', 'en'])
  })

  test('what commands take; files are left to bash', () => {
    expect(offered('explain', 'counts/').sort()).toEqual(KNOWN_RULE_IDS.filter((id) => id.startsWith('counts/')).sort())
    expect(offered('completion', '')).toEqual([...SHELLS])
    expect(offered('check', 'pl')).toEqual([])
    expect(offered('check', '--config', '')).toEqual([])
  })
})

describe.each(SHELLS)('%s', (shell) => {
  const { stdout, status } = run(`plan-check completion ${shell}`, '.')

  test('holds every command and every option', () => {
    expect(status).toBe(0)
    for (const command of known.commands) {
      expect(stdout).toContain(command)
      const long = known.optionsOf(command).map((option) => (shell === 'fish' ? `-l ${option.slice(2)} ` : option))
      const lines = stdout
        .split('\n')
        .filter((line) => line.includes(command))
        .join('\n')
      const own = shell === 'zsh' ? stdout.slice(stdout.indexOf(`\n      ${command}) `)) : lines
      expect(long.filter((option) => !own.includes(option))).toEqual([])
    }
  })

  test('tells what commands do in the language asked for', () => {
    if (shell === 'bash') return
    expect(stdout).toContain(wordsIn('zh').commands.check.summary)
    const english = run(`plan-check completion ${shell} --lang en`, folder).stdout
    expect(english).toContain(wordsIn('en').commands.check.summary)
    expect(english).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

test('words are offered for what the program has', () => {
  for (const key of [...VALUES.keys(), ...PREFIXES.keys()]) {
    const [command, what = ''] = key.split(' ')
    expect(known.commands).toContain(command)
    if (what.startsWith('--')) expect(known.optionsOf(command)).toContain(what)
  }
})

test('a shell that is not known is refused, with those that are', () => {
  const { status, stderr } = run('plan-check completion csh', folder)
  expect(status).toBe(2)
  expect(stderr).toContain('bash、zsh、fish')
})
