// Regions whose names do not say their level by an ending; from the state's list of administrative divisions (GB/T 2260).

/** 直辖市: a province by level, a 市 by name. */
export const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市?/

/** 自治区 that texts name without the ending. */
export const AUTONOMOUS_REGION = /^(?:内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?(?:自治区)?/
