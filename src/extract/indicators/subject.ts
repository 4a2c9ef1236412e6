// 主语: whose a number is: the name cleaned, its reach, the scope that the section lends it.

import type { Section } from '../../document/blocks.ts'
import { GENERIC_HEADS, VALUE_HEADS } from '../../language/data/measures.ts'
import { type RegionLevel, reachOf } from '../../language/regions.ts'
import { trimmedName } from './lead.ts'

export interface Subject {
  name: string
  scope?: string
}

const HEADS = [...VALUE_HEADS].sort((a, b) => b.length - a.length)
const MOST = 60

/** The subject of a name as printed: its reach (全市) taken off, brackets and quotes closed. */
export function subjectOf(
  printed: string,
  level: RegionLevel | undefined,
  region: string | undefined,
): Subject | undefined {
  let name = printed.replace(OPEN_FRONT, '').replace(/[“（(《、，,：:]{1,8}$/, '')
  name = balanced(name)
  if (name.startsWith('“') && name.endsWith('”') && name.indexOf('”') === name.length - 1) name = name.slice(1, -1)
  name = ofList(name.replace(UNDER, '')).replace(INNER_VERB, '$1').replace(EACH_VERB, '')
  name = name
    .replace(WHOLE_YEAR, '')
    .replace(BY_NAME, '')
    .replace(DONE, '')
    .replace(/(?<=..)占$/, '占比')
  const reach = reachOf(name, level)
  if (reach.length >= name.length) return undefined
  if (reach.length > 0 && name.length > reach.length + 1)
    name = trimmedName(name.slice(reach.length).replace(OPEN_FRONT, ''))
  if (region !== undefined && name.startsWith(region) && name.length > region.length + 1)
    name = name.slice(region.length).replace(/^的/, '')
  if (name.length < 2 || name.length > MOST) return undefined
  return reach.scope === undefined ? { name } : { name, scope: reach.scope }
}

const OPEN_FRONT = /^[”）)》】、，,：:.．的]+(?=..)/

// 外贸进出口在对美贸易下降超3成的情况下增长12%: how it stood is no part of the name.
const UNDER = /(?<=..)在[^，。；]{2,24}的(?:情况|背景|前提|基础|条件|形势)下$/

// 第三产业实现增加值, 四大产业实现营收
const INNER_VERB =
  /(?<=[\u4e00-\u9fff]{2})(?:实现|完成|达到)(增加值|营收|营业收入|产值|总产值|收入|税收|投资|销售额|交易额)$/

// 县（市、区）各布局县级冷链集配中心: what each of them gets.
const EACH_VERB =
  /^[\u4e00-\u9fff（）、]{1,14}?各(?:布局|建设|建成|设立|新建|培育|打造|建立|创建|配备|组建|改造)(?=[\u4e00-\u9fff]{2})/

// 全年实现地区生产总值: the year is the period's.
const WHOLE_YEAR = /^全年(?:预计|累计|共)?(?:实现|完成)?(?=[\u4e00-\u9fff]{2})(?!无休|龄|期|候)/
// “三区”即…: the short name before the full one.
const BY_NAME = /^“[^”]{1,10}”(?:即|是指|指)(?=..)/
// 滨江段绿道建成18.6公里: what was done to it is no part of its name.
const DONE = /(?<=[\u4e00-\u9fff]{2})(?:建成|建成投用|投入使用|完工|落成|计算)$/

/** A、B等检验检测机构: what the list is of. */
function ofList(name: string): string {
  const of = name.lastIndexOf('等')
  const noun = name.slice(of + 1)
  return of > 0 && name.slice(0, of).includes('、') && noun.length >= 2 && !/^(?:级|候|于)/.test(noun) ? noun : name
}

function balanced(name: string): string {
  const open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('))
  const close = Math.max(name.lastIndexOf('）'), name.lastIndexOf(')'))
  if (open > close) return name.slice(0, open)
  const firstClose = name.search(/[）)]/)
  const firstOpen = name.search(/[（(]/)
  if (firstClose >= 0 && (firstOpen < 0 || firstOpen > firstClose)) return name.slice(firstClose + 1)
  return name
}

/** 服务业 of 服务业增加值: what a second name may share with the first. */
export function headOf(name: string): string | undefined {
  const word = HEADS.find((head) => name.endsWith(head) && name.length > head.length + 1)
  return word === undefined ? undefined : name.slice(0, -word.length).replace(/的$/, '')
}

// 新增上市公司45家、总量达1224家: the stock of what was added.
const TOTAL = /^(?:总量|总数|总户数|总人数)$/
const NEWLY = /^(?:新增|新登记|新设立?|新培育|新认定|净增|累计)(?=..)/
// 规模以上工业企业1.2万家、增加值增长3%: what the statistics of enterprises measure of them.
const OF_ENTERPRISES = /^(?:增加值|总产值|产值|营业收入|营收|利润|利润总额|利税总额|用电量)$/

function ofEnterprises(enterprises: string, measure: string): string {
  // 统计制度: 规模以上工业增加值, 规模以上工业企业利润总额.
  return measure === '增加值' ? `${enterprises.slice(0, -2)}${measure}` : `${enterprises}${measure}`
}

/** A name that leans on the subject before it: 占…比重, 对…贡献率, 总量. */
export function completed(name: string, before: Subject | undefined): string {
  if (before === undefined) return name
  if (TOTAL.test(name)) return `${before.name.replace(NEWLY, '')}${name}`
  if (/企业$/.test(before.name) && OF_ENTERPRISES.test(name)) return ofEnterprises(before.name, name)
  if (name === '占') return `${before.name}占比`
  if (/^占/.test(name)) return `${before.name}${name}`
  if (/^对.+(?:贡献率|贡献度|拉动|贡献)/.test(name)) {
    const head = headOf(before.name)
    return head === undefined ? name : `${head}${name}`
  }
  return name
}

const SECTION_VERBS =
  /^(?:着力|大力|加快|积极|全力|稳步|持续|深入|有序|突出|重点|统筹|推动|促进|推进|发展|实施|建设|打造|做强|做优|做大|壮大|培育|提升|构建|完善|优化|加强|强化|规范|创新|开展|支持|高质量|高水平|高标准)+/

/** The subject that a section's heading names: 检验检测 of （三）着力发展检验检测，打响…. */
export function scopeOf(section: Section): string | undefined {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const title = at.heading?.title
    if (title === undefined) continue
    if (/目标|指标|重点|路径|布局|任务|原则|要求|保障|效益|现状|基础/.test(title)) continue
    const first = title.split(/[，,、：:—]/)[0] ?? ''
    const noun = first.replace(SECTION_VERBS, '')
    if (noun.length >= 2 && noun.length <= 8 && noun !== first) return noun
    if (noun.length >= 2 && noun.length <= 6 && /[业务游贸产融创发测]$/.test(noun)) return noun
    return undefined
  }
  return undefined
}

/** True for a name that does not say whose it is. */
export function isGeneric(name: string): boolean {
  return GENERIC_HEADS.has(name) || GENERIC_HEADS.has(name.replace(/^(?:各类型?|各类|年|总|新|主要)/, ''))
}

/** The project whose section a paragraph stands in: what it says of 占地 or 总投资 is the project's. */
export function projectOf(section: Section): string | undefined {
  const title = section.heading?.title
  if (title === undefined || section.kind !== 'projects' || section.parent?.kind !== 'projects') return undefined
  return title.length >= 3 && title.length <= 24 && !/[，。]|项目$|情况|内容|清单|安排/.test(title) ? title : undefined
}
