import { describe, expect, it } from 'vitest'
import { readLines } from '../../src/document/lines.ts'
import { pageNumbers } from '../../src/document/page-numbers.ts'
import { sourceOf } from './layout.ts'

const PAGE = '坚持问题导向、分类施策，健全设施、壮大主体、优化环境，推动各项工作落到实处，取得明显成效。'.repeat(4)

function numbersOf(lines: readonly string[], wrapped = false): { alone: string[]; glued: string[] } {
  const source = sourceOf(lines.join('\n'))
  const read = readLines(source, undefined, [])
  const { alone, glued } = pageNumbers(source.text, read, wrapped)
  return {
    alone: [...alone].sort((a, b) => a - b).map((at) => lines[at] ?? ''),
    glued: [...glued].map(([at, length]) => read[at]?.passage.text.slice(length) ?? ''),
  }
}

describe('page numbers', () => {
  it('a run with a page between them, blanks inside or not, one missing', () => {
    const lines = [PAGE, '8', PAGE, '9', PAGE, '1 0', PAGE, '1 2', PAGE]
    expect(numbersOf(lines)).toEqual({ alone: ['8', '9', '1 0', '1 2'], glued: [] })
  })

  it('ordinals of a table of one cell a line are none', () => {
    const rows = [1, 2, 3, 4, 5].flatMap((number) => [`${number}`, '冷库总容量', '64', '100'])
    expect(numbersOf(['表1 指标', '序号', '指标', '2024年', '2027年', ...rows])).toEqual({ alone: [], glued: [] })
  })

  it('two numbers are no run, nor do numbers that go down', () => {
    expect(numbersOf([PAGE, '1', PAGE, '2', PAGE]).alone).toEqual([])
    expect(numbersOf([PAGE, '9', PAGE, '8', PAGE, '7', PAGE]).alone).toEqual([])
  })

  it('one glued to the text where the run lacks it', () => {
    const lines = [PAGE, '1', PAGE, '2', `${PAGE}防止 3`, PAGE, '4', `${PAGE}新建 12`, '5', PAGE]
    expect(numbersOf(lines)).toEqual({ alone: ['1', '2', '4', '5'], glued: ['3'] })
  })

  it('one glued to the text in wide digits', () => {
    const lines = [PAGE, '１', PAGE, '２', `${PAGE}防止　３`, PAGE, '４', PAGE]
    expect(numbersOf(lines)).toEqual({ alone: ['１', '２', '４'], glued: ['3'] })
  })

  it('of a text of fixed width pages may be short', () => {
    const lines = ['一、范围', '1', '二、期限', '2', '三、目标', '3']
    expect(numbersOf(lines, true).alone).toEqual(['1', '2', '3'])
    expect(numbersOf(lines, false).alone).toEqual([])
  })
})
