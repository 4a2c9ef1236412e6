// Words of headings, and what kind of section they open. From the outlines of plans, schemes, work reports and budgets
// that follow 《党政机关公文处理工作条例》 and the usual parts of a plan (现状, 目标, 任务, 布局, 项目, 保障).

export type SectionKind =
  | 'review'
  | 'target'
  | 'situation'
  | 'phases'
  | 'budget'
  | 'tasks'
  | 'projects'
  | 'safeguards'
  | 'glossary'
  | 'annex'
  | 'other'

/** First match wins: 目标任务 of last year's review is a review. */
export const SECTION_WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['glossary', /^名词解释|名词注释|^术语|名词解读|有关名词|^注释$/],
  [
    'review',
    /回顾|(?:发展|主要|工作|建设|突出|取得)成效|成就|成绩|(?<!夯实|筑牢|打牢|强化|巩固)发展基础|工作基础|现实基础|现状|工作总结|总结$|执行情况|完成情况|进展情况|发展情况|基本情况|运行情况|取得的|过去五年|决算情况|上年|发展历程|主要做法|面临问题|存在问题|存在的问题|问题和困难|基础条件|发展条件/,
  ],
  [
    'situation',
    /形势|背景|面临的?环境|(?<!优化|营造|改善|提升|打造|创造)发展环境$|宏观环境|挑战|机遇|依据|必要性|编制过程|为什么/,
  ],
  ['phases', /实施步骤|进度安排|时间安排|实施阶段|工作步骤|推进步骤|实施计划|阶段安排|进度计划|工作安排/],
  ['target', /目标|指标|愿景|展望|任务目标|预期/],
  ['budget', /预算|资金|投资估算|经费/],
  ['safeguards', /保障|组织实施|组织领导|工作要求|实施机制|监督|考核/],
  ['projects', /项目|工程/],
  ['tasks', /任务|重点|行动|措施|举措|工作|布局|建设内容|主要内容/],
]

/** The kind of section that a heading opens. */
export function sectionKindOf(title: string): SectionKind {
  for (const [kind, words] of SECTION_WORDS) if (words.test(title)) return kind
  return 'other'
}
