// Readers of each format of a report, other than what wrote them: what a person or a service is shown.

import { Parser } from 'htmlparser2'
import { marked } from 'marked'
import { type DefaultTreeAdapterMap, parse } from 'parse5'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** Characters that move a terminal, turn its writing round or are not seen. */
export function unseenIn(text: string): string[] {
  return [...new Set(text.match(UNSEEN) ?? [])].map((character) => JSON.stringify(character))
}

/** Words as they can be compared over formats: what is not seen, and how wide a blank is, is no part of them. */
export function wordsOf(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\s+/g, '')
}

type Node = DefaultTreeAdapterMap['node']

export interface Page {
  /** Names of elements, each once, sorted. */
  readonly elements: readonly string[]
  /** name="value" of every attribute. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** Scripts and styles apart. */
  readonly text: string
}

/** A page as a browser takes it apart. */
export function pageOf(html: string): Page {
  const elements: string[] = []
  const attributes: (readonly [string, string])[] = []
  let text = ''
  const open: Node[] = [parse(html)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text = `${node.value} ${text}`
    if ('tagName' in node) {
      elements.push(node.tagName)
      for (const { name, value } of node.attrs) attributes.push([name, value])
      if (node.tagName === 'script' || node.tagName === 'style') continue
    }
    if ('childNodes' in node) open.push(...node.childNodes)
  }
  return { elements, attributes, text }
}

/** Markdown as GitHub and GitLab take it: with tables and with addresses that become links. */
export function markdownPage(markdown: string): Page {
  const html = marked.parse(markdown, { gfm: true, async: false })
  return pageOf(html)
}

/** Texts and attributes of XML. */
export function xmlWords(xml: string): string {
  const words: string[] = []
  const parser = new Parser(
    {
      onopentag: (_, attributes) => words.push(...Object.values(attributes)),
      ontext: (text) => words.push(text),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return words.join('')
}

export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescaped = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

/**
 * A line of a log as the runner of GitHub Actions takes it: a command where it begins with ::name after blanks, or holds
 * ##[name]. Nothing where it is neither.
 */
export function commandOf(line: string): Command | undefined {
  const trimmed = line.trimStart()
  if (trimmed.startsWith('::')) {
    const end = trimmed.indexOf('::', 2)
    if (end < 0) return undefined
    const [name = '', ...rest] = trimmed.slice(2, end).split(' ')
    const properties = rest
      .join(' ')
      .split(',')
      .filter((part) => part.includes('='))
      .map((part): [string, string] => {
        const at = part.indexOf('=')
        return [
          part.slice(0, at),
          unescaped(
            part
              .slice(at + 1)
              .replaceAll('%3A', ':')
              .replaceAll('%2C', ','),
          ),
        ]
      })
    return { name, properties: Object.fromEntries(properties), message: unescaped(trimmed.slice(end + 2)) }
  }
  const bracket = /##\[?([\w.]+)[^\]]*\]/.exec(line)
  return bracket === null ? undefined : { name: bracket[1] ?? '', properties: {}, message: line }
}
