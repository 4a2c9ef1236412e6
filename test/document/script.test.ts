import { expect, it } from 'vitest'
import { looksTraditional } from '../../src/document/script.ts'

it('tells traditional from simplified text', () => {
  expect(looksTraditional('為加快推進服務業高質量發展，建設現代產業體系，制定本規劃。')).toBe(true)
  expect(looksTraditional('为加快推进服务业高质量发展，建设现代产业体系，制定本规划。')).toBe(false)
  // a name in traditional characters does not make the text so
  expect(looksTraditional(`${'为加快推进服务业高质量发展，建设现代产业体系，制定本规划。'.repeat(5)}臺灣業務`)).toBe(
    false,
  )
  expect(looksTraditional('GDP 2025')).toBe(false)
  expect(looksTraditional('')).toBe(false)
})
