import { type BoundFailures, type BoundWords, longer } from './bounds.ts'

export const boundsZh: BoundWords = {
  secondsValue: (value) => `--timeout 要求大于 0 的秒数，不接受“${value}”。`,
  secondsHint: '例如：--timeout 30',
  threadsValue: (value, most) => `--concurrency 要求 1 到 ${most} 的整数，不接受“${value}”。`,
  threadsHint: '例如：--concurrency 2',
  cacheDamaged: (folder, n) => `缓存 ${folder} 中有 ${n} 份结果已损坏，没有采用，已重新核对。`,
  cacheUnwritable: (folder, reason) => `缓存 ${folder} 无法写入（${reason}），结果不受影响，下次仍要重新核对。`,
}

export const boundFailuresZh: BoundFailures = {
  timeout: ({ seconds }) => ({
    message: `超过时限：${seconds} 秒内没有处理完。`,
    hint: `请放宽时限，例如 --timeout ${longer(seconds)}；或拆成几个文件。其他文件不受影响。`,
  }),
  'out-of-memory': () => ({
    message: '内存不够，没有处理完。',
    hint: '请拆成几个文件；或给 Node.js 更多内存：NODE_OPTIONS=--max-old-space-size=8192 plan-check …。其他文件不受影响。',
  }),
  'unsteady-file': ({ place, tries }) => ({
    message: `文件在读取时一直在变，读了 ${tries} 次都不完整：${place}`,
    hint: '请等写入它的程序（下载、同步、编辑）完成后再试。',
  }),
  'silent-pipe': ({ place, seconds }) => ({
    message: `管道等了 ${seconds} 秒，没有程序写入：${place}`,
    hint: '请先启动写入它的程序；或改从标准输入读：程序 | plan-check check -',
  }),
  'thread-ended': ({ code }) => ({
    message: `处理这个文件的线程中途结束（代码 ${code}）。`,
    hint: '请再试一次；若仍如此，请连同这个文件一起报告。其他文件不受影响。',
  }),
}
