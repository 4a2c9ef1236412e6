// English words that machine text sometimes leaves inside Chinese sentences (资金 usage 情况, 机构 and 科技). Function words and
// common words of administration only: product names, units and loans that Chinese keeps (loft, app, vlog, mall) are not here.

/** Lower-case words that do not belong between two ideographs. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'and or of the in on at to for with by from as is are was be been this that these those its their our your not no but if than then so such also more most all any each both ' +
    'usage use used using user users data information system systems service services project projects plan plans planning policy policies government development construction ' +
    'management implementation implement improve improvement promote promotion support supports building build built create creation strengthen enhance innovation technology ' +
    'technologies industry industries industrial economic economy social environment environmental enterprise enterprises company companies organization organizations institution ' +
    'institutions department departments city urban rural region regional area areas level levels quality capacity resource resources key important major main new first second ' +
    'including include based through during under between among within about over after before while when where which who whose what how why only other others same different ' +
    'between related according respectively approximately above below least per via etc'
  ).split(' '),
)
