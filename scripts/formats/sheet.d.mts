export interface NumberCell {
  value?: number | undefined
  format?: string | undefined
  formula?: string
}
export type CellOf = string | number | null | NumberCell
export interface SheetOf {
  name: string
  rows: CellOf[][]
  merged?: string[]
  state?: string
  hiddenRows?: number[]
}
export function n(value: number, format: string): NumberCell
export function f(formula: string, value?: number, format?: string): NumberCell
export function xlsx(sheets: SheetOf[], options?: { shared?: boolean }): Uint8Array
