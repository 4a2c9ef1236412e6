// 机构: ends of the names of bodies that duties are given to, the labels before them and the verbs behind them. From the
// brackets of 任务分工 in plans of the State Council, provinces, cities and districts.

/** Ends of names that are a body's whatever stands before. */
export const BODY_ENDS: readonly string[] = [
  '有关部门',
  '相关部门',
  '相关单位',
  '有关单位',
  '成员单位',
  '牵头单位',
  '各部门',
  '各单位',
  '部门',
  '单位',
  '人民政府',
  '政府',
  '管委会',
  '管理委员会',
  '委员会',
  '办事处',
  '街道',
  '办公室',
  '领导小组',
  '工作组',
  '专班',
  '指挥部',
  '局',
  '厅',
  '委',
  '办',
  '部',
  '署',
  '总局',
  '总署',
  '总社',
  '公司',
  '集团',
  '中心',
  '银行',
  '支行',
  '分行',
  '海关',
  '协会',
  '商会',
  '联合会',
  '学会',
  '研究院',
  '学院',
  '大学',
  '医院',
  '法院',
  '检察院',
  '总队',
  '支队',
  '大队',
  '联社',
  '供销社',
  '贸促会',
  '残联',
  '妇联',
  '工会',
  '总工会',
  '团委',
  '工商联',
  '科协',
  '文联',
  '银保监会',
  '证监会',
  '企业',
  '机构',
  '机关',
  '运营商',
  '组委',
  '合作总社',
  '专区',
]

/** Ends that regions share with bodies: 各市州, 相关区. They are bodies beside one. */
export const REGION_ENDS: readonly string[] = ['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡']

/** Labels of the bodies in charge. */
export const LEAD_LABEL =
  /^(?:责任|牵头|主办|实施|落实|主管|主责|负责|推进责任|任务|牵头责任)(?:单位|部门|主体|处室|科室)(?:及责任人)?[：:]/
export const SUPPORT_LABEL = /^(?:配合|协办|协同|协作|参与|参加|协助|支持|责任配合)(?:单位|部门|主体)[：:]/
export const DUE_LABEL = /^(?:完成|办结|实施|推进)?(?:时限|时间|期限|节点)(?:要求)?[：:]/

/** What a body does for a task. The first that ends the words holds. */
export const LEAD_VERBS: readonly string[] = [
  '牵头负责',
  '负责牵头',
  '为牵头单位',
  '牵头组织',
  '牵头',
  '主办',
  '负责落实',
  '具体落实',
  '落实',
]
export const CHARGE_VERBS: readonly string[] = [
  '具体负责',
  '分别负责',
  '共同负责',
  '分工负责',
  '负责',
  '组织实施',
  '实施',
]
export const SUPPORT_VERBS: readonly string[] = [
  '配合',
  '协办',
  '协同',
  '协助',
  '参与',
  '参加',
  '支持',
  '指导',
  '督导',
  '监督',
]

/** Verbs behind a body in running text. */
export const ACTING =
  /^(?:负责|牵头|会同|联合|组织|对|做好|按照?|制定|配合|参与|统筹|具体|进行|开展|承担|建立|定期|等|共同|加强|抓好|落实|指导|根据|要|应|将|应当)/

/** 列逗号之前的为牵头单位: how the order of bodies is to be read, said once. */
export const COMMA_RULE = /逗号(?:之)?前(?:面)?的?[^。；]{0,8}(?:为|是|系)(?:第一)?牵头/
export const FIRST_RULE =
  /(?:(?:排|列)(?:在|名)?(?:首位|第一位?|第一个)|首个|第一个|首位)(?:者|的)?(?:责任)?(?:单位|部门)?[^。；]{0,6}(?:为|是|系)(?:第一)?牵头/
