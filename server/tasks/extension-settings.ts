import { documentKinds } from '../src/core/base/document-kind.ts'
import { severities } from '../src/core/base/severity.ts'
import { mostShown } from '../src/core/report/clearest.ts'
import type { AnyRule } from '../src/core/rules/rule.ts'
import { switches } from '../src/lsp/switches.ts'

interface Setting {
  readonly type: string
  readonly default: unknown
  readonly scope: 'resource' | 'window'
  readonly description: string
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly [more: string]: unknown
}

/** The extension's `contributes.configuration`, its descriptions in English. */
export function settings(rules: readonly AnyRule[]): { readonly title: string; readonly properties: Readonly<Record<string, Setting>> } {
  return {
    title: 'Outside-In',
    properties: {
      'outsideIn.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        description: 'Read markdown plans and show what a customer-minded reviewer would say.',
      },
      'outsideIn.run': {
        type: 'string',
        enum: ['onType', 'onSave'],
        default: 'onType',
        scope: 'resource',
        enumDescriptions: ['While you write.', 'When you save.'],
        description: 'When to read a document again.',
      },
      'outsideIn.preset': {
        type: 'string',
        enum: ['recommended', 'strict', 'all'],
        default: 'recommended',
        scope: 'resource',
        enumDescriptions: ['What a reviewer would say unasked.', 'The same, said louder.', 'Every rule, each at its own severity.'],
        description: 'Which rules speak where no .outside-in.json is found.',
      },
      'outsideIn.rules': {
        type: 'object',
        default: {},
        scope: 'resource',
        additionalProperties: false,
        description: 'Severity of single rules where no .outside-in.json is found.',
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
        description:
          'Kind of documents by glob, relative to the workspace folder, where no .outside-in.json is found; the first match counts, front matter wins over it.',
      },
      'outsideIn.maxFindings': {
        type: 'integer',
        default: mostShown,
        minimum: 0,
        scope: 'resource',
        description: 'How many suggestions to show of one document: the clearest. How many more there are is told at its end. 0 shows all.',
      },
      ...switchesOf('inlayHints'),
      ...switchesOf('codeLens'),
      'outsideIn.whoActs': {
        type: 'boolean',
        default: false,
        scope: 'window',
        description: 'Underline in plans who acts in each sentence: your customers (solid), you (dashed) or what you offer (dotted).',
      },
      'outsideIn.trace.server': {
        type: 'string',
        enum: ['off', 'messages', 'verbose'],
        default: 'off',
        scope: 'window',
        description: 'What to log of the talk between VS Code and the Outside-In server.',
      },
    },
  }
}

function switchesOf(group: keyof typeof switches): Readonly<Record<string, Setting>> {
  return Object.fromEntries(
    switches[group].map(({ id, on, description }) => [
      `outsideIn.${group}.${id}`,
      { type: 'boolean', default: on, scope: 'resource', description },
    ]),
  )
}
