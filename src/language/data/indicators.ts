// Heads of indicator tables and of their columns. From the 主要指标 tables of five-year plans and special plans, and from
// 《中央部门预算绩效目标管理办法》 (绩效目标表).

/** Column heads that hold an indicator's name. */
export const NAME_HEADS =
  /^(?:主要)?(?:指标|指标名称|指标内容|三级指标|主要指标|名称|具体指标|监测指标|评价指标|发展指标|项目指标|绩效指标|目标指标)$/
/** A column of regions, in tables that have an indicator a column: from the annexes of provinces' and cities' plans. */
export const REGION_HEADS = /^(?:省份|省市|省区市|省|地区|地市|市州|州市|市县|城市|区县|县区|县市区|县市|县|市|区)$/
/** A column of units. */
export const UNIT_HEADS = /^(?:计量|度量)?单位$/
/** A column that says expected or binding. */
export const NATURE_HEADS = /^(?:指标)?(?:属性|性质|类型)$/
/** A column of groups. */
export const GROUP_HEADS = /^(?:类别|类型|领域|一级指标|二级指标|分类|指标类别|指标类型|维度|方面)$/
/** A column of ordinals. */
export const ORDINAL_HEADS = /^(?:序号|编号|№|No\.?)$/i
/** A column of rates over the plan's span. */
export const GROWTH_HEADS = /年均增速|年均增长|年均增幅|平均增速|年均[〔［[（(]?累计|年均$|增速|增长率|增幅/
/** A column of the base year by its name. */
export const BASE_HEADS = /基期|现状|基准|完成值|实际值|基数|初值|完成情况|实绩|当前值/
/** A column of the target by its name. */
export const TARGET_HEADS = /目标|指标值|预期值|规划值|计划值|末期|终期|规划期末/
/** 约束性, 预期性. */
export const NATURES: Readonly<Record<string, 'expected' | 'binding'>> = {
  预期性: 'expected',
  预期: 'expected',
  约束性: 'binding',
  约束: 'binding',
}
