// 项目: labels of a project's fields in text and heads of its columns in tables, and the words that end a project's name.
// From the project lists and annexes of implementation plans (项目汇总表, 重点项目表).

export type ProjectField =
  | 'group'
  | 'name'
  | 'place'
  | 'content'
  | 'period'
  | 'investment'
  | 'area'
  | 'output'
  | 'owner'

/** A label with the colon behind it, as a paragraph or a sentence begins with it. */
export const FIELD_LABELS: readonly (readonly [ProjectField, RegExp])[] = [
  ['name', /^(?:项目|工程)名称$/],
  ['investment', /^(?:项目)?(?:计划|估算|概算|预计|拟)?(?:总)?投资(?:估算|规模|额|总额|概算)?$/],
  ['period', /^(?:项目)?(?:实施|建设|起止|计划)?(?:期限|时限|周期|工期|年限|时间|起止时间|起止年限|年限)$/],
  ['content', /^(?:项目)?(?:主要)?(?:建设|实施|项目)?(?:规模及|规模和)?(?:主要)?内容(?:及规模|和规模)?$|^建设规模$/],
  ['place', /^(?:项目)?(?:建设|实施|项目)?(?:地点|地址|位置|选址)$/],
  ['owner', /^(?:项目)?(?:责任|牵头|实施|建设|业主|承办|承担|主管)(?:单位|部门|主体)$|^项目(?:业主|单位|法人)$/],
  ['area', /^(?:总)?(?:占地|建筑|用地)(?:面积|规模)$/],
  ['output', /^(?:预期|预计|年)?(?:产值|营业收入|销售收入)(?:目标)?$/],
]

/** Heads of columns, brackets off. The first that fits a field is its column. */
export const FIELD_COLUMNS: readonly (readonly [ProjectField, RegExp])[] = [
  ['name', /^(?:重点|重大|建设|子)?(?:项目|工程|平台)(?:（工程）)?名称$|^(?:项目|工程|平台)及?名称$/],
  ['group', /^(?:项目|工程)?(?:大类|类别|类型|分类|种类)$|^(?:环节|板块|领域|所属领域|所属工程|所属类别)$/],
  [
    'place',
    /^(?:项目|建设|实施)?(?:地点|地址|位置|选址)$|^所(?:在|属)(?:地|区域|区县|县区|县|区|园区|街道|镇街)$|^落户地$/,
  ],
  [
    'content',
    /^(?:项目)?(?:主要)?(?:建设|实施|项目)?(?:规模及|规模和|规模与)?(?:主要)?(?:内容|功能)(?:及规模|和规模|与规模)?$|^建设规模$|^项目(?:概况|简介)$/,
  ],
  [
    'period',
    /^(?:项目)?(?:实施|建设|起止|计划)?(?:期限|时限|周期|工期|年限|时间|起止时间|起止年限)$|^(?:实施|建设)期(?:间)?$|^建设起止/,
  ],
  ['area', /^(?:总)?(?:占地|建筑|用地)(?:面积|规模)$/],
  ['output', /产值(?:目标)?$|^值目标$|^(?:预期|预计)?(?:营业收入|营收|销售收入)(?:目标)?$/],
  ['owner', /责任(?:单位|部门|主体)$/],
  ['owner', /^(?:牵头|实施|建设|业主|承办|承担|主管)(?:单位|部门|主体)$|^项目(?:业主|单位|法人)$/],
]

/** 总投资, and 合计 under a head about money put in. */
export const INVESTMENT_COLUMN = /(?:总|计划|估算|概算|预计|项目)?投资(?:额|总额|估算|概算|规模)?$|^项目投资$/
export const MONEY_HEAD = /投资|投入|资金/
export const SUM_HEAD = /^(?:合计|总计|小计|计|总额|总投资)$/

/** Verbs in front of what is built. */
export const BUILD =
  /^(?:规划|新|改|扩|续|加快|推进|全力|重点|高标准|高质量|启动|开工)?(?:建设|打造|新建|改建|扩建|搭建|兴建|构建|实施|建成)(?:好)?/

/** Ends of things that are built. */
export const PROJECT_END =
  /(?:项目|平台|中心|基地|园区|产业园|园|馆|场|厂|站|库|区|街区|综合体|枢纽|港|线|路|桥|系统|小镇|大厦|公园|绿道)$/

/** Headings that name a part of a plan and no project. */
export const GENERIC_HEADING =
  /期限|内容|任务|目标|资金|投资|估算|安排|概况|要求|原则|思路|范围|步骤|阶段|保障|措施|组织|总则|背景|意义|附则|其他|指标|布局|政策/

/** What a sentence about a period speaks of when it is the plan's own. */
export const NO_PROJECT =
  /^(?:本|该|此|各|全部|所有)|(?:方案|规划|计划|行动|意见|政策|资金|试点|本项目|各项目|任务|工作)$|^(?:项目|工程)$/
