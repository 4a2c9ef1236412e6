// A rule's page as plain text: what machine formats tell of a rule.

export interface RulePage {
  readonly title: string
  /** The first paragraph of what it checks. */
  readonly about: string
  /** All of it, without links: they lead to files that a reader elsewhere does not have. */
  readonly markdown: string
}

const LINK = /\[([^\][]*)\]\([^()]*\)/g

/** `page`: `# id title`, then sections. */
export function rulePageOf(id: string, page: string): RulePage {
  const markdown = page.replace(LINK, '$1').trim()
  const [heading = '', ...rest] = markdown.split(/\n{2,}/)
  const about = rest.find((block) => !/^[#|]/.test(block) && !block.startsWith('最高级别')) ?? ''
  return {
    title: heading.slice(`# ${id}`.length).trim(),
    about: about.replace(/^- /gm, '').replace(/[`\n]/g, ''),
    markdown,
  }
}
