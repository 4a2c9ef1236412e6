// The report as a terminal shows it: a plan with findings of many kinds, one without, and a folder of several, on a
// terminal of 80 and of 120 columns, in colour and without, in both languages. A terminal is made by script(1).
//   UPDATE: npx vitest run test/cli/terminal-report.test.ts -u        read the difference, and look at it in a terminal
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { widthOf } from '../../src/report/width.ts'
import { root } from '../root.ts'
import { BIN, makeFolder, refuseStaleBuild, removeFolder, run } from './program.ts'

const FILES = `${root}test/cli/terminal`
const REPORTS = { many: 'many.txt', clean: 'several/相符.txt --explain', several: 'several' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
const COLOURS = /\u001b\[[\d;]*m/g

let folder = ''
beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder()
  cpSync(FILES, folder, { recursive: true })
})
afterAll(() => removeFolder(folder))

interface Terminal {
  lang: string
  columns: number
  colour: string
}

function shown(args: string, { lang, columns, colour }: Terminal): string {
  const env = colour === 'colour' ? '' : 'NO_COLOR=1'
  const command = `stty cols ${columns}; ${env} '${process.execPath}' '${BIN}' check ${args} --lang ${lang} 2>errors`
  return run(`export TERM=xterm; script -qec "${command}" /dev/null </dev/null`, folder).stdout.replaceAll('\r\n', '\n')
}

const terminals: Terminal[] = ['zh', 'en'].flatMap((lang) =>
  [80, 120].flatMap((columns) => ['plain', 'colour'].map((colour) => ({ lang, columns, colour }))),
)

describe.each(terminals)('$lang, $columns columns, $colour', (terminal) => {
  test.each(Object.entries(REPORTS))('%s', async (name, args) => {
    const text = shown(args, terminal)
    const { lang, columns, colour } = terminal
    const file = join(FILES, 'seen', `${name}-${lang}-${columns}-${colour}.txt`)
    await expect(text.replaceAll('\u001b', '<esc>')).toMatchFileSnapshot(file)
    const lines = text.replace(COLOURS, '').split('\n')
    // The name of a file is never cut where it is to be opened.
    expect(lines.filter((line) => widthOf(line) > columns && !line.trimStart().startsWith('several/'))).toEqual([])
    expect(text.includes('\u001b')).toBe(colour === 'colour')
  })
})
