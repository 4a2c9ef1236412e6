import { type BoundFailures, type BoundWords, longer } from './bounds.ts'

export const boundsEn: BoundWords = {
  secondsValue: (value) => `--timeout takes a number of seconds above 0, not ${value}.`,
  secondsHint: 'For example: --timeout 30',
  threadsValue: (value, most) => `--concurrency takes a whole number from 1 to ${most}, not ${value}.`,
  threadsHint: 'For example: --concurrency 2',
  cacheDamaged: (folder, n) =>
    `${n} results kept in ${folder} are damaged; they were not used, the files were checked again.`,
  cacheUnwritable: (folder, reason) =>
    `Results could not be kept in ${folder} (${reason}); findings are the same, the next run checks all files again.`,
}

export const boundFailuresEn: BoundFailures = {
  timeout: ({ seconds }) => ({
    message: `The file took too long: it was not done within ${seconds} seconds.`,
    hint: `Allow more, as in --timeout ${longer(seconds)}, or split the file. Other files are not affected.`,
  }),
  'out-of-memory': () => ({
    message: 'There was not enough memory to do the file.',
    hint: 'Split it, or give Node.js more: NODE_OPTIONS=--max-old-space-size=8192 plan-check …. Other files are not affected.',
  }),
  'unsteady-file': ({ place, tries }) => ({
    message: `The file changed whenever it was read (${tries} times): ${place}`,
    hint: 'Wait until the program that writes it (download, sync, editor) is done, then try again.',
  }),
  'silent-pipe': ({ place, seconds }) => ({
    message: `Nobody wrote to the pipe within ${seconds} seconds: ${place}`,
    hint: 'Start the program that writes to it first, or read from standard input: PROGRAM | plan-check check -',
  }),
  'thread-ended': ({ code }) => ({
    message: `The thread that did this file ended before its time (code ${code}).`,
    hint: 'Try again; if it stays so, please report it with the file. Other files are not affected.',
  }),
}
