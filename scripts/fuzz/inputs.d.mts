export type Corpus = Map<string, Buffer[]>
export interface Input {
  kind: string
  name: string
  bytes: Buffer | Uint8Array
}
/** Kinds of input. */
export const KINDS: string[]
/** Every fixture by its kind. */
export function corpus(): Corpus
/** The input `index` of a run: its kind, its bytes, and the name that the program is given. */
export function inputOf(files: Corpus, seed: number, index: number, kinds?: string[]): Input
