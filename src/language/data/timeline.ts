// 时间安排: words of headings over phases, of phases themselves, and around the dates by which something is due. From the
// schemes (实施方案, 工作方案, 行动计划) of governments at all levels, which divide their work in 阶段 by a set form of words.

/** Headings over a list of phases. */
export const PHASE_LIST = /步骤|进度|阶段|时间安排|时间表|时序|推进计划|实施计划|方法步骤/

/** A name that is a phase's wherever it stands. */
export const PHASE_NAME = /阶段$|^第[一二三四五六七八九十\d]{1,2}(?:阶段|步)|^(?:近|中|远)期$|步骤$/

/** 第一阶段, 第二步: a number, behind which the name may follow. */
export const PHASE_ORDINAL = /^第[一二三四五六七八九十\d]{1,2}(?:阶段|步)$/

/** Labels in front of a phase's dates. */
export const PHASE_TIME_LABEL = /^(?:时间|时限|期限|实施时间|完成时间|工作时间|时间安排|完成时限|起止时间)[：:]/

/** What ends in a bracketed year and is no phase: titles of documents, meetings, sets of figures. */
export const NO_PHASE =
  /(?:规划|计划|方案|纲要|意见|办法|条例|细则|通知|会议|大会|标准|目录|指南|名单|报告|表|法|版|届|(?<![近中远])期|期限|时限|周期|年限|时间)$/

/** Columns of a table of phases. */
export const PHASE_COLUMN = /^(?:实施|工作|推进|建设)?(?:阶段|步骤)(?:名称|划分)?$/
export const TIME_COLUMN = /时间|时限|期限|起止|进度安排|完成(?:日期|节点)|节点/
export const TASK_COLUMN =
  /^(?:主要|重点|工作|具体|改革|整改)?(?:任务|事项|举措|措施|工作)(?:名称|内容|事项|分解)?$|工作内容|任务内容/

/** Words that may stand between a clause's beginning and 到2025年. */
export const DUE_LEAD =
  /(?:力争|争取|确保|预计|计划|力求|拟|将|要|应|须|必须|并|同时|其中|努力|奋斗|展望|目标是?|我[国省市州区县]|全[国省市州区县]|本[省市区县]|原则上|于|在|即)$/

/** 延长到, 提高到, 有效期至: the date ends a state, or is a verb's object, and nothing is due. */
export const NOT_DUE_LEAD =
  /(?:延长|延续|延期|推迟|顺延|暂缓|执行|实行|试行|施行|有效期|期限|截止|持续|过渡|直|增加|提高|提升|上升|增长|下降|降低|减少|扩大|发展|调整|推移|追溯|回溯)(?:为|是|自)?$/

/** 2000年底前建成的小区: the date tells which ones. */
export const ATTRIBUTIVE =
  /^(?:的(?!目标|任务|要求)|(?:新建|建成|注册|登记|投产|签订|取得|获得|入库|申报|出生|参加|入职|竣工|开工|设立)[^，。；、]{0,8}的)/

/** What a clause says of 2026年底 where something is due then. */
export const DONE = /完成|建成|实现|竣工|投入|投用|投产|开工|启动|通车|力争|确保|全部|基本|全面|出台|形成|落实|达到/

/** A clause that begins with what is reached lacks its subject. */
export const REACHED =
  /^(?:力争|预计|将|要)?(?:达到|达|提高到|提高至|提升到|提升至|增加到|增至|突破|超过|不低于|不少于|控制在|降至|降到|下降到|稳定在|保持在)/

/** What is left of a clause that only says that something is finished. */
export const ONLY_DONE =
  /^(?:前)?(?:要|须|应|予以|全部|全面|基本|如期|按时|保质保量)?(?:完成|建成|实现|到位|达到|达标|结束|完毕|落实到位|投入使用|投用|投产|开工|竣工|启动|印发|出台|完工|通车|运行)(?:到位|任务|建设|目标|整改|验收|工作)?$/

/** 该项工作: what was said before, or the heading's task. */
export const ANAPHOR = /^(?:该项|此项|上述|以上|本项|这项|各项|该|相关|有关)(?:工作|任务|事项|项目)?$/
