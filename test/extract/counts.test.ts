import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

/** label=declared and the members, with … where the list is open. */
function told(...lines: readonly string[]): string[] {
  return planOf(...lines).counts.map(
    ({ label, declared, members, complete }) =>
      `${label}=${declared}: ${members.map(({ name }) => name).join('|')}${complete ? '' : '…'}`,
  )
}

const BODY = '坚持统筹推进、分步实施，全面提升港航服务能力，为全市经济社会发展提供有力支撑。'

describe('a list in the sentence', () => {
  test.each([
    ['加快形成临港工业、现代航运和海事服务三大产业板块。', '三大产业板块=3: 临港工业|现代航运|海事服务'],
    ['强化制度、科技、人才三大支撑，提升能力。', '三大支撑=3: 制度|科技|人才'],
    [
      '实施航道整治与养护、岸线修复和绿化、港区智慧化改造三大工程，持续发力。',
      '三大工程=3: 航道整治与养护|岸线修复和绿化|港区智慧化改造',
    ],
    [
      '发展信息传输、软件和信息技术服务业、租赁和商务服务业两类服务。',
      '两类服务=2: 信息传输、软件和信息技术服务业|租赁和商务服务业',
    ],
    ['依托船代（A类）、货代（B类）和理货（C类）三种形式开展服务。', '三种形式=3: 船代（A类）|货代（B类）|理货（C类）'],
    ['建成青屏码头、白石码头等5个内河码头，运行平稳。', '5个内河码头=5: 青屏码头|白石码头…'],
    ['优先布局集装箱、散货、滚装“三大”业务体系，提升效率。', '三大业务体系=3: 集装箱|散货|滚装'],
    ['资金来自财政、企业、社会三个渠道。', '三个渠道=3: 财政|企业|社会'],
    ['建设三类泊位（集装箱泊位、散货泊位、客运泊位），完善功能。', '三类泊位=3: 集装箱泊位|散货泊位|客运泊位'],
    ['突出四大任务：航道提级、港口扩能、船舶更新、人才引育。', '四大任务=4: 航道提级|港口扩能|船舶更新|人才引育'],
    [
      '资金来源有三个渠道：财政资金200万元，占40%；企业资金200万元，占40%；社会资金100万元，占20%。',
      '三个渠道=3: 财政资金|企业资金|社会资金',
    ],
    [
      '还存在三个方面的不足：一是航道等级不高，通行能力弱；二是码头分散；三是服务不强。',
      '三个方面=3: 航道等级不高|码头分散|服务不强',
    ],
  ])('%s', (line, expected) => {
    expect(told(BODY + line)).toEqual([expected])
  })

  test('too few and too many are told where the list is plain', () => {
    expect(told('重点发展临港工业、现代航运、海事服务四大产业。')).toEqual(['四大产业=4: 临港工业|现代航运|海事服务'])
    expect(told('坚持三个原则：一是统筹；二是绿色；三是安全；四是开放。')).toEqual(['三个原则=3: 统筹|绿色|安全|开放'])
  })

  test('places quote the label and the members', () => {
    const [count] = planOf(`${BODY}强化制度、科技、人才三大支撑，提升能力。`).counts
    expect(count?.at?.quote).toBe('三大支撑')
    expect(count?.members.map(({ at }) => at?.quote)).toEqual(['制度', '科技', '人才'])
  })
})

describe('no count', () => {
  test.each([
    '培育龙头企业10家，新建5个园区、3个码头。',
    '深入贯彻党的二十大精神，增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '坚持和落实“两个毫不动摇”，激发民间投资活力。',
    '坚持科学理论、“三个代表”重要思想，统一思想认识。',
    '推进教育、医疗、文化等8类18项公共服务配套项目。',
    '推进工业园区、物流园区建设，新建3个码头。',
    '入选全国十大港口、年度十大创新案例。',
    '新增城乡公交、城际巴士、旅游专线共220条。',
    '在青屏县、白石县、望江街道新建3个服务中心。',
    '统筹推进扩消费六大工程、城建六大攻坚行动和房地产八大提升行动。',
    '坚持保工资、保运转、保民生、保债务化解和保“三大攻坚战”，兜牢底线。',
    '工业税收、商业税收、农业税收、其他税收为预算的100%。',
    '推动“一核多点”布局，深化“两园三区”合作。',
  ])('%s', (line) => {
    expect(told(line + BODY)).toEqual([])
  })
})

describe('a slogan', () => {
  test('with its bracket', () => {
    expect(told(`建设“一港两园”（一港：青屏港；两园：临港产业园、航运服务园），${BODY}`)).toEqual([
      '一港两园=3: 青屏港|临港产业园|航运服务园',
    ])
  })

  test('with a paragraph for each of its words', () => {
    const counts = told(
      `构建“一核两轴”空间格局。${BODY}`,
      `“一核”即青屏港核心区，面积20平方公里。${BODY}`,
      `“两轴”即：滨江联动轴。串联沿江各县，推动要素流动；通海联动轴。衔接出海口。${BODY}`,
    )
    expect(counts).toEqual(['一核两轴=3: 青屏港核心区|滨江联动轴|通海联动轴', '两轴=2: 滨江联动轴|通海联动轴'])
  })
})

