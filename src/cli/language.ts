// The language of the output. It is needed before the arguments are parsed: for help, and to refuse them.

import type { Lang } from '../report/index.ts'

const LANGS: readonly Lang[] = ['zh', 'en']

export interface Spoken {
  readonly lang: Lang
  /** What was asked for and is no language of the program. */
  readonly unknown: string | undefined
}

export function languageOf(args: readonly string[]): Spoken {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  let asked: string | undefined
  for (const [index, arg] of options.entries()) {
    if (arg === '--lang') asked = options[index + 1]
    else if (arg.startsWith('--lang=')) asked = arg.slice('--lang='.length)
  }
  const lang = LANGS.find((known) => known === asked)
  return { lang: lang ?? 'zh', unknown: lang === undefined ? asked : undefined }
}
