// Edits that make a document disagree with itself, each where a passed check shows that it did not.
import { lineAt, spanOf } from './text.mjs'

const DIGITS = /\d[\d,]*(?:\.\d+)?/
const CHINESE = [...'一二三四五六七八九十']

/** Another number of the same length and precision: its first digit two away. */
function otherNumber(number) {
  const first = Number(number[0])
  const changed = first <= 6 ? first + 2 : first - 2
  return `${changed}${number.slice(1)}`
}

function numberIn(text, span) {
  const match = DIGITS.exec(text.slice(span.start, span.end))
  if (match === null || Number(match[0].replaceAll(',', '')) === 0) return undefined
  const start = span.start + match.index
  return { start, end: start + match[0].length, number: match[0] }
}

/** Passed checks of a rule that lay at least two places of the document side by side. */
function passed({ text, starts, report }, pattern) {
  return report.checks
    .filter(({ rule, verdict }) => pattern.test(rule) && (verdict === 'consistent' || verdict === 'rounding'))
    .map((check) => ({
      check,
      places: check.places
        .filter(({ role }) => role !== 'context')
        .map((place) => ({ place, span: spanOf(text, starts, place) })),
    }))
    .filter(({ places }) => places.length > 0 && places.every(({ span }) => span !== undefined))
}

const BOUND = /[>≥<≤]|超|突破|以上|以下|以内|不低于|不少于|至少|不超过|控制|低于|高于|约|左右|余|多|近|[—–~～-]\d/

/** What keeps a changed number from being wrong for certain. */
function doubt({ check }, index) {
  const operand = check.operands[index]
  const texts = check.operands.map(({ text = '' }) => text)
  if (texts.some((words) => BOUND.test(words))) return 'a bound or an approximation may still hold'
  if (operand === undefined || operand.low === undefined) return 'compared as words'
  // 达到57%，提高6个百分点: with no base printed any step is possible.
  if (check.rule === 'indicators/change' && check.operands.length === 2 && !/分别/.test(texts.join('')))
    return 'the base of a change is not printed'
  if (check.rule === 'indicators/direction') return 'a smaller step the same way is no fault'
  return undefined
}

function plant(family, rule, kind, edit, lines, why) {
  return { family, rule, kind, edit, lines, why }
}

const linesOfCheck = (check) => check.places.map(({ line }) => line)

/** 其中 without a share: a larger whole and a smaller part go together as well as before. */
function stillWithin({ check }, { place }, grows) {
  const alone = check.rule === 'sums/share' && check.operands.every(({ unit }) => unit !== '%')
  return alone && place.role === (grows ? 'total' : 'part') ? 'a part may be any part of its whole' : undefined
}

function changedNumbers(doc, family, pattern) {
  return passed(doc, pattern).flatMap((each) => {
    const { check, places } = each
    if (check.operands.length < 2 || places.length < 2) return []
    return places.flatMap((side, index) => {
      const found = numberIn(doc.text, side.span)
      if (found === undefined) return []
      const edit = { start: found.start, end: found.end, by: otherNumber(found.number) }
      const why = doubt(each, index) ?? stillWithin(each, side, Number(edit.by) > Number(found.number))
      return [plant(family, check.rule, 'number changed', edit, linesOfCheck(check), why)]
    })
  })
}

function changedUnits(doc, family, pattern) {
  return passed(doc, pattern).flatMap((each) => {
    const { check, places } = each
    if (check.operands.length < 2 || places.length < 2) return []
    return places.flatMap((side, index) => {
      const { span } = side
      const words = doc.text.slice(span.start, span.end)
      const at = words.search(/[万亿](?=元)/)
      if (at < 0 || /万亿/.test(words)) return []
      const start = span.start + at
      const by = words[at] === '万' ? '亿' : '万'
      return [
        plant(
          family,
          check.rule,
          'unit changed',
          { start, end: start + 1, by },
          linesOfCheck(check),
          doubt(each, index) ?? stillWithin(each, side, by === '亿'),
        ),
      ]
    })
  })
}

