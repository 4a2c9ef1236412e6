import { describe, expect, it } from 'vitest'
import { BODY, blockLines, MORE, page, partOf, partsOf } from './layout.ts'

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
