// Text to tree: parse5 with source positions, within limits. Nothing that a page refers to is ever opened.

import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5'
import { holdTo, type Limits } from './limits.ts'

export type Document = DefaultTreeAdapterTypes.Document
export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type Node = DefaultTreeAdapterTypes.ChildNode

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isComment(node: Node): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment'
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** The tree of a page. Throws a {@link ReadError} as soon as a limit is passed, before memory or time are spent on more. */
export function parseHtml(text: string, limits: Limits): Document {
  let elements = 0
  let depth = 0
  const bounded: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...given) {
      holdTo(limits, 'elements', ++elements)
      return defaultTreeAdapter.createElement(...given)
    },
    onItemPush() {
      holdTo(limits, 'depth', ++depth)
    },
    onItemPop() {
      depth--
    },
  }
  return parse(text, { sourceCodeLocationInfo: true, treeAdapter: bounded })
}
