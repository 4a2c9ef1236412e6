// 上标: raised figures as raised characters.

export const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const FIGURES = /^\s*[[［〔(（]?\d{1,3}[\]］〕)）]?\s*$/

/** Figures that stand raised as raised characters: 万m² is a unit, 方案¹ a footnote's mark. Its brackets belong to the mark. */
export function raised(text: string): string {
  if (!FIGURES.test(text)) return text
  return text.replace(/\D/g, ' ').replace(/\d/g, (digit) => RAISED.charAt(Number(digit)))
}
