// docs/model.md: the plan model for people, from its schema.

const HEAD = `# The plan model

What \`plan-check extract\` writes and every rule, report and export reads. Made from \`schemas/plan.schema.json\` by \`npm run types\`; \`plan-check schema plan\` prints the schema itself. A plan can be corrected by hand and given to \`check\` again: lists that are empty may be left out, and a fact that was added needs no \`at\`.

Quantities are exact: numbers stand as printed, and in their base unit under \`canonical\`. Every fact has its place in the source under \`at\`; \`plan-check text FILE\` prints the text that places count in (pages of a PDF are parted by a line that is a form feed).
`

/** @param {object} schema plan.schema.json */
export function modelPage({ $defs, ...plan }) {
  const parts = Object.entries({ plan, ...$defs }).map(([name, node]) =>
    node.properties === undefined ? valuesPart(name, node) : fieldsPart(name, node),
  )
  return `${HEAD}\n${parts.filter((part) => part !== undefined).join('\n')}`
}

const link = (reference) => {
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  return `[${name}](#${name.toLowerCase()})`
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function typeOf(node) {
  if (node.$ref !== undefined) return link(node.$ref)
  if (node.allOf !== undefined) return node.allOf.map(typeOf).join(', ')
  if (node.type === 'array') return `list of ${typeOf(node.items)}`
  if (node.const !== undefined) return `\`${node.const}\``
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(' ')
  return Array.isArray(node.type) ? node.type.join(' or ') : (node.type ?? 'any')
}

function fieldsPart(name, { description = '', properties, required = [], allOf = [] }) {
  const shared = allOf.flatMap(({ $ref }) => ($ref === undefined ? [] : [link($ref)]))
  const rows = Object.entries(properties).map(
    ([field, node]) =>
      `| \`${field}\` | ${cell(typeOf(node))} | ${required.includes(field) ? 'yes' : ''} | ${cell(node.description ?? '')} |`,
  )
  const also = shared.length === 0 ? '' : `Also the fields of ${shared.join(', ')}.\n\n`
  return `## ${name}\n\n${description}\n\n${also}| field | type | needed | what it is |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

function valuesPart(name, node) {
  const { description = '' } = node
  const type = typeOf(node)
  return `## ${name}\n\n${description === '' ? '' : `${description}\n\n`}${type.includes('any') ? '' : `${type}\n`}`
}
