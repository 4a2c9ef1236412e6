// What stands before a number in its clause: the name of what is measured, and the words that say how the number is meant.

import { ACTIONS, ATTAIN, FALL, FALL_HEADS, LEADS, MANNER, RATE_HEADS, RISE } from '../../language/data/measures.ts'

export type Change = 'rise' | 'fall'

/** The words before a number, understood. */
export interface Lead {
  /** Stretch of the text that is the name; empty where nothing names it. */
  start: number
  end: number
  /** 达到, 提高到: the number is the level. */
  attains: boolean
  /** 增长, 下降: the number is the change. */
  change?: Change
  /** 增速, 涨幅 ended the name: the number is a rate of it. */
  rate?: Change
  /** 年均, 平均 of a span. */
  average: boolean
  /** 累计. */
  accumulated: boolean
  /** 分别: the values are dealt out. */
  dealt: boolean
  /** 同口径, 可比价. */
  comparable: boolean
  /** 翻 before 一番. */
  doubles: boolean
  /** 预计, 力争 among the words. */
  hedge?: string
  /** 各, 均, 都: said of each of several. */
  each: boolean
  /** The words stripped, nearest to the number first. */
  words: string[]
}

interface Entry {
  word: string
  role: 'attain' | 'rise' | 'fall' | 'manner'
}

const byLast = new Map<string, Entry[]>()
function enter(words: readonly string[], role: Entry['role']): void {
  for (const word of words) {
    const last = word.charAt(word.length - 1)
    const list = byLast.get(last) ?? []
    list.push({ word, role })
    byLast.set(last, list)
  }
}
enter(ATTAIN, 'attain')
enter(RISE, 'rise')
enter(FALL, 'fall')
enter(MANNER, 'manner')
for (const list of byLast.values()) list.sort((a, b) => b.word.length - a.word.length)

const RATES = [...RATE_HEADS].sort((a, b) => b.length - a.length)
const FALLS = [...FALL_HEADS].sort((a, b) => b.length - a.length)

// Words whose last characters look like one of the stripped words and are part of a name.
const NOT_STRIPPED =
  /(?:(?:改造|整治|优化|巩固|培育|完善|改建|修缮|升级|扩容)提升|经济社会发展水平|行为|作为|认为|称为|规划实施|共同|再生|扶持|支持|主持|新增|更新|创新|公共|共有|所有|国有|占有|现有|拥有|私有|享有|年新增|总体|实体|各类|约束|节约|集约|条约|可靠|许可|认可|高新|最新|全新|翻新|刷新|总计划|设计|统计|审计|会计|预计划|估计|累计确诊|比重占|直达|通达|送达|抵达|雷达|表达|发达|达标|至少|以至|乃至|高等|存在|潜在|在|经济增长|岗位)$/

function isPartOfName(text: string, floor: number, at: number, word: string): boolean {
  if (at - word.length <= floor) return false
  const tail = text.slice(Math.max(floor, at - 8), at)
  const match = NOT_STRIPPED.exec(tail)
  if (match === null) return false
  // 存在 guards the 在 of itself, not a longer word.
  return match[0].length > word.length && match[0] !== '在'
}

const CUT = /[，,。；;：:、！？\s]$/

/** Reads the words between `from` and `to`, right to left. */
export function readLead(text: string, from: number, to: number): Lead {
  const lead = emptyLead(from, to)
  let end = to
  for (let turn = 0; turn < 14; turn++) {
    while (end > from && CUT.test(text.charAt(end - 1))) end--
    const entry = entryBefore(text, from, end)
    if (entry === undefined) {
      const rate = lead.attains || lead.change === undefined ? headBefore(text, from, end) : undefined
      if (rate === undefined || lead.rate !== undefined) break
      lead.rate = rate.change
      if (/年均|平均|复合/.test(rate.word)) lead.average = true
      end -= rate.word.length
      if (text.charAt(end - 1) === '的') end--
      continue
    }
    apply(lead, entry)
    end -= entry.word.length
  }
  lead.end = end
  trimFront(text, lead)
  return lead
}

function entryBefore(text: string, floor: number, end: number): Entry | undefined {
  const list = byLast.get(text.charAt(end - 1))
  if (list === undefined) return undefined
  for (const entry of list) {
    const start = end - entry.word.length
    if (start < floor || !text.startsWith(entry.word, start)) continue
    if (isPartOfName(text, floor, end, entry.word)) continue
    return entry
  }
  return undefined
}

