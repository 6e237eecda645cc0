import { documentKinds } from '../src/core/base/document-kind.ts'
import { meetingTypes } from '../src/core/base/meeting-type.ts'
import { nameLimits } from '../src/core/base/name-limits.ts'
import { severities } from '../src/core/base/severity.ts'
import { scoredKinds } from '../src/core/config/keys/min-score-key.ts'
import { presetNames } from '../src/core/config/preset-names.ts'
import type { AnyRule, Option } from '../src/core/rules/rule.ts'
import { bases, reviewWeights } from '../src/core/score/review-weights.ts'
import { ownName, ownSchema } from './own-schema.ts'

/** What editors say beside each value; they sort and pick by the value itself. */
const said: Readonly<Record<string, string>> = {
  off: 'Says nothing.',
  error: 'Shown as an error.',
  warning: 'Shown as a warning.',
  information: 'Shown as information.',
  hint: 'Shown as dots below the first word, and in the report.',
  recommended: 'What a reviewer would say unasked.',
  strict: 'The same, said louder.',
  all: 'Every rule, each at its own severity.',
  strategy: 'Where a company or a product goes, and why.',
  'crm-plan': 'How a company means to deal with its customers.',
  'research-plan': 'What to learn from customers, and how.',
  qbr: 'The agenda or the minutes of a business review.',
  none: 'None of these: nothing is checked.',
  internal: 'A whole organisation looks at itself; it is scored.',
  functional: 'One function or subject: where its time goes, and no score.',
  customer: 'A customer is present: whose turn it is, and no score.',
}

function choice(values: readonly string[]): object {
  return { enum: values, enumDescriptions: values.map((value) => said[value] ?? '') }
}

const { words, sections, ownRules, ownSections } = ownSchema()

/** JSON schema of configuration files, made from the rules; VS Code completes by it. */
export function configSchema(rules: readonly AnyRule[]): object {
  const name = { type: 'string', maxLength: nameLimits.characters }
  const names = { oneOf: [name, { type: 'array', items: name, maxItems: nameLimits.names }] }
  const definitions = settingSchemas(rules, names)
  const settings = Object.fromEntries(Object.keys(definitions).map((key) => [key, { $ref: `#/definitions/${key}` }]))
  const extended = {
    anyOf: [choice(presetNames), { type: 'string', minLength: 1, not: { pattern: '\\\\|^/|^~|://' } }],
  }
  const glob = { type: 'string', pattern: '[^!\\s]' }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Outside-In configuration',
    type: 'object',
    additionalProperties: false,
    definitions: { severity: choice(['off', ...severities]), ...definitions },
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'What this file builds on: presets, files relative to this one ("./team.yaml"), data files of installed packages ("@acme/plans", "@acme/plans/strict.yaml"). Later ones go over earlier ones, and this file over all. Default: recommended.',
        anyOf: [extended, { type: 'array', items: extended, maxItems: 50 }],
      },
      ...settings,
      ownRules,
      ownSections,
      kinds: {
        description: 'Kind of documents by glob, relative to this file; the first match counts, front matter wins over it.',
        type: 'object',
        additionalProperties: choice(documentKinds),
      },
      meetings: {
        description:
          'Kind of meeting of reviews by glob, relative to this file; the first match counts, front matter (`meeting:`) wins over it. Only internal reviews are scored.',
        type: 'object',
        additionalProperties: choice(meetingTypes),
      },
      overrides: {
        description: 'What holds for the documents of some files alone; later overrides go over earlier ones.',
        type: 'array',
        maxItems: 200,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              description: 'A glob or a list of globs, relative to this file; one with "!" before it takes out again what others take in.',
              anyOf: [glob, { type: 'array', items: glob, minItems: 1 }],
            },
            kind: { ...choice(documentKinds), description: 'What these documents are, where their front matter does not say it.' },
            meeting: { ...choice(meetingTypes), description: 'What kind of meeting these reviews are of, where they do not say it.' },
            ...settings,
          },
        },
      },
    },
  }
}

/** Those settings that an override may say as well. */
function settingSchemas(rules: readonly AnyRule[], names: object): Readonly<Record<string, object>> {
  return {
    rules: {
      description: 'Severity of single rules, alone or with options.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      patternProperties: { [ownName]: { $ref: '#/definitions/severity' } },
    },
    review: {
      description: 'How reviews are scored.',
      type: 'object',
      additionalProperties: false,
      properties: {
        weights: {
          description:
            'Points of single parts of the score, for agendas (planned) and for minutes (observed). Only their proportions count.',
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(
            bases.map((basis) => [
              basis,
              {
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(
                  reviewWeights.map(({ id, title, [basis]: points }) => [
                    id,
                    { type: 'number', minimum: 0, maximum: 1000, default: points, description: `${title}.` },
                  ]),
                ),
              },
            ]),
          ),
        },
      },
    },
    customer: {
      ...names,
      description: 'What your plans call those you serve: "members", "patients". A name or a list of names.',
    },
    company: {
      ...names,
      description: 'What your plans call your own organisation. A name or a list of names.',
    },
    product: { ...names, description: 'What you offer is called. A name or a list of names.' },
    words,
    sections,
    minScore: {
      description:
        'The least score that documents may have, out of 100: below it `outside-in lint` fails. One number for all kinds that are scored, or one for each.',
      anyOf: [
        { type: 'number', minimum: 0, maximum: 100 },
        {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(scoredKinds.map((kind) => [kind, { type: 'number', minimum: 0, maximum: 100 }])),
        },
      ],
    },
  }
}

function ruleSchema(rule: AnyRule): object {
  const severity = { $ref: '#/definitions/severity' }
  const options = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)])),
  }
  return {
    description: `${rule.summary}. Default: ${rule.severity}.`,
    oneOf: [severity, { type: 'array', minItems: 1, maxItems: 2, items: [severity, options] }],
  }
}

function optionSchema(option: Option): object {
  const type = Array.isArray(option.default) ? 'array' : typeof option.default
  return {
    type,
    ...(type === 'array' ? { items: { type: 'string' } } : {}),
    description: option.description,
    default: option.default,
    ...(option.minimum === undefined ? {} : { minimum: option.minimum }),
    ...(option.maximum === undefined ? {} : { maximum: option.maximum }),
  }
}
