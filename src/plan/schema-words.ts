// What a keyword of JSON Schema asks for, and what a YAML parser stumbles over, in the words of someone who writes plans.
// Keywords and their parameters are ajv's (https://ajv.js.org/api.html#error-parameters), codes are those of the npm
// package yaml.

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  string: { zh: '文字', en: 'text' },
  array: { zh: '列表（每项以 - 开头）', en: 'a list (each entry begins with -)' },
  object: { zh: '“键: 值”', en: 'keys with values' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  null: { zh: '空', en: 'empty' },
}

/** By keyword; `{name}` stands for a parameter of the error. */
const KEYWORDS: Readonly<Record<string, Bilingual>> = {
  type: { zh: '应为{type}', en: 'must be {type}' },
  enum: { zh: '应为以下之一：{allowedValues}', en: 'must be one of {allowedValues}' },
  const: { zh: '应为 {allowedValue}', en: 'must be {allowedValue}' },
  required: { zh: '缺少 {missingProperty}', en: 'lacks {missingProperty}' },
  dependentRequired: {
    zh: '有 {property} 就要有 {missingProperty}',
    en: 'with {property}, {missingProperty} is needed',
  },
  dependencies: { zh: '有 {property} 就要有 {missingProperty}', en: 'with {property}, {missingProperty} is needed' },
  additionalProperties: { zh: '不应有 {additionalProperty}', en: '{additionalProperty} does not belong here' },
  unevaluatedProperties: { zh: '不应有 {unevaluatedProperty}', en: '{unevaluatedProperty} does not belong here' },
  items: { zh: '至多 {limit} 项', en: 'entries: at most {limit}' },
  unevaluatedItems: { zh: '至多 {limit} 项', en: 'entries: at most {limit}' },
  additionalItems: { zh: '至多 {limit} 项', en: 'entries: at most {limit}' },
  propertyNames: { zh: '不能有名为 {propertyName} 的键', en: 'a key cannot be named {propertyName}' },
  minItems: { zh: '至少 {limit} 项', en: 'entries: at least {limit}' },
  maxItems: { zh: '至多 {limit} 项', en: 'entries: at most {limit}' },
  uniqueItems: { zh: '各项不能重复', en: 'no entry may be there twice' },
  contains: { zh: '至少 {minContains} 项要合乎所列要求', en: 'entries that are as asked: at least {minContains}' },
  minProperties: { zh: '至少 {limit} 个键', en: 'keys: at least {limit}' },
  maxProperties: { zh: '至多 {limit} 个键', en: 'keys: at most {limit}' },
  minLength: { zh: '至少 {limit} 个字', en: 'characters: at least {limit}' },
  maxLength: { zh: '至多 {limit} 个字', en: 'characters: at most {limit}' },
  pattern: { zh: '写法应合乎 {pattern}', en: 'must be written as {pattern}' },
  format: { zh: '写法应合乎 {format}', en: 'must be written as {format}' },
  minimum: { zh: '应不小于 {limit}', en: 'must be at least {limit}' },
  maximum: { zh: '应不大于 {limit}', en: 'must be at most {limit}' },
  exclusiveMinimum: { zh: '应大于 {limit}', en: 'must be more than {limit}' },
  exclusiveMaximum: { zh: '应小于 {limit}', en: 'must be less than {limit}' },
  multipleOf: { zh: '应是 {multipleOf} 的倍数', en: 'must be a multiple of {multipleOf}' },
  anyOf: { zh: '所列的几种写法都不合', en: 'is none of the kinds that are allowed' },
  oneOf: { zh: '应恰好合乎所列写法中的一种', en: 'must be one of the kinds that are allowed, and one alone' },
  not: { zh: '是不许有的一种', en: 'is what is not allowed' },
  if: { zh: '不合所列条件下的要求', en: 'is not what is asked on this condition' },
  'false schema': { zh: '不许有', en: 'is not allowed' },
}

/** What is asked for where a value fails; a keyword that is not known is named. */
export function schemaWords(keyword: string, params: Readonly<Record<string, unknown>>): Bilingual {
  const words = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined
  if (words === undefined) return { zh: `不合 ${keyword} 的要求`, en: `is not as ${keyword} asks` }
  return { zh: filled(words.zh, params, 'zh'), en: filled(words.en, params, 'en') }
}

function filled(template: string, params: Readonly<Record<string, unknown>>, lang: keyof Bilingual): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(params, name) ? shown(name, params[name], lang) : slot,
  )
}

function shown(name: string, value: unknown, lang: keyof Bilingual): string {
  if (name === 'type') {
    const types = Array.isArray(value) ? value.map(String) : String(value).split(',')
    return types.map((type) => TYPES[type]?.[lang] ?? type).join(lang === 'zh' ? '或' : ' or ')
  }
  if (Array.isArray(value)) return value.map(String).join(lang === 'zh' ? '、' : ', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** By the parser's code. English is the parser's own. */
const SYNTAX: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*）不能带标签或锚点',
  BAD_ALIAS: '引用（*）的名称不对',
  BAD_COLLECTION_TYPE: '标签与内容的类型不合',
  BAD_DIRECTIVE: '以 % 开头的指令不对',
  BAD_DQ_ESCAPE: '双引号里的转义（\\）不对',
  BAD_INDENT: '缩进不对（同一层要对齐），或括号没有合上',
  BAD_PROP_ORDER: '锚点或标签的位置不对',
  BAD_SCALAR_START: '值不能以这个字符开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“键: 值”，值里有冒号时请加引号',
  BLOCK_IN_FLOW: '[ ] 或 { } 里不能用缩进的写法',
  DUPLICATE_KEY: '同一个键写了两次',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少一个符号（冒号、引号、逗号或空格）',
  MULTILINE_IMPLICIT_KEY: '键不能跨行，是否缺了冒号或引号',
  MULTIPLE_ANCHORS: '一个值有两个锚点',
  MULTIPLE_DOCS: '有几份文档，只能有一份',
  MULTIPLE_TAGS: '一个值有两个标签',
  TAB_AS_INDENT: '缩进不能用制表符，请用空格',
  TAG_RESOLVE_FAILED: '标签（!）不认识',
  UNEXPECTED_TOKEN: '这里不该有这个符号',
}

/** message: the parser's own, its first line is told in English. */
export function syntaxWords({ code, message }: { readonly code: string; readonly message: string }): Bilingual {
  return { zh: SYNTAX[code] ?? `不是 YAML（${code}）`, en: message.split('\n')[0] ?? code }
}
