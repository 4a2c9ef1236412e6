// Words of what stands around a plan on a web page, in a database or in a newspaper, and is no text of it. From the page
// frames of government portals, 北大法宝 exports and newspaper sites.

/** Lines that are furniture whole. */
export const FURNITURE_LINES: ReadonlySet<string> = new Set(
  (
    '打印 下载 全屏 收藏 分享 分享到 分享到： 加大 还原 减小 】 【 大 中 小 关闭 返回 返回顶部 关闭窗口 打印本页 关闭本页 首页 无障碍 繁体版 繁體版 登录 注册 ' +
    '扫一扫 扫一扫在手机打开当前页 扫一扫分享本页 分享到微信 微信 微博 字体大小 字号 相关文件 相关链接 相关解读 相关附件 政策解读 文件下载 文件下载： 文件下载: 附件下载 ' +
    '附件下载： 原文下载 文字解读 文字解读： 文字解读: 图片解读 打印文章 上一篇 下一篇 网站地图 联系我们 主办单位 版权所有 信息来源'
  ).split(' '),
)

/** Beginnings of furniture lines. */
export const FURNITURE_STARTS: readonly string[] = [
  '您当前的位置',
  '您的位置',
  '当前位置',
  '首页>',
  '首页＞',
  '【字号',
  '字号：',
  '【法宝引证码】',
  '原文链接',
  '原文下载',
  '浏览次数',
  '点击数',
  '责任编辑',
  '扫一扫',
  '主办：',
  '主办单位：',
  '承办：',
  '承办单位：',
  '技术支持',
  '版权所有',
  '网站标识码',
  '备案号',
  '上一篇',
  '下一篇',
  '分享到',
  '文件下载',
  '附件下载',
]

/** Parts of lines that only a page's frame holds. */
export const FURNITURE_PARTS =
  /^[\u4e00-\u9fff]{2,16}(?:门户网站|官方网站)$|ICP备|公网安备|>>|登录注册|无障碍浏览|长者模式|网站地图|人民政府网.{0,12}人民政府网|門戶網站首頁|智能机器人/

/** Labels of lists of links to other pages, with or without their first link. */
export const LINKS = /^相关(?:解读|链接|文件|附件|报道|阅读|新闻|信息|政策|专题)(?:[：:]|$)/

/** Buttons that stand behind a value of a page's metadata in the same line. */
export const FIELD_ENDS =
  /[【[]?(?:字号|字体)(?:大小)?[：:]|分享到?[：:]|浏览(?:次数|量)[：:]|点击(?:数|量)[：:]|阅读(?:次数|量)[：:]|责任编辑[：:]/

/** Labels of a page's metadata and the field that each gives. Label and value, or pairs of them in one line. */
export const PAGE_LABELS: Readonly<Record<string, string>> = {
  索引号: 'index',
  发文字号: 'documentNumber',
  文号: 'documentNumber',
  文件编号: 'documentNumber',
  发布机构: 'publisher',
  发文机关: 'issuer',
  发文单位: 'issuer',
  发布单位: 'publisher',
  成文日期: 'written',
  成文时间: 'written',
  印发日期: 'written',
  发文日期: 'written',
  发布日期: 'published',
  发布时间: 'published',
  公开日期: 'published',
  时间: 'published',
  日期: 'published',
  发表时间: 'published',
  公布日期: 'published',
  文章来源: 'source',
  信息分类: 'topic',
  来源: 'source',
  信息来源: 'source',
  标题: 'title',
  名称: 'title',
  主题分类: 'topic',
  体裁分类: 'genre',
  公文种类: 'genre',
  有效性: 'validity',
  时效性: 'validity',
  主题词: 'keywords',
  关键词: 'keywords',
}
