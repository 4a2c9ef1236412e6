// Names that mean one thing (同义名称). Data only; how they are applied is in ../names.ts.
//
// Written as they stand once quotes, brackets, blanks and 的 are gone. What is not in this list is not the same thing:
// 高新技术产业 and 高技术产业, 城镇登记失业率 and 城镇调查失业率, 固定资产投资 with and without 农户 are different statistics.

/** A word of the lexicon: every form is read as the first. */
export interface Alias {
  readonly canonical: string
  readonly forms: readonly string[]
}

/** Words inside a name. The longest form that fits is taken. */
export const WORDS: readonly Alias[] = [
  // 《国民经济行业分类与指标解释》: 地区生产总值 is a region's GDP; plans write 生产总值 and GDP for it.
  {
    canonical: 'GDP',
    forms: [
      '地区生产总值GDP',
      'GDP地区生产总值',
      '国内生产总值GDP',
      'GDP国内生产总值',
      '生产总值GDP',
      '地区生产总值',
      '国内生产总值',
      '生产总值',
      '地区GDP',
    ],
  },
  // 《全国科技经费投入统计公报》: 研究与试验发展(R&D)经费 is always that of the whole society.
  {
    canonical: '研发经费',
    forms: [
      '全社会研究与试验发展R&D经费投入',
      '全社会研究与试验发展经费投入',
      '全社会研究与试验发展R&D经费',
      '全社会研究与试验发展经费',
      '全社会研发经费投入',
      '全社会研发经费支出',
      '全社会R&D经费投入',
      '全社会R&D经费',
      '全社会研发投入',
      '全社会研发经费',
      '研究与试验发展R&D经费投入',
      '研究与试验发展经费投入',
      '研究与试验发展R&D经费',
      '研究与试验发展经费',
      '研发经费投入',
      '研发经费支出',
      'R&D经费投入',
      'R&D经费支出',
      'R&D经费',
      '研发投入',
    ],
  },
  // 国家统计局 writes 规模以上; 规上 is its short form in reports.
  { canonical: '规上', forms: ['规模以上', '规模及以上', '规上'] },
  { canonical: '限上', forms: ['限额以上', '限上'] },
  // 海关统计: 货物贸易进出口 is 货物进出口; 服务贸易进出口 is 服务进出口 (商务部《国际服务贸易统计监测制度》).
  { canonical: '货物进出口', forms: ['货物贸易进出口', '货物进出口'] },
  { canonical: '服务进出口', forms: ['服务贸易进出口', '服务进出口'] },
  { canonical: '进出口总额', forms: ['外贸进出口总额', '外贸进出口总值', '进出口贸易总额', '进出口总值'] },
  // 《境外投资管理办法》 (商务部令2014年第3号) and 《对外直接投资统计制度》 speak of the same investment.
  { canonical: '境外投资', forms: ['对外投资', '境外投资'] },
  // 《外商投资统计制度》: 实际使用外资; plans write 实际利用外资.
  { canonical: '实际使用外资', forms: ['实际利用外资', '实际利用外商投资', '实际使用外资金额'] },
  // 《旅游统计调查制度》: 旅游总收入; plans write 旅游业总收入.
  { canonical: '旅游总收入', forms: ['旅游业总收入', '旅游总收入'] },
  { canonical: '社会消费品零售总额', forms: ['社零总额', '社消零总额', '社零额'] },
  { canonical: '固定资产投资', forms: ['固投'] },
  // 《企业会计准则》: 营业收入; plans write 营收.
  { canonical: '营业收入', forms: ['营收'] },
  // 《国民经济行业分类》 GB/T 4754, 门类J is 金融业.
  { canonical: '金融业增加值', forms: ['金融服务业增加值', '金融增加值'] },
  { canonical: '战略性新兴产业', forms: ['战新产业'] },
  // “十四五”规划纲要 表1: 每万人口高价值发明专利拥有量; reports drop 口.
  { canonical: '每万人', forms: ['每万人口'] },
  {
    canonical: '单位GDP',
    forms: ['单位地区生产总值', '单位国内生产总值', '单位生产总值', '万元GDP', '万元地区生产总值'],
  },
  { canonical: '能耗', forms: ['能源消耗'] },
  // 生态环境部: 水质优良 is class Ⅰ to Ⅲ.
  { canonical: '地表水达到或好于III类', forms: ['地表水优良', '地表水质优良'] },
  // 公共财政预算收入 was renamed 一般公共预算收入 by the budget law of 2014; a region's own is 地方一般公共预算收入.
  { canonical: '一般公共预算收入', forms: ['地方一般公共预算收入', '公共财政预算收入'] },
  { canonical: '居民人均可支配收入', forms: ['全体居民人均可支配收入'] },
  { canonical: '从业人员', forms: ['从业人员规模', '从业人员数量', '从业人员数', '从业人员总数'] },
  { canonical: '比重', forms: ['比重', '比例', '份额'] },
]