/** A row of a Markdown or tabbed table that a column was added up over. */
function droppedRows(doc) {
  return passed(doc, /^sums\/table$/).flatMap(({ check, places }) =>
    places
      .filter(({ place }, index) => place.role === 'part' && check.operands.length >= 3 && index > 0)
      .flatMap(({ place, span }) => {
        const start = doc.starts[place.line - 1]
        const end = doc.starts[place.line] ?? doc.text.length
        const others = places.filter(({ place: other }) => other !== place && other.line === place.line)
        const row = doc.text.slice(start, end)
        // The sum of a row, or a table with a cell a line: nothing to drop.
        if (others.length > 0 || !/[|\t]/.test(row) || span === undefined) return []
        return [
          plant(
            'sums',
            'sums/table',
            'row dropped',
            { start, end, by: '' },
            linesOfCheck(check).filter((line) => line !== place.line),
          ),
        ]
      }),
  )
}

function turnedSigns(doc) {
  return passed(doc, /^(?:sums\/rate|indicators\/change)$/).flatMap(({ check, places }) =>
    places.flatMap(({ span, place }) => {
      // Two values dealt out are compared in number, and a change without its base in nothing.
      if (check.operands.length < 3) return []
      const before = doc.text.slice(Math.max(0, span.start - 4), span.start)
      const at = before.search(/增长|提高|增加/)
      if (at < 0 || !/%|百分点/.test(place.quote)) return []
      const start = Math.max(0, span.start - 4) + at
      return [
        plant(
          check.rule.split('/')[0],
          check.rule,
          'sign turned',
          { start, end: start + 2, by: '下降' },
          linesOfCheck(check),
        ),
      ]
    }),
  )
}

function changedComparators(doc) {
  return passed(doc, /^indicators\/(?:comparator|agree)$/).flatMap(({ check, places }) => {
    if (places.length < 2) return []
    const [a, b] = check.operands
    if (a?.text === undefined || b?.text === undefined || BOUND.test(a.text) || BOUND.test(b.text)) return []
    return places.slice(0, 1).flatMap(({ span }) => {
      const before = doc.text.slice(Math.max(0, span.start - 2), span.start + 2)
      const at = before.indexOf('达到')
      if (at < 0) return []
      const start = Math.max(0, span.start - 2) + at
      return [
        plant(
          'indicators',
          'indicators/comparator',
          'comparator changed',
          { start, end: start + 2, by: '超过' },
          linesOfCheck(check),
        ),
      ]
    })
  })
}

function shiftedYears(doc) {
  return passed(doc, /^timeline\/(?:order|inside|overlap|gap)$/).flatMap(({ check, places }) =>
    places.flatMap(({ span, place }) => {
      if (check.operands.length < 2 || places.length < 2) return []
      const match = /(?<!\d)20\d\d(?=年|-|—|\s年)/.exec(doc.text.slice(span.start, span.end))
      if (match === null) return []
      const start = span.start + match.index
      // What comes first is set later, what comes last earlier: far enough to leave any period.
      // One year that is both ends is moved whole.
      if (places.some((other) => other.place !== place && other.span.start === span.start)) return []
      const published = /发布/.test(doc.text.slice(Math.max(0, span.start - 14), span.start))
      const first = (place === places[0].place && !published) || check.rule !== 'timeline/order'
      const later = `${Number(match[0]) + (first ? 30 : -20)}`
      // 到2060年 behind a plan's period may be a year that it looks ahead to.
      const why =
        check.rule === 'timeline/inside' && check.operands.length < 4
          ? 'a later year may be one of an outlook'
          : undefined
      return [
        plant(
          'timeline',
          check.rule,
          'year shifted',
          { start, end: start + 4, by: later },
          [...linesOfCheck(check), place.line],
          why,
        ),
      ]
    }),
  )
}

