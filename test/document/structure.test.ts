import { describe, expect, it } from 'vitest'
import { blockLines, linesOf, partOf, partsOf, wrapped } from './layout.ts'

const BODY = '坚持问题导向、分类施策，健全设施、壮大主体、优化环境，推动各项工作落到实处，取得明显成效。'
const MORE = '到2025年，全市用水总量控制在12亿立方米以内，再生水利用率达到35%，节水型社会建设成效明显。'

/** Lines with a blank one between, as web pages are copied. */
const page = (...lines: string[]): string => lines.join('\n\n')

describe('headings', () => {
  it('every numbering takes its place under the one before', () => {
    const text = page(
      '第一章 规划背景',
      '第一节 发展基础',
      '一、现状',
      '（一）产业',
      '1.规模',
      BODY,
      '（1）总量',
      BODY,
      '第二章 目标',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# 第一章|规划背景',
      '## 第一节|发展基础',
      '### 一、|现状',
      '#### （一）|产业',
      '##### 1.|规模',
      BODY,
      '###### （1）|总量',
      BODY,
      '# 第二章|目标',
      BODY,
    ])
  })

  it('decimal numbers, by their depth', () => {
    expect(linesOf(page('1.1总体目标', BODY, '1.1.1近期目标', BODY, '1.2空间布局', BODY))).toEqual([
      '# 1.1|总体目标',
      BODY,
      '## 1.1.1|近期目标',
      BODY,
      '# 1.2|空间布局',
      BODY,
    ])
  })

  it('a value at the head of a paragraph is none', () => {
    const text = page('一、投资', `1.7万亿元的总投资中，${BODY}`, `2.5个百分点的提升，${BODY}`)
    expect(linesOf(text)).toEqual(['# 一、|投资', `1.7万亿元的总投资中，${BODY}`, `2.5个百分点的提升，${BODY}`])
  })

  it('un-dotted digits, the next in their run even before a classifier', () => {
    const text = page(
      '（一）强化约束',
      '1严格用水总量控制',
      BODY,
      '2健全定额管理',
      BODY,
      '3支撑科学决策',
      BODY,
      '3家企业达标',
    )
    expect(linesOf(text)).toEqual([
      '# （一）|强化约束',
      '## 1|严格用水总量控制',
      BODY,
      '## 2|健全定额管理',
      BODY,
      '## 3|支撑科学决策',
      BODY,
      '3家企业达标',
    ])
  })

  it('run in: the first sentence, or the words before a colon', () => {
    const text = page(
      `（一）强化组织领导。${BODY}`,
      `——服务供给更加充足。${MORE}`,
      `（二）总体目标：${MORE}`,
      `1. 机构质量稳步提升。${BODY}`,
    )
    expect(linesOf(text)).toEqual([
      '# （一）|强化组织领导',
      BODY,
      '## ——|服务供给更加充足',
      MORE,
      '# （二）|总体目标',
      MORE,
      '## 1.|机构质量稳步提升',
      BODY,
    ])
  })

  it('numbered items with values, and 一是…二是… inside a paragraph, are text', () => {
    const items = ['1.新增养老床位260张，惠及老年人1200户。', '2.改造老旧小区20个，惠及居民4200户。']
    const inside = '一是调节能力不足，晚高峰顶峰能力偏弱；二是结构有待加强，部分线路老化，接入受限。'
    expect(linesOf(page('（七）民生实事', ...items, inside))).toEqual(['# （七）|民生实事', ...items, inside])
  })

  it('a list of references is no outline', () => {
    const list = [
      '1、《中华人民共和国城乡规划法》（2019年修正）',
      '2、《某市防洪办法》（2016年）',
      '3.《某市总体规划（2016年—2035年）》；',
    ]
    expect(linesOf(page('一、规划依据', ...list, '二、规划范围', BODY))).toEqual([
      '# 一、|规划依据',
      ...list,
      '# 二、|规划范围',
      BODY,
    ])
  })

  it('without numbers: a short line over a paragraph; not who speaks, nor words that were cut', () => {
    const text = page(
      '某市政府工作报告',
      '产业根基更加牢固',
      MORE,
      '浙江省省长 刘某某',
      MORE,
      '今后五年发展的',
      MORE,
      '前言',
      MORE,
      '总则',
      '第一节 指导思想',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# |产业根基更加牢固',
      MORE,
      '浙江省省长刘某某',
      MORE,
      '今后五年发展的',
      MORE,
      '# |前言',
      MORE,
      '# |总则',
      '## 第一节|指导思想',
      BODY,
    ])
  })

  it('Markdown: # gives the level, whatever the mark', () => {
    const text = page('# 某市某行动方案', '## 一、背景', BODY, '### 工作基础', BODY, '## 二、目标', MORE)
    const part = partOf(text, { format: 'markdown' })
    expect(part.title?.text).toBe('某市某行动方案')
    expect(blockLines(part)).toEqual(['# 一、|背景', BODY, '## |工作基础', BODY, '# 二、|目标', MORE])
  })
})

