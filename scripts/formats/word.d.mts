/** The files of a package, by name. */
export function files(body: string, parts?: Readonly<Record<string, string>>): Record<string, string>
/** The same bytes each time: no clock. */
export function zip(entries: Readonly<Record<string, string | Uint8Array>>, level?: 0 | 9): Uint8Array
export function p(content: string, properties?: string): string
export function run(text: string, properties?: string): string
