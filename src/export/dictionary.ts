// The data dictionary: what each column of each table is, from the columns themselves.

import { TABLES } from './tables/index.ts'

const HEAD = `# Data dictionary

\`plan-check export FILE… --table NAME --to csv|xlsx|parquet|md|json -o FILE\` writes one of these tables; \`--wide\` writes the indicators with one row for each name, scope, measure and kind of unit in a plan, and a column a year: a plain value is a number (text in parquet, whose columns have one type), a bound (>1.2), a range (1—2) and words are text, two values of one year stand side by side, parted by ；; a value without a year is under no_period, the place is that of the row's first value. Where a row's values are printed in several units (8118.5亿元, 1.1万亿元) they are told in their base unit (元).

To compare plans, ask for \`standard_name\` (GDP is 地区生产总值, 生产总值, GDP) and \`measure\`, and reckon with the canonical columns. Which provinces aim at what growth of GDP in 2026, in DuckDB:

\`\`\`sql
select region, comparator, canonical_value, canonical_low, canonical_high
from 'indicators.parquet'
where standard_name = 'GDP' and measure = 'growth' and role = 'target' and period = '2026' and level = 'province'
  and scope is null order by region
\`\`\`

- csv: UTF-8 with a byte-order mark, lines end in CRLF, RFC 4180. Text that a spreadsheet would run as a formula has \`'\` in front. Column names are those below.
- json: a list of objects; what is blank is left out. xlsx and md have the Chinese headings (with \`--lang en\` the names); a file of md is for reading.
- number: the exact value in csv, json and md (1.70 is 1.7, precision tells the decimals printed; past 15 significant digits it is a string in json); the nearest double in xlsx and parquet (a number that no double holds stays text in xlsx). integer: 32 bits in parquet. Blank is null in parquet.
- xlsx: the header is frozen and filtered; the place is a link to the file, in a PDF to the page, in a workbook to the cell (the first 65,000 of a sheet, Excel takes few more). Text past 32,767 characters, which Excel does not take, is cut and ends in …….
- parquet: written by hyparquet-writer, read back by DuckDB in the tests.
- codes (target, level, consistent, …) are those of the plan model and the report: see \`plan-check schema plan\` and \`plan-check schema report\`.
`

/** docs/data-dictionary.md. */
export function dictionary(): string {
  const parts = TABLES.map(({ name, zh, about, headings }) => {
    const rows = headings.map(
      (column) => `| \`${column.name}\` | ${column.zh} | ${column.type} | ${escaped(column.about)} |`,
    )
    return `## ${name} ${zh}\n\nA row: ${about[0]?.toLowerCase()}${about.slice(1)}.\n\n| column | 列名 | type | what it is |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
  })
  return `${HEAD}\n${parts.join('\n')}`
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}
