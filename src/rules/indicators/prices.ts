// The option that says how much prices may rise a year before a real rate beside a nominal level is a warning.

import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'

export interface PriceRise {
  readonly least: Decimal
  readonly most: Decimal
}

// Deflators of China's GDP since 2010 lay between about -1 and 8; a span of several years averages less.
const DEFAULT = { least: -2, most: 3 }

export const PRICE_OPTIONS = {
  type: 'object',
  additionalProperties: false,
  properties: {
    priceRise: {
      description:
        'Percent a year that prices may be implied to rise between a real rate and nominal levels before that is a warning',
      type: 'object',
      additionalProperties: false,
      properties: {
        least: { type: 'number', default: DEFAULT.least },
        most: { type: 'number', default: DEFAULT.most },
      },
    },
  },
} as const

function numberIn(options: unknown, key: string): number | undefined {
  if (typeof options !== 'object' || options === null) return undefined
  const found = new Map<string, unknown>(Object.entries(options)).get(key)
  return typeof found === 'number' ? found : undefined
}

export function priceRiseOf(options: Readonly<Record<string, unknown>>): PriceRise {
  const given = options['priceRise']
  return {
    least: d.decimal(numberIn(given, 'least') ?? DEFAULT.least),
    most: d.decimal(numberIn(given, 'most') ?? DEFAULT.most),
  }
}
