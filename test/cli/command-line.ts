// A line of bash taken apart, as far as tests need it.

const WORD = /\s*(?:([|;&<>()\n]+)|((?:[^\s|;&<>()'"\\]|'[^']*'|"[^"]*"|\\.)+))/gy

/** Words as they are written, quotes and all; `undefined` stands for what parts commands: |, ;, &&, >, a line's end. */
function pieces(line: string): (string | undefined)[] {
  const found: (string | undefined)[] = []
  const text = line.trim().replaceAll('\n', ';')
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) found.push(match[2])
  return found
}

// Double quotes that hold nothing for bash to do.
const QUOTED = /'([^']*)'|"([^"]*)"/g

function unquoted(word: string): string {
  return word.replace(QUOTED, (_, single?: string, double?: string) => single ?? double ?? '')
}

/** What follows each `plan-check` of a line, up to the next command; quotes are taken off. */
export function callsIn(line: string): string[][] {
  const calls: string[][] = []
  let open: string[] | undefined
  for (const piece of pieces(line)) {
    if (piece === undefined) open = undefined
    else if (open !== undefined) open.push(unquoted(piece))
    else if (piece === 'plan-check') {
      open = []
      calls.push(open)
    }
  }
  return calls
}

// Names, options, paths and quoted words: what bash would hand on as it stands.
const PLAIN = /^(?:[\p{L}\p{N}_./,:=@%+-]|'[^'\n]*'|"[^"$`\\\n]*")+$/u

export interface PlainCall {
  readonly args: readonly string[]
  /** Set in front of it: `NO_COLOR=1 plan-check …`. */
  readonly env: Readonly<Record<string, string>>
}

const ASSIGNED = /^(\w+)=(.*)$/

/** A line that only runs the program, and leaves bash nothing else to do. */
export function plainCall(line: string): PlainCall | undefined {
  const words = pieces(line).map((word) => word ?? ';')
  const at = words.indexOf('plan-check')
  const assigned = words.slice(0, at).map((word) => ASSIGNED.exec(word))
  const args = words.slice(at + 1)
  if (at < 0 || args.includes('-') || !words.every((word) => PLAIN.test(word))) return undefined
  const env: Record<string, string> = {}
  for (const match of assigned) {
    if (match?.[1] === undefined) return undefined
    env[match[1]] = unquoted(match[2] ?? '')
  }
  return { args: args.map(unquoted), env }
}
