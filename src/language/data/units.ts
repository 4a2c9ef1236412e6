// Units (计量单位) and classifiers (量词) that plans print behind a number.
//
// `canonical` and `factor` bring a unit to the one in which values are compared: the model's base units (元, 亩, 吨,
// 千瓦时, 公里, 人). Legal units after GB 3100-1993 and 《全面推行我国法定计量单位的意见》; 亩 = 2000/3 平方米 is written as
// 平方米 0.0015 亩 (1 公顷 = 15 亩), the convention of Chinese land statistics.

export type UnitKind =
  | 'money'
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'people'
  | 'count'
  | 'ratio'
  | 'points'
  | 'multiple'
  | 'time'
  | 'intensity'
  | 'other'

export interface UnitEntry {
  kind: UnitKind
  canonical: string
  /** Exact decimal: 1 of the unit in canonical ones. */
  factor: string
}

const entries = new Map<string, UnitEntry>()

function define(kind: UnitKind, canonical: string, words: Readonly<Record<string, string>>): void {
  for (const [word, factor] of Object.entries(words)) entries.set(word, { kind, canonical, factor })
}

/** Units that keep their own word: no conversion is a fact of arithmetic alone. */
function keep(kind: UnitKind, words: string): void {
  for (const word of words.split(' ')) entries.set(word, { kind, canonical: word, factor: '1' })
}

define('money', '元', { 元: '1', 元人民币: '1', 人民币: '1', 角: '0.1', 块钱: '1' })
define('money', '美元', { 美元: '1', 美金: '1' })
keep('money', '欧元 港元 港币 日元 英镑 新台币 卢布')

define('area', '亩', {
  亩: '1',
  平方米: '0.0015',
  平米: '0.0015',
  平方: '0.0015',
  '㎡': '0.0015',
  m2: '0.0015',
  'm²': '0.0015',
  公顷: '15',
  hm2: '15',
  'hm²': '15',
  平方公里: '1500',
  平方千米: '1500',
  'km²': '1500',
  km2: '1500',
})
define('length', '公里', {
  公里: '1',
  千米: '1',
  km: '1',
  米: '0.001',
  m: '0.001',
  里: '0.5',
  厘米: '0.00001',
  毫米: '0.000001',
  海里: '1.852',
  车道公里: '1',
  皮长公里: '1',
  芯公里: '1',
})
keep('length', '纳米 微米')
define('volume', '立方米', { 立方米: '1', 立方: '1', 'm³': '1', m3: '1', 升: '0.001', 毫升: '0.000001', 方: '1' })
define('mass', '吨', {
  吨: '1',
  t: '1',
  公斤: '0.001',
  千克: '0.001',
  kg: '0.001',
  斤: '0.0005',
  克: '0.000001',
  毫克: '0.000000001',
  微克: '0.000000000001',
  mg: '0.000000001',
  载重吨: '1',
  总吨: '1',
})
keep('mass', '吨标准煤 吨标煤 吨油当量 吨二氧化碳 吨二氧化碳当量')
define('energy', '千瓦时', {
  千瓦时: '1',
  度: '1',
  度电: '1',
  kWh: '1',
  kwh: '1',
  兆瓦时: '1000',
  MWh: '1000',
  GWh: '1000000',
  吉瓦时: '1000000',
  TWh: '1000000000',
})
define('power', '千瓦', { 千瓦: '1', kW: '1', kw: '1', 兆瓦: '1000', MW: '1000', GW: '1000000', 吉瓦: '1000000' })
keep('power', '千伏安 伏 千伏 kV 伏安 兆伏安 马力 蒸吨')
keep('power', 'EFLOPS PFLOPS P EF PFlops E级')

define('people', '人', { 人: '1', 名: '1', 人口: '1', 位: '1' })
define('people', '人次', { 人次: '1', 人次数: '1' })
keep('people', '人月 人日 人天 学时 课时')

define('ratio', '%', { '%': '1', '‰': '0.1', 个百分比: '1' })
define('points', '百分点', { 百分点: '1', 个百分点: '1', 千分点: '0.1', 个千分点: '0.1', 基点: '0.01', 个基点: '0.01' })
define('multiple', '倍', { 倍: '1' })
define('multiple', '番', { 番: '1' })

define('time', '年', { 年: '1' })
keep('time', '小时 分钟 秒 毫秒 天 日 个月 月 周 个工作日 工作日 个小时 个学年 学年 年度 个季度 个年度 岁 周岁 周年')

// Counted things: classifiers of 《现代汉语八百词》's table of measure words, and the container and traffic units of
// transport statistics. Exact when printed with no magnitude word.
for (const word of (
  '家 个 项 条 栋 座 所 户 套 辆 台 件 次 场 处 种 类 列 班 架 架次 艘 张 床 批 支 只 头 匹 羽 株 棵 颗 门 部 本 册 篇 例 份 幅 ' +
  '宗 笔 起 间 幢 片 块 道 口 眼 盏 根 辆次 列次 班次 车次 航次 标箱 标准箱 TEU 箱 袋 瓶 盒 桶 包 卡 期 届 级 层 孔 泊位 床位 ' +
  '学位 车位 席 组 队 团 对 双 环 圈 核 带 轴 翼 极 城 县 区 市 镇 乡 村 街道 社区 省 国 省份 地区 县区 县市 乡镇 ' +
  '大 位数 款 档 站 线 段 点 遍 步 分 户次 件次 例次 家次 场次 对次 人份 剂次 平台 品种 字 页 亩次 桩 枪 匹次 蓬 畦 尾 柜 块次 门类 行业 宗地 辆份 轮 ' +
  '自然村 行政村 建制村 中队 支队 单元 户籍 艘次 架飞机 万标箱 公里次 天次 枚 盘 席位 张床位 张床 个床位 个标准箱 个泊位 条次 人户'
).split(' ')) {
  if (!entries.has(word)) entries.set(word, { kind: 'count', canonical: word, factor: '1' })
}
// Written with 个 or 张 before a unit that is one already.
for (const [word, canonical] of Object.entries({
  张床位: '张',
  张床: '张',
  个床位: '床位',
  个标准箱: '标准箱',
  个泊位: '泊位',
  个标箱: '标箱',
})) {
  entries.set(word, { kind: 'count', canonical, factor: '1' })
}
keep(
  'other',
  '℃ 摄氏度 分贝 勒克斯 帕 兆帕 Mbps Gbps Tbps Gb/s Tb/s bps PB EB TB GB MB PUE ppm pH 北京时间 比特 字节 节 度角 微西弗 分值',
)

/** 万亿, 亿, 万 …: powers of ten, longest first. */
export const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
]

/** The lexicon. */
export const UNITS: ReadonlyMap<string, UnitEntry> = entries
