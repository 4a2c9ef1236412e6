// 文种: what kinds of document there are, by the words of their titles. Kinds of 《党政机关公文处理工作条例》 (意见, 通知, 批复,
// 报告) and those of planning and budgeting.

/** Kinds that a title's words tell; a five-year plan is told by its period. */
export type TitleKind =
  | 'interpretation'
  | 'work-report'
  | 'final-accounts'
  | 'budget'
  | 'bulletin'
  | 'implementation-plan'
  | 'action-plan'
  | 'work-plan'
  | 'opinion'
  | 'policy'
  | 'special-plan'
  | 'notice'

/** Words that end a title of a document, before its brackets. */
export const TITLE_END =
  /(?:规划纲要|规划|纲要|行动计划|工作计划|计划|行动方案|实施方案|工作方案|方案|实施意见|指导意见|意见|工作报告|报告|若干措施|措施|若干政策|政策|办法|细则|公报|通知|批复|函|解读|说明|要点|决议|决定|草案|总结|预算|决算|预算公开|信息公开|通告|公告|指南|导则|条例|规定)$/

/** Titles of letters that issue or approve another document. */
export const LETTER_END = /(?:通知|批复|复函|函|公告|通告)$/

/** First match wins. five-year-plan and special-plan are told apart by the period. */
export const KIND_WORDS: readonly (readonly [TitleKind, RegExp])[] = [
  ['interpretation', /解读|解析|图解|(?<!预算|决算|编制)说明$/],
  ['work-report', /政府工作报告/],
  ['final-accounts', /决算/],
  ['budget', /预算/],
  ['bulletin', /公报|统计公报/],
  ['implementation-plan', /实施方案|工作方案|建设方案|试点方案/],
  ['action-plan', /行动计划|行动方案|攻坚方案|三年行动/],
  ['work-plan', /工作计划|工作要点|年度计划|重点工作|实施计划/],
  ['opinion', /意见/],
  ['policy', /政策|措施|办法|细则|规定|条例/],
  ['special-plan', /规划|纲要/],
  ['work-plan', /计划|总结/],
  ['implementation-plan', /方案/],
  ['notice', /通知|公告|通告|批复/],
]
