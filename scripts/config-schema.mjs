// schemas/config.schema.json: what plan-check.yaml may say. The rules and their options are the registry's.

const SEVERITY = { enum: ['error', 'warning', 'info', 'off'] }

/** A rule is set by its severity, or by an object of severity and options. */
function ruleSchema({ meta }) {
  const { properties = {}, required = [] } = meta.options
  return {
    description: `${meta.severity.recommended} in recommended, ${meta.severity.strict} in strict`,
    anyOf: [
      { $ref: '#/$defs/severity' },
      {
        type: 'object',
        additionalProperties: false,
        required,
        properties: { severity: { $ref: '#/$defs/severity' }, ...properties },
      },
    ],
  }
}

const GLOBS = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
}

export function configSchema(rules) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:plan-check:config@1',
    title: 'Config',
    description: 'plan-check.yaml',
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {
      extends: { $ref: '#/$defs/preset' },
      rules: { $ref: '#/$defs/rules' },
      profile: { $ref: '#/$defs/profile' },
      aliases: {
        description: 'Names that are one thing, each list a thing; besides the lexicon',
        type: 'array',
        items: { type: 'array', minItems: 2, items: { type: 'string', minLength: 1 } },
      },
      ignore: { description: 'Files that a folder or a pattern brings along and that are not checked', ...GLOBS },
      files: {
        description: 'What holds for some files; a later entry wins',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['match'],
          properties: {
            match: { description: 'Patterns, from the folder of this file on', minItems: 1, ...GLOBS },
            extends: { $ref: '#/$defs/preset' },
            rules: { $ref: '#/$defs/rules' },
            profile: { $ref: '#/$defs/profile' },
          },
        },
      },
      suppress: { $ref: '#/$defs/suppressions' },
      baseline: {
        description: 'File of known findings, from the folder of this file on',
        type: 'string',
        minLength: 1,
      },
      failOn: { description: 'As --fail-on', enum: ['error', 'warning', 'info', 'never'] },
      minCoverage: { description: 'As --min-coverage', type: 'number', minimum: 0, maximum: 1 },
      lang: { description: 'As --lang', enum: ['zh', 'en'] },
    },
    $defs: {
      severity: SEVERITY,
      preset: {
        description: 'recommended; strict: for submissions; all: every rule as recommended has it',
        enum: ['recommended', 'strict', 'all'],
      },
      profile: {
        description: 'A profile of the program, or a file from the folder of this file on',
        type: 'string',
        minLength: 1,
      },
      rules: {
        description: 'Severity of rules, and their options',
        type: 'object',
        additionalProperties: false,
        required: [],
        properties: Object.fromEntries(
          [...rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1)).map((rule) => [rule.meta.id, ruleSchema(rule)]),
        ),
      },
      suppressions: {
        description: 'Findings that do not count',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['fingerprint'],
          properties: {
            fingerprint: { description: 'As the JSON report has it', type: 'string' },
            reason: { description: 'Why it does not count; without one it does', type: 'string' },
            expires: { description: 'The last day on which it holds: 2027-06-30', type: 'string' },
            rule: { description: 'For readers of this file', type: 'string' },
            file: {
              description: 'Pattern of the files that it is for, from the folder of this file on',
              type: 'string',
            },
          },
        },
      },
    },
  }
}
