// Reads and checks a document before and after edits, and tells what was found.
import { checkPlan, readPlan } from '../../dist/index.js'
import { NULLS } from './nulls.mjs'
import { plantsOf } from './plants.mjs'
import { edited, lineAt, linesOf, randomOf, sample } from './text.mjs'

const encoder = new TextEncoder()

/** The plan that says most, with its report; the findings of all plans of the file. */
async function read(name, text) {
  const plans = await readPlan({ name, bytes: encoder.encode(text) })
  const reports = plans.map((plan) => checkPlan(plan))
  const main = reports.reduce((best, report, at) => (report.checks.length > reports[best].checks.length ? at : best), 0)
  return { plan: plans[main], report: reports[main], findings: reports.flatMap(({ findings }) => findings) }
}

/** A finding is new by its fingerprint. */
const keyOf = ({ fingerprint }) => fingerprint

async function tried(doc, plant, known) {
  const { report } = doc
  const text = edited(doc.text, plant.edit)
  let found
  try {
    found = await read(doc.name, text)
  } catch (error) {
    return { ...plant, found: false, failed: String(error.code ?? error) }
  }
  const news = found.findings.filter((finding) => !known.has(keyOf(finding)))
  const moved = plant.edit.by === '' && doc.text.slice(plant.edit.start, plant.edit.end).includes('\n') ? 1 : 0
  const editLine = lineAt(doc.starts, plant.edit.start)
  const lines = new Set([...plant.lines, editLine].flatMap((line) => [line, line > editLine ? line - moved : line]))
  const hit = news.find(({ places }) => places.some(({ line, file }) => file === undefined && lines.has(line)))
  if (hit === undefined) {
    // What is told already cannot be told anew: one cause is one finding.
    const told = doc.findings.some(
      ({ rule, places }) => rule.split('/')[0] === plant.family && places.some(({ line }) => line === editLine),
    )
    if (told) return { ...plant, why: 'the place is told of already', line: editLine }
    // The program lays the two side by side and says why it cannot tell.
    const open = found.report.checks.find(
      ({ rule, verdict, places }) =>
        rule.split('/')[0] === plant.family &&
        verdict === 'unassessable' &&
        places.some(({ line }) => line === editLine),
    )
    const before = report.checks.some(
      ({ rule, verdict, reason, places }) =>
        rule === open?.rule &&
        verdict === 'unassessable' &&
        reason === open.reason &&
        places.some(({ line }) => line === editLine),
    )
    if (open !== undefined && !before) return { ...plant, why: `the program says: ${open.reason}`, line: editLine }
  }
  return { ...plant, found: hit !== undefined, by: hit?.rule, line: editLine }
}

/** `most`: plants of one kind in one document. */
export async function mutate(documents, { most, seed = 20261126 }) {
  const plants = []
  const nulls = []
  for (const { name, text } of documents) {
    let base
    try {
      base = await read(name, text)
    } catch {
      continue // a document that cannot be read disagrees with nothing
    }
    const doc = { name, text, starts: linesOf(text), ...base }
    const known = new Set(base.findings.map(keyOf))
    const random = randomOf(seed + name.length)
    for (const made of plantsOf(doc)) {
      for (const list of grouped(made).values()) {
        for (const plant of sample(list, most, random)) {
          if (plant.why !== undefined)
            plants.push({ ...plant, document: name, line: lineAt(doc.starts, plant.edit.start) })
          else plants.push({ ...(await tried(doc, plant, known)), document: name })
        }
      }
    }
    for (const [kind, change] of NULLS) {
      if (name.endsWith('.html')) continue
      const changed = change(text)
      if (changed === text) continue
      const { findings } = await read(name, changed)
      nulls.push({ document: name, kind, findings: findings.filter((finding) => !known.has(keyOf(finding))) })
    }
  }
  return { plants, nulls }
}

function grouped(list) {
  const groups = new Map()
  for (const each of list) {
    const key = `${each.rule} ${each.kind}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return groups
}
