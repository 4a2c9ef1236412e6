import { describe, expect, test } from 'vitest'
import { resolve, withoutConfig } from '../../src/config/resolve.ts'

describe('what holds for a file', () => {
  test('flags win over files, files over the config, later over earlier', () => {
    const config = {
      rules: { 'sums/table': 'error', 'sums/total': 'info', 'text/hedge': 'off' },
      files: [
        { match: ['*.md'], rules: { 'sums/table': 'warning', 'sums/total': 'off' } },
        { match: ['other'], rules: { 'sums/total': 'error' } },
        { match: ['a.*', 'b.*'], rules: { 'sums/total': 'warning' } },
      ],
    } as const
    const { severities } = resolve(config, (pattern) => pattern !== 'other' && pattern !== 'b.*', {
      'sums/table': 'info',
    })
    expect(severities).toEqual({ 'sums/table': 'info', 'sums/total': 'warning', 'text/hedge': 'off' })
  })

  test('options add up', () => {
    const config = {
      rules: { 'indicators/complete': { severity: 'info', require: ['year'] } },
      files: [{ match: ['*'], rules: { 'indicators/complete': { require: ['unit'] } } }],
    } as const
    const { severities, options } = resolve(config, () => true, {})
    expect(severities).toEqual({ 'indicators/complete': 'info' })
    expect(options).toEqual({ 'indicators/complete': { require: ['unit'] } })
  })

  test('the last preset and profile that fit', () => {
    const files = [
      { match: ['x'], extends: 'strict' as const, profile: 'p' },
      { match: ['y'], extends: 'all' as const },
    ]
    expect(resolve({ files }, (pattern) => pattern === 'x', {})).toMatchObject({ preset: 'strict', profile: 'p' })
    expect(resolve({ extends: 'strict', files }, (pattern) => pattern === 'y', {})).toMatchObject({
      preset: 'recommended',
      profile: undefined,
    })
    expect(withoutConfig({})).toMatchObject({ preset: 'recommended', severities: {}, aliases: [] })
  })
})
