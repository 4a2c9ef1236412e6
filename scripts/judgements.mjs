// Findings on the shared plans against what readers of the documents said of them (test/judgements/judgements.tsv).
//   npm run build && npm run judgements              counts by rule, findings nobody judged, judgements without a finding
//   npm run judgements -- --json                     the same for a program
// A change of behaviour is seen here: a new finding has no judgement, one that is gone leaves its own behind.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { checkPlan, readPlan } from '../dist/index.js'

const root = new URL('..', import.meta.url).pathname
const shared = new URL('../../shared/plans/', import.meta.url).pathname
if (!existsSync(shared)) {
  console.log('npm run judgements needs the shared plans (../shared/plans), which are not here')
  process.exit(0)
}

const judged = new Map(
  readFileSync(`${root}test/judgements/judgements.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('document\t'))
    .map((line) => {
      const [document, rule, severity, fingerprint, judgement, readers, reason] = line.split('\t')
      return [`${document} ${fingerprint}`, { document, rule, severity, judgement, readers, reason }]
    }),
)

const found = []
let characters = 0
for (const folder of [shared, `${shared}real/`]) {
  for (const document of readdirSync(folder)
    .filter((file) => /\.(?:txt|html|docx|pdf)$/.test(file))
    .sort()) {
    let plans
    try {
      plans = await readPlan({ name: document, bytes: readFileSync(folder + document) })
    } catch {
      continue // docs/survey.md says which cannot be read, and why
    }
    characters += plans[0]?.source.characters ?? 0
    for (const { rule, severity, fingerprint, message } of plans.flatMap((plan) => checkPlan(plan).findings)) {
      found.push({ document, rule, severity, fingerprint, message })
    }
  }
}

const keyOf = ({ document, fingerprint }) => `${document} ${fingerprint}`
const keys = new Set(found.map(keyOf))
const unjudged = found.filter((finding) => !judged.has(keyOf(finding)))
const gone = [...judged].filter(([key]) => !keys.has(key)).map(([, each]) => each)
const told = found
  .filter((finding) => judged.has(keyOf(finding)))
  .map((finding) => ({ ...finding, ...judged.get(keyOf(finding)), severity: finding.severity }))
const heavy = told.filter(({ severity }) => severity !== 'info')
const falseHeavy = heavy.filter(({ judgement }) => judgement === 'false')
const result = {
  found: found.length,
  unjudged,
  gone,
  falseHeavy,
  falsePer10000: (10000 * falseHeavy.length) / characters,
}

if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  const count = (list, judgement) => list.filter((each) => each.judgement === judgement).length
  const row = (name, list) =>
    `| ${name} | ${list.length} | ${count(list, 'true')} | ${count(list, 'arguable')} | ${count(list, 'false')} |`
  const rules = [...new Set(told.map(({ rule }) => rule))].sort()
  const table = [
    '| rule | findings | true | arguable | false |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rules.map((rule) =>
      row(
        rule,
        told.filter((each) => each.rule === rule),
      ),
    ),
    row('**errors and warnings**', heavy),
    row(
      '**infos**',
      told.filter(({ severity }) => severity === 'info'),
    ),
  ].join('\n')
  const words = `${table}\n\n${falseHeavy.length} false errors and warnings in ${characters} characters (pages with their tags): ${result.falsePer10000.toFixed(2)} per 10,000.`
  console.log(words)
  for (const { document, rule, message } of unjudged) console.log(`not judged: ${document} ${rule} ${message}`)
  for (const { document, rule, reason } of gone) console.log(`gone: ${document} ${rule} ${reason}`)
  const page = `${root}docs/accuracy.md`
  const [before, , after] = readFileSync(page, 'utf8').split(/<!-- (?:judgements|end of judgements) -->\n/)
  if (after !== undefined)
    writeFileSync(page, `${before}<!-- judgements -->\n${words}\n<!-- end of judgements -->\n${after}`)
}
