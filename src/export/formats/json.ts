// A list of objects, one a row; a number past 15 significant digits is a text, as in the plan model.

import { spelledOut } from '../../language/unseen.ts'
import type { Sheet } from '../types.ts'

export function json({ headings, rows }: Sheet): string {
  // Written by hand: an object puts years before all other keys.
  const objects = rows.map((row) => {
    const fields = headings.flatMap(({ name }, at) => {
      const value = row[at]
      return value === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify(value)}`]
    })
    return `  {${fields.join(',')}}`
  })
  return objects.length === 0 ? '[]\n' : spelledOut(`[\n${objects.join(',\n')}\n]\n`)
}
