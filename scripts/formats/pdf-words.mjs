// What the PDFs of ours say, and what stands at the foot of their pages.

export const number = (page) => [{ text: `— ${page} —`, x: 275, y: 800, size: 10 }]

export const PARAGRAPH =
  '到2027年，全县城镇污水处理能力达到12万吨/日，新建污水管网86.5公里，改造老旧管网40公里，城镇生活污水集中收集率达到72%，再生水利用率达到30%以上，农村生活污水治理率达到55%。'
export const HEADED = ['云水县城镇污水治理实施方案', '一、工作目标', PARAGRAPH]
