// Words of money in plans and budgets: flows that are added up, totals, stages, sides, sources. Terms after 《中华人民共和国预算法》
// (一般公共预算, 政府性基金预算, 国有资本经营预算, 社会保险基金预算; 转移支付, 上解, 债务转贷, 结转) and after the budget reports of
// local governments.

/** A running sum goes on: 加上上级补助收入. 加上解支出 is 加 and 上解, 加上级补助 加 and 上级. */
export const PLUS = /^(?:再加上|再加|加上(?!解|级|年(?!初|末))|加之|加(?!快|强|大|密|宁|装|工|油))/
/** A running sum goes down. */
export const MINUS = /^(?:减去|减除|扣除|扣减|剔除|减(?![少免轻收支税负排持]))/
/** What follows is a part of the amount before. */
export const OF_WHICH = /^(?:其中|包括|主要是|主要包括|具体为|分别为|分项目看|具体是)[：:,，]?/
// What opens a list of parts, at the end of the words before it.
export const LIST_HEADS =
  /(?:其中|包括|主要是|主要包括|具体为)[：:，,]?$|(?:主要(?:项目|支出|收入|安排){0,3}(?:情况|有)|重点支出(?:情况|有)?)(?:是|为|如下)?[：:]$/
/** Names of sums: 收入总计, 支出总量, 全口径收入, 总投资. */
export const TOTAL_NAME =
  /(?:总计|合计|总量|总额|共计|全口径(?:收入|支出)|总财力|可用财力|财力总计|总投资|投资总额|总收入|总支出)$/
/** Words before another way of dividing the same amount. */
export const VIEW =
  /^分(?:性质|级次|结构|类型|类别|地区|区域|级别|用途|债务类型|科目|项目|年度|品种|期限|来源|部门|层级|行业|领域)(?:来?看)?[，,：:]?/
/** Flows between governments, years and funds: a list that holds them is the whole account. */
export const FLOWS = /转移性|补助|转贷|结转|结余|调入|调出|上解|还本|转移支付|稳定调节基金|返还|上年/
/** Who gives the money. */
export const SOURCES = /资金|自筹|拨款|财政|贷款|债券|社会资本|补助|融资|投入|专项|配套|自有|投资|捐赠|基金/
/** 税收收入 and 非税收入 make up a budget's own revenue. */
export const TAX_PAIR: readonly RegExp[] = [/^税收(?:收入)?$/, /^非税收入$/]

export type StageWord = 'budget' | 'adjusted' | 'actual' | 'estimate' | 'final'

/** Stage of an amount by the words of its clause, first match wins. */
export const STAGES: readonly (readonly [StageWord, RegExp])[] = [
  ['final', /决算/],
  // 2023年计划完成投资: not done yet.
  ['budget', /计划(?:完成|实现|到位)/],
  ['adjusted', /(?:调整|变动)(?:后)?(?:的)?(?:预算)?(?:数)?为|(?:调整|变动)预算数|调整后的?(?:收入|支出)预算/],
  ['estimate', /预计/],
  ['actual', /完成|执行|实现|累计|到位|拨付|发行/],
  ['budget', /安排|拟|草案|预算(?:数)?(?:为|安排)|年初预算|计划/],
]

/** 市第七届人民代表大会第四次会议批准的, 审议批准: who made the budget, before its name. */
export const APPROVED =
  /^[^，,。；;：:]{0,40}?(?:大会|会议|人大|人代会|常委会)(?:第?[一二三四五六七八九十\d]{1,3}次(?:全体)?会议)?(?:审议|审查)?(?:通过|批准|批复)的?|^经?(?:审议|审查)批准的?|^(?:批准|批复)的/
/** 安排…支出 as verb and object; 支出安排 is the name of a plan. */
export const ALLOTTED_SPENDING = /^(?!.*(?:拟|草案|年初|预算|计划)).*安排[^安]*支出$/
/** Money handed on, and the verbs that hand it on. */
export const SUBSIDY = /(?:补助|补贴|奖补)/
export const SPENDS = /支出|发放|拨付|兑现|兑付|(?<!转移)支付(?!资金|收入)|列支/

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
  ['expenditure', /支出|还本|调出|补助下级|对下|上解(?!收入)|结转下年|安排预算稳定调节基金|补充预算稳定调节基金/],
  ['revenue', /收入|补助|转贷|调入|上年结转|上年结余|动用|财力|税/],
  ['investment', /投资/],
]