function impossibleDates(doc) {
  const found = []
  for (const match of doc.text.matchAll(/(?<!\d)(?:19|20)\d\d年(\d{1,2})月(\d{1,2})日/g)) {
    const start = match.index + match[0].length - 1 - match[2].length
    found.push(
      plant('timeline', 'timeline/date', 'impossible date', { start, end: start + match[2].length, by: '32' }, [
        lineAt(doc.starts, match.index),
      ]),
    )
    found.push(
      plant('timeline', 'timeline/date', 'day lost', { start, end: start + match[2].length, by: '' }, [
        lineAt(doc.starts, match.index),
      ]),
    )
  }
  return found
}

/** 八大 → 九大, 3个 → 4个. */
function changedCounts(doc) {
  return doc.plan.counts
    .filter(({ complete, members, declared, at }) => complete && members.length === declared && at !== undefined)
    .flatMap(({ at, declared, members }) => {
      const last = members.at(-1)?.at
      // 行政检查、专项整治、政府采购四类违法行为: the number may be of the last name alone.
      const before = last !== undefined && (last.line < at.line || (last.line === at.line && last.column < at.column))
      const why = before ? 'a number behind names may be of the last of them alone' : undefined
      const span = spanOf(doc.text, doc.starts, at)
      if (span === undefined) return []
      const words = doc.text.slice(span.start, span.end)
      const digits = new RegExp(`(?<!\\d)${declared}(?!\\d)`).exec(words)
      const word = CHINESE[declared - 1]
      const index = digits?.index ?? (declared < 10 && word !== undefined ? words.indexOf(word) : -1)
      if (index < 0) return []
      const start = span.start + index
      const length = digits?.[0].length ?? 1
      const by = digits === null ? CHINESE[declared] : String(declared + 1)
      return [
        plant('counts', 'counts/members', 'count word changed', { start, end: start + length, by }, [at.line], why),
      ]
    })
}

function countTotals(doc) {
  return changedNumbers(doc, 'counts', /^counts\/(?:total|restated|period)$/)
}

/** A heading taken away from under a count, or out of a run of numbers. */
function removedHeadings(doc) {
  const found = []
  const walk = (nodes) => {
    nodes.forEach((node, index) => {
      walk(node.children)
      const inRun =
        index > 0 && index < nodes.length - 1 && node.mark !== undefined && nodes[index + 1].mark !== undefined
      if (!inRun || node.at === undefined || doc.name.endsWith('.html') || node.mark.startsWith('—')) return
      const start = doc.starts[node.at.line - 1]
      const end = doc.starts[node.at.line] ?? doc.text.length
      const around = [nodes[index - 1], nodes[index + 1]].map((other) => other.at.line)
      const markAt = doc.text.indexOf(node.mark.trim(), start)
      if (markAt < 0 || markAt >= end) return
      found.push(
        plant(
          'structure',
          'structure/numbering',
          'heading removed',
          { start, end, by: '' },
          around.flatMap((line) => [line, line - 1]),
        ),
      )
    })
  }
  walk(doc.plan.outline)
  return found
}

function renumbered(doc) {
  const found = []
  const walk = (nodes) => {
    nodes.forEach((node, index) => {
      walk(node.children)
      if (index === 0 || index === nodes.length - 1 || node.mark === undefined || node.at === undefined) return
      const start = doc.starts[node.at.line - 1]
      const at = doc.text.indexOf(node.mark.trim(), start)
      const numeral = /[一二三四五六七八九]|\d+/.exec(node.mark)
      if (numeral === null || at < 0 || at > node.at.column + start) return
      const by = /\d/.test(numeral[0]) ? String(Number(numeral[0]) + 7) : CHINESE[(CHINESE.indexOf(numeral[0]) + 4) % 9]
      const place = at + numeral.index
      if (doc.text.slice(place, place + numeral[0].length) !== numeral[0]) return
      found.push(
        plant('structure', 'structure/numbering', 'renumbered', { start: place, end: place + numeral[0].length, by }, [
          node.at.line,
          nodes[index - 1].at.line,
          nodes[index + 1].at.line,
        ]),
      )
    })
  }
  walk(doc.plan.outline)
  for (const exhibit of doc.plan.exhibits) {
    const span = spanOf(doc.text, doc.starts, exhibit.at)
    const match = span && /\d+/.exec(doc.text.slice(span.start, span.end))
    if (!match || exhibit.number === undefined) continue
    const start = span.start + match.index
    found.push(
      plant(
        'structure',
        'structure/numbering',
        'box renumbered',
        { start, end: start + match[0].length, by: String(Number(match[0]) + 40) },
        doc.plan.exhibits.map(({ at }) => at.line),
      ),
    )
  }
  return found
}

