// Loaded before the program: whatever would reach the network throws, and says so on stderr even when the error is caught.

const refuse = (name) => () => {
  process.stderr.write(`network: ${name}\n`)
  throw new Error(`network refused: ${name}`)
}

const DOORS = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  http2: ['connect'],
}
for (const [name, doors] of Object.entries(DOORS)) {
  const module = require(`node:${name}`)
  for (const door of doors) module[door] = refuse(`${name}.${door}`)
}
require('node:net').Socket.prototype.connect = refuse('Socket.connect')
globalThis.fetch = refuse('fetch')
globalThis.WebSocket = refuse('WebSocket')
