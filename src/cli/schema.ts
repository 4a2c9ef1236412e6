// plan-check schema: a JSON Schema that comes with the program.

import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { Refusal } from './refusal.ts'
import { hintFor } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

const SCHEMAS: readonly string[] = ['plan', 'report', 'config']

export async function schema(name: string, words: Words): Promise<Status> {
  if (!SCHEMAS.includes(name)) throw new Refusal(words.unknownSchema(name), hintFor(name, SCHEMAS, words))
  await print(await readPackageFile(`schemas/${name}.schema.json`), words)
  return STATUS.done
}
