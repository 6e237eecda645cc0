import type { Wishes } from './wishes.ts'

/** One setting of the file: what it is for, and how it is written; as a comment where nobody wished it. */
interface Entry {
  readonly why: readonly string[]
  readonly key: string
  readonly value: unknown
  readonly wished: boolean
}

/** The text of a new configuration: what was wished, and the other settings as comments with a word on each. */
export function configFile(wishes: Wishes, format: 'yaml' | 'jsonc'): string {
  const entries = entriesOf(wishes)
  return format === 'yaml' ? yaml(entries) : jsonc(entries)
}

const opening = [
  'Settings of Outside-In for the documents of this folder and of those below. Every one of them may be left out.',
  'What holds for a document, and why: outside-in print-config FILE',
]

function entriesOf({ preset, customer, company, product, kinds }: Wishes): readonly Entry[] {
  const names = (key: string, said: readonly string[], otherwise: string, why: string): Entry => {
    const wished = said.length > 0
    return { why: [why], key, value: wished ? said : [otherwise], wished }
  }
  return [
    {
      why: [
        'How much is said. recommended: what a reviewer would say unasked. strict: more, and louder. all: every rule.',
        'Also a file of your team ("./team.yaml") or of a package, or a list of these.',
      ],
      key: 'extends',
      value: preset,
      wished: true,
    },
    names('customer', customer, 'members', 'What your plans call those you serve, beside "customers".'),
    names('company', company, 'Acme', 'What your plans call your own organisation, beside "we".'),
    names('product', product, 'Acme Cloud', 'What you offer is called.'),
    {
      why: [
        'What documents are, by the names of their files: strategy, crm-plan, research-plan, qbr (a business review) or none.',
        'What a document says of itself at its head ("kind: qbr") goes before it.',
      ],
      key: 'kinds',
      value: kinds.length > 0 ? Object.fromEntries(kinds) : { 'reviews/**': 'qbr' },
      wished: kinds.length > 0,
    },
    {
      why: ['Single rules louder (hint, information, warning, error) or silent (off). All of them: outside-in rules'],
      key: 'rules',
      value: { 'vanity-measure': 'warning', 'missing-listening': 'off' },
      wished: false,
    },
    {
      why: ['The least score of documents, out of 100: "outside-in lint" fails below it.'],
      key: 'minScore',
      value: { strategy: 40 },
      wished: false,
    },
    {
      why: ['What holds for some files alone.'],
      key: 'overrides',
      value: [{ files: 'archive/**', rules: { 'vanity-measure': 'off' } }],
      wished: false,
    },
  ]
}

function yaml(entries: readonly Entry[]): string {
  const parts = entries.map(({ why, key, value, wished }) => {
    const lines = block(key, value)
    return [...why.map((line) => `# ${line}`), ...(wished ? lines : lines.map((line) => `# ${line}`))].join('\n')
  })
  return `${opening.map((line) => `# ${line}`).join('\n')}\n\n${parts.join('\n\n')}\n`
}

/** A key with its value over several lines, as people write YAML. */
function block(key: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return [`${key}:`, ...value.map((item) => `  - ${flow(item)}`)]
  if (typeof value === 'object' && value !== null)
    return [`${key}:`, ...Object.entries(value).map(([name, inside]) => `  ${word(name)}: ${flow(inside)}`)]
  return [`${key}: ${flow(value)}`]
}

function flow(value: unknown): string {
  if (typeof value === 'string') return word(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, inside]) => `${word(name)}: ${flow(inside)}`)
    .join(', ')} }`
}

/** A text without quotes where nothing could be taken for something else. */
function word(text: string): string {
  return /^(?!(?:true|false|null|yes|no|on)$)[a-z][\w-]*(?: [a-z][\w-]*)*$/i.test(text) ? text : JSON.stringify(text)
}

function jsonc(entries: readonly Entry[]): string {
  const parts = entries.map(({ why, key, value, wished }) => {
    const line = `${JSON.stringify(key)}: ${spaced(value)},`
    return [...why.map((reason) => `  // ${reason}`), wished ? `  ${line}` : `  // ${line}`].join('\n')
  })
  return `{\n${opening.map((line) => `  // ${line}`).join('\n')}\n\n${parts.join('\n\n')}\n}\n`
}

/** JSON on one line, with room around what it holds. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([name, inside]) => `${JSON.stringify(name)}: ${spaced(inside)}`)
    .join(', ')} }`
}
