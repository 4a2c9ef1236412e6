// Text that stays text in Markdown, and tables of it.

import { harmless } from '../language/unseen.ts'

// Services look for @name and #12 in what was made of the Markdown: a character that is not seen keeps them apart.
const APART = '&#8203;'
const APART_BEHIND = new Set(['@', '#'])

/** Text of a plan stays text: nothing of it is markup, a mention or a link. */
export function plain(text: string): string {
  return harmless(text)
    .replace(
      /[\\`*_[\]#|<>~@&]/g,
      (character) => `&#${character.codePointAt(0)};${APART_BEHIND.has(character) ? APART : ''}`,
    )
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1&#58;')
    .replace(/www\./gi, (start) => start.replace('.', '&#46;'))
    .replaceAll('\n', ' ')
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${lines.join('\n')}\n`
}