function references(doc) {
  return doc.plan.references
    .filter(({ found }) => found)
    .flatMap(({ at }) => {
      const span = spanOf(doc.text, doc.starts, at)
      const match = span && /\d+/.exec(doc.text.slice(span.start, span.end))
      if (!match) return []
      const start = span.start + match.index
      return [
        plant(
          'structure',
          'structure/reference',
          'reference changed',
          { start, end: start + match[0].length, by: String(Number(match[0]) + 60) },
          [at.line],
        ),
      ]
    })
}

function contents(doc) {
  return doc.plan.contents.flatMap(({ at, title }) => {
    const span = spanOf(doc.text, doc.starts, at)
    const index = span === undefined ? -1 : doc.text.slice(span.start, span.end + 80).indexOf(title.slice(0, 4))
    if (index < 0 || title.length < 5) return []
    const start = span.start + index
    return [
      plant('structure', 'structure/contents', 'contents line changed', { start, end: start + 4, by: '其他事项' }, [
        at.line,
      ]),
    ]
  })
}

const KINDS = ['规划', '实施方案', '行动计划', '工作方案', '实施意见']

/** The plan called by another kind: 本规划 → 本实施方案. */
function otherKinds(doc) {
  const kind = KINDS.find((word) => doc.plan.meta.title?.includes(word))
  if (kind === undefined) return []
  const other = kind === '规划' ? '实施方案' : '规划'
  return [...doc.text.matchAll(new RegExp(`本${kind}`, 'g'))].map((match) =>
    plant(
      'names',
      'names/title',
      'plan called otherwise',
      { start: match.index + 1, end: match.index + 1 + kind.length, by: other },
      [lineAt(doc.starts, match.index)],
    ),
  )
}

/** One member of a list that stands in two places gets another character. */
function renamed(doc) {
  const lists = [
    ...doc.plan.counts.map(({ members }) => members),
    ...doc.plan.lists.map(({ items }) => items.map(({ text, at }) => ({ name: text, at }))),
  ].filter((members) => members.length >= 3)
  const seen = new Map()
  for (const members of lists) for (const { name } of members) seen.set(name, (seen.get(name) ?? 0) + 1)
  return lists.flatMap((members) =>
    members.flatMap(({ name, at }) => {
      const span = at && spanOf(doc.text, doc.starts, at)
      if (!span || (seen.get(name) ?? 0) < 2 || name.length < 5) return []
      const index = doc.text.slice(span.start, span.end).search(/[\u4e00-\u9fff]{4}/)
      if (index < 0) return []
      const start = span.start + index + 2
      return [plant('names', 'names/project', 'one name changed', { start, end: start + 1, by: '某' }, [at.line])]
    }),
  )
}

function titleMentions(doc) {
  return doc.plan.mentions.flatMap(({ of, at, text }) => {
    const span = of === 'plan' && at ? spanOf(doc.text, doc.starts, at) : undefined
    if (!span || !/规划|方案|计划|意见/.test(text)) return []
    const kinds = [...doc.text.slice(span.start, span.end).matchAll(/规划|方案|计划|意见/g)]
    const index = kinds.at(-1)?.index
    if (index === undefined) return []
    const why = text.length <= 3 ? 'a short name may be that of another document' : undefined
    const start = span.start + index
    const by = doc.text.slice(start, start + 2) === '规划' ? '方案' : '规划'
    return [plant('names', 'names/title', 'plan called otherwise', { start, end: start + 2, by }, [at.line], why)]
  })
}