function headBefore(text: string, floor: number, end: number): { word: string; change: Change } | undefined {
  for (const word of FALLS) if (end - word.length >= floor && text.endsWith(word, end)) return { word, change: 'fall' }
  for (const word of RATES) if (end - word.length >= floor && text.endsWith(word, end)) return { word, change: 'rise' }
  return undefined
}

function apply(lead: Lead, { word, role }: Entry): void {
  lead.words.push(word)
  if (word === '翻') lead.doubles = true
  if (role === 'attain' && lead.change === undefined) lead.attains = true
  else if (role === 'rise' && lead.change === undefined && !lead.attains) lead.change = 'rise'
  else if (role === 'fall' && lead.change === undefined && !lead.attains) lead.change = 'fall'
  if (word === '增长' && role === 'manner' && lead.change === undefined && !lead.attains) lead.change = 'rise'
  if (word === '年均' || word === '平均') lead.average = true
  if (word.startsWith('累计')) lead.accumulated = true
  if (word === '分别') lead.dealt = true
  if (word === '各' || word === '均' || word === '都') lead.each = true
  if (/口径|可比|不变价|剔除|扣除/.test(word)) lead.comparable = true
  if (/^(?:力争|争取|预计|预期|有望|努力)$/.test(word)) lead.hedge = word
}

const byFirstLead = new Map<string, string[]>()
for (const word of [...LEADS, ...ACTIONS]) {
  const list = byFirstLead.get(word.charAt(0)) ?? []
  list.push(word)
  byFirstLead.set(word.charAt(0), list)
}
for (const list of byFirstLead.values()) list.sort((a, b) => b.length - a.length)

// Nouns that begin like a verb of the lists: they name, and are not taken apart.
const NOUN_START =
  /^(?:再(?:生|贷款|融资|就业|制造|开发|利用|担保|投资)|还(?:款|建|本|林|湿|草)|均(?:衡|等)|都(?:市)|现(?:代|有|役|场|金)|约(?:束)|使(?:用)|并(?:网|购)|如(?:期)|要(?:素|件)|将(?:来)|已(?:知)|发展(?:速度|水平|指数|规模|能级)|创新(?:平台|主体|中心|能力|型|指数|载体|投入|产品|药|团队|创业)|服务(?:业|贸易|进出口|企业|机构|平台|中心|站|点|面积|对象|人口|业增加值|收入|消费|出口|零售|设施|项目)|投入(?:强度|占|产出|使用)|出口(?:额|总额|总值|值|交货值|商品|规模|占比)?(?:$|额|总|值)|进口(?:额|总|值)|生产(?:总值|性|能力|线|企业|经营|基地|设备|规模)|开发(?:区|利用|强度|面积|投资)|研发(?:经费|投入|机构|平台|中心|人员|费用|强度|占|孵化|支出|与)|试点|示范(?:区|基地|企业|园|点|项目|县|村|社区|县市)|规划(?:面积|建设用地|总|期|人口)|保障(?:性|水平|面|人数|对象)|运行(?:里程|机构)|消化|登记(?:失业|企业|在册|率|数|人数)|支持(?:资金|力度)|应用(?:场景|软件|示范|普及率|率|案例|平台)|绿化(?:覆盖率|率|面积|带)|治理(?:面积|率|能力)|设计(?:能力|产能|企业|服务)|改革(?:试点)?$|示范$|接待(?:游客|旅客|量|人次|人数|能力)|新增(?:就业|城镇)|供应链|供给(?:能力|率|侧|总量)|覆盖(?:率|面|人口|范围|比例|人群|率达)|改造(?:面积|率)|保持率|提升(?:率|幅度)|合(?:同|规|作)|共(?:同|享|建|有产权)|上市(?:公司|企业|辅导)|开放(?:平台|口岸|度)|招聘会|验收合格率|到(?:位|账|期|港|站|达)|在(?:园|校|建|孵|职|岗|册|编|训|库|地|线|营|研|蓉|渝)|在(?:外|用|役|途)|以(?:上|下|内|工代赈)|与(?:会)|和(?:谐|美)|新(?:能源|增|型|栽|植|模式|场景|技术|工艺|零售|消费|基建|市民|农人|材料|兴|经济|建商品|产品|城|区|业态|质|生|媒体|农|药|车|登记|签|设|改|注册)|基本(?:公共|养老|医疗|医保|农田|药物|建设|盘|单元|面)|主要(?:指标|污染物|农作物|领域|产品|河流|道路)|重点(?:企业|产业|项目|工程|领域|群体|人群|行业|区域|实验室|水域|流域|产品|产业链|城市|镇|村|园区|高校|生态|景区|帮扶|支出|任务)|有效(?:发明|投资|灌溉|供给|期|专利|需求|率)|全年|实际(?:使用|利用|到位|入库|控制)|公共|支撑|推广面积|推广应用面积|全面(?:小康|两孩|积)|深入|积极|持续(?:时间)|共富|已(?:建|办|投)|即(?:征|时)|及(?:时|格)|将(?:军)|更新(?:改造面积|面积)|孵化(?:器|企业|基地|载体|面积|平台)|培训(?:基地|机构|中心|人次)|种植(?:面积|业|户)|播种面积|造林(?:面积|绿化)|配套(?:率|费|设施|企业)|组织(?:化|率)|检查(?:站|点)|营造林|引导(?:基金|资金)|救助(?:标准|站|人数|对象)|排查(?:率|整改)|配置(?:率|效率)|实施(?:率|面积)|完成(?:率|投资|额)|达标率|落实率|签约(?:率|项目|额|金额)|开工(?:率|面积)|竣工(?:率|面积)|转化(?:率|基金)|入驻率|培育(?:库|率)|整合(?:率)|建设(?:用地|投资|面积|规模|工期|标准|银行|周期|项目)|募集资金|办理(?:时限|时间|事项|率|量)|审批(?:时限|事项|时间|环节|服务)|调解(?:率|成功率|组织)|发行(?:额|规模|量)|收集率|清运(?:率|量)|贯通(?:率)|接入(?:率|量)|连接(?:数|率)|链(?:上|主)|联通(?:率)|流转(?:率|面积)|覆盖率|归集率|存储(?:容量|能力|量)|加固(?:率)|生产)/

