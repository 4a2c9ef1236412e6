import { describe, expect, test } from 'vitest'
import { namedIn } from '../../src/report/folder.ts'

describe('the folder that files have in common', () => {
  test.each([
    [['规划/a.txt', '规划/b.txt'], '规划/', ['a.txt', 'b.txt']],
    [['规划/市/a.txt', '规划/县/b.txt', '规划/c.txt'], '规划/', ['市/a.txt', '县/b.txt', 'c.txt']],
    [['规划/市/a.txt', '规划/市区/b.txt'], '规划/', ['市/a.txt', '市区/b.txt']],
    // A file of several plans is named for each.
    [['规划/a.txt', '规划/a.txt'], '', ['规划/a.txt', '规划/a.txt']],
    [['规划/a.txt'], '', ['规划/a.txt']],
    [['a.txt', '规划/b.txt'], '', ['a.txt', '规划/b.txt']],
    [['/甲/a.txt', '/乙/b.txt'], '', ['/甲/a.txt', '/乙/b.txt']],
    [['/甲/a.txt', '乙/b.txt'], '', ['/甲/a.txt', '乙/b.txt']],
    [['/a.txt', 'b.txt'], '', ['/a.txt', 'b.txt']],
    [[], '', []],
  ])('%j', (files, folder, names) => {
    const named = namedIn(files)
    expect(named.folder).toBe(folder)
    expect(files.map(named.nameOf)).toEqual(names)
  })
})
