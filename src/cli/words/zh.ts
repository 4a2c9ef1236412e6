import { boundFailuresZh, boundsZh } from './bounds-zh.ts'
import { handZh } from './hand-zh.ts'
import type { FailureData, Words } from './index.ts'
import { problemZh, someZh } from './problems-zh.ts'
import { limitZh, remedyZh, typeZh } from './types-zh.ts'

function missingHint({ place, folder, near }: FailureData): string | undefined {
  if (folder !== undefined) return `文件夹不存在：${folder}`
  if (near !== undefined) return `同一文件夹里有：${near}`
  return /[*?]/.test(String(place)) ? '没有文件名与它相配。' : undefined
}

export const zh: Words = {
  program: {
    description: '读取中文的规划、方案、报告，列出其中的目标与数据，核对数字、时间、数量前后是否一致。',
    usage: '<命令> [选项]',
    version: '显示版本号',
    more: '每个命令的说明：plan-check <命令> --help。English: plan-check --help --lang en',
    examples: [
      ['plan-check check 规划.docx', '核对一个文件，报告显示在屏幕上'],
      ['plan-check check 规划/ --format html=报告.html', '核对一个文件夹，报告写成一个网页'],
    ],
  },
  shared: {
    lang: '输出语言：zh（默认）或 en',
    help: '显示本说明',
    stdinName: '标准输入（-）的文件名，用于判断格式并写入报告',
    encoding: '文本、网页的编码，如 gb18030、big5；未给出时自动判断',
    maxSize: '文件大小的上限，如 100M；默认 64M',
    timeout: '每个文件最多处理多少秒，超过则作为问题报告；默认不限',
    concurrency: '同时处理几个文件；默认按文件的多少与处理器数决定，1 为逐个处理',
    config: '配置文件；未给出时从文件所在的文件夹向上找 plan-check.yaml',
  },
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  usage: '[选项]',
  examples: '示例：',
  helpCommand: '显示某个命令的说明',
  commands: {
    check: {
      summary: '核对文件，报告不一致之处',
      description: '读取文件，核对其中的数字、时间、数量，报告不一致之处，并给出两处原文和演算过程。',
      arguments: '要核对的文件、文件夹或通配符；也可以是 extract 写出的 YAML；- 为标准输入',
      examples: [
        ['plan-check check 规划.txt', '核对一个文件'],
        ['plan-check check 规划.txt --explain', '并列出每一步演算'],
        ['plan-check check *.txt --format stylish --format json=report.json', '屏幕上看，同时存为 JSON'],
        ['plan-check check 规划/ --config plan-check.yaml', '核对文件夹里的全部文件'],
        ['plan-check check 方案.md --fail-on warning --rule sums/table=info', '警告也算不通过；合计规则只作提示'],
        ['plan-check check 方案.docx --annex 资金表.xlsx', '方案与附表一起核对'],
        ['cat 方案.md | plan-check check - --stdin-name 方案.md', '从标准输入读取'],
      ],
    },
    extract: {
      summary: '读取文件，把其中的内容写成 YAML 或 JSON',
      description: '读取文件，列出标题、指标、金额、时间、数量、表格等，连同出处写成 YAML 或 JSON。',
      arguments: '要读取的文件、文件夹或通配符；- 为标准输入',
      examples: [
        ['plan-check extract 规划.txt', '在屏幕上显示'],
        ['plan-check extract 规划.txt -o 规划.yaml', '写入文件'],
        ['plan-check extract *.txt --format json -o plans/', '每个文件写成 plans/ 下的一个 JSON'],
      ],
    },
    export: {
      summary: '把许多文件的指标、资金等写成一张表',
      description:
        '读取文件，把其中一类内容写成一张表：方案、指标、资金、时间、项目、数量、表格，或核对与问题。各列的意思见 docs/data-dictionary.md。',
      arguments: '要读取的文件、文件夹或通配符；也可以是 extract 写出的 YAML；- 为标准输入',
      examples: [
        ['plan-check export 规划/ --table indicators -o 指标.xlsx', '一个文件夹里所有方案的指标'],
        ['plan-check export 规划/ --table indicators --wide -o 指标.csv', '一个指标一行，一年一列'],
        ['plan-check export 规划/ --table plans --to parquet -o plans.parquet', '一份方案一行，供 DuckDB、pandas 读取'],
        ['plan-check export 预算.pdf --table tables -o 表格.xlsx', '文件里的每张表写成一个工作表'],
      ],
    },
    text: {
      summary: '显示读到的原文，行号、列号以此为准',
      description: '显示从文件中读到的原文。报告中的行号、列号以此为准。',
      arguments: '要读取的文件（.txt、.md、.html、.docx、.doc、.pdf）；- 为标准输入',
      examples: [['plan-check text 规划.txt | sed -n 101p', '看第 101 行']],
    },
    rules: {
      summary: '列出全部规则',
      description: '列出全部规则：编号、默认的最高级别、核对的内容。加 --stats 则核对文件，统计每条规则的结论。',
      arguments: '与 --stats 同用：要核对的文件',
      examples: [
        ['plan-check rules', '列出全部规则'],
        ['plan-check rules --stats 规划/', '每条规则核对了多少处，结论如何'],
      ],
    },
    explain: {
      summary: '显示一条规则的说明',
      description: '显示一条规则的说明：核对什么，正例、反例，口径与舍入，已知的局限。',
      arguments: '规则编号，如 sums/table',
      examples: [['plan-check explain indicators/agree', '显示 indicators/agree 的说明']],
    },
    schema: {
      summary: '显示 JSON Schema：plan、report、config 或 profile',
      description:
        '显示 JSON Schema：plan 是 extract 的输出，report 是 check --format json 的输出，config 是 plan-check.yaml。',
      arguments: 'plan、report、config、profile，或自带要求的名称',
      examples: [['plan-check schema plan > plan.schema.json', '存为文件，供编辑器校验']],
    },
    baseline: {
      summary: '把现有的发现记为基线，以后只报新的',
      description: '核对文件，把现有的发现按指纹写成基线文件。以后 check --baseline 只把新出现的发现算作问题。',
      arguments: '要核对的文件、文件夹或通配符',
      examples: [
        ['plan-check baseline 规划/', '写入 plan-check-baseline.json'],
        ['plan-check check 规划/ --baseline plan-check-baseline.json', '只有新的发现才算问题'],
        ['plan-check baseline 规划/ --prune', '删去已经改好的，不加新的'],
      ],
    },
    'print-config': {
      summary: '显示对某个文件生效的配置',
      description: '显示对某个文件生效的配置：来自哪个 plan-check.yaml，每条规则的级别与选项，豁免，口径。',
      arguments: '文件（不必存在）',
      examples: [['plan-check print-config 规划.txt', '看哪些设置对它生效']],
    },
    init: {
      summary: '写出一份配置和 GitHub 工作流',
      description:
        '在当前文件夹写出 plan-check.yaml，在仓库顶层写出 .github/workflows/plan-check.yml。不提问，不覆盖已有的文件。',
      arguments: '',
      examples: [
        ['plan-check init', '写出两份文件'],
        ['plan-check init --no-workflow', '只写配置'],
      ],
    },
    doctor: {
      summary: '不能正常使用时，检查环境',
      description:
        '检查 Node.js 版本、程序文件、schema、终端与字体、语言环境、配置、写入权限，不连网络。有误时退出码为 2。',
      arguments: '',
      examples: [
        ['plan-check doctor', '检查环境'],
        ['plan-check doctor --config 配置/plan-check.yaml', '并检查这一份配置'],
      ],
    },
    completion: {
      summary: '显示 bash、zsh、fish 的补全脚本',
      description: '显示一种命令行外壳（shell）的补全脚本：命令、选项、规则与格式的名称。',
      arguments: 'bash、zsh 或 fish',
      examples: [
        ['source <(plan-check completion bash)', '在 bash 里启用；写进 ~/.bashrc 则长期有效'],
        ['source <(plan-check completion zsh)', '在 zsh 里启用；写在 ~/.zshrc 的 compinit 之后'],
        ['plan-check completion fish > ~/.config/fish/completions/plan-check.fish', '在 fish 里启用'],
      ],
    },
  },
  options: {
    check: {
      format:
        '报告格式：stylish（默认）、json、html、markdown、sarif、junit、github、gitlab、rdjson、checkstyle；加 =FILE 则写入文件；可给多次',
      failOn: '出现该级别及以上的问题时，退出码为 1：error（默认）、warning、info、never',
      minCoverage: '任一文件中已核对的数据所占比例低于 P（0 到 1）时，退出码为 1',
      rule: '设定规则的级别：error、warning、info 或 off（停用）；可给多次',
      profile: '对文件的要求：自带的名称（如 implementation-plan.strict），或自己写的文件',
      annex: '与文件一起核对的附表（.xlsx、.csv）；可给多次',
      baseline: '基线文件：其中的发现不算问题（见 plan-check baseline）',
      cache: '把结果存进配置文件旁（没有配置则在当前文件夹）的 .plan-check-cache，下次不再读取没有变的文件',
      explain: '同时列出一致的核对的演算，以及无法判定的核对的原因',
      quiet: '只输出问题，不输出汇总',
      color: '不使用颜色（也可设环境变量 NO_COLOR）',
    },
    extract: {
      format: '输出格式：yaml（默认）、json；未给出时按 -o 的扩展名',
      output: '写入文件；若是文件夹（已存在，或以 / 结尾），每个输入写成一个文件',
    },
    export: {
      table: '哪张表：plans、indicators、budget、timeline、projects、counts、tables、checks、findings',
      to: '格式：csv、xlsx、parquet、md、json；未给出时按 -o 的扩展名，否则为 csv',
      output: '写入文件；未给出时显示在屏幕上（xlsx、parquet 必须给出）',
      wide: '指标表：一个指标一行，一年一列',
    },
    rules: { stats: '核对文件，统计每条规则的结论', format: '与 --stats 同用：table（默认）、json' },
    baseline: { output: '写入的文件；默认 plan-check-baseline.json', prune: '只删去已不存在的发现，不加新的' },
    init: { workflow: '不写 GitHub 工作流' },
  },

  failure: {
    empty: () => ({ message: '文件是空的：没有任何文字。', hint: '请确认文件已保存完整，或换一个文件。' }),
    'unknown-type': ({ extension, known }) => ({
      message: `不认识 .${extension} 这种文件类型；能读取的扩展名：${known}。`,
      hint: '请另存为 Word 文档（.docx）或纯文本（.txt）后再试。',
    }),
    'unsupported-type': ({ type }) => ({ message: `这是${typeZh(type)}，不能直接读取。`, hint: remedyZh(type) }),
    encrypted: ({ type }) => ({
      message: '文件设有打开密码，无法读取。',
      hint: `请在${type === 'pdf' ? ' PDF 阅读器' : ' Word 或 WPS '}中打开，去掉密码后另存一份再试。`,
    }),
    'damaged-file': ({ type }) => ({
      message: `文件已损坏，或没有下载完整：不是完整的${typeZh(type)}。`,
      hint: `请重新下载；或用${type === 'pdf' ? ' PDF 阅读器' : ' Word、WPS '}打开修复，另存一份后再试。`,
    }),
    doctype: () => ({
      message: '文件内部含有文档类型声明（DOCTYPE），可能引用外部内容，不予读取。',
      hint: 'Word、WPS 不会写出这样的文件。请用它们打开，另存一份后再试。',
    }),
    'no-text': ({ pages }) => ({
      message: `PDF 的 ${pages} 页里没有文字，多半是扫描的图片。`,
      hint: '请用文字识别（OCR）软件转成带文字的文件，核对无误后再试；或找制作时的 Word 文件。',
    }),
    'unknown-encoding': ({ encoding }) => ({
      message: `不认识“${encoding}”这种编码。`,
      hint: '常用的有：utf-8、gb18030、big5、utf-16le、utf-16be。',
    }),
    undecodable: () => ({
      message: '认不出文件的编码：不是 UTF-8、UTF-16、GB18030，也不是 Big5。',
      hint: '如果知道编码，请用 --encoding 指明；否则请从原始文件重新导出文字。',
    }),
    'unreadable-text': ({ unreadable, han }) => ({
      message: `文字无法辨认：不可读的字符占 ${unreadable}%，汉字占 ${han}%。`,
      hint: '多半是字体没有编码表，或用错误的编码转换过。请从原始文件重新导出文字。',
    }),
    'too-large': ({ bytes, limit }) => ({
      message: `文件太大：${bytes} 字节，上限 ${limit} 字节。`,
      hint: '请拆成几个文件分别核对，或用 --max-size 放宽上限，例如 --max-size 100M。',
    }),
    'too-complex': ({ what, limit }) => ({
      message: `文件超出读取上限：${limitZh(what)}超过 ${limit}。`,
      hint: '正常的规划、方案远不到这个上限；若文件无误，请拆成几个文件，或另存为纯文本（.txt）。',
    }),
    'nothing-recognised': () => ({
      message: '没有认出任何内容：没有标题，没有表格，也没有数据。',
      hint: '请用 plan-check text FILE 看读到的文字是否完整；这不是“核对通过”。',
    }),
    'missing-file': (data) => ({ message: `找不到这个文件，查找的位置：${data['place']}`, hint: missingHint(data) }),
    'is-folder': ({ place }) => ({
      message: `这是文件夹，不是文件：${place}`,
      hint: '请给出其中的文件，例如：plan-check check 文件夹/*.txt',
    }),
    'no-permission': ({ place }) => ({ message: `没有权限读取：${place}`, hint: '请检查文件的读取权限。' }),
    'unreadable-file': ({ place, reason }) => ({ message: `读取失败（${reason}）：${place}` }),
    'bad-plan': ({ problems }) => ({
      message: `不是可用的 plan YAML：\n${problems}`,
      hint: '字段见 plan-check schema plan；可以用 plan-check extract 重新写出一份对照。',
    }),
    'program-error': ({ reason }) => ({
      message: `程序出错：${reason}`,
      hint: '这是 plan-check 的缺陷，请连同这个文件一起报告。其他文件不受影响。',
    }),
    ...boundFailuresZh,
  },
  remark: {
    'type-mismatch': ({ extension, type }) => `扩展名是 .${extension}，内容却是${typeZh(type)}，已按内容读取。`,
    'numbers-lost': () =>
      '文件含有自动编号，.doc 格式读不出编号（如“一、”“（一）”）。请用 Word 或 WPS 另存为 .docx 后再试。',
    'sheets-hidden': ({ sheets }) => `隐藏的工作表没有读取：${sheets}。要核对的话，请先取消隐藏。`,
    'rows-hidden': ({ count }) => `有 ${count} 个隐藏的行、列，其中的内容也已读取。`,
    'formulas-open': ({ count }) =>
      `有 ${count} 个公式在文件中没有计算结果，按空格处理。请用 Excel 或 WPS 打开、保存后再试。`,
    'bytes-lost': ({ lost, encoding }) => `按 ${encoding} 解码，有 ${lost} 处字节已损坏，原字无法得知。`,
  },
  missingTable: '没有写明要哪张表（--table）。',
  wideOfIndicators: '--wide 只用于指标表（--table indicators）',
  binaryToFile: (format) => `${format} 不是文字，要写进文件（-o 文件名）`,
  exportHint: '例如：plan-check export 规划.docx --table indicators --wide -o 指标.xlsx',
  annexOfOne: '--annex 只能与一个文件一起用，且不能是 extract 写出的 YAML',
  annexOfOneHint: '例如：plan-check check 方案.docx --annex 资金表.xlsx',
  annexNoTable: (file) => `--annex 只接受 .xlsx 和 .csv 表格：${file}`,
  annexNoTableHint: '其他文件请另行核对，例如：plan-check check 方案.docx 附件.docx',
  ruleFailed: (file, rule, reason) =>
    `${file}：规则 ${rule} 出错，未能完成：${reason}\n其他规则的结果不受影响。这是 plan-check 的缺陷，请报告。`,

  semicolon: '；',
  gap: '',
  didYouMean: (word) => `是否想用 ${word}？`,
  seeHelp: (command) => `输入 ${command} --help 查看用法。`,
  known: (words) => `可用的有：${words.join('、')}。`,
  broken: (what) => `plan-check 出错，这是程序的缺陷，请报告：\n${what}`,
  noCommand: '没有给出命令。',
  unknownCommand: (name) => `没有“${name}”这个命令。`,
  tryCheck: (file) => `要核对这个文件，请输入：plan-check check ${file}`,
  unknownOption: (flag) => `没有 ${flag} 这个选项。`,
  optionOf: (flag, command) => `${flag} 是 ${command} 的选项，请写在它后面：plan-check ${command} … ${flag} …`,
  missingArgument: (name) => `缺少参数 ${name}。`,
  missingValue: (option) => `选项 ${option} 缺少取值。`,
  tooMany: (command) => `给 ${command} 的参数太多。`,
  badValue: (name, value) => `${/^-/.test(name) ? '选项' : '参数'} ${name} 不接受“${value}”。`,
  emptyPath: (option) => `选项 ${option} 的 = 后面缺少文件名。`,
  twoToStdout: '两种报告格式都要输出到屏幕，会混在一起。',
  formatHint: '请把其中一种写入文件，例如：--format json=report.json',
  twoToFile: (file) => `两份输出要写入同一个文件：${file}`,
  overwritesInput: (file) => `输出会覆盖输入文件：${file}`,
  unknownRule: (id) => `没有“${id}”这条规则。`,
  listRules: '输入 plan-check rules 查看全部规则。',
  ruleShape: (value) => `--rule 的写法是 规则=级别，不接受“${value}”。`,
  ruleShapeHint: '例如：--rule sums/table=warning',
  coverageValue: (value) => `--min-coverage 要求 0 到 1 之间的数，不接受“${value}”。`,
  coverageHint: '例如：--min-coverage 0.6',
  unknownEncoding: (label) => `不认识“${label}”这种编码。`,
  encodingHint: '常用的有：utf-8、gb18030、big5、utf-16le、utf-16be。',
  sizeValue: (value) => `--max-size 要求字节数，不接受“${value}”。`,
  sizeHint: '例如：--max-size 100M',
  ...boundsZh,
  unknownSchema: (name) => `没有“${name}”这个 schema。`,
  nameWithoutStdin: '--stdin-name 只用于标准输入，但文件中没有 -。',
  nameWithoutStdinHint: '例如：cat 方案.md | plan-check check - --stdin-name 方案.md',
  stdinWaits: '正在等待标准输入……输入完毕请按 Ctrl-D。',
  cannotPrint: (reason) => `无法写到标准输出：${reason}`,
  cannotWrite: (file, reason) => `无法写入 ${file}：${reason}`,
  noFolder: (folder) => `文件夹不存在，请先建立：mkdir -p ${folder}`,
  lowCoverage: (file, percent, least) => `${file}：已核对的数据占 ${percent}，低于要求的 ${least}。`,
  written: (file) => `已写入 ${file}`,
  problem: problemZh,
  problemAt: (line, problem) => `第 ${line} 行：${problem}`,
  moreProblems: (n) => `还有 ${n} 处`,
  badConfig: (path) => `配置有误：${path}`,
  cannotReadConfig: (path, reason) => `无法读取配置 ${path}（${reason}）。`,
  configHint: '请检查 --config 所写的路径；写法见 plan-check schema config。',
  badProfile: (name, line, reason) => `要求（profile）${name} 第 ${line} 行有误：${reason}`,
  either: ({ zh: words }) => words,
  cannotReadProfile: (path, reason) => `无法读取要求（profile）${path}（${reason}）。`,
  profileHint: '写法见 docs/profiles.md 与 plan-check schema profile。',
  badBaseline: (path) => `不是基线文件，或版本不符：${path}`,
  cannotReadBaseline: (path, reason) => `无法读取基线 ${path}（${reason}）。`,
  baselineHint: '请先写出基线：plan-check baseline FILE…',
  baselineGone: (file, n) => `${file}：基线中有 ${n} 条发现已不存在，可用 plan-check baseline --prune 删去。`,
  baselineWritten: (file, findings, dropped) =>
    `已写入 ${file}：${findings} 条发现${dropped > 0 ? `，删去 ${dropped} 条` : ''}`,
  cannotReadFolder: (folder, reason) => `无法读取文件夹 ${folder}（${reason}）。`,
  cannotReadFolderHint: '请检查它的读取权限，或写出要核对的文件。',
  nothingToRead: (path) => `${path} 里没有可以核对的文件。`,
  nothingToReadHint:
    '可读取的扩展名：txt、md、html、docx、doc、pdf、xlsx，以及 extract 写出的 yaml、json；csv 要写出文件名或通配符。配置中的 ignore 也会略去文件。',
  skipped: (files) => `略过 ${files.length} 个不是规划文件的：${someZh(files)}`,
  sourceChanged: (file) => `原文 ${file} 在写出这份 YAML 之后改动过，行号、列号可能不再对应；请重新 extract。`,
  statsHint: '例如：plan-check rules --stats 规划/',
  findingsColumn: '发现',
  ruleColumns: ['规则', '最高级别', '核对的内容'],
  hand: handZh,
  progress: (done, total, file) => `已完成 ${done}/${total}，还有 ${total - done} 个；正在处理 ${file}`,
}
