// The structure of the plans in fixtures/, as their readers see it: each outline, table, box and number here was read in
// the plan, not in what the program made of it.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import type { DocumentPart } from '../../src/document/blocks.ts'
import { looksTraditional } from '../../src/document/script.ts'
import { root } from '../root.ts'
import { partOf } from './layout.ts'

interface Expected {
  title?: string
  letter?: string
  letterParagraphs?: number
  contents?: number
  paragraphs: number
  /** Repairs and faults. */
  damage?: number
  front?: string[]
  fields?: string[]
  footnotes?: string[]
  signature?: string[]
  /** Boxes with the number of their items. */
  boxes?: string[]
  tables: { layout: string; shape: string; header: number; caption: string; unit?: string; notes: number }[]
  /** Marks and titles; two blanks a level. */
  outline: string
}

const PLANS: Record<string, Expected> = {
  'action-plan-cold-chain.md': {
    title: '云岭市冷链物流高质量发展三年行动计划（2025—2027年）',
    paragraphs: 29,
    tables: [
      { layout: 'pipes', shape: '11x7', header: 1, caption: '表1云岭市冷链物流发展主要指标', notes: 0 },
      {
        layout: 'pipes',
        shape: '11x5',
        header: 1,
        caption: '表2各县（市、区）新增冷库容量任务分解（单位：万吨）',
        notes: 1,
      },
      {
        layout: 'pipes',
        shape: '14x7',
        header: 1,
        caption: '表3云岭市冷链物流重点项目投资安排（金额单位：亿元）',
        notes: 0,
      },
    ],
    outline: `
      一、 发展基础
      二、 总体要求
        （一） 基本思路
        （二） 行动目标
      三、 重点任务
        （一） 产地冷链提升行动
        （二） 枢纽网络建设行动
        （三） 销地配送畅通行动
        （四） 装备绿色升级行动
        （五） 数字冷链赋能行动
        （六） 质量安全护航行动
      四、 重点项目与资金安排
      五、 实施步骤
        （一） 启动阶段（2025年3月—2025年6月）
        （二） 推进阶段（2025年7月—2027年9月）
        （三） 总结阶段（2027年10月—2027年12月）
      六、 保障措施
        （一） 加强组织协调
        （二） 强化政策支持
        （三） 注重人才培养`,
  },
  'budget-county.txt': {
    title: '竺山县2025年预算执行情况和2026年预算草案的报告',
    paragraphs: 35,
    tables: [
      {
        layout: 'tabs',
        shape: '20x4',
        header: 1,
        caption: '2026年县本级一般公共预算支出安排表',
        unit: '单位：万元',
        notes: 0,
      },
    ],
    outline: `
      一、 2025年预算执行情况
        （一） 一般公共预算
          1. 全县执行情况
          2. 县本级执行情况
        （二） 政府性基金预算
        （三） 国有资本经营预算
        （四） 社会保险基金预算
        （五） 地方政府债务情况
      二、 2025年财政重点工作
        （一） 千方百计抓收入
        （二） 精打细算保重点
        （三） 多措并举促发展
        （四） 从严从紧强管理
        （五） 守牢底线防风险
      三、 2026年预算草案
        （一） 一般公共预算
          1. 全县预算
          2. 县本级预算
        （二） 政府性基金预算
        （三） 国有资本经营预算
        （四） 社会保险基金预算
      四、 2026年财政工作措施
        （一） 壮大财源，提高收入质量
        （二） 优化结构，保障重点支出
        （三） 深化改革，提升管理效能
        （四） 防控风险，守住安全底线`,
  },
  'explainer-energy.txt': {
    paragraphs: 27,
    damage: 443,
    front: ['《沧屏市绿色能源提升行动方案(2025—2027年)》政策解读'],
    fields: ['published=2025-04-18', 'source=沧屏市发展和改革委员会'],
    tables: [],
    outline: `
      一、 出台背景
      二、 编制过程
      三、 总体目标
        —— 绿色供给稳步扩大
        —— 调节能力显著增强
        —— 绿色用能更加便利
        —— 产业支撑不断夯实
      四、 主要内容
        (一) 风光扩容行动
        (二) 储能提速行动
        (三) 电网升级行动
        (四) 油气保供行动
        (五) 用能替代行动
        (六) 产业壮大行动
      五、 热点问答
        1. 问:可再生能源发展目标是怎样确定的?
        2. 问:为什么要加快发展新型储能?
        3. 问:群众能得到哪些实惠?
        4. 问:项目建设资金从哪里来?
        5. 问:绿色能源产业如何壮大?
        6. 问:《行动方案》分几步推进?
        7. 问:中小企业怎样参与?
        8. 问:大规模发展储能和分布式光伏,安全如何保证?
      六、 保障措施
      七、 解读机关`,
  },
  'five-year-plan-aging.txt': {
    title: '云岭市临江区“十五五”养老服务发展规划',
    letter: '云岭市临江区人民政府关于云岭市临江区“十五五”养老服务发展规划的批复',
    letterParagraphs: 10,
    contents: 18,
    paragraphs: 42,
    front: [
      '云岭市临江区“十五五”养老服务发展规划',
      '云岭市临江区民政局',
      '2026年4月',
      '云岭市临江区人民政府',
      '临江府函〔2026〕18号',
    ],
    footnotes: ['按60周岁及以上户籍老年人口计算，养老床位不含家庭养老床位，下同。', '采用几何平均法计算。'],
    boxes: [
      '专栏1 居家养老提升行动: 3',
      '专栏2 社区养老提质行动: 2',
      '专栏3 临江区区域养老服务中心布局示意图: 0',
      '专栏4 养老服务代表性项目: 3',
    ],
    tables: [
      { layout: 'pipes', shape: '5x3', header: 1, caption: '表1 2025年末临江区户籍老年人口构成', notes: 0 },
      { layout: 'pipes', shape: '13x6', header: 1, caption: '表2临江区“十五五”养老服务发展主要指标', notes: 1 },
    ],
    outline: `
      一、 发展背景
        （一） 发展基础
          1. 服务网络逐步织密
          2. 机构质量稳步提升
          3. 居家服务持续扩面
          4. 发展要素不断集聚
        （二） 面临形势
          1. 老龄化程度持续加深
          2. 供需结构矛盾依然突出
      二、 总体要求
        （一） 指导思想
        （二） 基本原则
          1. 坚持保障基本
          2. 坚持就近便利
          3. 坚持多方参与
        （三） 发展目标
          —— 服务供给更加充足
          —— 服务质量更加优良
          —— 服务内容更加丰富
          —— 产业动能更加强劲
      三、 主要任务
        （一） 夯实居家养老基础
          1. 扩大家庭养老床位供给
          2. 完善居家上门服务
          3. 推进居家适老化改造
        （二） 做强社区养老服务
          1. 补齐区域养老服务中心短板
          2. 优化老年助餐网络
          3. 建设老年友好型社区
        （三） 提升机构养老质量
          1. 优化机构床位结构
          2. 深化公办机构改革
          3. 促进医养康养结合
          4. 加强安全综合监管
        （四） 发展智慧养老和银发经济
          1. 建好区智慧养老平台
          2. 壮大银发经济
          3. 建强人才队伍
      四、 资金安排与重点项目
        （一） 资金安排
        （二） 重点项目
      五、 实施保障
        （一） 加强组织领导
        （二） 强化监测评估`,
  },
  'implementation-plan-greenways.txt': {
    title: '望江区环城绿道与社区公园建设实施方案',
    paragraphs: 44,
    tables: [
      { layout: 'tabs', shape: '10x11', header: 2, caption: '望江区环城绿道与社区公园建设项目汇总表', notes: 0 },
    ],
    outline: `
      一、 总体要求
        （一） 指导思想
        （二） 基本原则
        （三） 建设期限
      二、 建设目标
        （一） 总体目标
        （二） 绩效目标
      三、 建设内容
        （一） 环城绿道工程
          1. 滨江段绿道
          2. 西山段绿道
        （二） 社区公园工程
          1. 云溪湿地公园
          2. 枫林郊野公园
          3. 石桥口袋公园群
          4. 南塘体育公园
        （三） 配套提升工程
          1. 便民驿站及智慧管理平台
      四、 实施步骤
        （一） 准备阶段（2023年3月—2023年6月）
        （二） 建设阶段（2023年7月—2024年10月）
        （三） 验收阶段（2024年11月—2024年12月）
      五、 责任分工
      六、 保障措施
        （一） 加强组织领导
        （二） 强化资金保障
        （三） 严格项目管理
        （四） 健全管护机制
        （五） 注重宣传引导`,
  },
  'opinion-water.txt': {
    title: '云岭市深入推进节水行动实施意见',
    letter: '云岭市人民政府办公室关于印发云岭市深入推进节水行动实施意见的通知',
    letterParagraphs: 4,
    paragraphs: 22,
    fields: [
      'index=990100012/2024-00263',
      'documentNumber=云政办发〔2024〕26号',
      'topic=水利、水务',
      'genre=公文',
      'publisher=云岭市人民政府办公室',
      'validity=有效',
      'written=2024-05-20',
      'published=2024-05-27',
    ],
    tables: [
      { layout: 'lines', shape: '8x5', header: 1, caption: '表1:云岭市节水主要指标', notes: 0 },
      { layout: 'lines', shape: '7x3', header: 1, caption: '表2:各县(区)用水总量控制指标', notes: 0 },
      { layout: 'lines', shape: '9x5', header: 1, caption: '表3:云岭市节水重点项目', notes: 0 },
    ],
    outline: `
      一、 现状与总体要求
        (一) 现状基础
        (二) 指导思想
        (三) 主要目标
      二、 重点任务
        (一) 强化水资源刚性约束
          1 严格用水总量控制
          2 健全用水定额管理
          3 加强取用水监督
        (二) 实施节水重点工程
          1 农业节水增效工程
          2 工业节水减排工程
          3 城镇供水降损工程
          4 非常规水利用工程
          5 智慧水务监管工程
        (三) 深化节水体制机制改革
          1 推进水价综合改革
          2 培育节水服务市场
          3 完善节水标准体系
      三、 投资安排
      四、 保障措施
        (一) 加强组织领导
        (二) 完善投入机制
        (三) 严格监督考核
        (四) 强化宣传教育`,
  },
  'special-plan-forest.txt': {
    title: '澜川市林业生态保护与发展专项规划（2021—2035年）',
    contents: 16,
    paragraphs: 33,
    front: ['澜川市林业局', '2022年6月'],
    footnotes: ['营造林包括人工造林、封山育林和退化林修复三类。'],
    tables: [{ layout: 'spaces', shape: '11x7', header: 1, caption: '表1规划主要指标', notes: 1 }],
    outline: `
      第一章 规划背景
        第一节 发展基础
        第二节 问题与形势
      第二章 总体要求
        第一节 指导思想与基本原则
          —— 保护优先，自然恢复
          —— 因地制宜，量水而行
          —— 质量为重，效益兼顾
          —— 政府引导，多方参与
        第二节 规划范围和期限
        第三节 规划目标
      第三章 空间布局
      第四章 重点工程
        第一节 森林质量精准提升工程
        第二节 湿地保护与修复工程
        第三节 国家储备林和木本油料基地建设工程
        第四节 生物多样性保护工程
        第五节 林业防灾减灾工程
      第五章 投资估算与资金筹措
      第六章 保障措施
        （一） 加强组织领导
        （二） 完善政策支持
        （三） 强化科技支撑
        （四） 严格监测评估
        （五） 注重宣传引导`,
  },
  'work-report-county.txt': {
    title: '2026年望溪县政府工作报告',
    paragraphs: 42,
    fields: ['source=望溪新报', 'published=2026-01-27'],
    signature: ['2026年1月20日'],
    tables: [],
    outline: `
      一、 2025年和“十四五”时期工作回顾
      二、 “十五五”时期目标思路和2026年预期目标
      三、 2026年重点工作
        （一） 聚力工业强县，做大做强实体经济
        （二） 聚力项目攻坚，积极扩大有效投资
        （三） 聚力消费提振，释放内需市场潜力
        （四） 聚力乡村振兴，促进农业农村现代化
        （五） 聚力城市更新，提升县城综合承载力
        （六） 聚力改革开放，持续激发内生动力
        （七） 聚力民生改善，稳步增进群众福祉
        （八） 聚力安全发展，坚决守牢风险底线
      四、 切实加强政府自身建设`,
  },
}

