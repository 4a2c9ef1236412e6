import { describe, expect, test } from 'vitest'
import type { Project } from '../../src/plan/types.ts'
import { planOf, quotes } from './plan-of.ts'

function told({ name, group, start, end, investment, area, owner, from }: Project): string {
  const money = investment === undefined ? '' : `${investment.value}${investment.unit ?? ''}`
  const ground = area === undefined ? '' : `${area.value}${area.unit ?? ''}`
  return [from, name, group ?? '', `${start ?? ''}..${end ?? ''}`, money, ground, owner ?? ''].join('|')
}

const FIELDS = ['计划投资：400万元，其中：省级资金200万元，企业自筹200万元。', '实施期限：2022年2月至2022年10月。']

describe('projects of paragraphs', () => {
  test.each<[string, string[], string[]]>([
    [
      'the run-in name of a paragraph',
      ['（一）集聚工程', '航运企业集聚区。整合航运资源，引进一批企业，形成集聚高地。', ...FIELDS],
      ['prose|航运企业集聚区|集聚工程|2022-02..2022-10|400万元||'],
    ],
    [
      'what the first clause builds',
      ['（一）服务工程', '打造海事服务街区，布局船代、货代和理货等业态，完善商务配套。', ...FIELDS],
      ['prose|海事服务街区|服务工程|2022-02..2022-10|400万元||'],
    ],
    [
      'the heading, with the ground that the text gives',
      ['（一）码头工程', '1. 白石码头。占地28公顷，建设泊位3个，配套建设岸电设施。', ...FIELDS],
      ['prose|白石码头|码头工程|2022-02..2022-10|400万元|28公顷|'],
    ],
    [
      'a heading that says project',
      ['（一）智慧港口项目', '建设数据中心，改造堆场，配套建设信息系统和岸电设施。', ...FIELDS],
      ['prose|智慧港口项目||2022-02..2022-10|400万元||'],
    ],
    [
      'fields in one paragraph',
      [
        '1.临港物流园项目。建设内容：建设仓储设施20万平方米。总投资：8亿元。建设期限：2025年3月至2027年6月。责任单位：市港航局。',
      ],
      ['prose|临港物流园项目||2025-03..2027-06|8亿元||市港航局'],
    ],
    [
      'labelled names',
      [
        '项目名称：临港物流园；总投资：8亿元；建设期限：2025年至2027年。',
        '项目名称：白石码头；总投资：2亿元；建设期限：2025年。',
      ],
      ['prose|临港物流园||2025..2027|8亿元||', 'prose|白石码头||2025..2025|2亿元||'],
    ],
    [
      'a period in the sentence',
      ['白石水道整治项目建设期限为2023年4月至2028年11月，由青屏县人民政府组织实施。'],
      ['prose|白石水道整治项目||2023-04..2028-11|||青屏县人民政府'],
    ],
    [
      'a period behind what is built',
      ['新建站点10个。建设航道巡护监测平台，建设期限为2023年3月至2024年10月，由市港航局会同市林业局组织实施。'],
      ['prose|航道巡护监测平台||2023-03..2024-10|||市港航局'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(planOf('三、项目建设', ...lines).projects.map(told)).toEqual(expected)
  })

  test('the table decides between the heading and the thing built', () => {
    const table = '| 项目名称 | 建设内容 | 总投资（万元） |\n| --- | --- | --- |\n| 港航公共服务平台 | 建设平台 | 400 |'
    const lines = ['（一）港航公共服务体系', '建设港航公共服务平台，构建全链条公共服务体系，提升支撑能力。', ...FIELDS]
    const plan = planOf('三、项目建设', ...lines, '四、项目表', table)
    expect(plan.projects.map(({ name }) => name)).toEqual(['港航公共服务平台', '港航公共服务平台'])
  })

  test.each<[string, string[]]>([
    ['the plan’s own period', ['（一）建设期限', '本方案建设期限为2023年3月至2024年12月。']],
    ['the sum of all', ['（一）资金安排', '项目计划总投资22000万元，其中：市级资金8200万元，社会资本13800万元。']],
    ['a duty', ['（一）发展航运', '支持企业壮大，完善航运服务体系。', '责任单位：市港航局']],
  ])('not %s', (_, lines) => {
    expect(planOf('三、总体安排', ...lines).projects).toEqual([])
  })

  test('each field has its place', () => {
    const lines = ['（一）集聚工程', '航运企业集聚区。整合航运资源，引进一批企业。', ...FIELDS]
    const [project] = planOf('三、项目建设', ...lines).projects
    expect(quotes(project)).toEqual([
      '航运企业集聚区',
      '集聚工程',
      '400万元',
      '2022年2月至2022年10月',
      '2022年2月至2022年10月',
      '整合航运资源，引进一批企业。',
    ])
    expect(project?.content).toBe('整合航运资源，引进一批企业。')
  })
})

describe('projects of tables', () => {
  test('columns are told by their heads', () => {
    const table = [
      '| 项目类别 | 序号 | 项目名称 | 建设地点 | 建设内容及规模 | 占地面积（亩） | 总投资（亿元） | 建设年限 | 责任单位 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 码头 | 1 | 智慧港口 | 临江区 | 自动化码头3座 | 120 | 12.5 | 2024-2026 | 市港航局 |',
      '| 码头 | 2 | 白石码头 | 青屏县 | 泊位3个 | —— | 8 | 2025年3月—2027年6月 | 市商务局 |',
      '| 合计 | | | | | 120 | 20.5 | | |',
    ].join('\n')
    const plan = planOf('三、重点项目', table)
    expect(plan.projects.map(told)).toEqual([
      'table|智慧港口|码头|2024..2026|12.5亿元|120亩|市港航局',
      'table|白石码头|码头|2025-03..2027-06|8亿元||市商务局',
    ])
    expect(plan.projects.map(({ cell, place }) => `${cell} ${place}`)).toEqual([
      '/tables/0/rows/0/cells/2 临江区',
      '/tables/0/rows/1/cells/2 青屏县',
    ])
  })

  test.each(['建设期限', '建设期', '实施期间', '起止时间'])('a column of the time: %s', (head) => {
    const table = `| 项目名称 | ${head} | 总投资（万元） |\n| --- | --- | --- |\n| 白石码头 | 2025—2027年 | 400 |`
    expect(planOf('三、重点项目', table).projects.map(told)).toEqual(['table|白石码头||2025..2027|400万元||'])
  })

  test('names with nothing beside them that belongs to a project are none', () => {
    const table =
      '| 项目名称 | 2025年 | 2026年 |\n| --- | --- | --- |\n| 人员经费 | 100 | 120 |\n| 公用经费 | 80 | 90 |'
    expect(planOf('三、支出安排', table).projects).toEqual([])
  })
})