describe('headings and paragraphs answer', () => {
  const actions = (words: readonly string[]): string[] =>
    words.flatMap((word, at) => [`（${'一二三四五六'.charAt(at)}）${word}行动`, BODY])

  test('as many as announced', () => {
    expect(
      told('二、重点任务', '围绕目标，组织实施三大行动。', ...actions(['航道提级', '港口扩能', '船舶更新'])),
    ).toEqual(['三大行动=3: 航道提级行动|港口扩能行动|船舶更新行动'])
  })

  test('one fewer than announced', () => {
    expect(
      told('二、重点任务', '围绕目标，组织实施四大行动。', ...actions(['航道提级', '港口扩能', '船舶更新'])),
    ).toEqual(['四大行动=4: 航道提级行动|港口扩能行动|船舶更新行动'])
  })

  test('names before 等 are among the headings', () => {
    const lines = [
      '二、重点任务',
      '实施航道提级、港口扩能等三大行动，久久为功。',
      ...actions(['航道提级', '港口扩能', '船舶更新']),
    ]
    expect(told(...lines)).toEqual(['三大行动=3: 航道提级行动|港口扩能行动|船舶更新行动'])
  })

  test('the announcement is a heading itself, and is told again elsewhere', () => {
    const counts = told(
      `聚焦三大重点行动，${BODY}`,
      '二、实施三大重点行动',
      ...actions(['航道提级', '港口扩能', '船舶更新']),
    )
    expect(counts.map((count) => count.split(':')[0])).toEqual(['三大重点行动=3', '三大重点行动=3'])
  })

  test('headings with a number lost are no evidence', () => {
    const lines = [
      '二、重点任务',
      '围绕目标，组织实施四大行动。',
      '（一）航道提级行动',
      BODY,
      '（三）港口扩能行动',
      BODY,
    ]
    expect(told(...lines)).toEqual([])
  })

  test('items behind a colon', () => {
    const items = ['——统筹推进，分类实施。', '——绿色低碳，安全发展。', '——开放合作，互利共赢。']
    expect(told('规划实施坚持以下三项原则：', ...items.map((item) => item + BODY))).toEqual([
      '三项原则=3: 统筹推进|绿色低碳|开放合作',
    ])
  })

  test('paragraphs that begin with a name each', () => {
    const lines = ['航道提级', '港口扩能', '船舶更新'].map((word) => `${word}行动聚焦短板弱项。${BODY}`)
    expect(told('二、主要内容', `方案谋划了3个专项行动。`, ...lines)).toEqual([
      '3个专项行动=3: 航道提级行动|港口扩能行动|船舶更新行动',
    ])
  })
})

describe('a table answers', () => {
  const table = (rows: number): string => {
    const body = Array.from({ length: rows }, (_, at) => `| ${at + 1} | 项目${'甲乙丙丁'.charAt(at)} | ${100 + at} |`)
    return ['表1 项目汇总表', '', '| 序号 | 项目名称 | 投资（万元） |', '| --- | --- | --- |', ...body].join('\n')
  }

  test('rows as many as announced, each with its cell', () => {
    const [count] = planOf('方案安排3个子项目，分年实施。', table(3)).counts
    expect(count?.members.map(({ name, cell }) => [name, cell])).toEqual([
      ['项目甲', '/tables/0/rows/0/cells/1'],
      ['项目乙', '/tables/0/rows/1/cells/1'],
      ['项目丙', '/tables/0/rows/2/cells/1'],
    ])
  })

  test('a number that no row count meets is told only where the words point at the table', () => {
    expect(told('方案安排4个子项目，分年实施。', table(3))).toEqual([])
    expect(told('方案安排4个子项目（见表1），分年实施。', table(3))).toEqual(['4个子项目=4: 项目甲|项目乙|项目丙'])
  })
})

describe('a total and its parts', () => {
  const parts = (...lines: readonly string[]): string[] =>
    planOf(...lines).counts.map(({ label, of }) => (of === undefined ? label : `${label} of ${of}`))

  test('one count for each heading', () => {
    const lines = [
      '二、重点任务',
      `共安排10项任务。${BODY}`,
      ...['航道', '港口', '船舶'].flatMap((word, at) => [
        `（${'一二三'.charAt(at)}）${word}行动`,
        `安排${at + 2}项任务，包括甲工作、乙工作等。${BODY}`,
      ]),
    ]
    expect(parts(...lines)).toEqual([
      '10项任务',
      '2项任务 of /counts/0',
      '3项任务 of /counts/0',
      '4项任务 of /counts/0',
    ])
  })

  test('one count for each paragraph, behind an open list', () => {
    const counts = parts(
      '二、主要内容',
      '方案共包含甲码头改造、乙码头改造等7个项目。',
      '航道行动包含甲码头改造和乙码头改造2个重点项目。',
      '港口行动包含甲仓、乙仓和丙仓3个重点项目。',
      '船舶行动包含甲船坞和乙船坞2个重点项目。',
    )
    expect(counts).toEqual([
      '7个项目',
      '2个重点项目 of /counts/0',
      '3个重点项目 of /counts/0',
      '2个重点项目 of /counts/0',
    ])
  })

  test.each([
    [
      '设置12项主要指标，其中约束性指标3项、预期性指标9项。',
      ['12项主要指标', '约束性指标3项 of /counts/0', '预期性指标9项 of /counts/0'],
    ],
    [
      '安排重点项目24个，其中港口类11个、航道类14个。',
      ['重点项目24个', '港口类11个 of /counts/0', '航道类14个 of /counts/0'],
    ],
    ['安排重点项目24个，其中亿元以上项目5个、外资项目2个。', []],
    ['共有港航企业100家，其中规上企业60家、上市企业40家。', []],
  ])('%s', (line, expected) => {
    expect(parts(line + BODY)).toEqual(expected)
  })
})

