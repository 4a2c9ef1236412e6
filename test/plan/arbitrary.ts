import fc from 'fast-check'
import schema from '../../schemas/plan.schema.json' with { type: 'json' }
import type { Plan } from '../../src/plan/types.ts'

interface Schema {
  $ref?: string
  const?: string
  enum?: string[]
  type?: string | string[]
  pattern?: string
  minLength?: number
  minimum?: number
  items?: Schema
  required?: string[]
  properties?: Record<string, Schema>
}

const defs: Record<string, Schema> = schema.$defs

/** Texts that a YAML reader may take for something else, or for its own marks. */
export const TRAPS = [
  ...['', ' ', 'no', 'No', 'yes', 'on', 'Off', 'y', 'N', 'true', 'null', '~', 'none', '=', '<<', '.inf', '.nan', '-'],
  ...[
    '2021',
    '2021-06',
    '2021-06-13',
    '2021-06-13 10:00:00',
    '18:30',
    '1:30:00',
    '1_000',
    '0x1f',
    '0o17',
    '017',
    '1e3',
  ],
  ...[
    '1,000',
    '+1',
    '1.',
    '.5',
    '-0',
    '12e03',
    '0b1',
    '685_230.15',
    '190:20:30.15',
    '!!str',
    '!a',
    '&a',
    '*a',
    '@',
    '`',
  ],
  ...[
    '# 注',
    'a #b',
    'a: b',
    'a:',
    ': a',
    '- a',
    '? a',
    '%',
    '%YAML',
    '---',
    '...',
    '|',
    '>',
    '>17600',
    '[1]',
    '{a}',
    ',',
  ],
  ...[
    '1.7万亿元',
    '“十四五”时期',
    '（一）',
    '年均增长 6%',
    ' 两头空 ',
    '末尾空 ',
    '一:二',
    '甲: 乙',
    '甲 #乙',
    '全角　空格',
    '①项',
  ],
  ...[
    '渝高新发〔2021〕22号',
    '甲、乙，丙。',
    '甲\t乙',
    '甲\n乙',
    '甲\r\n乙',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\u007f',
    '𠮷野家',
    '\ud800',
  ],
  ...[
    '"',
    "'",
    '\\',
    '甲"乙',
    "甲'乙",
    '甲\\乙',
    '-甲',
    '-- 甲',
    '甲-',
    '甲 - 乙',
    '？',
    '2021年',
    '2021—2025',
    '5～10',
    '0亿',
    '1e3亿',
  ],
]

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...TRAPS, '万', '亿', '年'), { maxLength: 4 }).map((parts) => parts.join('')),
)

function arbitrary(node: Schema, depth: number): fc.Arbitrary<unknown> {
  if (node.$ref !== undefined) {
    const name = node.$ref.slice('#/$defs/'.length)
    if (name === 'exactNumber') return exactNumber
    const def = defs[name]
    if (def === undefined) throw new Error(`no definition ${name}`)
    return arbitrary(def, depth)
  }
  if (node.const !== undefined) return fc.constant(node.const)
  if (node.enum !== undefined) return fc.constantFrom(...node.enum)
  if (Array.isArray(node.type)) return fc.oneof(...node.type.map((type) => arbitrary({ ...node, type }, depth)))
  switch (node.type) {
    case 'string':
      if (node.pattern !== undefined) return fc.stringMatching(new RegExp(node.pattern))
      return node.minLength === 1 ? anyText.map((text) => text || '空') : anyText
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: node.minimum ?? -1000, max: 100_000 })
    case 'number':
      return printable
    case 'array':
      if (node.items === undefined) throw new Error('a list of what?')
      return depth > 5 ? fc.constant([]) : fc.array(arbitrary(node.items, depth + 1), { maxLength: 2 })
    case 'object': {
      const entries = Object.entries(node.properties ?? {})
      const fields = entries.map(([key, property]) => [key, arbitrary(property, depth + 1)] as const)
      const lists = entries.filter(([, property]) => property.type === 'array').map(([key]) => key)
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(node.required ?? []), ...lists] })
    }
  }
  throw new Error(`nothing for ${JSON.stringify(node)}`)
}

const printable = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const exactNumber = fc.oneof(fc.integer(), printable, fc.stringMatching(/^-?[1-9][0-9]{16,24}(\.[0-9]{1,4})?$/))

/** Any plan that has the shape of the schema, with no regard to sense (a range may lack its ends). */
export const anyPlan = arbitrary(schema as Schema, 0) as fc.Arbitrary<Plan>
