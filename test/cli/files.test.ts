import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from '../../src/cli/files.ts'
import { wordsIn } from '../../src/cli/words/index.ts'
import { makeFolder, removeFolder } from './program.ts'

const words = wordsIn('en')
let folder: string
let file: string

beforeEach(() => {
  folder = makeFolder()
  file = join(folder, 'report.json')
})

afterEach(() => {
  removeFolder(folder)
})

describe('a file written whole', () => {
  test('is there, and nothing else', async () => {
    await writeWhole(file, '一', words)
    expect(readFileSync(file, 'utf8')).toBe('一')
    expect(readdirSync(folder)).toEqual(['report.json'])
  })

  test('takes the place of another and keeps its mode', async () => {
    writeFileSync(file, 'old')
    chmodSync(file, 0o640)
    const before = statSync(file).ino
    await writeWhole(file, 'new', words)
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(statSync(file).ino).not.toBe(before)
  })

  test('behind a link leaves the link', async () => {
    writeFileSync(join(folder, 'there'), 'old')
    symlinkSync('there', file)
    await writeWhole(file, 'new', words)
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('new')
  })

  test('that cannot be, leaves nothing behind and says why', async () => {
    mkdirSync(file)
    await expect(writeWhole(file, 'new', words)).rejects.toThrow(`${file} cannot be written: EISDIR`)
    await expect(writeWhole(join(folder, 'no/report.json'), 'new', words)).rejects.toMatchObject({
      message: `${join(folder, 'no/report.json')} cannot be written: ENOENT`,
      hint: `There is no such folder; make it first: mkdir -p ${join(folder, 'no')}`,
    })
    expect(readdirSync(folder)).toEqual(['report.json'])
  })

  test('to a device goes into it', async () => {
    await writeWhole('/dev/null', 'new', words)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})
