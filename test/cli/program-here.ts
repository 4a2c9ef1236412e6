// The built program in the process of the test: a tenth of the time of a process of its own. What needs a shell, a pipe or
// standard input is run by bash; the exit codes of processes are tried by exit-status.test.ts.

import { createRequire } from 'node:module'
import { root } from '../root.ts'
import { plainCall } from './command-line.ts'
import { environment, type Ran, run } from './program.ts'

type Main = (args: readonly string[]) => Promise<number>

let loaded: Main | undefined

function bundle(): Main {
  const { load } = createRequire(import.meta.url)(`${root}bin/loader.js`)
  loaded ??= load(`${root}dist/cli.cjs`).main as Main
  return loaded
}

/** As `run`, and with the same outcome. PROCESSES=1: each command in a process of its own. */
export async function runHere(command: string, cwd: string): Promise<Ran> {
  const call = process.env['PROCESSES'] === undefined ? plainCall(command) : undefined
  if (call === undefined) return run(command, cwd)
  const main = bundle()
  const before = { cwd: process.cwd(), env: process.env, listeners: listeners() }
  const [stdout, stderr] = [caught(process.stdout), caught(process.stderr)]
  try {
    process.chdir(cwd)
    process.env = { ...environment(cwd), ...call.env }
    return { status: await main(call.args), stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    stdout.release()
    stderr.release()
    process.env = before.env
    process.chdir(before.cwd)
    for (const [signal, known] of before.listeners) {
      for (const listener of process.listeners(signal)) {
        if (!known.includes(listener)) process.off(signal, listener)
      }
    }
  }
}

function listeners() {
  return (['SIGINT', 'SIGTERM'] as const).map((signal) => [signal, process.listeners(signal)] as const)
}

/** Takes what is written to a stream. */
function caught(stream: NodeJS.WriteStream) {
  const { write } = stream
  let text = ''
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    const done = rest.find((each) => typeof each === 'function')
    if (typeof done === 'function') done()
    return true
  }
  return {
    text: () => text,
    release: () => {
      stream.write = write
    },
  }
}