describe('contents', () => {
  const body = ['一、发展背景', BODY, '（一）发展基础', BODY, '二、总体要求', MORE]
  const outline = ['# 一、|发展背景', BODY, '## （一）|发展基础', BODY, '# 二、|总体要求', MORE]

  it.each<[string, string[], (number | undefined)[]]>([
    ['dot leaders', ['目  录', '一、发展背景.......1', '（一）发展基础 ········ 2', '二、总体要求……………3'], [1, 2, 3]],
    [
      'pipes',
      ['目录', '| 一、发展背景 | 1 |', '| --- | --- |', '| （一）发展基础 | 2 |', '| 二、总体要求 | 3 |'],
      [1, 2, 3],
    ],
    ['no pages', ['目录', '一、发展背景', '（一）发展基础', '二、总体要求'], [undefined, undefined, undefined]],
  ])('%s', (_, lines, pages) => {
    const part = partOf(page('某市某行动方案', lines.join('\n'), '某市某行动方案', ...body))
    expect(part.contents.map(({ number, title, page: at }) => [number, title, at])).toEqual([
      ['一', '发展背景', pages[0]],
      ['一', '发展基础', pages[1]],
      ['二', '总体要求', pages[2]],
    ])
    expect(blockLines(part)).toEqual(outline)
  })

  it('ends where the text begins, though it repeats the first entry', () => {
    const part = partOf(page('某市某行动方案', '目录\n一、发展背景\n二、总体要求\n三、重点任务', '一、发展背景', BODY))
    expect(part.contents).toHaveLength(3)
    expect(blockLines(part)).toEqual(['# 一、|发展背景', BODY])
  })
})

