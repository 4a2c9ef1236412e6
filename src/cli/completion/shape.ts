// The program as shells see it.

export interface OptionShape {
  readonly short: string | undefined
  readonly long: string
  readonly told: string
  /** True where a value follows. */
  readonly takes: boolean
  /** The words that it takes; undefined: a file, or anything. */
  readonly values: readonly string[] | undefined
  /** Words that come before a =, and those after it. */
  readonly prefixes?: readonly string[]
  readonly after?: readonly string[]
}

export interface CommandShape {
  readonly name: string
  readonly summary: string
  readonly options: readonly OptionShape[]
  /** Undefined: files. */
  readonly operands: readonly string[] | undefined
}

export interface Shape {
  readonly name: string
  readonly options: readonly OptionShape[]
  readonly commands: readonly CommandShape[]
}

export function flagsOf({ short, long }: OptionShape): string[] {
  return short === undefined ? [long] : [short, long]
}

/** For shells, whose single quotes hold everything but themselves. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
