import { describe, expect, it } from 'vitest'
import { bareTitle, foldTitle, isLetterTitle, isTitle, isTitleTail } from '../../src/document/titles.ts'

describe('a line that can be a title', () => {
  it.each([
    '金牛区2021年四川省现代服务业集聚区项目建设实施方案',
    '云岭市冷链物流高质量发展三年行动计划（2025—2027年）',
    '2026年望溪县政府工作报告',
    '某市林业发展专项规划（2021—2035年）（草案）',
    '某市人民政府办公室关于印发某某意见的通知',
    '竺山县2025年预算执行情况和2026年预算草案的报告',
  ])('%s', (text) => {
    expect(isTitle(text)).toBe(true)
  })

  it.each([
    '一、总体方案',
    '根据某市规划',
    '《某市某某规划》',
    '附件：某某方案',
    '现将方案',
    '制定本方案。',
    '来源：某市规划',
    '规划',
    '坚持问题导向、分类施策',
  ])('%s is none', (text) => {
    expect(isTitle(text)).toBe(false)
  })
})

it('of a letter', () => {
  expect(isLetterTitle('关于印发某市节水行动实施意见的通知')).toBe(true)
  expect(isLetterTitle('某市人民政府关于某某规划的批复')).toBe(true)
  expect(isLetterTitle('某市节水行动实施意见')).toBe(false)
})

it('its brackets', () => {
  expect(bareTitle('某市规划（2021—2035年）（草案）')).toBe('某市规划')
  expect(bareTitle('某市（2021年）规划')).toBe('某市（2021年）规划')
  expect(['（2021年—2035年）', '（草案）', '（征求意见稿）'].every(isTitleTail)).toBe(true)
  expect(['（一）目标', '（某市）', '2021年'].some(isTitleTail)).toBe(false)
})

it('compared without width, quotes and blanks', () => {
  expect(foldTitle('某市“十四五”规划（2021—2025年）')).toBe(foldTitle('《某市"十四五"规划 (2021-2025年)》'))
  expect(foldTitle('某市规划')).not.toBe(foldTitle('某县规划'))
})
