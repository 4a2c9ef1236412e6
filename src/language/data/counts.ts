// Words around an announced number of things: classifiers, what is counted, and what opens and closes a list.

/** Classifiers behind which things are counted one by one. 家, 座, 件 count firms and works, and are listed less often. */
export const CLASSIFIERS: ReadonlySet<string> = new Set(
  '大 个 项 类 种 条 座 家 所 张 支 轴 带 链 区 核 翼 圈 环 件 块 场 篇 门 款 对 城 市 县 组 层 级'.split(' '),
)

/** Heads of what is counted; the words behind one of them no longer name it. */
export const COUNTED_HEADS: readonly string[] = (
  '行动 工程 任务 领域 项目 方面 体系 园区 平台 业态 产业 形式 方向 环节 阶段 步骤 原则 问题 举措 措施 计划 战略 板块 片区 区域 分区 中心 基地 集群 赛道 要素 ' +
  '赋能 功能 类型 类别 维度 层面 层次 市场 动力 支撑 保障 机制 清单 渠道 模式 路径 品牌 场景 走廊 通道 廊道 组团 目标 指标 优势 关键 主题 主体 主线 攻坚战 硬仗 战役 ' +
  '专项 特色 能力 转变 关系 差距 短板 不足 行业 学科 门类 群体 流域 系统 部分 专栏 附件 工作 定位 作用 特征 产业链 集聚区 示范区 试验区 开发区 实验室 枢纽 基础 ' +
  '服务 设施 生态圈 社区 单元 节点 城市 国家 地区 高地 标准 名片 展示区 街区 企业 机构 台阶 圈层 生活圈 交通圈 补贴 需求 内容 事项 政策 改革 规划 制度 实事 地市 县 区 市 州'
).split(' ')

/**
 * Heads that a document's own headings, paragraphs and 一是 answer. A heading need not repeat them: 三项原则 over
 * （一）坚持….
 */
export const STRUCTURE_HEADS: ReadonlySet<string> = new Set(
  '任务 方面 原则 问题 举措 措施 环节 步骤 工作 部分 不足 短板 差距 内容 重点 目标 保障 实事 要求 困难 挑战 机遇'.split(
    ' ',
  ),
)

/** Heads that a heading which answers bears itself: （一）…行动. */
export const TITLED_HEADS: ReadonlySet<string> = new Set(
  '行动 工程 计划 专项 项目 阶段 赛道 攻坚战 战略 体系 平台 集群 基地 园区 片区 产业 中心 领域 方向 带 轴 链 圈 核 区 廊道'.split(
    ' ',
  ),
)

/** Words at which the words of what is counted have ended. */
export const COUNTED_STOP =
  /^(?:的|和|与|及|以及|等|为|是|在|从|由|被|将|均|都|以(?![上下])|对|(?:支持|提升|提高|推动|保障)(?![型类性])|实现|开展|推进|提出|提请|完成|达到|建成|建设|开工|投产|投用|落地|入围|入选|进行|加快|形成|提供|构成|组成|位于|之间|之一|通过|分别|合计|共|相互|协同|同步|全部|全面|规模|突破|超|增长|较|中|内)/

/** Words that open the list before a number; what stands before them is no part of it. Longest first where one begins another. */
export const LIST_OPENERS: readonly string[] = (
  '主要包括 具体包括 重点包括 包括有 包括了 包括 包含 涵盖 囊括 覆盖 分为 划分为 围绕 聚焦 紧扣 立足 依托 通过 按照 根据 发挥 针对 瞄准 突出 抓住 抓好 抓实 强化 深化 优化 构建 构筑 打造 打好 建强 建成 建设 形成 实施 开展 推进 推动 ' +
  '促进 出台 来自 源于 依据 结合 对照 培育 发展 壮大 做强 做优 做大 巩固 配齐 完善 提供 提出 明确 贯通 激活 统筹 坚持 把握 落实 设立 设置 布局 优先布局 挂牌 联动 串联 连接 加快 加强 支持 引导 鼓励 荣获 获得 获评 创建 新建 实现 跨越 连续跨越 划定 划分 采取 采用 ' +
  '做好 算好 用好 守好 管好用好 即是 即为 分别是 分别为 以及 组织实施 大力实施 深入实施 大力发展 重点发展 重点培育 着力打造 聚力 处理好 推广 举办 承办 参加'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** Words that stand between a list and its number, and count nothing themselves. */
export const BEFORE_NUMBER = /(?:共计|总共|合计|一共|共|这|的这|上述|以上)$/

/** Verbs behind an announced number after which its list follows: 四大工程，即…, 三类，分别是…. */
export const LIST_FOLLOWS =
  /^(?:[，,]?(?:主要|具体|重点)?(?:包括|包含|涵盖|是指|即是|即为|即|分别是|分别为|分别指|为|是))[：:]?/

/** Words before a number that make it a rank of all there are, not a count of what is listed: 全国十大. */
export const RANKED = /(?:全国|全球|世界|中国|国内|国际|年度|全省|国家|第|党的|前)$/

/** Openers behind which a list begins wherever they stand; the others open it at the front of the words only. */
export const STRONG_OPENERS =
  /^(?:(?:主要|具体|重点)?包括|包括[有了]|包含|涵盖|囊括|(?:划)?分为|提供|提出|明确|贯通|围绕|聚焦|紧扣|立足|(?:组织|大力|深入)?实施|开展|出台|即是|即为|分别[是为])$/

/** Verbs behind the words of a slogan: 一核引领、双圈发力. From the 空间布局 sections of plans. */
export const SLOGAN_VERBS: readonly string[] = '引领 发力 支撑 驱动 联动 协同 带动 辐射 拓展 并进 赋能 示范'.split(' ')

/** Behind a number without a classifier: a part, a round or a rank of one thing (高铁三期, 三甲医院), and no number of things. */
export const PART_OF_ONE = /^(?:期|号|轮|次|届|线|季|年|月|天|层|批|甲|中|本)/

/** Words that end what stands before a number of something else: A、B新建3个园区. */
export const VERB_BEFORE_NUMBER =
  /.(?:做到|坚持|坚定|拥护|增强|捍卫|完成|实现|新增|建成|新建|达到|拥有|设立|成立|入选|获评|引进|涉及|覆盖|开设|增设|新设|实施|开展|布局|打造|办好|举办|达|有|为|的|各|均|共有|和|与|及)$/

/** Heads of what a plan itself lists: a number of them that is divided behind 其中 is a count; firms, beds and places are sums. */
export const LISTED_HEADS: ReadonlySet<string> = new Set(
  '项目 任务 指标 措施 举措 行动 工程 计划 专项 工作 事项 实事 政策 方向 领域'.split(' '),
)
