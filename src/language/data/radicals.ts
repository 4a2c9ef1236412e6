// 部首: characters for radicals that print as ideographs. Browsers and office programs write them into PDFs in the
// ideographs' place, and text taken from those PDFs has them. From Unicode's EquivalentUnifiedIdeograph.txt, those that
// print as a whole character; the radicals of Kangxi (U+2F00 on) are told by their compatibility decomposition.

/** CJK Radicals Supplement, each behind it the ideograph. */
export const RADICALS =
  '⺁厂⺇几⺝月⺟母⺠民⺫目⺬示⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
