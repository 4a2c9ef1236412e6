// Gold of a PDF names lines as `pdftotext -layout FILE -` prints them: a reader of its own, which knows nothing of how this
// program parts a page. Places of a report (page, paragraph, column) are turned into such lines by the characters around them.
import { execFileSync } from 'node:child_process'

/** A function that gives a place with its `line` counted as pdftotext prints them; `undefined` where it is not installed. */
export function layoutLines(file, program) {
  let theirs
  try {
    theirs = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
  const pages = pagesOf(theirs)
  const ours = execFileSync('node', [program, 'text', file], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\f')
    .map((page, index) => (index === 0 ? page : page.replace(/^\n/, '')).split('\n'))
  return (place) => {
    if (place.page === undefined) return place
    const text = ours[place.page - 1]?.[place.line - 1] ?? ''
    return { ...place, line: lineOf(pages, place, text) ?? 0 }
  }
}

/** The characters of each page without blanks and stops, with the line that each stands in. */
function pagesOf(text) {
  let line = 1
  return text.split('\f').map((page) => {
    const letters = []
    const lines = []
    for (const row of page.split('\n')) {
      for (const letter of squash(row)) {
        letters.push(letter)
        lines.push(line)
      }
      line += 1
    }
    line -= 1 // a form feed is no line's end
    return { text: letters.join(''), lines }
  })
}

/** Stops are drawn twice in bold print, and blanks are anywhere. */
function squash(text) {
  return text.normalize('NFKC').replace(/[\s.]+/g, '')
}

function lineOf(pages, { page, column = 1, length = 0 }, text) {
  const before = squash(text.slice(0, column - 1))
  const from = squash(text.slice(column - 1))
  const quoted = squash(text.slice(column - 1, column - 1 + length))
  // What is quoted with as much around it as both readers have alike; a paragraph may go on from one page to the next.
  for (const [back, ahead] of [
    [12, 12],
    [6, 6],
    [4, 0],
    [0, 4],
    [0, 0],
  ]) {
    const head = back === 0 ? '' : before.slice(-back)
    const key = head + from.slice(0, Math.max(quoted.length, 1) + ahead)
    for (const at of [page, page + 1, page - 1]) {
      const found = pages[at - 1]?.text.indexOf(key) ?? -1
      if (key !== '' && found >= 0) return pages[at - 1].lines[found + head.length]
    }
  }
  return undefined
}