describe('paragraphs', () => {
  const first = '全市养老床位总数达到4750张，每千名老人拥有养老床位数达到38张，较2020年'
  const rest = '增加6张，其中养老机构床位3600张。'

  it.each<[string, string[]]>([
    ['blank lines', ['', '']],
    ['a page number', ['', '— 12 —', '']],
    ['a page number in words', ['第3页 共20页']],
    ['a form feed', ['\f']],
  ])('go on behind %s', (_, between) => {
    expect(linesOf([`一、现状`, first, ...between, rest].join('\n'))).toEqual(['# 一、|现状', first + rest])
  })

  it('do not go on where a sentence has ended', () => {
    expect(linesOf(page('一、现状', BODY, MORE))).toEqual(['# 一、|现状', BODY, MORE])
  })

  it('of a fixed width, number and unit apart, blanks inside words', () => {
    const paragraph = `${MORE}本级和全县已加 上 解 支 出89600万元、债务还本支出21340万元，支出总计412014万元。`
    const read = paragraph.replaceAll(' ', '')
    const other =
      '全年接待游客520万人次，推出精品民宿30家，培育夜间经济和首店经济，推动汽车、家电以旧换新，维护消费者合法权益。'
    const text = [
      '一、预算执行情况',
      ...Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? wrapped(paragraph) : wrapped(other))),
      '二、工作措施',
      wrapped(other.replace('精品', '精 品')),
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|预算执行情况',
      ...Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? read : other)),
      '# 二、|工作措施',
      other,
    ])
    // The case that it is about: a line ends in a number and the next begins with its unit.
    expect(wrapped(paragraph)).toMatch(/\d\n[^\d，、。]/)
  })

  it('running heads and page marks stand in no sentence', () => {
    const text = [1, 2, 3, 4].flatMap((number) => [
      '某市林业发展专项规划',
      `第${number}阶段的工作继续推进，全市森林面积稳步增长，林业产业总产值`,
      `— ${number} —`,
      '某市林业发展专项规划',
      `达到${number}00亿元，比上年增加${number}0亿元。`,
      `— ${number}0 —`,
    ])
    expect(linesOf(['第一章 现状', ...text].join('\n'))).toEqual([
      '# 第一章|现状',
      ...[1, 2, 3, 4].map(
        (number) =>
          `第${number}阶段的工作继续推进，全市森林面积稳步增长，林业产业总产值达到${number}00亿元，比上年增加${number}0亿元。`,
      ),
    ])
  })

  it('bare page numbers, with blanks inside, are no text', () => {
    // Each page's lines differ: what stands beside page numbers again and again is a running head.
    const numbers = ['8', '9', '1 0', '1 1', '1 2']
    const lines = numbers.flatMap((number, at) => [
      `${BODY}${BODY}${BODY}第${at}${first}`,
      '',
      number,
      '',
      `又${at}${rest}`,
      '',
    ])
    expect(linesOf(['一、现状', ...lines].join('\n'))).toEqual([
      '# 一、|现状',
      ...numbers.map((_, at) => `${BODY}${BODY}${BODY}第${at}${first}又${at}${rest}`),
    ])
  })

  it('a page number glued to the text before it, where its page lacks one', () => {
    const pages = [1, 2, 3, 4, 5]
    const lines = pages.flatMap((number) => {
      const cut = `${BODY}${BODY}${BODY}第${number}${first}`
      return [...(number === 3 ? [`${cut} 3`] : [cut, '', `${number}`]), '', `又${number}${rest}`, '']
    })
    expect(linesOf(['一、现状', ...lines].join('\n'))).toEqual([
      '# 一、|现状',
      ...pages.map((number) => `${BODY}${BODY}${BODY}第${number}${first}又${number}${rest}`),
    ])
  })

  it('footnotes are lifted out, their marks too', () => {
    const note = '¹按60周岁及以上户籍老年人口计算，养老床位不含家庭养老床位，下同。'
    const part = partOf(page('一、现状', `${first.replace('38张', '38张¹')}`, note, rest))
    expect(blockLines(part)).toEqual(['# 一、|现状', first + rest])
    expect(part.footnotes.map(({ passage }) => passage.text)).toEqual([note.slice(1)])
  })

  it('a character printed on both sides of a page break is recorded', () => {
    const part = partOf(
      page(
        '一、布局',
        '培育创新要素集聚、产业特色鲜明、配套设施完善的数字经济示范区',
        '— 3 —',
        '区块链产业园，建设公共服务平台。',
      ),
    )
    expect(part.damage.map(({ kind }) => kind)).toEqual(['doubled'])
    expect(blockLines(part)[1]).toContain('示范区区块链')
  })

  it('a date of the cover stands apart from the heading glued to it', () => {
    expect(linesOf(page('某市专项规划', '2021 年 9 月 前    言', MORE, '第一章 总则', BODY))).toEqual([
      '2021年9月',
      '# |前言',
      MORE,
      '# 第一章|总则',
      BODY,
    ])
  })
})

describe('boxes and figures', () => {
  it.each(['➤', '▶', '►', '- ', '●'])('items behind %s', (bullet) => {
    const items = [
      `${bullet}家庭养老床位建设。建立申请、评估、服务全流程管理办法。`,
      `${bullet}适老化改造。2026年改造500户。`,
    ]
    expect(linesOf(page('（一）夯实基础', BODY, '专栏 4  居家养老提升行动', ...items, '（二）做强服务', BODY))).toEqual(
      [
        '# （一）|夯实基础',
        BODY,
        '<box 专栏4> 居家养老提升行动',
        ...items.map((item) => `[专栏4] ${item.replace(' ', '')}`),
        '# （二）|做强服务',
        BODY,
      ],
    )
  })

  it('a figure with no body is empty', () => {
    expect(
      linesOf(page('一、布局', BODY, '专栏3 某市养老服务中心布局示意图', '图2 空间格局图', '二、任务', BODY)),
    ).toEqual([
      '# 一、|布局',
      BODY,
      '<box 专栏3> 某市养老服务中心布局示意图 (empty)',
      '<figure 图2> 空间格局图 (empty)',
      '# 二、|任务',
      BODY,
    ])
  })

  it('表明, 图书 and an announced annex are text', () => {
    const text = ['表明各项工作进展顺利', '图书馆建设', '附件：某市项目汇总表']
    expect(linesOf(page('一、任务', BODY, ...text))).toEqual(['# 一、|任务', BODY, ...text])
  })
})

