/** Why a document could not be read. The words are the report's. */
export type ReadErrorCode =
  | 'empty'
  | 'unknown-type'
  | 'unsupported-type'
  | 'encrypted'
  | 'damaged-file'
  | 'doctype'
  | 'no-text'
  | 'unknown-encoding'
  | 'undecodable'
  | 'unreadable-text'
  | 'too-large'
  | 'too-complex'
  | 'nothing-recognised'

/** A document that cannot be read; `data` holds what a message needs. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: ReadErrorCode, data: Readonly<Record<string, string | number>>) {
    super(`${code}: ${JSON.stringify(data)}`)
    this.name = 'ReadError'
    this.code = code
    this.data = data
  }
}