// 三年建设…: how long it takes; 三年制, 三年期 and 三年级 name.
const DURATION =
  /^(?:(?:未来|今后)?[一二两三四五]年(?:之?内|来|间|共|累计)*|(?:规划|计划|实施)期(?:之?内|间))(?=[\u4e00-\u9fff]{2})(?!制(?!修订|定)|期|级|以上|行动|计划|规划|龄|生)/

/** Drops introducing words and verbs from the front of the name, while something is left that names. */
function trimFront(text: string, lead: Lead): void {
  let start = lead.start
  for (let turn = 0; turn < 12; turn++) {
    while (start < lead.end && /[，,。；;：:、！？\s”）)》]/.test(text.charAt(start))) start++
    const word = leadAt(text, start, lead.end) ?? DURATION.exec(text.slice(start, Math.min(lead.end, start + 12)))?.[0]
    if (word === undefined) break
    start += word.length
    if (text.charAt(start) === '了' || text.charAt(start) === '的' || text.charAt(start) === '好') start++
  }
  lead.start = start
  while (lead.end > lead.start && /[的“（(《、，,：:\s]/.test(text.charAt(lead.end - 1))) lead.end--
}

function leadAt(text: string, at: number, end: number): string | undefined {
  const list = byFirstLead.get(text.charAt(at))
  if (list === undefined) return undefined
  if (NOUN_START.test(text.slice(at, Math.min(end, at + 8)))) return undefined
  for (const word of list) {
    if (at + word.length > end || !text.startsWith(word, at)) continue
    // 集聚区, 完成率, 服务业: a verb with the head of a noun behind it is a noun.
    if (
      NOUN_END.has(text.charAt(at + word.length)) &&
      word.length > 1 &&
      word !== '其中' &&
      !/^区[级域内块镇]/.test(text.slice(at + word.length, at + word.length + 2))
    )
      continue
    return word
  }
  return undefined
}

const NOUN_END = new Set([...'区率量度型性者员额费值业权期'])

/** A name without the verbs and connecting words at its front: 共有养老机构, 建成养老服务中心. */
export function trimmedName(name: string): string {
  const lead = emptyLead(0, name.length)
  trimFront(name, lead)
  return lead.end - lead.start >= 2 ? name.slice(lead.start, lead.end) : name
}

function emptyLead(from: number, to: number): Lead {
  return {
    start: from,
    end: to,
    attains: false,
    average: false,
    accumulated: false,
    dealt: false,
    comparable: false,
    doubles: false,
    each: false,
    words: [],
  }
}

/** True where nothing but verbs and connecting words stands between `from` and `to`. */
export function isOnlyLead(text: string, from: number, to: number): boolean {
  const lead = emptyLead(from, to)
  trimFront(text, lead)
  return lead.start >= lead.end
}
