// The commands and their options. What a command does is loaded when it is asked for.

import { Command } from 'commander'
import type { Lang } from '../report/index.ts'
import type { BaselineFlags } from './baseline.ts'
import type { CheckFlags } from './check.ts'
import type { DoctorFlags } from './doctor.ts'
import type { ExportFlags } from './export.ts'
import type { ExtractFlags } from './extract.ts'
import { dressHelp, examplesOf } from './help.ts'
import type { InitFlags } from './init.ts'
import type { PrintConfigFlags } from './print-config.ts'
import type { RulesFlags } from './rules.ts'
import { STATUS, type Status } from './status.ts'
import type { TextFlags } from './text.ts'
import type { Known } from './usage.ts'
import { version } from './version.ts'
import type { CommandName, Words } from './words/index.ts'

export interface Program {
  /** Throws commander's errors, and refusals. */
  readonly run: (args: readonly string[]) => Promise<Status>
  readonly known: Known
}

export function makeProgram(lang: Lang, words: Words): Program {
  let status: Status = STATUS.done
  const program = dressHelp(new Command('plan-check'), words)
    .description(words.program.description)
    .usage(words.program.usage)
    .version(version, '-V, --version', words.program.version)
    .option('--lang <zh|en>', words.shared.lang)
    .helpCommand('help [command]', words.helpCommand)
    .addHelpText('after', `${examplesOf(words.program, words)}\n\n${words.program.more}`)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} })

  const add = (name: CommandName, operand: string): Command => {
    const told = words.commands[name]
    const command = dressHelp(program.command(name), words)
      .summary(told.summary)
      .description(told.description)
      .usage(`${words.usage} ${operand}`.trim())
      .option('--lang <zh|en>', words.shared.lang)
      .addHelpText('after', examplesOf(told, words))
    if (operand === '') return command
    if (operand.startsWith('[')) return command.argument('[FILE...]', told.arguments)
    return command.argument(operand.endsWith('…') ? `<${operand.slice(0, -1)}...>` : `<${operand}>`, told.arguments)
  }
  const reading = (command: Command): Command =>
    command
      .option('--encoding <E>', words.shared.encoding)
      .option('--stdin-name <NAME>', words.shared.stdinName)
      .option('--max-size <B>', words.shared.maxSize)
      .option('--timeout <S>', words.shared.timeout)
  const many = (command: Command): Command => reading(command).option('--concurrency <N>', words.shared.concurrency)
  const collect = (value: string, before: string[]): string[] => [...before, value]
  const { options } = words

  many(add('check', 'FILE…'))
    .option('--format <NAME[=FILE]>', options.check.format, collect, [])
    .option('--fail-on <LEVEL>', options.check.failOn)
    .option('--min-coverage <P>', options.check.minCoverage)
    .option('--rule <ID=LEVEL>', options.check.rule, collect, [])
    .option('--config <F>', words.shared.config)
    .option('--profile <F>', options.check.profile)
    .option('--baseline <F>', options.check.baseline)
    .option('--annex <F>', options.check.annex, collect, [])
    .option('--cache', options.check.cache)
    .option('--explain', options.check.explain)
    .option('--quiet', options.check.quiet)
    .option('--no-color', options.check.color)
    .action(async (files: string[], flags: CheckFlags) => {
      const { check } = await import('./check.ts')
      status = await check(files, flags, lang, words)
    })
  many(add('extract', 'FILE…'))
    .option('--format <NAME>', options.extract.format)
    .option('-o, --output <PATH>', options.extract.output)
    .action(async (files: string[], flags: ExtractFlags) => {
      const { extract } = await import('./extract.ts')
      status = await extract(files, flags, lang, words)
    })
  many(add('export', 'FILE…'))
    .option('--table <NAME>', options.export.table)
    .option('--to <FORMAT>', options.export.to)
    .option('-o, --output <F>', options.export.output)
    .option('--wide', options.export.wide)
    .option('--annex <F>', options.check.annex, collect, [])
    .option('--config <F>', words.shared.config)
    .action(async (files: string[], flags: ExportFlags) => {
      const { exportTable } = await import('./export.ts')
      status = await exportTable(files, flags, lang, words)
    })
  reading(add('text', 'FILE')).action(async (file: string, flags: TextFlags) => {
    const { text } = await import('./text.ts')
    status = await text(file, flags, lang, words)
  })
  many(add('rules', '[FILE…]'))
    .option('--stats', options.rules.stats)
    .option('--format <NAME>', options.rules.format)
    .option('--config <F>', words.shared.config)
    .action(async (files: string[], flags: RulesFlags) => {
      const { rules } = await import('./rules.ts')
      status = await rules(files, flags, lang, words)
    })
  add('explain', 'RULE').action(async (id: string) => {
    const { explain } = await import('./explain.ts')
    status = await explain(id, lang, words)
  })
  add('schema', 'NAME').action(async (name: string) => {
    const { schema } = await import('./schema.ts')
    status = await schema(name, words)
  })

  many(add('baseline', 'FILE…'))
    .option('-o, --output <F>', options.baseline.output)
    .option('--prune', options.baseline.prune)
    .option('--config <F>', words.shared.config)
    .action(async (files: string[], flags: BaselineFlags) => {
      const { baseline } = await import('./baseline.ts')
      status = await baseline(files, flags, lang, words)
    })
  add('print-config', 'FILE')
    .option('--config <F>', words.shared.config)
    .action(async (file: string, flags: PrintConfigFlags) => {
      const { printConfig } = await import('./print-config.ts')
      status = await printConfig(file, flags, words)
    })
  add('init', '')
    .option('--no-workflow', options.init.workflow)
    .action(async (flags: InitFlags) => {
      const { init } = await import('./init.ts')
      status = await init(flags, lang, words)
    })
  add('doctor', '')
    .option('--config <F>', words.shared.config)
    .action(async (flags: DoctorFlags) => {
      const { doctor } = await import('./doctor.ts')
      status = await doctor(flags, words)
    })
  add('completion', 'SHELL').action(async (shell: string) => {
    const { completion } = await import('./completion.ts')
    status = await completion(shell, program, words)
  })

  return {
    run: async (args) => {
      await program.parseAsync([...args], { from: 'user' })
      return status
    },
    known: {
      commands: program.commands.map((command) => command.name()),
      optionsOf: (name) => longOptions(program.commands.find((command) => command.name() === name) ?? program),
    },
  }
}

function longOptions(command: Command): string[] {
  return ['--help', ...command.options.flatMap(({ long }) => long ?? [])]
}
