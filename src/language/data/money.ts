// Words of money in plans and budgets: flows that are added up, totals, stages, sides, sources. Terms after 《中华人民共和国预算法》
// (一般公共预算, 政府性基金预算, 国有资本经营预算, 社会保险基金预算; 转移支付, 上解, 债务转贷, 结转) and after the budget reports of
// local governments.

/** A running sum goes on: 加上上级补助收入. 加上解支出 is 加 and 上解. */
export const PLUS = /^(?:再加上|再加|加上(?!解)|加之|加(?!快|强|大|密|宁|装|工|油))/
/** A running sum goes down. */
export const MINUS = /^(?:减去|减除|扣除|扣减|剔除|减(?![少免轻收支税负排持]))/
/** What follows is a part of the amount before. */
export const OF_WHICH = /^(?:其中|包括|主要是|主要包括|具体为|分别为|分项目看|具体是)[：:,，]?/
/** Names of sums: 收入总计, 支出总量, 全口径收入, 总投资. */
export const TOTAL_NAME =
  /(?:总计|合计|总量|总额|共计|全口径(?:收入|支出)|总财力|可用财力|财力总计|总投资|投资总额|总收入|总支出)$/
/** Words before another way of dividing the same amount. */
export const VIEW =
  /^分(?:性质|级次|结构|类型|类别|地区|区域|级别|用途|债务类型|科目|项目|年度|品种|期限|来源|部门|层级|行业|领域)(?:来?看)?[，,：:]?/
/** Flows between governments, years and funds: a list that holds them is the whole account. */
export const FLOWS = /补助|转贷|结转|结余|调入|调出|上解|还本|转移支付|稳定调节基金|返还|上年/
/** Who gives the money. */
export const SOURCES = /资金|自筹|拨款|财政|贷款|债券|社会资本|补助|融资|投入|专项|配套|自有|投资|捐赠|基金/
/** 税收收入 and 非税收入 make up a budget's own revenue. */
export const TAX_PAIR: readonly RegExp[] = [/^税收(?:收入)?$/, /^非税收入$/]

export type StageWord = 'budget' | 'adjusted' | 'actual' | 'estimate' | 'final'

/** Stage of an amount by the words of its clause, first match wins. */
export const STAGES: readonly (readonly [StageWord, RegExp])[] = [
  ['final', /决算/],
  ['adjusted', /调整(?:后)?(?:的)?(?:预算)?(?:数)?为|调整预算数/],
  ['estimate', /预计/],
  ['actual', /完成|执行|实现|累计|到位|拨付|发行/],
  ['budget', /安排|拟|草案|预算(?:数)?(?:为|安排)|年初预算|计划/],
]

/** Stage by a heading over the amount: the first group that any heading answers, the nearest heading first. */
export const STAGE_HEADS: readonly (readonly (readonly [StageWord, RegExp])[])[] = [
  [
    ['final', /决算/],
    ['actual', /执行|完成|回顾|工作情况|收支情况|债务情况|运行/],
    ['budget', /草案|安排/],
  ],
  // 社会保险基金预算 alone names the fund; only where no heading says more does it say the stage.
  [['budget', /预算/]],
]

export type SideWord = 'investment' | 'revenue' | 'expenditure' | 'balance'

/** Side of an amount by its name, first match wins. */
export const SIDES: readonly (readonly [SideWord, RegExp])[] = [
  ['balance', /结余|余额|收支相抵|收支平衡|赤字/],
  ['expenditure', /支出|还本|调出|补助下级|上解(?!收入)|结转下年|安排预算稳定调节基金|补充预算稳定调节基金/],
  ['revenue', /收入|补助|转贷|调入|上年结转|上年结余|动用|财力|税/],
  ['investment', /投资|资金|自筹|拨款|经费|贷款/],
]

/** Scope at the head of a name. */
export const SCOPE_HEAD =
  /^(?:全(?:市|省|区|县|州|国|旗|盟|自治区)|(?:省|市|区|县|州|盟|旗|镇|自治区)本级|本级|(?:省|市|区|县|州)级(?!以上|财政|预算|资金|配套|补助|专项|及)|市县级|区县级|县区级|[\u4e00-\u9fff]{2,6}?(?:区|县|市)(?=完成|一般公共|政府性|国有资本|社会保险|地方|税收))/

/** Scope in a heading: the first that it names. */
export const SCOPE_IN_HEAD =
  /(?:全(?:市|省|区|县|州|旗)(?!及)|(?:省|市|区|县|州)本级|(?:省|市|区|县)级(?=[一政国社预执]))/

/** Funds, by the heading over a name that leaves its fund out (收入总计). */
export const FUND = /一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?/
