// Recall and false alarms of the built program: npm run accuracy writes the table of docs/accuracy.md.
// The documents and the scorer are the project's shared material; where they are absent this says so and ends.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scorer = join(root, '../shared/score/all.sh')
if (!existsSync(scorer)) {
  console.log('npm run accuracy needs the shared plans and their scorer (../shared), which are not here')
  process.exit(0)
}
const run = (command, args) => execFileSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
const COLUMNS = [
  'values',
  'values told that gold knows',
  'money',
  'phases',
  'counts',
  'metadata',
  'findings',
  'traps kept clear of',
  'checks made',
  'places',
]

/** Sections `== name` with lines `what: n/m`. */
function scoresOf(output) {
  return output
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const [name, ...lines] = section.trim().split('\n')
      const scores = new Map(
        lines.flatMap((line) => {
          const match = /^([^:\s][^:]*): (\d+\/\d+)/.exec(line)
          return match === null ? [] : [[match[1], match[2]]]
        }),
      )
      return { name, scores }
    })
}

const row = ({ name, scores }) =>
  `| ${name} | ${COLUMNS.map((column) => scores.get(column)?.replace(/^0\/0$/, '–') ?? '–').join(' | ')} |`
const head = [`| document | ${COLUMNS.join(' | ')} |`, `| --- |${COLUMNS.map(() => ' ---: |').join('')}`]
const documents = [...scoresOf(run('bash', [scorer])), ...scoresOf(run('node', ['scripts/score-gold.mjs']))]
const table = [...head, ...documents.map(row)].join('\n')

const page = join(root, 'docs/accuracy.md')
const [before, , after] = readFileSync(page, 'utf8').split(/<!-- (?:scores|end) -->\n/)
writeFileSync(page, `${before}<!-- scores -->\n${table}\n<!-- end -->\n${after}`)
console.log(table)
