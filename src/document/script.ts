// 繁体: whether a text is written in traditional characters. The conversion itself is opencc's (t to cn).

import { characterSet } from '../language/characters.ts'

// Frequent characters of official prose that are not in GB 2312-80, the set of simplified text.
const TRADITIONAL = characterSet(
  '業務發產經濟國際動員會議區縣鄉鎮黨領導體係統計劃規設備資訊網絡優質創實驗項點開關與從個們這進為對將兩專題舉辦學術長時電車農戶場書單機構標準達萬億總額門間問聯運鐵類層級數據庫護營積極環綠種樹煙氣',
)
const SHARE = 0.02
const SAMPLE = 20_000

/** True for a text in traditional characters: one frequent one in fifty at least. */
export function looksTraditional(text: string): boolean {
  let found = 0
  let han = 0
  const end = Math.min(text.length, SAMPLE)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x4e00 || code > 0x9fff) continue
    han++
    if (TRADITIONAL.has(code)) found++
  }
  return han > 0 && found / han > SHARE
}
