import { readFileSync } from 'node:fs'
import { insidePath, longest, Refused, readableFile } from './readable-file.ts'
import { type CommandLine, runCommandLine } from './run-command-line.ts'

export interface Answer {
  readonly text: string
  readonly structured: Readonly<Record<string, unknown>>
}

/** A tool that assistants can call. Shapes are JSON Schema. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly takes: Readonly<Record<string, unknown>>
  readonly gives: Readonly<Record<string, unknown>>
  /** @throws Refused with what the assistant should be told */
  run(given: Readonly<Record<string, string>>, line: CommandLine, signal: AbortSignal): Promise<Answer>
}

/** Findings in one answer, and characters of its text; how many more there are is said. */
const mostFindings = 100
const longestText = 40_000

const document = {
  type: 'object',
  additionalProperties: false,
  properties: {
    path: {
      type: 'string',
      minLength: 1,
      maxLength: 4096,
      description:
        'Path of one markdown document, relative to the folder of the project. With text: where that would stand, so that the configuration nearest to it is found.',
    },
    text: { type: 'string', maxLength: longest, description: 'Markdown to read instead of a file.' },
    kind: {
      enum: ['strategy', 'crm-plan', 'research-plan', 'qbr', 'other'],
      description: 'What the document is, where its front matter does not say; qbr is the agenda or minutes of a business review.',
    },
  },
} as const

const place = { type: 'integer', minimum: 1 } as const
const range = { line: place, column: place, endLine: place, endColumn: place } as const

const lint: Tool = {
  name: 'lint',
  title: 'Suggest what to change in a plan',
  description:
    'Reads one strategy plan, CRM plan, research plan or business review in markdown and tells where it speaks for the company instead of its customers, and what it leaves out. Give path or text. Findings are suggestions, sometimes wrong: let the author decide.',
  takes: document,
  gives: {
    type: 'object',
    required: ['path', 'kind', 'doubtful', 'findings', 'more'],
    properties: {
      path: { type: 'string' },
      kind: { type: 'string' },
      doubtful: { type: 'boolean', description: 'It may be no plan at all; nothing is said of it until kind is given.' },
      findings: {
        type: 'array',
        items: {
          type: 'object',
          required: ['rule', 'severity', 'message', ...Object.keys(range)],
          properties: { rule: { type: 'string' }, severity: { type: 'string' }, message: { type: 'string' }, ...range },
        },
      },
      more: { type: 'integer', minimum: 0, description: 'Findings that are left out here.' },
    },
  },
  async run(given, line, signal) {
    const { words, input } = reading(given, line.cwd)
    const [json, text] = await Promise.all([
      runCommandLine(line, ['lint', ...words, '--format', 'json', '--fail-on', 'none'], input, signal),
      runCommandLine(line, ['lint', ...words, '--format', 'stylish', '--all', '--fail-on', 'none'], input, signal),
    ])
    const { path, kind, doubtful, findings } = JSON.parse(json).files[0]
    return {
      text: shortened(text),
      structured: { path, kind, doubtful, findings: findings.slice(0, mostFindings), more: Math.max(0, findings.length - mostFindings) },
    }
  },
}

const score: Tool = {
  name: 'score',
  title: 'Show how far a document is about the customer',
  description:
    'Scores one plan or business review from 0 to 100, part by part, with the lines that each part rests on. Give path or text. The score says what the text shows, not how good its authors are: never compare people by it.',
  takes: document,
  gives: {
    type: 'object',
    required: ['path', 'kind', 'doubtful', 'orientation', 'sections', 'agenda'],
    properties: {
      path: { type: 'string' },
      kind: { type: 'string' },
      doubtful: { type: 'boolean' },
      orientation: { type: ['object', 'null'], description: 'Score of a plan, its parts and their evidence.' },
      sections: { type: ['object', 'null'], description: 'Which asked-for contents are present, partial or absent, and where.' },
      agenda: { type: ['object', 'null'], description: 'Of a review: what it is about, minute by minute, and its scores.' },
    },
  },
  async run(given, line, signal) {
    const { words, input } = reading(given, line.cwd)
    const [json, text] = await Promise.all([
      runCommandLine(line, ['score', ...words, '--format', 'json'], input, signal),
      runCommandLine(line, ['score', ...words], input, signal),
    ])
    const { path, kind, doubtful, orientation, sections, agenda } = JSON.parse(json).files[0]
    return { text: shortened(text), structured: { path, kind, doubtful, orientation, sections, agenda } }
  },
}

const explain: Tool = {
  name: 'explain',
  title: 'Explain a rule',
  description: 'Says what a rule looks for, why that matters to customers, shows it at work, and how often it was right.',
  takes: {
    type: 'object',
    additionalProperties: false,
    required: ['rule'],
    properties: { rule: { type: 'string', minLength: 1, maxLength: 200, description: 'Name of the rule, as a finding shows it.' } },
  },
  gives: {
    type: 'object',
    required: ['rule', 'explanation'],
    properties: { rule: { type: 'string' }, explanation: { type: 'string' } },
  },
  async run({ rule = '' }, line, signal) {
    const explanation = await runCommandLine(line, ['explain', '--', rule], '', signal)
    return { text: explanation, structured: { rule, explanation } }
  },
}

/** All tools. None of them changes anything. */
export const tools: readonly Tool[] = [lint, explain, score]

/** How the command line is told to read a document: always from standard input, so that nothing but what is allowed is opened. */
function reading(
  { path, text, kind }: Readonly<Record<string, string>>,
  folder: string,
): { readonly words: readonly string[]; readonly input: string | Uint8Array } {
  if (path === undefined && text === undefined) throw new Refused('Give the path of a document, or its text.')
  const words = ['-', ...(path === undefined ? [] : [`--stdin-filename=${insidePath(path, folder)}`])]
  return {
    words: kind === undefined ? words : [...words, `--kind=${kind}`],
    input: text ?? readFileSync(readableFile(path!, folder)),
  }
}

function shortened(text: string): string {
  if (text.length <= longestText) return text
  const end = text.lastIndexOf('\n', longestText)
  return `${text.slice(0, end)}\n… and ${text.slice(end).split('\n').length - 1} more lines.\n`
}