describe('tables', () => {
  const table = (about: string, ...rows: string[]): string[] => [about, ...rows.map((row) => `  ${row}`)]

  it('Markdown, cut by a page: header empty, repeated, or missing', () => {
    const head = '| 序号 | 指标 | 2025年 |\n| --- | --- | --- |'
    const text = page(
      '一、指标',
      BODY,
      '表 2 主要指标',
      `${head}\n| 1 | 床位（张） | 40 |`,
      '— 4 —',
      '| | | |\n| --- | --- | --- |\n| 2 | 床位占比 | 75% |',
      '— 5 —',
      `${head}\n| 3 | 覆盖率 | —— |`,
      '注：〔 〕内为累计数。',
      '二、任务',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# 一、|指标',
      BODY,
      '<table 表2> 主要指标',
      ...table(
        'table of pipes, header 1',
        '序号 | 指标 | 2025年',
        '1 | 床位（张） | 40',
        '2 | 床位占比 | 75%',
        '3 | 覆盖率 | ——',
        'note 注：〔〕内为累计数。',
      ),
      '# 二、|任务',
      BODY,
    ])
  })

  it('tabs: merged cells empty, header over two lines, blanks inside words, the unit above', () => {
    const text = [
      '一、投资',
      BODY,
      '某市项目投资表',
      '单位：万元',
      '项目 大类\t项目名称\t投入金额\t\t备注',
      '\t\t市级 资金\t区级 资金\t',
      '环城 绿道\t滨江段 绿道\t2,000\t1700\t',
      '\t西山段\t1400\t——\t含 步道',
      '合计\t\t3400\t1700\t',
      '',
      BODY,
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|投资',
      BODY,
      ...table(
        'table of tabs, header 2, 单位：万元',
        '项目大类 | 项目名称 | 投入金额 |  | 备注',
        ' |  | 市级资金 | 区级资金 | ',
        '环城绿道 | 滨江段绿道 | 2,000 | 1700 | ',
        ' | 西山段 | 1400 | —— | 含步道',
        '合计 |  | 3400 | 1700 | ',
      ),
      BODY,
    ])
  })

  it('tabs: a group stands alone in its line', () => {
    const text = [
      '一、支出',
      '项目\t2025年\t2026年',
      '一、人员经费',
      '工资\t95870\t98640',
      '小计\t95870\t98640',
      '',
      BODY,
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|支出',
      ...table(
        'table of tabs, header 1',
        '项目 | 2025年 | 2026年',
        '一、人员经费 |  | ',
        '工资 | 95870 | 98640',
        '小计 | 95870 | 98640',
      ),
      BODY,
    ])
  })

  it('one cell a line: columns told by their values', () => {
    const cells = [
      '指标',
      '单位',
      '2023年',
      '2027年',
      '属性',
      '用水总量',
      '亿立方米',
      '12.4',
      '≤12',
      '约束性',
      '再生水利用率',
      '%',
      '24',
      '32',
      '预期性',
    ]
    expect(linesOf(page('一、指标', BODY, '表1:主要指标', ...cells, '二、任务', BODY))).toEqual([
      '# 一、|指标',
      BODY,
      '<table 表1> 主要指标',
      ...table(
        'table of lines, header 1',
        '指标 | 单位 | 2023年 | 2027年 | 属性',
        '用水总量 | 亿立方米 | 12.4 | ≤12 | 约束性',
        '再生水利用率 | % | 24 | 32 | 预期性',
      ),
      '# 二、|任务',
      BODY,
    ])
  })

  it('one cell a line: cells of two lines, and a next heading without a dot', () => {
    const text = page(
      '（一）控制',
      '表2:控制指标',
      '县(区)',
      '2023年用水量\n(亿立方米)',
      '2027年控制量\n(亿立方米)',
      '清河县',
      '3.10',
      '2.95',
      '白石县\n(含库区)',
      '2.60',
      '2.50',
      '合计',
      '5.70',
      '5.45',
      '1健全定额管理',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# （一）|控制',
      '<table 表2> 控制指标',
      ...table(
        'table of lines, header 1',
        '县(区) | 2023年用水量(亿立方米) | 2027年控制量(亿立方米)',
        '清河县 | 3.10 | 2.95',
        '白石县(含库区) | 2.60 | 2.50',
        '合计 | 5.70 | 5.45',
      ),
      '## 1|健全定额管理',
      BODY,
    ])
  })

  it('one cell a line: a bracket on a line of its own, and a name cut in two', () => {
    const row = (name: string[], place: string, ...values: string[]): string[] => [...name, place, ...values]
    const text = page(
      '一、项目',
      '表3：重点项目列表',
      ...['项目名称', '地点', '面积(亩)', '产值(亿元)'],
      ...row(['科学谷一期'], '金凤', '200', '30'),
      ...row(['智慧芯城二期'], '西永', '300', '50'),
      ...row(['软件园三期', '(含配套)'], '西永', '100', '10'),
      ...row(['检验检测认证中心', '二期扩建工程'], '金凤', '80', '20'),
      '二、任务',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# 一、|项目',
      '<table 表3> 重点项目列表',
      ...table(
        'table of lines, header 1',
        '项目名称 | 地点 | 面积(亩) | 产值(亿元)',
        '科学谷一期 | 金凤 | 200 | 30',
        '智慧芯城二期 | 西永 | 300 | 50',
        '软件园三期(含配套) | 西永 | 100 | 10',
        '检验检测认证中心二期扩建工程 | 金凤 | 80 | 20',
      ),
      '# 二、|任务',
      BODY,
    ])
  })

  it('aligned by blanks', () => {
    const text = [
      '一、指标',
      BODY,
      '',
      '                表1 规划主要指标',
      '序号  指标名称        单位      2020年   2035年   属性',
      '1     森林覆盖率      %         46.8     51.0     约束性',
      '2     森林蓄积量      万立方米  4,286    5,680    约束性',
      '3     受害率          ‰        0.21     ≤0.60    预期性',
      '注：2020年为实际值。',
      '',
      '二、任务',
      BODY,
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|指标',
      BODY,
      '<table 表1> 规划主要指标',
      ...table(
        'table of spaces, header 1',
        '序号 | 指标名称 | 单位 | 2020年 | 2035年 | 属性',
        '1 | 森林覆盖率 | % | 46.8 | 51.0 | 约束性',
        '2 | 森林蓄积量 | 万立方米 | 4,286 | 5,680 | 约束性',
        '3 | 受害率 | ‰ | 0.21 | ≤0.60 | 预期性',
        'note 注：2020年为实际值。',
      ),
      '# 二、|任务',
      BODY,
    ])
  })
})

