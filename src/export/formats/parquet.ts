// Parquet, for DuckDB and pandas: text, doubles, 32-bit integers and booleans, all of which may be missing.

import type { Sheet, Value } from '../types.ts'

const TYPES = { text: 'STRING', number: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN' } as const

export async function parquet({ headings, rows }: Sheet): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const buffer = parquetWriteBuffer({
    columnData: headings.map(({ name, type }, at) => ({
      name,
      type: TYPES[type],
      nullable: true,
      data: rows.map((row) => typed(row[at], type)),
    })),
  })
  return new Uint8Array(buffer)
}

function typed(value: Value, type: keyof typeof TYPES): string | number | boolean | null {
  if (value === undefined) return null
  if (type === 'text') return String(value)
  return type === 'boolean' ? value === true : Number(value)
}
