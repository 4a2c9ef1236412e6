import { spelledOut } from '../language/unseen.ts'
import { shapes } from './generated/shapes.ts'
import { syntaxWords } from './schema-words.ts'
import type { Plan } from './types.ts'
import type { PlanProblem } from './validate.ts'
import { lineFinder } from './yaml-lines.ts'

// Out: an emitter of our own, driven by the order of keys in the schema (`yaml` writes 3 MB/s, a tenth of what
// extraction reads). It writes what YAML 1.2 and 1.1 read alike. In: `yaml`, loaded when something is read.

type Kind = keyof typeof shapes
type Fields = Readonly<Record<string, unknown>>

/** Objects that stand on one line: small ones, and those that a plan has very many of. */
const ONE_LINE: ReadonlySet<Kind> = new Set([
  'place',
  'canonical',
  'quantity',
  'interval',
  'cell',
  'countMember',
  'dealtText',
  'tableNote',
])

/** The plans as YAML documents, one after another. */
export function toYaml(...plans: readonly Plan[]): string {
  return plans.map((plan) => block(fieldsOf(plan), 'plan', '')).join('---\n')
}

function fieldsOf(value: object): Fields {
  return value as Fields
}

/** The lines of an object; the caller has written `indent` before the first when it stands in a list. */
function block(fields: Fields, kind: Kind, indent: string, inList = false): string {
  let out = ''
  let start = inList ? '' : indent
  for (const [key, child] of shapes[kind]) {
    const value = fields[key]
    if (value === undefined) continue
    out += `${start}${key}:${after(value, child, indent)}`
    start = indent
  }
  return out === '' ? '{}\n' : out
}

/** What follows the colon, with its line end. */
function after(value: unknown, kind: Kind | '', indent: string): string {
  if (kind === '' || typeof value !== 'object' || value === null) return ` ${flow(value, kind)}\n`
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n'
    let out = '\n'
    for (const item of value) {
      out += `${indent}  - ${ONE_LINE.has(kind) ? `${flow(item, kind)}\n` : block(fieldsOf(item), kind, `${indent}    `, true)}`
    }
    return out
  }
  if (ONE_LINE.has(kind)) return ` ${flow(value, kind)}\n`
  const lines = block(fieldsOf(value), kind, `${indent}  `)
  return lines === '{}\n' ? ' {}\n' : `\n${lines}`
}

/** A value on one line. */
function flow(value: unknown, kind: Kind | ''): string {
  if (typeof value === 'string') return scalar(value)
  if (typeof value === 'number') return number(value)
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, kind)).join(', ')}]`
  if (kind === '' || typeof value !== 'object' || value === null) return String(value)
  const fields = fieldsOf(value)
  let out = ''
  for (const [key, child] of shapes[kind]) {
    const field = fields[key]
    if (field !== undefined) out += `${out === '' ? '' : ', '}${key}: ${flow(field, child)}`
  }
  return `{${out}}`
}

/** YAML 1.1 reads an exponent only with a point before it. */
function number(value: number): string {
  const text = String(value)
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text
}

// Bare are a word of letters that no YAML reads as something else, and a text with a Han character whose other
// characters mean nothing in YAML. Dates, years, numbers, 18:30 and 1_000 have none and stand in quotes.
const WORD = /^[A-Za-z][A-Za-z0-9_./-]*$/
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|none)$/i
const HAN = /[\u3400-\u9fff]/
const BARE =
  /^[0-9A-Za-z\u3400-\u9fff“”‘’①-⑳\u3001-\u301f\uff01-\uff5e](?:[ 0-9A-Za-z_.%/()+\u3400-\u9fff“”‘’·—…①-⑳\u3001-\u301f\uff01-\uff5e-]*[0-9A-Za-z_.%/()+\u3400-\u9fff“”‘’·—…①-⑳\u3001-\u301f\uff01-\uff5e-])?$/
// JSON leaves these as they are; YAML takes some for line ends and forbids the others.
const UNPRINTABLE = /[\u2028\u2029\ufffe\uffff]/g

function scalar(text: string): string {
  if (WORD.test(text)) return RESERVED.test(text) ? `"${text}"` : text
  if (HAN.test(text) && BARE.test(text)) return text
  const quoted = spelledOut(JSON.stringify(text))
  return quoted.replace(UNPRINTABLE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A plan read from YAML, and the lines that its facts stand on. */
export interface PlanDocument {
  plan: Plan
  /** The line of a fact, or of the nearest thing around it; pointer: a JSON Pointer into the plan */
  lineOf(pointer: string): number
}

export interface YamlProblem extends PlanProblem {
  line: number
}

/** The text is no YAML, or not that of a plan. */
export class PlanYamlError extends Error {
  override readonly name = 'PlanYamlError'
  readonly problems: readonly YamlProblem[]

  constructor(problems: readonly YamlProblem[]) {
    const first = problems[0]
    super(first === undefined ? 'not a plan' : `line ${first.line}: ${first.pointer} ${first.words.en}`)
    this.problems = problems
  }
}

/** The plans of a YAML text (JSON is YAML too), one a document or all under `plans`. Throws PlanYamlError. */
export async function fromYaml(text: string): Promise<PlanDocument[]> {
  const [{ LineCounter, isNode, parseAllDocuments }, { validatePlan }] = await Promise.all([
    import('yaml'),
    import('./validate.ts'),
  ])
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, version: '1.2' })
  const problems: YamlProblem[] = []
  const plans: PlanDocument[] = []
  for (const document of documents) {
    for (const error of document.errors) {
      const line = lines.linePos(error.pos[0]).line
      problems.push({ pointer: '', keyword: 'syntax', words: syntaxWords(error), line })
    }
    if (document.errors.length > 0) continue
    const lineOf = lineFinder(document, lines, { isNode })
    const root: unknown = document.toJS()
    for (const { value, base } of plansIn(root)) {
      const result = validatePlan(value)
      if ('plan' in result) {
        plans.push({ plan: result.plan, lineOf: (pointer) => lineOf(base + pointer) })
      } else {
        problems.push(...result.problems.map((problem) => ({ ...problem, line: lineOf(base + problem.pointer) })))
      }
    }
  }
  if (documents.length === 0)
    problems.push({ pointer: '', keyword: 'syntax', words: { zh: '文件是空的', en: 'the file is empty' }, line: 1 })
  if (problems.length > 0) throw new PlanYamlError(problems)
  return plans
}

function plansIn(root: unknown): { value: unknown; base: string }[] {
  if (typeof root === 'object' && root !== null && 'plans' in root && Array.isArray(root.plans)) {
    return root.plans.map((value: unknown, index) => ({ value, base: `/plans/${index}` }))
  }
  return [{ value: root, base: '' }]
}