describe('what stands around a plan', () => {
  const plan = ['某市节水行动实施意见', MORE, '一、总体要求', BODY, '二、重点任务', BODY]
  const blocks = [MORE, '# 一、|总体要求', BODY, '# 二、|重点任务', BODY]
  const letter = '某市人民政府办公室关于印发某市节水行动实施意见的通知'

  it('the letter that issues it, with numbering of its own', () => {
    const part = partOf(
      page(
        letter,
        '各县(区)人民政府:',
        '一、原则同意《某市节水行动实施意见》，现印发给你们。',
        '二、请认真组织实施。',
        '某市人民政府',
        '2024年5月20日',
        ...plan,
      ),
    )
    expect(part.title?.text).toBe('某市节水行动实施意见')
    expect(part.letter?.title?.text).toBe(letter)
    expect(part.letter?.paragraphs.map(({ text }) => text)).toEqual([
      '各县(区)人民政府:',
      '一、原则同意《某市节水行动实施意见》，现印发给你们。',
      '二、请认真组织实施。',
      '某市人民政府',
      '2024年5月20日',
    ])
    expect(blockLines(part)).toEqual(blocks)
  })

  it('a web page: breadcrumb, metadata, buttons, links, footers', () => {
    const part = partOf(
      [
        '您当前的位置:首页>>政务公开>>政策文件',
        '[ 索引号 ] 990100012/2024-00263 [ 发文字号 ] 某政办发〔2024〕26号',
        '[ 成文日期 ] 2024-05-20 [ 发布日期 ] 2024-05-27',
        '发布时间:2024-05-28  来源:某市日报  字号:[大 中 小]  分享到:',
        '打印',
        '【字号：',
        ...plan,
        '（责任编辑：某某）',
        '文件下载:',
        '相关解读:',
        '《某市节水行动实施意见》政策解读',
        '主办单位:某市人民政府办公室 承办单位:某市大数据中心',
        '网站标识码:9901000026 公安网备99010002000126号',
      ].join('\n\n'),
    )
    expect(part.fields.map(({ label, value }) => [label, value])).toEqual([
      ['index', '990100012/2024-00263'],
      ['documentNumber', '某政办发〔2024〕26号'],
      ['written', '2024-05-20'],
      ['published', '2024-05-27'],
      ['published', '2024-05-28'],
      ['source', '某市日报'],
    ])
    expect(part.title?.text).toBe('某市节水行动实施意见')
    expect(blockLines(part)).toEqual(blocks)
  })

  it('a newspaper report: teasers above, repeated as heads', () => {
    const teasers = ['构建五大服务业体系', '打造消费中心城市']
    const part = partOf(page(...teasers, `记者昨日获悉，${MORE}`, teasers[0] ?? '', MORE, teasers[1] ?? '', MORE))
    expect(part.front.map(({ text }) => text)).toEqual(teasers)
    expect(blockLines(part)).toEqual([
      `记者昨日获悉，${MORE}`,
      '# |构建五大服务业体系',
      MORE,
      '# |打造消费中心城市',
      MORE,
    ])
  })

  it('a cover: title with years, issuer and date; the title again behind the contents', () => {
    const part = partOf(
      page(
        '某市林业发展专项规划\n（2021—2035年）',
        '某市林业局\n2022年6月',
        '目 录\n第一章 背景....1\n第二章 要求....2\n第三章 布局....3',
        '某市林业发展专项规划',
        '第一章 背景',
        BODY,
      ),
    )
    expect(part.title?.text).toBe('某市林业发展专项规划（2021—2035年）')
    expect(part.front.map(({ text }) => text)).toEqual(['某市林业局', '2022年6月'])
    expect(blockLines(part)).toEqual(['# 第一章|背景', BODY])
  })

  it('two plans in one file', () => {
    const named = '现将《某市节水行动方案》和《某市治水工作方案》印发给你们，请认真贯彻执行。'
    const parts = partsOf(
      page(
        '关于印发《某市节水行动方案》和《某市治水工作方案》的通知',
        named,
        '某市节水行动方案',
        '一、节水目标',
        BODY,
        '二、节水任务',
        BODY,
        '某市治水工作方案',
        '一、治水目标',
        BODY,
        '二、治水任务',
        '| 项目 | 投资 |\n| --- | --- |\n| 水厂 | 20 |',
      ),
    )
    expect(parts.map(({ title }) => title?.text)).toEqual(['某市节水行动方案', '某市治水工作方案'])
    expect(parts.map(blockLines)).toEqual([
      ['# 一、|节水目标', BODY, '# 二、|节水任务', BODY],
      ['# 一、|治水目标', BODY, '# 二、|治水任务', 'table of pipes, header 1', '  项目 | 投资', '  水厂 | 20'],
    ])
  })

  it('a signature under the text', () => {
    expect(partOf(page(...plan, '某市人民政府', '2024年5月20日')).signature.map(({ text }) => text)).toEqual([
      '2024年5月20日',
    ])
  })

  it('unreadable lines are recorded, and no text', () => {
    const part = partOf(page('ದನူՑ', '——ࢽ', ...plan))
    expect(part.damage.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable'])
    expect(blockLines(part)).toEqual(blocks)
  })
})
