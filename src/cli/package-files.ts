// Files that come with the program: schemas and the pages of rules.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// The program is a CommonJS bundle in dist/, where import.meta has no address.
export function packageRoot(): string {
  let folder = __dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

export function readPackageFile(path: string): Promise<string> {
  return readFile(join(packageRoot(), path), 'utf8')
}
