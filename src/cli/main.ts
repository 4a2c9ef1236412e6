import { version } from './version.ts'

/** Runs the program; the answer is its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--version' || args[0] === '-V') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  process.stderr.write('usage: plan-check check FILE… | extract FILE… | text FILE…\n')
  return 2
}
