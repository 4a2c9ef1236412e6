// Words of a lexicon at a place of a text, looked up by one character: most places hold none of them.

import { addTo } from '../math/groups.ts'

/** The word that stands at a place; of several the first in the lexicon's order. */
export type WordFinder = (text: string, at: number) => string | undefined

function grouped(words: Iterable<string>, characterOf: (word: string) => number): ReadonlyMap<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const word of words) addTo(groups, characterOf(word), word)
  return groups
}

/** Finds the words, none of them empty, that begin at a place. */
export function wordFinder(words: Iterable<string>): WordFinder {
  const groups = grouped(words, (word) => word.charCodeAt(0))
  return (text, at) => {
    const group = groups.get(text.charCodeAt(at))
    if (group !== undefined) for (const word of group) if (text.startsWith(word, at)) return word
    return undefined
  }
}

/** Finds the words, none of them empty, that end at a place: `finder(name, name.length)`. */
export function endingFinder(words: Iterable<string>): WordFinder {
  const groups = grouped(words, (word) => word.charCodeAt(word.length - 1))
  return (text, end) => {
    const group = groups.get(text.charCodeAt(end - 1))
    if (group !== undefined) for (const word of group) if (text.endsWith(word, end)) return word
    return undefined
  }
}
