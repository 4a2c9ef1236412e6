import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/report/messages.ts'
import { roleIn } from '../../src/report/role.ts'
import { RULES } from '../../src/rules/index.ts'
import { checkedFile } from './sample.ts'

const words = messagesIn('zh')
const [finding] = checkedFile.findings
const place = finding?.places[0]
if (finding === undefined || place === undefined) throw new Error('the sample has a finding')
const [total, part, context] = (['total', 'part', 'context'] as const).map((role) => ({ ...place, role }))
if (total === undefined || part === undefined || context === undefined) throw new Error('three places')

describe('what a place is to its finding', () => {
  test('a total and its parts', () => {
    const sum = { ...finding, messageId: 'differs', places: [total, part] }
    expect(sum.places.map((each) => roleIn(sum, each, words))).toEqual(['合计', '分项'])
  })

  test('a part of no whole needs no word', () => {
    const series = { ...finding, messageId: 'differs', places: [part] }
    expect(roleIn(series, part, words)).toBeUndefined()
  })

  test.each(['rate', 'yearly', 'total-and-yearly', 'increase', 'share', 'share-of-other'])(
    'the amounts of a rate are no parts of it: %s',
    (messageId) => {
      const rate = { ...finding, messageId, places: [total, part, context] }
      expect(rate.places.map((each) => roleIn(rate, each, words))).toEqual([undefined, undefined, '参见'])
      expect(RULES.some(({ meta }) => Object.hasOwn(meta.messages, messageId))).toBe(true)
    },
  )
})