/** Scope at the head of a name. */
export const SCOPE_HEAD =
  /^(?:全(?:市|省|区|县|州|国|旗|盟|自治区)|(?:省|市|区|县|州|盟|旗|镇|自治区)本级|本级|(?:省|市|区|县|州)级(?!以上|财政|预算|资金|配套|补助|专项|福利|福彩|公益|自筹|奖补|统筹|上解|基本财力|及)|市县级|区县级|县区级|[\u4e00-\u9fff]{2,6}?(?:区|县|市)(?=完成|一般公共|政府性|国有资本|社会保险|地方|税收))/

/** 市本级（含高新开发区）: what a scope counts in is a word of the scope. */
export const SCOPE_BRACKET = /^[（(](?:含|不含|包括|不包括)[^（）()，,。\d]{1,20}[）)]/

/** Scope in a heading: the first that it names; 全市和市本级 is none of the two. */
export const SCOPE_IN_HEAD =
  /(?:全(?:市|省|区|县|州|旗)(?![及和与、])|(?<![及和与、])(?:省|市|区|县|州)本级|(?:省|市|区|县)级(?=[一政国社预执]))/

/** Stage by a column's header: 2025年执行数, 本年预算数. First match wins; a rate's header names two and is none of these. */
export const COLUMN_STAGES: readonly (readonly [StageWord, RegExp])[] = [
  ['final', /决算/],
  ['adjusted', /(?:调整|变动)(?:后)?的?预算|预算(?:调整|变动)/],
  ['estimate', /预计|预期/],
  ['actual', /执行|完成|实际/],
  ['budget', /预算|安排|草案/],
]

/** A column's scope, alone in a cell of its header. */
export const COLUMN_SCOPE = /^(?:全[省市区县州旗]|[省市区县州旗]本级|[省市区县州]级)$/

/** A zone with an account of its own, in a heading: 市经济技术开发区预算执行情况. */
export const ZONE_IN_HEAD =
  /[\u4e00-\u9fff]{0,12}?(?:开发区|高新区|新区|经开区|示范区|保税区|园区)(?=(?:20\d\d年)?(?:预算|一般公共|财政|收支))/

/** Funds, by the heading over a name that leaves its fund out (收入总计). */
export const FUND = /一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?/

/** A name that begins with its fund. */
export const FUND_HEAD = /^(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?)/

/** What a whole fund takes in or spends: one amount of a scope, a year and a stage wherever it is named (四本账 of the Budget Law, article 5). */
export const FUND_TOTAL =
  /^(?:地方)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?)(?:收入|支出)$/

/** 支出, 支出预算, 全年支出: a name that leaves its fund to what stands before. */
export const BARE_NAME = /^(?:全年|当年)?(?:调整后的?)?((?:收入|支出)(?:预算)?)$/
/** 实际完成, 执行: an amount of what the clause before budgets. */
export const OUTTURN =
  /^[，,、]?(?:全年|当年)?(?:实际|最终)?(完成|执行|实现|支出|收入|决算)(?:数|额)?(?:为|是|达到|达|约)?$/
/** A增加到B: an amount of the same thing, later. */
export const GROWS_TO = /^(?:增长|增加|提高|提升|上升|扩大|下降|减少|降低|跃升|降|增)(?:到|至|为)(?:19|20)\d\d年度?的?$/
/** The year right before an amount is its own. */
export const OWN_YEAR = /(?:从|由|自|到|至|为)((?:19|20)\d\d)年度?的?$/
/** 剔除2024年增发国债因素: the year is of what is left out. */
export const LEAVES_OUT = /(?:剔除|扣除|不含|不包括|不考虑)[^，,。；;]{0,12}$/
/** A name that is nothing but a scope. */
export const SCOPE_ALONE =
  /^(?:全[市省区县州旗]|[省市区县州旗]?本级|[省市区县州]级|县区级?|区县级?|市县级?|县市级?)\s?$/
/** Names that stand for themselves and end a list of parts. */
export const LIST_ENDS =
  /预算|总计|合计|总量|总收入|总支出|结余|余额|限额|^(?:收入|支出|本年收入|本年支出)$|^政府性基金|^国有资本|^社会保险基金/
