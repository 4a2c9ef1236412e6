// plan-check schema: a JSON Schema that comes with the program.

import { BUILT_IN } from '../rules/index.ts'
import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { Refusal } from './refusal.ts'
import { hintFor } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export const SCHEMAS: readonly string[] = ['plan', 'report', 'config', 'profile', ...BUILT_IN]

export async function schema(name: string, words: Words): Promise<Status> {
  if (!SCHEMAS.includes(name)) throw new Refusal(words.unknownSchema(name), hintFor(name, SCHEMAS, words))
  const folder = BUILT_IN.includes(name) ? 'schemas/profiles' : 'schemas'
  await print(await readPackageFile(`${folder}/${name}.schema.json`), words)
  return STATUS.done
}
