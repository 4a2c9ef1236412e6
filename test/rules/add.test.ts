import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as d from '../../src/math/decimal.ts'
import { addUp, explainingTerms, type Term } from '../../src/rules/add.ts'
import { type Amount, readAmount } from '../../src/rules/amount.ts'

function yuan(value: string | number, precision: number): Amount {
  const read = readAmount({ op: '=', value, precision, unit: '万元' })
  if ('unreadable' in read) throw new TypeError(read.unreadable)
  return read.amount
}

const term = (value: string | number, precision = 0): Term => ({ amount: yuan(value, precision), times: 1, sign: '+' })

const parts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })

describe('a sum', () => {
  it('of exact parts that is rounded once is never inconsistent', () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        (values, partPlaces, totalPlaces) => {
          const exact = values.map((value) => d.fromDigits(value, 4))
          const total = d.round(exact.reduce(d.add, d.ZERO), totalPlaces)
          const terms = exact.map((value) => term(d.format(d.round(value, partPlaces)), partPlaces))
          expect(addUp(yuan(d.format(total), totalPlaces), terms).verdict).not.toBe('inconsistent')
        },
      ),
    )
  })

  it('of parts that are not rounded is consistent', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const exact = values.map((value) => d.fromDigits(value, 2))
        const terms = exact.map((value) => term(d.format(value), 2))
        expect(addUp(yuan(d.format(exact.reduce(d.add, d.ZERO)), 2), terms).verdict).toBe('consistent')
      }),
    )
  })

  it('says on which side it lies', () => {
    expect(addUp(yuan(10, 0), [term(3), term(4)]).against).toBe('less')
    expect(addUp(yuan(10, 0), [term(30), term(4)]).against).toBe('more')
  })
})

describe('rows that explain a difference', () => {
  const [a, b, c, e] = [term(100), term(200), term(3000), term(70)]

  it('are the only one that does', () => {
    expect(explainingTerms(yuan(300, 0), [a, b, c])).toEqual([c])
  })

  it('or the only two', () => {
    expect(explainingTerms(yuan(300, 0), [a, b, c, e])).toEqual([c, e])
  })

  it('are none where several would do', () => {
    expect(explainingTerms(yuan(350, 0), [a, b, term(50), term(50)])).toEqual([])
    expect(explainingTerms(yuan(200, 0), [term(100), term(100), term(100)])).toEqual([])
  })

  it('are none where the parts fall short', () => {
    expect(explainingTerms(yuan(9000, 0), [a, b, c])).toEqual([])
  })
})
