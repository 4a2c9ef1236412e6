// Recall and false alarms by edits: one at a time in our fixtures and in the shared plans.
//   npm run build && npm run mutate                  all; writes the table of docs/accuracy.md
//   npm run mutate -- --fixtures                     the fixtures alone, nothing written
//   npm run mutate -- --show [--family counts]       also what was missed, with its line
//   npm run mutate -- --json FILE
import { readFileSync, writeFileSync } from 'node:fs'
import { fixtures, sharedPlans } from './mutate/documents.mjs'
import { mutate } from './mutate/run.mjs'

const args = process.argv.slice(2)
const value = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined)
const own = fixtures()
const others = args.includes('--fixtures') ? [] : sharedPlans()
if (others.length === 0 && !args.includes('--fixtures'))
  console.log('the shared plans (../shared) are not here: the fixtures alone')

const documents = [...own, ...others]
const { plants, nulls } = await mutate(documents, { most: Number(value('--most') ?? 3) })
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)

function row(name, list) {
  const decidable = list.filter(({ why }) => why === undefined)
  const found = decidable.filter((plant) => plant.found)
  return `| ${name} | ${list.length} | ${decidable.length} | ${found.length} | ${percent(found.length, decidable.length)} |`
}

const by = (key) => [...new Set(plants.map((plant) => plant[key]))].sort()
const reasons = new Map()
for (const { why } of plants) if (why !== undefined) reasons.set(why, (reasons.get(why) ?? 0) + 1)
const undecidable = [...reasons.values()].reduce((sum, count) => sum + count, 0)
const table = [
  '| family, rule | edits | decidable | found | recall |',
  '| --- | ---: | ---: | ---: | ---: |',
  ...by('family').flatMap((family) => {
    const list = plants.filter((plant) => plant.family === family)
    const rules = [...new Set(list.map(({ rule }) => rule))].sort()
    return [
      row(`**${family}**`, list),
      ...rules.map((rule) =>
        row(
          rule,
          list.filter((plant) => plant.rule === rule),
        ),
      ),
    ]
  }),
  row('**all**', plants),
].join('\n')
const kinds = [...new Set(nulls.map(({ kind }) => kind))]
const nullTable = [
  '| edit that changes nothing | documents | new errors and warnings | new infos |',
  '| --- | ---: | ---: | ---: |',
  ...kinds.map((kind) => {
    const list = nulls.filter((each) => each.kind === kind)
    const findings = list.flatMap((each) => each.findings)
    const infos = findings.filter(({ severity }) => severity === 'info').length
    return `| ${kind} | ${list.length} | ${findings.length - infos} | ${infos} |`
  }),
].join('\n')
// The strict count: what the program leaves open may be its shyness and not the document's silence.
const excused = plants.filter(
  ({ why }) => why?.startsWith('the program says') || why === 'the place is told of already',
)
const strict = plants.filter((plant) => plant.why === undefined || excused.includes(plant))
const hits = (list) => list.filter(({ found }) => found === true).length
const wordless = strict.filter(({ family }) => family !== 'text')
const strictly = (list) => `${hits(list)} of ${list.length} (${percent(hits(list), list.length)})`
const told = `${table}

Not decidable: ${undecidable} of ${plants.length} (${percent(undecidable, plants.length)}): ${[...reasons].map(([why, count]) => `${why} (${count})`).join('; ') || 'none'}.

Counted strictly, with what the program says it cannot decide and what it has told of already as missed: ${strictly(strict)}; without the text family ${strictly(wordless)}. A plant is found where a finding of any rule that was not there before points at its line.

${nullTable}`
console.log(told)

if (args.includes('--show')) {
  const family = value('--family')
  const texts = new Map(documents.map(({ name, text }) => [name, text]))
  for (const plant of plants.filter(
    (each) => each.why === undefined && !each.found && (family === undefined || each.family === family),
  )) {
    const { document, line, edit, rule, kind, failed } = plant
    const text = texts.get(document)
    const context = `${text.slice(Math.max(0, edit.start - 40), edit.start)}【${text.slice(edit.start, edit.end)}→${edit.by}】${text.slice(edit.end, edit.end + 30)}`
    console.log(`missed ${rule} ${kind} ${document}:${line} ${failed ?? ''} ${JSON.stringify(context)}`)
  }
  for (const { document, kind, findings } of nulls) {
    for (const { severity, rule, message, places } of findings)
      console.log(`new ${kind} ${document}:${places[0]?.line} ${severity} ${rule} ${message}`)
  }
}
if (value('--json') !== undefined) writeFileSync(value('--json'), `${JSON.stringify({ plants, nulls }, null, 1)}\n`)
if (others.length > 0) {
  const page = new URL('../docs/accuracy.md', import.meta.url)
  const text = readFileSync(page, 'utf8')
  const [before, , after] = text.split(/<!-- (?:mutations|end of mutations) -->\n/)
  if (after !== undefined)
    writeFileSync(page, `${before}<!-- mutations -->\n${told}\n<!-- end of mutations -->\n${after}`)
}
