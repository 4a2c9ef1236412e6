import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { schemaWords, syntaxWords } from '../../src/plan/schema-words.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false })

/** A schema that fails, and what is told of it. */
const FAILING: readonly (readonly [schema: object, value: unknown, zh: string])[] = [
  [{ type: 'number' }, 'x', '应为数字'],
  [{ type: ['string', 'array'] }, 1, '应为文字或列表（每项以 - 开头）'],
  [{ enum: ['a', 'b'] }, 1, '应为以下之一：a、b'],
  [{ const: { a: 1 } }, 1, '应为 {"a":1}'],
  [{ required: ['a'] }, {}, '缺少 a'],
  [{ dependentRequired: { a: ['b'] } }, { a: 1 }, '有 a 就要有 b'],
  [{ additionalProperties: false }, { a: 1 }, '不应有 a'],
  [{ unevaluatedProperties: false }, { a: 1 }, '不应有 a'],
  [{ unevaluatedItems: false, prefixItems: [true] }, [1, 2], '至多 1 项'],
  [{ prefixItems: [true], items: false }, [1, 2], '至多 1 项'],
  [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, '不能有名为 ab 的键'],
  [{ minItems: 2 }, [], '至少 2 项'],
  [{ maxItems: 1 }, [1, 2], '至多 1 项'],
  [{ uniqueItems: true }, [1, 1], '各项不能重复'],
  [{ contains: { const: 1 } }, [2], '至少 1 项要合乎所列要求'],
  [{ minProperties: 1 }, {}, '至少 1 个键'],
  [{ maxProperties: 0 }, { a: 1 }, '至多 0 个键'],
  [{ minLength: 2 }, 'a', '至少 2 个字'],
  [{ maxLength: 1 }, 'ab', '至多 1 个字'],
  [{ pattern: '^a' }, 'b', '写法应合乎 ^a'],
  [{ minimum: 1 }, 0, '应不小于 1'],
  [{ maximum: 1 }, 2, '应不大于 1'],
  [{ exclusiveMinimum: 1 }, 1, '应大于 1'],
  [{ exclusiveMaximum: 1 }, 1, '应小于 1'],
  [{ multipleOf: 2 }, 1, '应是 2 的倍数'],
  [{ anyOf: [false, false] }, 1, '所列的几种写法都不合'],
  [{ oneOf: [true, true] }, 1, '应恰好合乎所列写法中的一种'],
  [{ not: true }, 1, '是不许有的一种'],
  [{ if: false, else: false }, 1, '不合所列条件下的要求'],
  [{ allOf: [false] }, 1, '不许有'],
]

describe('a keyword in the words of a reader', () => {
  test.each(FAILING)('%j', (schema, value, zh) => {
    const validate = ajv.compile(schema)
    expect(validate(value)).toBe(false)
    const told = (validate.errors ?? []).map(({ keyword, params }) => schemaWords(keyword, params))
    expect(told.map((words) => words.zh)).toContain(zh)
    for (const words of told) expect(words.en + words.zh).not.toMatch(/\{\w+\}/)
  })

  test('every keyword of ajv that can fail has words', () => {
    // Of these ajv tells what is inside, or nothing.
    // Of these ajv tells what is inside, or nothing.
    const silent = new Set([
      ...['$ref', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor', '$comment', 'id'],
      ...['properties', 'patternProperties', 'prefixItems', 'allOf', 'dependentSchemas'],
      ...['then', 'else', 'minContains', 'maxContains', 'format', 'discriminator', 'nullable'],
    ])
    const failing = Object.keys(ajv.RULES.all).filter((word) => !silent.has(word))
    const without = failing.filter((word) => schemaWords(word, {}).zh.startsWith('不合 '))
    expect(without).toEqual([])
  })
})

describe('what a YAML parser stumbles over', () => {
  test.each([
    ['a: [', '缩进不对（同一层要对齐），或括号没有合上'],
    ['a: 1\na: 2', '同一个键写了两次'],
    ['a:\n\t- b', '缩进不能用制表符，请用空格'],
    ['a: b: c', '一行里有两个“键: 值”，值里有冒号时请加引号'],
    ['a: "b', '缺少一个符号（冒号、引号、逗号或空格）'],
    ['a: @b', '值不能以这个字符开头，请加引号'],
  ])('%j', (text, zh) => {
    const errors = parseAllDocuments(text).flatMap((document) => document.errors)
    expect(errors.map((error) => syntaxWords(error).zh)).toContain(zh)
  })
})
