// Help set for a terminal: Chinese is two columns a character and breaks between any two.

import type { Command } from 'commander'
import { widthOf, wrap } from '../report/width.ts'
import type { CommandWords, Words } from './words/index.ts'

export function dressHelp(command: Command, words: Words): Command {
  return command
    .configureHelp({
      displayWidth: widthOf,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      // Defaults and choices are told in the descriptions, in their language.
      optionDescription: ({ description }) => description,
      subcommandTerm: termOf,
      styleTitle: (title) => words.titles[title] ?? title,
    })
    .helpOption('-h, --help', words.shared.help)
}

/** check FILE… */
function termOf(command: Command): string {
  const operands = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '…' : '')
    return argument.required ? name : `[${name}]`
  })
  return [command.name(), ...operands].join(' ')
}

/** Each example with what it does on the line below. */
export function examplesOf({ examples }: Pick<CommandWords, 'examples'>, words: Words): string {
  return `\n${[words.examples, ...examples.map(([line, does]) => `  ${line}\n      ${does}`)].join('\n')}`
}
