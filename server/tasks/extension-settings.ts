import { documentKinds } from '../src/core/base/document-kind.ts'
import { severities } from '../src/core/base/severity.ts'
import { mostShown } from '../src/core/report/clearest.ts'
import type { AnyRule } from '../src/core/rules/rule.ts'
import { switches } from '../src/lsp/switches.ts'

export interface Setting {
  readonly type: string
  readonly default: unknown
  readonly scope: 'resource' | 'window'
  /** Place within its section, by itself: from the one that most people want to the one that hardly anybody does. */
  readonly order?: number
  /** In markdown where `#outsideIn.…#` leads to another setting or code is named, else plain. */
  readonly description?: string
  readonly markdownDescription?: string
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly [more: string]: unknown
}

/** One part of the settings, under a title of its own. */
export interface SettingsSection {
  readonly id: string
  readonly title: string
  readonly properties: Readonly<Record<string, Setting>>
}

/** The extension's `contributes.configuration`, its titles and descriptions in English. */
export function settings(rules: readonly AnyRule[]): readonly SettingsSection[] {
  return [
    section('general', 'General', {
      'outsideIn.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        description: 'Read plans and review agendas written in Markdown, and show what a customer-minded reviewer would say of them.',
      },
      'outsideIn.preset': {
        type: 'string',
        enum: ['recommended', 'strict', 'all'],
        default: 'recommended',
        scope: 'resource',
        enumDescriptions: ['What a reviewer would say unasked.', 'The same, said louder.', 'Every rule, each at its own severity.'],
        markdownDescription:
          'How much a reviewer says. A team can agree on it in an `.outside-in.yaml` (or `.json`) beside its plans; where there is one, it counts, and this setting does not.',
      },
      'outsideIn.maxFindings': {
        type: 'integer',
        default: mostShown,
        minimum: 0,
        scope: 'resource',
        description:
          'How many suggestions to show of one document: the clearest. How many more there are is told at its end, and the report has them all. 0 shows all.',
      },
      'outsideIn.baseline': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        markdownDescription:
          'Leave out what the `.outside-in-baseline` beside or above a document knows, as the command line does. The status bar tells how many suggestions those are.',
      },
      'outsideIn.run': {
        type: 'string',
        enum: ['onType', 'onSave'],
        default: 'onType',
        scope: 'resource',
        enumDescriptions: ['While you write.', 'When you save.'],
        description: 'When to read a document again.',
      },
    }),
    section('inlayHints', 'Hints beside the text', {
      ...switchesOf('inlayHints'),
      'outsideIn.whoActs': {
        type: 'boolean',
        default: false,
        scope: 'window',
        description: 'Underline in plans who acts in each sentence: your customers (solid), you (dashed) or what you offer (dotted).',
      },
    }),
    section('codeLens', 'Lines over the text', switchesOf('codeLens')),
    section('rules', 'Rules and kinds of document', {
      'outsideIn.rules': {
        type: 'object',
        default: {},
        scope: 'resource',
        additionalProperties: false,
        markdownDescription:
          'How loudly single rules speak, or that they are silent (`off`). The others go by `#outsideIn.preset#`. Where an `.outside-in.yaml` (or `.json`) is found, it counts instead.',
        properties: Object.fromEntries(
          rules.map((rule) => [
            rule.id,
            {
              enum: ['off', ...severities],
              description: `${rule.summary}.`,
              default: rule.severity,
            },
          ]),
        ),
      },
      'outsideIn.kinds': {
        type: 'object',
        default: {},
        scope: 'resource',
        additionalProperties: { enum: documentKinds },
        markdownDescription:
          'What documents are, by the names of their files, for example `reviews/**` and `qbr`. Paths begin at the workspace folder; the first that fits counts. What a document says of itself at its head goes before it. Where an `.outside-in.yaml` (or `.json`) is found, it counts instead.',
      },
    }),
    section('trouble', 'When something goes wrong', {
      'outsideIn.trace.server': {
        type: 'string',
        enum: ['off', 'messages', 'verbose'],
        default: 'off',
        scope: 'window',
        enumDescriptions: [
          'Nothing.',
          'Which questions are asked and answered.',
          'The same, with all that is said. Texts of your documents are among it.',
        ],
        markdownDescription:
          'What to write down of the talk between VS Code and the part of Outside-In that reads. It stands in the output, under *Outside-In*, and goes nowhere else.',
      },
    }),
  ]
}

function section(id: string, title: string, properties: Readonly<Record<string, Setting>>): SettingsSection {
  return { id, title, properties: Object.fromEntries(Object.entries(properties).map(([name, one], order) => [name, { ...one, order }])) }
}

function switchesOf(group: keyof typeof switches): Readonly<Record<string, Setting>> {
  return Object.fromEntries(
    switches[group].map(({ id, on, description }) => [
      `outsideIn.${group}.${id}`,
      { type: 'boolean', default: on, scope: 'resource', description },
    ]),
  )
}
