// What of a page is shown, and where a line of text ends in it: by HTML's own elements and inline styles. Style sheets are
// never loaded.

import { attribute, type Element } from './html-parse.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// nav is the page's own word for a menu; rt and rp are the reading over a character.
const HIDDEN = words(
  'head script style noscript noframes template iframe frameset object embed applet svg canvas video audio map ' +
    'select button input textarea datalist xml nav rt rp',
)

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p plaintext pre section summary table tbody td tfoot th ' +
    'thead tr ul xmp',
)

const LINES_KEPT = words('pre listing plaintext xmp')

function styled(element: Element, property: RegExp): boolean {
  const style = attribute(element, 'style')
  return style !== undefined && property.test(style)
}

/** True for what a reader of the page does not see. */
export function isHidden(element: Element): boolean {
  if (HIDDEN.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true
  return styled(element, /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i)
}

/** True where the text begins and ends a line of its own. */
export function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.tagName)) return !styled(element, /(?:^|;)\s*display\s*:\s*inline\s*(?:;|!|$)/i)
  return styled(element, /(?:^|;)\s*display\s*:\s*(?:block|list-item|table|flex|grid)\b/i)
}

/** True where line ends of the file are line ends of the text. */
export function keepsLines(element: Element): boolean {
  return LINES_KEPT.has(element.tagName) || styled(element, /(?:^|;)\s*white-space\s*:\s*pre/i)
}

/** The level that the element states: h1 to h6, role heading, Word's outline level. */
export function levelOf(element: Element): number | undefined {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (heading !== undefined) return Number(heading)
  if (attribute(element, 'role') === 'heading')
    return Number(/^[1-9]$/.exec(attribute(element, 'aria-level') ?? '')?.[0] ?? 2)
  const outline = /mso-outline-level\s*:\s*([1-9])/i.exec(attribute(element, 'style') ?? '')?.[1]
  return outline === undefined ? undefined : Number(outline)
}

/** True for what leads to another page. A Word bookmark leads nowhere, an entry of the contents into the page itself. */
export function isLink(element: Element): boolean {
  const target = element.tagName === 'a' ? attribute(element, 'href') : undefined
  return target !== undefined && !/^#./.test(target)
}
