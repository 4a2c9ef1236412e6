// plan-check completion: what shells complete, made from the commands and options that the program has.

import type { Command } from 'commander'
import { KNOWN_RULE_IDS } from '../config/known-rules.ts'
import { EXPORT_FORMATS, TABLE_NAMES } from '../export/index.ts'
import { FORMATS } from '../report/index.ts'
import { bashScript } from './completion/bash.ts'
import { fishScript } from './completion/fish.ts'
import type { CommandShape, OptionShape, Shape } from './completion/shape.ts'
import { zshScript } from './completion/zsh.ts'
import { print } from './output.ts'
import { SCHEMAS } from './schema.ts'
import { choice, FAIL_ON, RULE_SEVERITIES } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const

const HOW = {
  bash: 'source <(plan-check completion bash)',
  zsh: 'source <(plan-check completion zsh)',
  fish: 'plan-check completion fish > ~/.config/fish/completions/plan-check.fish',
} as const

/** Words that options and operands take, by command and long option or operand; what is not here is a file or free. */
export const VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['check --format', FORMATS],
  ['check --fail-on', FAIL_ON],
  ['extract --format', ['yaml', 'json']],
  ['export --table', TABLE_NAMES],
  ['export --to', EXPORT_FORMATS],
  ['rules --format', ['table', 'json']],
  ['explain RULE', KNOWN_RULE_IDS],
  ['schema NAME', SCHEMAS],
  ['completion SHELL', SHELLS],
])

/** In front of a =: what follows it is another word. */
export const PREFIXES: ReadonlyMap<string, readonly string[]> = new Map([['check --rule', KNOWN_RULE_IDS]])

const LANGS = ['zh', 'en']

export async function completion(shell: string, program: Command, words: Words): Promise<Status> {
  const name = choice('SHELL', shell, SHELLS, words)
  await print(SCRIPTS[name](shapeOf(program), words.hand.completionHead(name, HOW[name])), words)
  return STATUS.done
}

export function shapeOf(program: Command): Shape {
  const commands = program.commands.map(commandShape)
  return {
    name: program.name(),
    options: optionsOf(program),
    commands: [
      ...commands,
      {
        name: 'help',
        summary: program.createHelp().visibleCommands(program).at(-1)?.description() ?? '',
        options: [],
        operands: commands.map(({ name }) => name),
      },
    ],
  }
}

function commandShape(command: Command): CommandShape {
  const [operand] = command.registeredArguments
  return {
    name: command.name(),
    summary: command.summary(),
    options: optionsOf(command),
    operands: operand === undefined ? [] : VALUES.get(`${command.name()} ${operand.name()}`),
  }
}

function optionsOf(command: Command): OptionShape[] {
  const help = {
    short: '-h',
    long: '--help',
    told: command.createHelp().visibleOptions(command).at(-1)?.description ?? '',
  }
  return [
    ...command.options.map(({ short, long, description, required }) => {
      const key = `${command.name()} ${long}`
      const prefixes = PREFIXES.get(key)
      return {
        short,
        long: long ?? '',
        told: description,
        takes: required,
        values: long === '--lang' ? LANGS : VALUES.get(key),
        ...(prefixes === undefined ? {} : { prefixes, after: RULE_SEVERITIES }),
      }
    }),
    { ...help, takes: false, values: undefined },
  ]
}
