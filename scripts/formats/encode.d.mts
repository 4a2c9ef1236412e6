/** Bytes of a text in a double-byte encoding; throws for a character that it lacks. */
export function encode(text: string, encoding: string): Uint8Array
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array
