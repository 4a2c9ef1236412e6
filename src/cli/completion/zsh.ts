// Completion in zsh, by its own _arguments.

import { type CommandShape, flagsOf, type OptionShape, quoted, type Shape } from './shape.ts'

export function zshScript({ name, options, commands }: Shape, head: string): string {
  const told = commands.map((command) => `      ${quoted(`${command.name}:${command.summary}`)}`)
  const cases = commands.map(
    (command) => `      ${command.name}) _arguments -S ${specs(command).join(' \\\n        ')} ;;`,
  )
  // Sourced it is defined; as a file of $fpath, which zsh runs at the first completion, it also completes.
  return `#compdef ${name}
# ${head}
_plan_check() {
  local context state line
  local -a commands
  typeset -A opt_args
  _arguments -C ${options.flatMap(optionSpecs).join(' \\\n    ')} \\
    '1: :->command' '*:: :->rest'
  case $state in
    command)
      commands=(
${told.join('\n')}
      )
      _describe command commands
      ;;
    rest)
      case $words[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] = _plan_check ]]; then _plan_check "$@"; else compdef _plan_check ${name}; fi
`
}

function specs({ options, operands }: CommandShape): string[] {
  const operand = operands === undefined ? '_files' : `(${operands.join(' ')})`
  const rest = operands?.length === 0 ? [] : [quoted(`*: :${operand}`)]
  return [...options.flatMap(optionSpecs), ...rest]
}

function optionSpecs(option: OptionShape): string[] {
  const told = option.told.replace(/[[\]\\:]/g, '\\$&')
  return flagsOf(option).map((flag) => {
    const value = option.takes ? `: :${valuesOf(option)}` : ''
    return quoted(`*${flag}${option.takes && flag.startsWith('--') ? '=' : ''}[${told}]${value}`)
  })
}

function valuesOf({ values, prefixes, after = [] }: OptionShape): string {
  if (prefixes !== undefined)
    return `(${prefixes.flatMap((prefix) => after.map((word) => `${prefix}=${word}`)).join(' ')})`
  return values === undefined ? '_files' : `(${values.join(' ')})`
}
