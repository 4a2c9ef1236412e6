// Text that stays text in Markdown, and tables of it.

import { harmless } from './excerpt.ts'

/** Text of a plan stays text: nothing of it is markup, a mention or a link. */
export function plain(text: string): string {
  return harmless(text)
    .replace(/[\\`*_[\]#|<>~@&]/g, (character) => `&#${character.codePointAt(0)};`)
    .replace(/https?:/g, (scheme) => scheme.replace(':', '&#58;'))
    .replace(/\r?\n/g, ' ')
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${lines.join('\n')}\n`
}
