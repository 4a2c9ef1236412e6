// What commander refuses, in the program's own words: what was wrong, what was probably meant, where to look.

import type { CommanderError } from 'commander'
import { exists } from './files.ts'
import { Refusal } from './refusal.ts'
import { nearest } from './suggest.ts'
import type { Words } from './words/index.ts'

export interface Known {
  readonly commands: readonly string[]
  /** Long options of a command. */
  readonly optionsOf: (command: string | undefined) => readonly string[]
}

export async function refusalOf(
  error: CommanderError,
  args: readonly string[],
  known: Known,
  words: Words,
): Promise<Refusal> {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const command = known.commands.find((name) => args.includes(name))
  const help = words.seeHelp(command === undefined ? 'plan-check' : `plan-check ${command}`)
  const suggest = (near: string | undefined): string =>
    near === undefined ? help : `${words.didYouMean(near)}${words.gap}${help}`
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Refusal(words.unknownCommand(quoted), await commandHint(quoted, known, words, suggest))
    case 'commander.unknownOption':
      if (command !== undefined && known.optionsOf(command).includes(quoted)) {
        return new Refusal(words.unknownOption(quoted), words.optionOf(quoted, command))
      }
      return new Refusal(words.unknownOption(quoted), suggest(nearest(quoted, known.optionsOf(command))))
    case 'commander.missingArgument':
      return new Refusal(words.missingArgument(quoted), help)
    case 'commander.optionMissingArgument':
      return new Refusal(words.missingValue(quoted), help)
    case 'commander.excessArguments':
      return new Refusal(words.tooMany(command ?? 'plan-check'), help)
    case 'commander.help':
      return new Refusal(words.noCommand, help)
    default:
      return new Refusal(error.message, help)
  }
}

/** A file in the place of the command is meant to be checked. */
async function commandHint(
  name: string,
  { commands }: Known,
  words: Words,
  suggest: (near: string | undefined) => string,
): Promise<string> {
  const near = nearest(name, commands)
  if (near === undefined && (await exists(name))) return words.tryCheck(name)
  return near === undefined ? `${words.known(commands)}${words.gap}${suggest(near)}` : suggest(near)
}
