// What the built program makes of every real document: npm run survey writes docs/survey.md.
// The documents are the project's shared material; where they are absent this says so and ends.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPlan, readPlan } from '../dist/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const plans = join(root, '../shared/plans')
if (!existsSync(plans)) {
  console.log('npm run survey needs the shared plans (../shared/plans), which are not here')
  process.exit(0)
}

const isDocument = (name) => !name.endsWith('.tsv') && statSync(name).isFile()
const files = [plans, join(plans, 'real')]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter(isDocument)
  .sort((a, b) => basename(a).localeCompare(basename(b), 'en'))

const amounts = (node) =>
  1 + (node.splits ?? []).flatMap((split) => split.parts).reduce((sum, part) => sum + amounts(part), 0)

/** One document's row. */
async function row(file) {
  const started = process.hrtime.bigint()
  try {
    const read = await readPlan({ name: basename(file), bytes: readFileSync(file) })
    const reports = read.map((plan) => checkPlan(plan))
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    const sum = (of) => read.reduce((total, plan) => total + of(plan), 0)
    const told = (severity) =>
      reports.reduce(
        (total, { findings }) => total + findings.filter((finding) => finding.severity === severity).length,
        0,
      )
    return [
      read[0].source.format,
      read.map((plan) => plan.meta.kind).join(', '),
      read[0].source.characters,
      sum((plan) => plan.indicators.reduce((total, indicator) => total + indicator.values.length, 0)),
      sum((plan) => plan.budget.reduce((total, node) => total + amounts(node), 0)),
      sum((plan) => plan.tables.length),
      sum((plan) => plan.counts.length),
      `${told('error')} / ${told('warning')} / ${told('info')}`,
      reports.reduce((total, { coverage }) => total + coverage.claims, 0),
      seconds.toFixed(2),
    ]
  } catch (error) {
    return [
      `— ${error.code ?? error.message}`,
      ...Array(8).fill(''),
      (Number(process.hrtime.bigint() - started) / 1e9).toFixed(2),
    ]
  }
}

const lines = [
  '# Real documents',
  '',
  'Made by `npm run build && npm run survey` from the shared plans. Findings are errors / warnings / infos; amounts are nodes of money; seconds are of this run and this machine, reading and checking together. A document that cannot be read yet says why.',
  '',
  '| document | format | kind | characters | indicator values | amounts | tables | counts | findings | claims | seconds |',
  '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |',
]
for (const file of files) lines.push(`| ${[basename(file), ...(await row(file))].join(' | ')} |`)
writeFileSync(join(root, 'docs/survey.md'), `${lines.join('\n')}\n`)
console.log(lines.slice(4).join('\n'))