function readPlan(name: string): DocumentPart {
  const text = readFileSync(join(root, 'fixtures', name), 'utf8')
  const format = name.endsWith('.md') ? 'markdown' : 'text'
  return partOf(text, looksTraditional(text) ? { format, simplify: Converter({ from: 't', to: 'cn' }) } : { format })
}

function outlineOf(part: DocumentPart): string[] {
  return part.blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${'  '.repeat(block.level - 1)}${block.mark?.mark ?? ''} ${block.title}`] : [],
  )
}

function boxesOf(part: DocumentPart): string[] {
  return part.blocks.flatMap((block) => {
    if (block.kind !== 'exhibit' || block.exhibit.kind !== 'box') return []
    const items = part.blocks.filter((other) => other.kind === 'paragraph' && other.box === block.exhibit)
    return [`${block.exhibit.label} ${block.exhibit.title}: ${items.length}`]
  })
}

describe.each(Object.entries(PLANS))('%s', (name, expected) => {
  const part = readPlan(name)

  it('title, letter, and what stands before the text', () => {
    expect(part.title?.text).toBe(expected.title)
    expect(part.letter?.title?.text).toBe(expected.letter)
    expect(part.letter?.paragraphs.length ?? 0).toBe(expected.letterParagraphs ?? 0)
    expect(part.front.map(({ text }) => text)).toEqual(expected.front ?? [])
    expect(part.fields.map(({ label, value }) => `${label}=${value}`)).toEqual(expected.fields ?? [])
    expect(part.signature.map(({ text }) => text)).toEqual(expected.signature ?? [])
  })

  it('outline', () => {
    expect(outlineOf(part)).toEqual(
      expected.outline
        .split('\n')
        .slice(1)
        .map((line) => line.slice(6)),
    )
    expect(part.contents).toHaveLength(expected.contents ?? 0)
  })

  it('tables, boxes and notes', () => {
    const tables = part.blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []))
    expect(
      tables.map(({ layout, rows, headerRows, caption, unit, notes }) => ({
        layout,
        shape: `${rows.length}x${rows[0]?.length}`,
        header: headerRows,
        caption: caption?.text,
        ...(unit === undefined ? {} : { unit: unit.text }),
        notes: notes.length,
      })),
    ).toEqual(expected.tables)
    for (const { rows } of tables) for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0)
    expect(boxesOf(part)).toEqual(expected.boxes ?? [])
    expect(part.footnotes.map(({ passage }) => passage.text)).toEqual(expected.footnotes ?? [])
  })

  it('paragraphs, none of them a page mark, a button or the rest of a table', () => {
    const paragraphs = part.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.passage.text] : []))
    expect(paragraphs).toHaveLength(expected.paragraphs)
    expect(paragraphs.filter((text) => !/[\u4e00-\u9fff]{4}|^20\d\d年/.test(text))).toEqual([])
    expect(part.damage).toHaveLength(expected.damage ?? 0)
  })
})

it('the plans in fixtures/ are the marked ones without their marks', () => {
  // Exits with 1, and names the stale ones, when `npm run fixtures` was not run.
  execFileSync(process.execPath, [join(root, 'scripts/fixtures.mjs'), '--check'], { stdio: 'pipe' })
  for (const name of Object.keys(PLANS)) expect(readFileSync(join(root, 'fixtures', name), 'utf8')).not.toMatch(/[⟦⟧]/)
})