/** Damage and places left open, at numbers and names of the text. */
function damaged(doc) {
  const found = []
  const numbers = [...doc.text.matchAll(/(?<=[\u4e00-\u9fff])\d{2,}(?:\.\d+)?(?=亿元|万元|%|个|家)/g)]
  for (const { index, 0: number } of numbers) {
    const line = lineAt(doc.starts, index)
    found.push(
      plant('text', 'text/placeholder', 'placeholder', { start: index, end: index + number.length, by: 'XX' }, [line]),
    )
  }
  // Above the first heading stand the page's furniture and the letter.
  const from = doc.starts[(doc.plan.outline[0]?.at?.line ?? 1) - 1] ?? 0
  const words = [...doc.text.matchAll(/(?<=[\u4e00-\u9fff]{4})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{4})/g)]
  for (const { index, 0: word } of words.filter(({ index }, at) => at % 97 === 0 && index >= from)) {
    const line = lineAt(doc.starts, index)
    found.push(
      plant('text', 'text/damage', 'reading inserted', { start: index, end: index + 1, by: `${word}(shì)` }, [line]),
    )
    found.push(plant('text', 'text/damage', 'foreign script', { start: index, end: index + 1, by: 'Ж' }, [line]))
    found.push(plant('text', 'text/damage', 'foreign word', { start: index, end: index + 1, by: ' about ' }, [line]))
    found.push(plant('text', 'text/damage', 'lost character', { start: index, end: index + 1, by: '\uFFFD' }, [line]))
  }
  for (const match of doc.text.matchAll(/单位[：:]\s*(?:万元|亿元)/g)) {
    found.push(
      plant(
        'text',
        'text/unit-missing',
        'unit taken away',
        { start: match.index, end: match.index + match[0].length, by: '' },
        Array.from({ length: 12 }, (_, at) => lineAt(doc.starts, match.index) + at),
      ),
    )
  }
  return found
}

function droppedValues(doc) {
  return passed(doc, /^indicators\/change$/).flatMap(({ check }) => {
    const dealt = doc.plan.dealt.find(({ at }) => at !== undefined && linesOfCheck(check).includes(at.line))
    const last = dealt?.values.at(-1)?.at
    const span = last && spanOf(doc.text, doc.starts, last)
    if (!span || !/[、和，]/.test(doc.text[span.start - 1] ?? '')) return []
    const why =
      dealt.values.length < 3
        ? 'one value may be said of both names'
        : dealt.names.some(({ text }) => /[和及、]/.test(text))
          ? 'a fair splitting of the names still fits'
          : undefined
    return [
      plant(
        'indicators',
        'indicators/change',
        'value of 分别 dropped',
        { start: span.start - 1, end: span.end, by: '' },
        [last.line],
        why,
      ),
    ]
  })
}

const MAKERS = [
  (doc) => changedNumbers(doc, 'sums', /^sums\/(?!rate$|share$)/),
  (doc) => changedNumbers(doc, 'sums', /^sums\/(?:rate|share)$/),
  (doc) => changedUnits(doc, 'sums', /^sums\//),
  droppedRows,
  turnedSigns,
  (doc) => changedNumbers(doc, 'indicators', /^indicators\/agree$/),
  (doc) => changedNumbers(doc, 'indicators', /^indicators\/(?:growth|multiple|change|direction)$/),
  (doc) => changedUnits(doc, 'indicators', /^indicators\/agree$/),
  changedComparators,
  droppedValues,
  shiftedYears,
  impossibleDates,
  changedCounts,
  countTotals,
  removedHeadings,
  renumbered,
  references,
  contents,
  otherKinds,
  titleMentions,
  renamed,
  damaged,
]

/** Every edit that can be made in a document, by maker. */
export function plantsOf(doc) {
  return MAKERS.map((make) => make(doc).filter(({ edit }) => edit.by !== undefined))
}
