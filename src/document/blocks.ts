// 块: what a document is made of, in reading order.

import type { SectionKind } from '../language/data/headings.ts'
import type { Mark } from '../language/numbering.ts'
import type { DamageNote } from './clean.ts'
import type { Grid } from './grid.ts'
import type { Passage } from './passage.ts'

/** A heading and what stands under it. */
export interface Section {
  /** Nothing for the part of the document before its first heading. */
  heading?: Heading
  /** Title of the annex that it opens; its headings are those below it. */
  annex?: string
  parent?: Section
  level: number
  kind: SectionKind
}

export interface Heading {
  kind: 'heading'
  passage: Passage
  mark?: Mark
  /** Where the title stands in the passage, without mark and closing punctuation. */
  titleStart: number
  titleEnd: number
  title: string
  level: number
  /** The section that it opens. */
  section: Section
  line: number
}

export interface Paragraph {
  kind: 'paragraph'
  passage: Passage
  section: Section
  /** The box that it stands in. */
  box?: Exhibit
  line: number
}

/** 专栏, 表, 图, 附件, 注 with its title. */
export interface Exhibit {
  kind: 'box' | 'table' | 'figure' | 'annex' | 'note'
  passage: Passage
  number?: number
  label?: string
  /** Characters of the passage that are the title. */
  titleStart: number
  titleEnd: number
  title: string
  /** Paragraphs, items or a table stand under it. */
  filled: boolean
  line: number
}

export interface TableBlock {
  kind: 'table'
  grid: Grid
  section: Section
  exhibit?: Exhibit
  line: number
}

export type Block = Heading | Paragraph | TableBlock | ExhibitBlock

export interface ExhibitBlock {
  kind: 'exhibit'
  exhibit: Exhibit
  section: Section
  line: number
}

/** A line of the table of contents. */
export interface ContentsEntry {
  passage: Passage
  titleStart: number
  titleEnd: number
  title: string
  number?: string
  page?: number
}

/** Label and value of a page's metadata: 索引号, 发文字号, 成文日期. */
export interface PageField {
  label: string
  passage: Passage
  start: number
  end: number
  value: string
}

/** The letter that issues or approves a plan. */
export interface LetterPart {
  title?: Passage
  paragraphs: Passage[]
}

/** A footnote, lifted out of the sentence that it cuts. */
export interface Footnote {
  passage: Passage
  line: number
}

/** One plan with what stands before it. */
export interface DocumentPart {
  title?: Passage
  /** Title printed over several lines: the further ones. */
  headline?: Passage
  /** Short lines between title and text: issuer, date, document number, subtitle. */
  front: Passage[]
  letter?: LetterPart
  blocks: Block[]
  contents: ContentsEntry[]
  fields: PageField[]
  /** Signature and date under the text. */
  signature: Passage[]
  footnotes: Footnote[]
  damage: DamageNote[]
}