test('a number that a count took is no indicator', () => {
  const plan = planOf(`建成青屏码头、白石码头和望江码头3个内河码头，到2025年港口吞吐量达到300万吨。${BODY}`)
  expect(plan.counts).toHaveLength(1)
  expect(plan.indicators.map(({ name }) => name)).toEqual(['港口吞吐量'])
})

describe('a number without a classifier', () => {
  test.each([
    ['开展增品种、提品质、创品牌“三品”专项行动。', ['三品=3: 增品种|提品质|创品牌']],
    ['优化生态、生产、生活“三生”空间，促进融合。', ['三生=3: 生态|生产|生活']],
    ['抓好航道、码头、船舶、船员"四件大事"，久久为功。', ['四件大事=4: 航道|码头|船舶|船员']],
    ['畅通“四江一湖”（青江、白江、望江、屏江、云湖）骨干水网。', ['四江一湖=5: 青江|白江|望江|屏江|云湖']],
    ['完善市级码头、县级码头、乡镇渡口三级水上交通体系。', ['三级=3: 市级码头|县级码头|乡镇渡口']],
    ['建设“码头—驿站—绿道”三大休闲体系。', ['三大休闲体系=3: 码头|驿站|绿道']],
    ['实施船员行动（岗位创造/潜能挖掘/转岗培训三计划），稳定就业。', ['三计划=3: 岗位创造|潜能挖掘|转岗培训']],
    // As many by chance: nothing of what is counted is in the names, or the number is of a part or a rank.
    ['深化航道改革、加强港口管理、兜牢基层“三保”底线。', []],
    ['开工青屏码头、白石码头、望江码头三期。', []],
    ['吞吐量、通过能力、船舶运力居全省第三位置。', []],
    ['推动科技创新、制度创新“双轮”驱动。', []],
  ])('%s', (line, expected) => expect(told(`${line}${BODY}`)).toEqual(expected))
})

describe('a slogan with verbs', () => {
  test('is taken apart by the paragraphs behind it', () => {
    const counts = told(
      `构筑“一核引领、双圈发力、两片支撑”空间格局。${BODY}`,
      '“一核”：云岭中央港务核。围绕核心岸线建设。',
      '“双圈”：临港工业圈。依托港区，加快发展。滨江文旅圈。依托岸线，丰富业态。',
      '“两片”：青屏物流片区。聚焦大宗货物。白石冷链片区。聚焦生鲜货物。',
    )
    expect(counts).toContain(
      '一核引领、双圈发力、两片支撑=5: 云岭中央港务核|临港工业圈|滨江文旅圈|青屏物流片区|白石冷链片区',
    )
  })
})

test('headings that hold the names listed elsewhere answer the number in the heading over them', () => {
  const counts = told(
    `培育“五大航线”，加快发展内河航运、江海联运、水铁联运、滚装运输和冷链运输“五大航线”。${BODY}`,
    '二、构筑“五大航线”格局',
    '（一）做强内河航运，服务沿江产业',
    BODY,
    '（二）拓展江海联运，服务外贸',
    BODY,
    '（三）发展水铁联运，服务腹地',
    BODY,
    '（四）提升滚装运输，服务汽车产业',
    BODY,
    '（五）培育冷链运输，服务民生',
    BODY,
  )
  expect(counts.at(-1)).toBe('五大航线=5: 做强内河航运|拓展江海联运|发展水铁联运|提升滚装运输|培育冷链运输')
})

test('a number that is two listed ones has the members of both, and is told again with them', () => {
  const plan = planOf(
    `聚焦五大重点方向，统筹推进。${BODY}`,
    `明确了5个重点方向，其中航运业包括内河航运、江海联运、滚装运输3个重点方向，服务业包含航运保险和海事仲裁2个重点方向。${BODY}`,
  )
  expect(plan.counts.map(({ label, members }) => `${label}: ${members.map(({ name }) => name).join('|')}`)).toEqual([
    '五大重点方向: 内河航运|江海联运|滚装运输|航运保险|海事仲裁',
    '5个重点方向: 内河航运|江海联运|滚装运输|航运保险|海事仲裁',
    '3个重点方向: 内河航运|江海联运|滚装运输',
    '2个重点方向: 航运保险|海事仲裁',
  ])
})
