import { boundFailuresEn, boundsEn } from './bounds-en.ts'
import { handEn } from './hand-en.ts'
import type { FailureData, Words } from './index.ts'
import { problemEn, someEn } from './problems-en.ts'
import { limitEn, remedyEn, typeEn } from './types-en.ts'

function missingHint({ place, folder, near }: FailureData): string | undefined {
  if (folder !== undefined) return `There is no folder ${folder}`
  if (near !== undefined) return `In the same folder: ${near}`
  return /[*?]/.test(String(place)) ? 'No file name matches it.' : undefined
}

export const en: Words = {
  program: {
    description:
      'Reads Chinese plans, schemes and reports, lists their targets and data, and checks whether their figures, dates and counts agree.',
    usage: '<command> [options]',
    version: 'print the version',
    more: 'More on a command: plan-check <command> --help --lang en. 中文：plan-check --help',
    examples: [
      ['plan-check check plan.docx', 'check a file, the report is shown'],
      ['plan-check check plans/ --format html=report.html', 'check a folder, the report is a page'],
    ],
  },
  shared: {
    lang: 'language of the output: zh (default) or en',
    help: 'print this help',
    stdinName: 'file name of standard input (-): tells its format and stands in the report',
    encoding: 'encoding of a text or page, such as gb18030 or big5; found out where it is not given',
    maxSize: 'limit of the size of a file, such as 100M (default 64M)',
    timeout: 'most seconds that one file may take; one that takes longer is a problem (default: no limit)',
    concurrency: 'how many files are done at once (default: by the number of files and processors; 1: one by one)',
    config: 'settings; when not given, plan-check.yaml is looked for from the folder of each file upward',
  },
  titles: {},
  usage: '[options]',
  examples: 'Examples:',
  helpCommand: 'print the help of a command',
  commands: {
    check: {
      summary: 'check files and report what disagrees',
      description:
        'Reads files, checks their figures, dates and counts, and reports what disagrees, with both places and the worked sum.',
      arguments: 'files, folders or patterns to check, or YAML that extract wrote; - is standard input',
      examples: [
        ['plan-check check plan.txt', 'check one file'],
        ['plan-check check plan.txt --explain', 'with every worked sum'],
        ['plan-check check *.txt --format stylish --format json=report.json', 'look at it, and keep it as JSON'],
        ['plan-check check plan.md --fail-on warning --rule sums/table=info', 'warnings fail too, table sums do not'],
        ['plan-check check plan.docx --annex budget.xlsx', 'a plan and its tables together'],
        ['cat plan.md | plan-check check - --stdin-name plan.md', 'read standard input'],
      ],
    },
    extract: {
      summary: 'write what files say as YAML or JSON',
      description:
        'Reads files and writes their headings, indicators, money, dates, counts and tables, with their places.',
      arguments: 'files, folders or patterns to read; - is standard input',
      examples: [
        ['plan-check extract plan.txt', 'look at it'],
        ['plan-check extract plan.txt -o plan.yaml', 'write it to a file'],
        ['plan-check extract *.txt --format json -o plans/', 'one JSON file in plans/ for each input'],
      ],
    },
    export: {
      summary: 'write indicators, money, … of many files as one table',
      description:
        'Reads files and writes one kind of what they hold as a table: plans, indicators, budget, timeline, projects, counts, tables, or checks and findings. docs/data-dictionary.md says what each column is.',
      arguments: 'files, folders or patterns to read, or YAML that extract wrote; - is standard input',
      examples: [
        ['plan-check export plans/ --table indicators -o indicators.xlsx', 'the indicators of all plans in a folder'],
        ['plan-check export plans/ --table indicators --wide -o indicators.csv', 'a row an indicator, a column a year'],
        ['plan-check export plans/ --table plans --to parquet -o plans.parquet', 'a row a plan, for DuckDB and pandas'],
        ['plan-check export budget.pdf --table tables -o tables.xlsx', 'each table of the document as a sheet'],
      ],
    },
    text: {
      summary: 'print the text that lines and columns count in',
      description: 'Prints the text that was read from a file. Lines and columns in reports count in it.',
      arguments: 'file to read (.txt, .md, .html, .docx, .doc, .pdf); - is standard input',
      examples: [['plan-check text plan.txt | sed -n 101p', 'look at line 101']],
    },
    rules: {
      summary: 'list the rules',
      description:
        'Lists the rules: id, highest severity, what it checks. With --stats files are checked and the verdicts of each rule counted.',
      arguments: 'with --stats: the files to check',
      examples: [
        ['plan-check rules --lang en', 'list the rules'],
        ['plan-check rules --stats plans/ --lang en', 'how often each rule compared, and what it found'],
      ],
    },
    explain: {
      summary: 'print the page of a rule',
      description: 'Prints the page of a rule (in Chinese): what it checks, examples, rounding, known limits.',
      arguments: 'id of the rule: sums/table',
      examples: [['plan-check explain indicators/agree', 'the page of indicators/agree']],
    },
    schema: {
      summary: 'print a JSON Schema: plan, report, config or profile',
      description:
        'Prints a JSON Schema: plan is what extract writes, report what check --format json writes, config is plan-check.yaml.',
      arguments: 'plan, report, config, profile, or the name of a profile',
      examples: [['plan-check schema plan > plan.schema.json', 'keep it for an editor']],
    },
    baseline: {
      summary: 'keep the findings of today, so that only new ones count',
      description:
        'Checks files and writes their findings, by fingerprint, to a baseline. With check --baseline only new ones count.',
      arguments: 'files, folders or patterns to check',
      examples: [
        ['plan-check baseline plans/', 'write plan-check-baseline.json'],
        ['plan-check check plans/ --baseline plan-check-baseline.json', 'only new findings count'],
        ['plan-check baseline plans/ --prune', 'drop what is mended, add nothing'],
      ],
    },
    'print-config': {
      summary: 'print the settings that hold for a file',
      description:
        'Prints the settings that hold for a file: which plan-check.yaml they come from, the severity and options of every rule, suppressions, aliases.',
      arguments: 'a file (it need not be there)',
      examples: [['plan-check print-config plan.txt', 'which settings hold for it']],
    },
    init: {
      summary: 'write settings and a GitHub workflow to begin with',
      description:
        'Writes plan-check.yaml in this folder and .github/workflows/plan-check.yml at the top of the repository. It asks nothing and writes over nothing.',
      arguments: '',
      examples: [
        ['plan-check init --lang en', 'write both files'],
        ['plan-check init --no-workflow', 'settings alone'],
      ],
    },
    doctor: {
      summary: 'look at the surroundings when something does not work',
      description:
        'Looks at the version of Node.js, the files and schemas of the program, terminal and font, locale, settings and write access, without a network. The exit code is 2 where there is a fault.',
      arguments: '',
      examples: [
        ['plan-check doctor --lang en', 'look at the surroundings'],
        ['plan-check doctor --config settings/plan-check.yaml', 'and at these settings'],
      ],
    },
    completion: {
      summary: 'print the completion script of bash, zsh or fish',
      description: 'Prints the completion script of a shell: commands, options, names of rules and formats.',
      arguments: 'bash, zsh or fish',
      examples: [
        ['source <(plan-check completion bash)', 'use it in bash; in ~/.bashrc it stays'],
        ['source <(plan-check completion zsh)', 'use it in zsh; in ~/.zshrc behind compinit'],
        ['plan-check completion fish > ~/.config/fish/completions/plan-check.fish', 'use it in fish'],
      ],
    },
  },
  options: {
    check: {
      format:
        'format of the report: stylish (default), json, html, markdown, sarif, junit, github, gitlab, rdjson, checkstyle; with =FILE it is written there; may be given again',
      failOn: 'exit code 1 for findings of this severity and above: error (default), warning, info, never',
      minCoverage: 'exit code 1 where less than P (0 to 1) of a file’s data was checked',
      rule: 'severity of a rule: error, warning, info or off; may be given again',
      profile: 'what is asked of the files: a name of the program’s own (implementation-plan.strict) or a file',
      annex: 'a table (.xlsx, .csv) that is checked together with the file; repeatable',
      baseline: 'a file of known findings, which do not count (see plan-check baseline)',
      cache:
        'keep results in .plan-check-cache beside the settings (else in this folder); what has not changed is not read again',
      explain: 'also the worked sums of what agrees, and why the rest cannot be decided',
      quiet: 'findings only, no summary',
      color: 'no colours (so does the environment variable NO_COLOR)',
    },
    extract: {
      format: 'yaml (default) or json; when not given, as the ending of -o says',
      output: 'write to a file; into a folder (there already, or with / at its end) one file for each input',
    },
    export: {
      table: 'which table: plans, indicators, budget, timeline, projects, counts, tables, checks, findings',
      to: 'format: csv, xlsx, parquet, md or json; when not given, as the ending of -o says, else csv',
      output: 'write to a file; else to standard output (xlsx and parquet need a file)',
      wide: 'of indicators: a row an indicator, a column a year',
    },
    rules: {
      stats: 'check files and count the verdicts of each rule',
      format: 'with --stats: table (default) or json',
    },
    baseline: {
      output: 'the file to write; plan-check-baseline.json when not given',
      prune: 'only drop findings that are there no more; add none',
    },
    init: { workflow: 'no GitHub workflow' },
  },

  failure: {
    empty: () => ({ message: 'The file is empty: there is no text in it.', hint: 'Was it saved to its end?' }),
    'unknown-type': ({ extension, known }) => ({
      message: `.${extension} is not a known type of file; known endings: ${known}.`,
      hint: 'Save it as a Word document (.docx) or as plain text (.txt) and try again.',
    }),
    'unsupported-type': ({ type }) => ({
      message: `This is ${typeEn(type)}, which is not read.`,
      hint: remedyEn(type),
    }),
    encrypted: ({ type }) => ({
      message: 'The file is protected by a password.',
      hint: `Open it in ${type === 'pdf' ? 'a PDF reader' : 'Word or WPS'}, take the password off and save a copy.`,
    }),
    'damaged-file': ({ type }) => ({
      message: `The file is damaged or was not downloaded whole: it is not ${typeEn(type)} from beginning to end.`,
      hint: `Download it again, or open it in ${type === 'pdf' ? 'a PDF reader' : 'Word or WPS'} and save a copy.`,
    }),
    doctype: () => ({
      message: 'The file holds a document type declaration (DOCTYPE), which can refer to other files. It is not read.',
      hint: 'Word and WPS write no such file. Open it in one of them and save a copy.',
    }),
    'no-text': ({ pages }) => ({
      message: `There is no text on the ${pages} pages of this PDF: it is probably a scan.`,
      hint: 'Turn it into text with an OCR program and proofread it, or find the Word file that it was made from.',
    }),
    'unknown-encoding': ({ encoding }) => ({
      message: `${encoding} is not a known encoding.`,
      hint: 'Often used: utf-8, gb18030, big5, utf-16le, utf-16be.',
    }),
    undecodable: () => ({
      message: 'The encoding is not known: it is none of UTF-8, UTF-16, GB18030 and Big5.',
      hint: 'If you know it, say so with --encoding; else export the text anew from the original.',
    }),
    'unreadable-text': ({ unreadable, han }) => ({
      message: `The text cannot be read: ${unreadable}% unreadable characters, ${han}% Chinese ones.`,
      hint: 'Probably a font without a character map, or a wrong conversion. Export the text again from the original.',
    }),
    'too-large': ({ bytes, limit }) => ({
      message: `The file is too large: ${bytes} bytes, the limit is ${limit}.`,
      hint: 'Split it and check the parts, or allow more with --max-size, as in --max-size 100M.',
    }),
    'too-complex': ({ what, limit }) => ({
      message: `The file is past a limit of what is read: more than ${limit} ${limitEn(what)}.`,
      hint: 'No plan comes near it. If the file is in order, split it, or save it as plain text (.txt).',
    }),
    'nothing-recognised': () => ({
      message: 'Nothing was recognised: no heading, no table, no fact.',
      hint: 'See with plan-check text FILE whether the text is complete. This does not mean that the file is in order.',
    }),
    'missing-file': (data) => ({
      message: `There is no such file; looked for at ${data['place']}`,
      hint: missingHint(data),
    }),
    'is-folder': ({ place }) => ({
      message: `This is a folder, not a file: ${place}`,
      hint: 'Give the files in it: plan-check check FOLDER/*.txt',
    }),
    'no-permission': ({ place }) => ({
      message: `No permission to read ${place}`,
      hint: 'See to the permissions of the file.',
    }),
    'unreadable-file': ({ place, reason }) => ({ message: `Reading failed (${reason}): ${place}` }),
    'bad-plan': ({ problems }) => ({
      message: `This is no plan YAML that can be used:\n${problems}`,
      hint: 'The fields are those of plan-check schema plan; plan-check extract writes a plan to compare with.',
    }),
    'program-error': ({ reason }) => ({
      message: `The program failed: ${reason}`,
      hint: 'This is a defect of plan-check: please report it with the file. Other files are not affected.',
    }),
    ...boundFailuresEn,
  },
  remark: {
    'type-mismatch': ({ extension, type }) =>
      `The name ends in .${extension}, but this is ${typeEn(type)}; it was read as that.`,
    'numbers-lost': () =>
      'The file has automatic numbers, which cannot be read from a .doc: headings may be missing. Save it as .docx in Word or WPS.',
    'sheets-hidden': ({ sheets }) => `Hidden sheets were not read: ${sheets}. Unhide them to have them checked.`,
    'rows-hidden': ({ count }) => `${count} hidden rows and columns were read too.`,
    'formulas-open': ({ count }) =>
      `${count} formulas have no value in the file and were taken as blank. Open and save it in Excel or WPS first.`,
    'bytes-lost': ({ lost, encoding }) =>
      `Read as ${encoding}; ${lost} stretches of bytes are damaged and their characters lost.`,
  },
  missingTable: 'Which table is not said (--table).',
  wideOfIndicators: '--wide is for the table of indicators (--table indicators)',
  binaryToFile: (format) => `${format} is no text: it goes to a file (-o FILE)`,
  exportHint: 'For example: plan-check export plan.docx --table indicators --wide -o indicators.xlsx',
  annexOfOne: '--annex goes with one file, which is not YAML that extract wrote',
  annexOfOneHint: 'For example: plan-check check plan.docx --annex budget.xlsx',
  annexNoTable: (file) => `--annex takes tables, .xlsx and .csv: ${file}`,
  annexNoTableHint: 'Check other files on their own: plan-check check plan.docx annex.docx',
  ruleFailed: (file, rule, reason) =>
    `${file}: rule ${rule} failed: ${reason}\nWhat the other rules say stands. This is a defect of plan-check: please report it.`,

  semicolon: '; ',
  gap: ' ',
  didYouMean: (word) => `Did you mean ${word}?`,
  seeHelp: (command) => `Type ${command} --help --lang en for its usage.`,
  known: (words) => `There are: ${words.join(', ')}.`,
  broken: (what) => `plan-check failed. This is a defect of the program, please report it:\n${what}`,
  noCommand: 'No command was given.',
  unknownCommand: (name) => `There is no command “${name}”.`,
  tryCheck: (file) => `To check this file type: plan-check check ${file}`,
  unknownOption: (flag) => `There is no option ${flag}.`,
  optionOf: (flag, command) => `${flag} belongs to ${command} and goes behind it: plan-check ${command} … ${flag} …`,
  missingArgument: (name) => `The argument ${name} is missing.`,
  missingValue: (option) => `The option ${option} needs a value.`,
  tooMany: (command) => `Too many arguments for ${command}.`,
  badValue: (name, value) => `The ${/^-/.test(name) ? 'option' : 'argument'} ${name} does not take “${value}”.`,
  emptyPath: (option) => `The option ${option} needs a file name after =.`,
  twoToStdout: 'Two formats would be mixed on standard output.',
  formatHint: 'Write one of them to a file: --format json=report.json',
  twoToFile: (file) => `Two outputs would be written to one file: ${file}`,
  overwritesInput: (file) => `The output would overwrite an input: ${file}`,
  unknownRule: (id) => `There is no rule “${id}”.`,
  listRules: 'Type plan-check rules --lang en for all of them.',
  ruleShape: (value) => `--rule takes RULE=SEVERITY, not “${value}”.`,
  ruleShapeHint: 'For example: --rule sums/table=warning',
  coverageValue: (value) => `--min-coverage takes a number from 0 to 1, not “${value}”.`,
  coverageHint: 'For example: --min-coverage 0.6',
  unknownEncoding: (label) => `${label} is not a known encoding.`,
  encodingHint: 'Often used: utf-8, gb18030, big5, utf-16le, utf-16be.',
  sizeValue: (value) => `--max-size takes a number of bytes, not ${value}.`,
  sizeHint: 'For example: --max-size 100M',
  ...boundsEn,
  unknownSchema: (name) => `There is no schema “${name}”.`,
  nameWithoutStdin: '--stdin-name is for standard input, and no file is -.',
  nameWithoutStdinHint: 'For example: cat plan.md | plan-check check - --stdin-name plan.md',
  stdinWaits: 'Waiting for standard input … end it with Ctrl-D.',
  cannotPrint: (reason) => `Standard output cannot be written: ${reason}`,
  cannotWrite: (file, reason) => `${file} cannot be written: ${reason}`,
  noFolder: (folder) => `There is no such folder; make it first: mkdir -p ${folder}`,
  lowCoverage: (file, percent, least) =>
    `${file}: ${percent} of the data was checked, less than the ${least} asked for.`,
  written: (file) => `written: ${file}`,
  problem: problemEn,
  problemAt: (line, problem) => `line ${line}: ${problem}`,
  moreProblems: (n) => `and ${n} more`,
  badConfig: (path) => `The settings are wrong: ${path}`,
  cannotReadConfig: (path, reason) => `The settings ${path} cannot be read (${reason}).`,
  configHint: 'See to the path behind --config; plan-check schema config says what may stand in it.',
  badProfile: (name, line, reason) => `The profile ${name} is wrong in line ${line}: ${reason}`,
  either: ({ en: words }) => words,
  cannotReadProfile: (path, reason) => `The profile ${path} cannot be read (${reason}).`,
  profileHint: 'See docs/profiles.md and plan-check schema profile.',
  badBaseline: (path) => `This is no baseline, or one of another version: ${path}`,
  cannotReadBaseline: (path, reason) => `The baseline ${path} cannot be read (${reason}).`,
  baselineHint: 'Write one first: plan-check baseline FILE…',
  baselineGone: (file, n) =>
    `${file}: of the findings of the baseline, ${n} ${n === 1 ? 'is' : 'are'} no longer there; plan-check baseline --prune drops ${n === 1 ? 'it' : 'them'}.`,
  baselineWritten: (file, findings, dropped) =>
    `written: ${file} with ${findings} ${findings === 1 ? 'finding' : 'findings'}${dropped > 0 ? `, ${dropped} dropped` : ''}`,
  cannotReadFolder: (folder, reason) => `The folder ${folder} cannot be read (${reason}).`,
  cannotReadFolderHint: 'See to its permissions, or name the files that are to be checked.',
  nothingToRead: (path) => `There is no file to check in ${path}.`,
  nothingToReadHint:
    'Endings that are read: txt, md, html, docx, doc, pdf, xlsx, and yaml or json that extract wrote; csv where it is named. ignore in the settings leaves files out too.',
  skipped: (files) => `left out, no document of a known type (${files.length}): ${someEn(files)}`,
  sourceChanged: (file) =>
    `The source ${file} has changed since this plan was extracted: lines and columns may be off. Extract it again.`,
  statsHint: 'For example: plan-check rules --stats plans/',
  findingsColumn: 'findings',
  ruleColumns: ['rule', 'at most', 'what it checks'],
  hand: handEn,
  progress: (done, total, file) => `${done} of ${total} done, ${total - done} to go; now ${file}`,
}
