// Characters that are not read but do something: a plan is anybody's text, and may hold what moves a terminal's cursor,
// turns its writing round or cannot be seen.

/** But the line feed and the tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** A text that does nothing to a terminal but stand there. */
export function harmless(text: string): string {
  return text.replace(UNSEEN, '')
}

/** The same with a sign in the place of each such character, so that columns hold. */
export function signed(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0)
    // The signs of Unicode for control characters: ␛.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�'
  })
}

/** JSON whose strings spell such characters out, which JSON.stringify does of the first thirty-two alone. */
export function spelledOut(json: string): string {
  return json.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
