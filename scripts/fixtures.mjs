// Makes the clean plans of fixtures/ from the marked ones of fixtures/marked, whose ⟦…⟧ say what a reader is to find there.
//   npm run fixtures              writes the files
//   npm run fixtures -- --check   exits 1 when one of them is not its marked plan without the marks
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const clean = new URL('../fixtures/', import.meta.url)
const marked = new URL('marked/', clean)
const MARKER = /⟦[^⟧]*⟧/g

const check = process.argv.includes('--check')
const stale = []
for (const name of readdirSync(marked).sort()) {
  const text = readFileSync(new URL(name, marked), 'utf8').replace(MARKER, '')
  const path = new URL(name, clean)
  let before
  try {
    before = readFileSync(path, 'utf8')
  } catch {
    before = undefined
  }
  if (before === text) continue
  stale.push(name)
  if (!check) writeFileSync(path, text)
}

if (check && stale.length > 0) {
  console.error(`fixtures: not as marked: ${stale.join(', ')}. Run: npm run fixtures`)
  process.exitCode = 1
}
