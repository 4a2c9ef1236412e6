// A process that tries inputs, ended and made anew where it hangs, dies or holds too much.

import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))

/** `limits`: seconds of one input, megabytes of the process. */
export function trialOf(bundle, limits) {
  let child

  async function started() {
    if (child !== undefined) return child
    const made = fork(CHILD, [bundle], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.memory}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    made.last = ''
    made.stderr.on('data', (text) => {
      made.last = `${made.last}${text}`.slice(-4000)
    })
    await new Promise((resolve, reject) => {
      made.once('message', resolve)
      made.once('exit', () => reject(new Error(`the process that tries inputs does not start\n${made.last}`)))
    })
    child = made
    return made
  }

  function end() {
    child?.kill('SIGKILL')
    child = undefined
  }

  /** What became of an input: { outcome }, or { crash }. */
  async function attempt(input) {
    const process = await started()
    const start = performance.now()
    const told = await new Promise((resolve) => {
      const settle = (result) => {
        clearTimeout(timer)
        process.off('message', settle)
        process.off('exit', died)
        resolve(result)
      }
      const died = (code, signal) => settle({ crash: `died: ${signal ?? code}\n${process.last}`, gone: true })
      const timer = setTimeout(
        () => settle({ crash: `hang: no end after ${limits.seconds} s`, gone: true }),
        limits.seconds * 1000,
      )
      process.on('message', settle)
      process.on('exit', died)
      process.send(input)
    })
    const milliseconds = performance.now() - start
    if (told.gone) end()
    else if (told.memory > limits.memory * 1.5 * 2 ** 20) {
      end()
      return { ...told, crash: told.crash ?? `memory: ${Math.round(told.memory / 2 ** 20)} MB`, milliseconds }
    }
    return { ...told, milliseconds }
  }

  return { attempt, end }
}
