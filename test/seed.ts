// Properties are tried on the same inputs each time; a failure prints the seed and the path to it.
//   SEED=1234 npx vitest run test/properties        other inputs; SEED=random: others each time

import fc from 'fast-check'

const asked = process.env['SEED'] ?? '20261127'
fc.configureGlobal(asked === 'random' ? {} : { seed: Number(asked) })
