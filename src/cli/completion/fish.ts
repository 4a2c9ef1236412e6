// Completion in fish.

import { type CommandShape, type OptionShape, quoted, type Shape } from './shape.ts'

export function fishScript({ name, options, commands }: Shape, head: string): string {
  const start = `complete -c ${name}`
  const top = commands.map(
    (command) => `${start} -n __fish_use_subcommand -f -a ${command.name} -d ${quote(command.summary)}`,
  )
  const own = commands.flatMap((command) => {
    const when = `${start} -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)}`
    return [
      ...operandsOf(command).map((words) => `${when} ${words}`),
      ...command.options.map((each) => `${when} ${optionOf(each)}`),
    ]
  })
  const general = options.map((each) => `${start} -n __fish_use_subcommand ${optionOf(each)}`)
  return `# ${head}\n${[...top, ...general, ...own].join('\n')}\n`
}

function operandsOf({ operands }: CommandShape): string[] {
  if (operands === undefined) return []
  return [`-f${operands.length === 0 ? '' : ` -a ${quote(operands.join(' '))}`}`]
}

function optionOf({ short, long, told, takes, values, prefixes, after = [] }: OptionShape): string {
  const flags = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)} -d ${quote(told)}`
  if (!takes) return flags
  const words = prefixes?.flatMap((prefix) => after.map((word) => `${prefix}=${word}`)) ?? values
  return words === undefined ? `${flags} -r` : `${flags} -x -a ${quote(words.join(' '))}`
}

/** In fish \\ escapes inside single quotes too. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
