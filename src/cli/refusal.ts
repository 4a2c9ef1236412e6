/** Something asked for cannot be done: exit code 2. `hint` says what to type next. */
export class Refusal extends Error {
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'Refusal'
    this.hint = hint
  }
}

/** The code of a system error (ENOENT), if it is one. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