/** Whole names. */
export const NAMES: readonly Alias[] = [
  // 《全国科技经费投入统计公报》: 投入强度 is the ratio to GDP.
  {
    canonical: '研发经费占GDP比重',
    forms: [
      '研发经费强度',
      '研发经费投入强度',
      '研发强度',
      '全社会研发强度',
      '研发经费与GDP之比',
      '研发经费相当于GDP比重',
    ],
  },
  // “十四五”规划纲要 and 《“十四五”现代能源体系规划》 name one indicator in three ways.
  {
    canonical: '非化石能源占能源消费总量比重',
    forms: ['非化石能源消费比重', '非化石能源占一次能源消费比重', '非化石能源占能源消费比重', '非化石能源消费占比'],
  },
  { canonical: '常住人口城镇化率', forms: ['城镇化率常住人口', '常住人口城市化率'] },
  {
    canonical: '单位GDP能耗降低',
    forms: ['单位GDP能耗下降', '单位GDP能耗降幅', '单位GDP能耗降低率', '单位GDP能耗下降率'],
  },
  // Sources of a project's money (资金来源), as the tables of 发展改革 and 财政 offices print them.
  {
    canonical: '自筹资金',
    forms: ['企业自筹资金', '企业自筹', '自筹', '单位自筹', '单位自筹资金', '自有资金', '企业自有资金', '项目单位自筹'],
  },
  { canonical: '中央资金', forms: ['中央财政资金', '中央财政', '中央补助资金', '中央财政补助资金'] },
  {
    canonical: '省级资金',
    forms: ['省级财政资金', '省财政资金', '省级财政', '省级补助资金', '省级财政补助资金', '省级专项资金'],
  },
  { canonical: '市级资金', forms: ['市级财政资金', '市财政资金', '市级财政', '市级补助资金', '市级财政补助资金'] },
  { canonical: '区级资金', forms: ['区级财政资金', '区财政资金', '区级财政', '区级补助资金'] },
  { canonical: '县级资金', forms: ['县级财政资金', '县财政资金', '县级财政', '县级补助资金'] },
  { canonical: '银行贷款', forms: ['贷款', '贷款资金', '金融机构贷款', '银行信贷'] },
  { canonical: '社会资本', forms: ['社会资金', '社会投资'] },
  { canonical: '其他资金', forms: ['其他', '其它', '其它资金', '其他来源'] },
  { canonical: '专项债券', forms: ['地方政府专项债券', '政府专项债券', '专项债', '专项债券资金'] },
]

/** Suffixes that only say that a rate is meant: the model's `measure` holds that. Longest first. */
export const RATE_SUFFIXES: readonly string[] = [
  '年均增长速度',
  '年均增长率',
  '平均增长率',
  '年平均增速',
  '增长速度',
  '年均增速',
  '年均增长',
  '平均增速',
  '年均增幅',
  '增长率',
  '增长幅度',
  '同比增长',
  '增速',
  '增幅',
  '增长',
]

/** Words that head a name and are no part of it. */
export const LEADING_WORDS: readonly string[] = ['力争', '争取', '确保', '预计', '努力', '实现', '达到']

/** Words that only say that a number of things is meant. */
export const COUNT_SUFFIXES: readonly string[] = ['数量', '总数', '个数', '家数']

/**
 * Words for the plan's own region, by its level. 全市 is that of a city's plan (rules.md), and of one whose level is not
 * known; in the plan of a district it is the city above.
 */
export const OWN_SCOPES: Readonly<
  Record<'national' | 'province' | 'municipality' | 'city' | 'district' | 'zone' | 'unknown', readonly string[]>
> = {
  national: ['全国', '我国', '国家', '中国'],
  province: ['全省', '我省', '本省', '全区', '我区'],
  // 直辖市.
  municipality: ['全市', '我市', '本市'],
  city: ['全市', '我市', '本市', '全州', '我州', '全盟', '全地区'],
  district: ['全区', '全县', '全旗', '我区', '我县', '本区', '本县'],
  zone: ['全区', '我区', '本区', '全园', '园区'],
  unknown: ['全市'],
}
