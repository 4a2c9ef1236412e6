import type { Input } from './inputs.d.mts'
export interface Tried {
  outcome?: string
  crash?: string
  milliseconds: number
}
/** A process that tries inputs, made anew where it hangs, dies or holds too much. */
export function trialOf(
  bundle: string,
  limits: { seconds: number; memory: number },
): { attempt(input: Input): Promise<Tried>; end(): void }
