// Lines of a YAML text by JSON Pointer.

import type { Document, LineCounter, Node } from 'yaml'
import { keysOf } from './json-pointer.ts'

interface Parser {
  readonly isNode: (value: unknown) => value is Node
}

/** The line of a value, or of the nearest thing around it; 1 where there is none. */
export function lineFinder(
  document: Document.Parsed,
  lines: LineCounter,
  { isNode }: Parser,
): (pointer: string) => number {
  return (pointer) => {
    const path = keysOf(pointer)
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
}
