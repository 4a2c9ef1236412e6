// Loaded before the program (NODE_OPTIONS=--require): a thread meets with the fault that the name of its file asks for,
// once its task is at work.
const { isMainThread, parentPort } = require('node:worker_threads')

const FAULTS = {
  endless: () => {
    for (;;);
  },
  ends: () => process.exit(7),
  throws: () => {
    throw new Error('a defect')
  },
}

if (!isMainThread) {
  let name = ''
  parentPort.on('message', ({ ask }) => {
    name = ask.input.name
  })
  const { postMessage } = parentPort
  parentPort.postMessage = (message) => {
    postMessage.call(parentPort, message)
    if (message !== 'begun') return
    for (const [fault, meet] of Object.entries(FAULTS)) if (name.includes(fault)) meet()
  }
}
