// The part of word-extractor's interface that is used: its published types lack the options.
declare module 'word-extractor' {
  export interface WordText {
    getBody(options?: { filterUnicode: boolean }): string
    getFootnotes(options?: { filterUnicode: boolean }): string
    getEndnotes(options?: { filterUnicode: boolean }): string
    getTextboxes(options?: { filterUnicode: boolean; includeHeadersAndFooters: boolean; includeBody: boolean }): string
  }

  export default class WordExtractor {
    extract(source: Buffer): Promise<WordText>
  }
}
