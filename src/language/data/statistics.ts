// What statistics mean by their names. Data only; how it is applied is in ../statistics.ts.

/**
 * Whose yearly rates are told at comparable prices by convention (国家统计局: 地区生产总值绝对数按现价计算，增长速度按不变价格计算), while
 * the levels are at current prices. 居民收入 is told both ways.
 */
export const REAL_RATES: readonly string[] = ['生产总值', 'GDP', '增加值', '经济总量', '居民人均可支配收入', '居民收入']

/** Endings of rates that lie in 0–100 by what they are. 毛入学率, 贡献率, 完成率, 负债率, 自给率, 增长率 do not. */
export const SHARE_ENDINGS: readonly string[] = (
  '占比 比重 覆盖率 普及率 达标率 合格率 满意率 满意度 知晓率 城镇化率 绿地率 绿化覆盖率 绿化率 处理率 收集率 治理率 办结率 化解率 巩固率 ' +
  '利用率 回收率 损耗率 漏损率 失业率 保护率 保存率 成活率 优良率 优良比例 优良天数比例 优良天数比率 探访率 接入率 建成率 入户率 规范管理服务率 ' +
  '通过率 及格率 优秀率 出席率 在线率 入住率 空置率 死亡率 成灾率 受害率 发病率 患病率 检出率 抽检率 签约率 受理率 保持率 安全率'
).split(' ')

/** Words of rates that end like a share and may pass 100: 拨备覆盖率, 毛入学率, 债务余额占地区生产总值比重, 进出口占GDP比重. */
export const NOT_SHARES: readonly string[] =
  '拨备 毛入 贡献率 偿债 利息 覆盖倍 资产 债务 贷款 存款 融资 进出口 比上年 同比'.split(' ')

/** Endings of which more is better, whatever the plan. 占比 may be wanted either way. */
export const MORE_IS_BETTER: readonly string[] = (
  '覆盖率 普及率 达标率 合格率 满意率 满意度 知晓率 城镇化率 绿地率 绿化覆盖率 处理率 收集率 治理率 巩固率 利用率 回收率 保护率 接入率 优良率 ' +
  '增加值 生产总值 可支配收入 蓄积量 期望寿命 预期寿命'
).split(' ')

/** Endings of which less is better. */
export const LESS_IS_BETTER: readonly string[] =
  '损耗率 漏损率 失业率 死亡率 成灾率 受害率 发病率 患病率 空置率 能耗 用水量 浓度 发生率 检出率'.split(' ')

/** What may rise before it falls, as planned: 碳达峰. */
export const MAY_TURN: readonly string[] = [
  '碳排放',
  '二氧化碳',
  '碳达峰',
  '能源消费',
  '煤炭',
  '化石',
  '人口',
  '用地规模',
  '建设用地',
]
