import { expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

test.each([
  ['本规划所称港口，是指《云岭市港航发展规划》确定的范围。', ['本规划', '云岭市港航发展规划']],
  ['《规划》提出目标，《港口法》另有规定的从其规定。', ['规划']],
  ['根据《省港口建设意见》（以下简称《意见》），按《意见》执行。', []],
  [
    '市政府印发《云岭市港航发展规划》（以下简称《港航规划》），《港航规划》共三章。',
    ['云岭市港航发展规划', '港航规划', '港航规划'],
  ],
])('%s', (line, expected) => {
  expect(planOf(line).mentions.map(({ text }) => text)).toEqual(expected)
})
