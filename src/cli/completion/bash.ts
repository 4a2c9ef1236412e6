// Completion in bash, 3.2 and later. Where it offers nothing bash completes file names.

import { flagsOf, type OptionShape, quoted, type Shape } from './shape.ts'

export function bashScript({ name, options, commands }: Shape, head: string): string {
  const all = [{ name: '', options, operands: commands.map((command) => command.name) }, ...commands]
  const values = all.flatMap((command) =>
    command.options.flatMap((option) => valueCases(`${command.name} `, option).map((line) => `    ${line}`)),
  )
  const lists = all.map(
    (command) =>
      `    ${quoted(command.name)}) flags=${quoted(command.options.flatMap(flagsOf).join(' '))} operands=${quoted((command.operands ?? []).join(' '))} ;;`,
  )
  // bash splits words at =, so that --format=x is three of them.
  return `# ${head}
_plan_check() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} left=0 command= flags= operands= i
  COMPREPLY=()
  if [ "$cur" = = ]; then cur=; left=$((COMP_CWORD - 1))
  elif [ "$prev" = = ]; then left=$((COMP_CWORD - 2))
  fi
  if [ "$left" -gt 0 ]; then
    prev=\${COMP_WORDS[left]}
    case $prev in
      -*) ;;
      *) [ "\${COMP_WORDS[left-1]}" = = ] && left=$((left - 1))
         prev="\${COMP_WORDS[left-1]} =" ;;
    esac
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      --lang) i=$((i + 1)); [ "\${COMP_WORDS[i]}" = = ] && i=$((i + 1)) ;;
      -* | =) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case "$command $prev" in
${values.join('\n')}
  esac
  case $command in
${lists.join('\n')}
  esac
  case $cur in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -W "$operands" -- "$cur")) ;;
  esac
}
complete -o default -F _plan_check ${name}
`
}

/** Cases of “command option”; with = at the end of what follows a word and its =. */
function valueCases(command: string, option: OptionShape): string[] {
  if (!option.takes) return []
  const pattern = flagsOf(option)
    .map((flag) => quoted(command + flag))
    .join(' | ')
  if (option.prefixes !== undefined) {
    const words = option.prefixes.map((prefix) => `${prefix}=`).join(' ')
    return [
      `${pattern}) COMPREPLY=($(compgen -W ${quoted(words)} -- "$cur")); compopt -o nospace 2>/dev/null; return ;;`,
      `${quoted(`${command + option.long} =`)}) COMPREPLY=($(compgen -W ${quoted((option.after ?? []).join(' '))} -- "$cur")); return ;;`,
    ]
  }
  return [
    `${pattern}) COMPREPLY=(${option.values === undefined ? '' : `$(compgen -W ${quoted(option.values.join(' '))} -- "$cur")`}); return ;;`,
  ]
}
