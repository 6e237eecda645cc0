import { documentKinds } from '../src/core/base/document-kind.ts'
import { meetingTypes } from '../src/core/base/meeting-type.ts'
import { nameLimits } from '../src/core/base/name-limits.ts'
import { severities } from '../src/core/base/severity.ts'
import type { AnyRule, Option } from '../src/core/rules/rule.ts'
import { bases, reviewWeights } from '../src/core/score/review-weights.ts'

const presetNames = ['recommended', 'strict', 'all']

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

/** JSON schema of `.outside-in.json`, made from the rules; VS Code completes by it. */
export function configSchema(rules: readonly AnyRule[]): object {
  const name = { type: 'string', maxLength: nameLimits.characters }
  const names = { oneOf: [name, { type: 'array', items: name, maxItems: nameLimits.names }] }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Outside-In configuration',
    type: 'object',
    additionalProperties: false,
    definitions: { severity: choice(['off', ...severities]) },
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: 'A preset to start from, or a list of them, later ones over earlier ones. Default: recommended.',
        oneOf: [choice(presetNames), { type: 'array', items: choice(presetNames) }],
      },
      rules: {
        description: 'Severity of single rules, alone or with options.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
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
