// Scores the built program on the gold of test/gold: npm run score [-- --verbose] [NAME…]
// The documents and the scorer are the project's shared material; where they are absent this says so and ends.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layoutLines } from './score/pdf-lines.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = join(root, '../shared')
const scorer = join(shared, 'score/score.mjs')
if (!existsSync(scorer)) {
  console.log('npm run score needs the shared plans and their scorer (../shared), which are not here')
  process.exit(0)
}
const args = process.argv.slice(2)
const flags = args.filter((arg) => arg.startsWith('--'))
const names = args.filter((arg) => !arg.startsWith('--'))
const out = mkdtempSync(join(tmpdir(), 'plan-check-score-'))
const squash = (text) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')

/** Runs the program and reads the JSON that it prints. */
function run(args) {
  try {
    return JSON.parse(
      execFileSync('node', [join(root, 'bin/plan-check.js'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    )
  } catch (error) {
    return JSON.parse(error.stdout || '{}')
  }
}

for (const file of readdirSync(join(root, 'test/gold')).filter((name) => name.endsWith('.gold'))) {
  const name = file.replace('.gold', '')
  if (names.length > 0 && !names.includes(name)) continue
  const goldFile = join(root, 'test/gold', file)
  const plan = ['.txt', '.html', '.pdf', '.docx']
    .flatMap((ending) => [join(shared, 'plans/real', name + ending), join(shared, 'plans', name + ending)])
    .find((path) => existsSync(path))
  console.log(`== ${name}`)
  if (plan === undefined) {
    console.log('the document is not here')
    continue
  }
  const extracted = run(['extract', plan, '--format', 'json'])
  const report = run(['check', plan, '--format', 'json', '--fail-on', 'never'])
  // Of a file with several plans, the one that the gold is of: its title says which.
  const titles = readFileSync(goldFile, 'utf8')
    .split('\n')
    .filter((line) => /^\??M \| title/.test(line))
    .map((line) => squash(line.split(' | ')[2]))
  const plans = extracted.plans ?? [extracted]
  const index = Math.max(
    0,
    plans.findIndex((one) => titles.includes(squash(one.meta?.title))),
  )
  const files = (report.files ?? []).filter((one) => plans.length === 1 || (one.part ?? 1) === index + 1)
  if (plan.endsWith('.pdf')) {
    const inLayout = layoutLines(plan, join(root, 'bin/plan-check.js'))
    if (inLayout === undefined) {
      console.log('gold of a PDF needs pdftotext (apt-get install poppler-utils)')
      continue
    }
    for (const { checks = [], findings = [] } of files)
      for (const each of [...checks, ...findings]) each.places = each.places.map(inLayout)
  }
  writeFileSync(join(out, 'plan.json'), JSON.stringify(plans[index] ?? {}))
  writeFileSync(join(out, 'report.json'), JSON.stringify({ ...report, files }))
  console.log(
    execFileSync('node', [scorer, goldFile, join(out, 'plan.json'), join(out, 'report.json'), ...flags], {
      encoding: 'utf8',
    }).trim(),
  )
}
