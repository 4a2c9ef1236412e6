// 行政区划: names of regions by their endings, and how far 全市, 全省 reach.

import { AUTONOMOUS_REGION, MUNICIPALITY, PROVINCES as PROVINCE_NAMES } from './data/regions.ts'

/** Level of a region; zone: 高新区, 新区, 园区. */
export type RegionLevel = 'national' | 'province' | 'city' | 'district' | 'zone'

const NAMED_PROVINCE = /^[\u4e00-\u9fff]{2,3}(?:省|自治区)/
const PROVINCES = [MUNICIPALITY, NAMED_PROVINCE, AUTONOMOUS_REGION]
const NATIONAL = /^(?:国家|全国|国务院|中国|中华人民共和国)/
const CITY = /^[\u4e00-\u9fff]{2,4}?(?:市|自治州|州|地区|盟)/
const DISTRICT = /^[\u4e00-\u9fff]{1,5}?(?:自治县|县|区|旗)/
const ZONE = /^[\u4e00-\u9fff]{0,8}?(?:高新区|经开区|新区|开发区|自贸区|示范区|功能区|园区|保税区)/
// Words in which 区, 市, 州 end no region's name.
const NO_REGION =
  /^(?:产业园区|社区|市区|城区|园区|片区|全市|全区|本市|我市|全省|地区|城市|都市|集聚区|我省|本省|全州|全县)/

const KIND_OF_ZONE = /[和与及]|(?:产业|主体)功能区$|^(?:产业|国家|省级|市级)/

// 加强社区, 推进城市: words in front of such a one make no name of it. 盐城市 is one, and 地区 ends some (阿里地区).
const NO_REGION_ENDING = /(?:社区|市区|城区|园区|片区|小区|山区|校区|郊区|景区|街区|灾区|库区|[\u4e00-\u9fff]{2}城市)$/

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return match
  }
  return undefined
}

/** A region's name at the head of a title or an issuer, and its level; the lowest that is named. */
export function regionOf(text: string): { region: string; level: RegionLevel; start: number } | undefined {
  const start = /^(?:中共|关于|印发|《|“)*/.exec(text)?.[0].length ?? 0
  const rest = text.slice(start)
  if (NATIONAL.test(rest)) return { region: '全国', level: 'national', start }
  let at = 0
  let found: { region: string; level: RegionLevel; start: number } | undefined
  for (const [level, patterns] of [
    ['province', PROVINCES],
    ['city', [CITY]],
    ['zone', [ZONE]],
    ['district', [DISTRICT]],
  ] as const) {
    const tail = rest.slice(at)
    if (NO_REGION.test(tail)) break
    const match = firstMatch(patterns, tail)
    // 产业生态圈和产业功能区建设: what is built, and nobody's name.
    if (level === 'zone' && match !== undefined && KIND_OF_ZONE.test(match[0])) continue
    if (match === undefined || match[0].length < 2 || (level !== 'zone' && NO_REGION_ENDING.test(match[0]))) continue
    // A zone is known by the city that it is of: 云岭高新区.
    found =
      level === 'zone'
        ? { region: rest.slice(0, at + match[0].length), level, start }
        : { region: match[0], level, start: start + at }
    at += match[0].length
    if (level === 'zone') break
  }
  return found
}

/** A province by its full name, whatever it is called: 西藏 and 西藏自治区 are one. Other regions as they are. */
export function fullRegion(region: string): string {
  const found = PROVINCE_NAMES.find(([name, short]) => region === name || region === short || isShort(region, short))
  return found?.[0] ?? region
}

/** 新疆自治区, 广西省: between the short and the full. */
function isShort(region: string, short: string): boolean {
  return region.startsWith(short) && /^(?:省|自治区|特别行政区)$/.test(region.slice(short.length))
}

const WHOLE =
  /^(?:全(?:国|省|自治区|市|州|区|县|镇|社会|行业|球)|我(?:国|省|市|州|区|县)|本(?:省|市|区|县)|省级?本级|市本级|区本级|县本级|本级)/

const OWN: Readonly<Record<RegionLevel, ReadonlySet<string>>> = {
  national: new Set(['全国', '我国']),
  province: new Set(['全省', '我省', '本省', '全自治区', '全区', '我区', '全市', '我市', '本市']),
  city: new Set(['全市', '我市', '本市', '全州', '我州', '全区', '我区']),
  district: new Set(['全区', '全县', '我区', '我县', '本区', '本县', '全镇']),
  zone: new Set(['全区', '我区', '本区']),
}

/**
 * The word at the head of a name that says how far it reaches: 全市 of a city's own plan is no scope (the plan's region),
 * 全省 in it is one.
 */
export function reachOf(name: string, level: RegionLevel | undefined): { length: number; scope?: string } {
  const match = WHOLE.exec(name)
  if (match === null) return { length: 0 }
  const [word] = match
  if (word === '全社会' || word === '全行业' || word === '全球') return { length: 0 }
  const length = word.length + (name.charAt(word.length) === '的' ? 1 : 0)
  if (word === '全国' ? level === 'national' : level === undefined || OWN[level].has(word)) return { length }
  return { length, scope: word }
}
