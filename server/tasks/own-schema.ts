import { documentKinds } from '../src/core/base/document-kind.ts'
import { nameLimits } from '../src/core/base/name-limits.ts'
import { severities } from '../src/core/base/severity.ts'
import { sectionIds } from '../src/core/facts/section-ids.ts'
import { kindsWithSections, sectionWishes } from '../src/core/facts/section-wishes.ts'
import { wordFamilies } from '../src/core/lexicon/word-families.ts'
import { ownPlaces, ownRuleLimits } from '../src/core/own-rules/own-rule.ts'

/** Names of own rules and sections. */
export const ownName = '^[a-z\\d][a-z\\d-]*/[a-z\\d][a-z\\d-]*$'

const wishes: Readonly<Record<(typeof sectionWishes)[number], string>> = {
  required: 'Missed as a warning wherever it is not there.',
  optional: 'Missed by nobody; it counts where it is there.',
  off: 'Neither missed nor counted.',
}

function text(most: number, description: string): object {
  return { type: 'string', maxLength: most, description }
}

function phrases(description: string): object {
  const phrase = { type: 'string', minLength: 1, maxLength: ownRuleLimits.phrase }
  return { description, oneOf: [phrase, { type: 'array', items: phrase }] }
}

function some(values: readonly string[], description: string): object {
  return { description, oneOf: [{ enum: values }, { type: 'array', items: { enum: values }, minItems: 1 }] }
}

const kinds = documentKinds.filter((kind) => kind !== 'none')

/** The parts of the configuration's schema with which a team says what is its own: rules, words and sections. */
export function ownSchema(): Readonly<Record<'words' | 'sections' | 'ownRules' | 'ownSections', object>> {
  const words = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(wordFamilies).map(([family, { meaning }]) => [
        family,
        {
          description: `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`,
          type: 'array',
          items: { type: 'string', maxLength: nameLimits.characters },
        },
      ]),
    ),
  }
  return {
    words: {
      description: 'Words that your plans use in a sense of their own, by family: added, or removed where ours is not yours.',
      type: 'object',
      additionalProperties: false,
      properties: { add: words, remove: words },
    },
    sections: {
      description: 'Which contents are asked for, by kind of document.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        kindsWithSections.map((kind) => [
          kind,
          {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              sectionIds.map((id) => [id, { enum: sectionWishes, enumDescriptions: sectionWishes.map((wish) => wishes[wish]) }]),
            ),
          },
        ]),
      ),
    },
    ownRules: {
      description: 'Rules of your own, by a name such as "acme/say-members".',
      type: 'object',
      maxProperties: ownRuleLimits.rules,
      propertyNames: { pattern: ownName },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['message'],
        anyOf: [{ required: ['phrases'] }, { required: ['patterns'] }],
        properties: {
          message: text(
            ownRuleLimits.message,
            'What is told at each place. {match} are the words, {heading} the heading above, {replace} what may replace them.',
          ),
          summary: text(ownRuleLimits.message, 'One line on the rule.'),
          why: text(ownRuleLimits.why, 'Why it matters, in markdown.'),
          severity: { enum: severities, default: 'information' },
          kinds: some(kinds, 'Kinds of document that it speaks in. Default: all.'),
          in: some(ownPlaces, 'Where it looks. Default: all but quotes.'),
          sections: phrases('It looks only below headings that hold one of these phrases.'),
          outside: phrases('It does not look below headings that hold one of these phrases.'),
          phrases: phrases('What it looks for: "user~" in all forms, "{a|b}" for either, "…" for up to three words.'),
          patterns: {
            description: 'What it looks for, in RE2 syntax.',
            oneOf: [
              { type: 'string', maxLength: ownRuleLimits.pattern },
              { type: 'array', items: { type: 'string', maxLength: ownRuleLimits.pattern } },
            ],
          },
          unless: phrases('A sentence that holds one of these phrases is left alone.'),
          replace: text(
            ownRuleLimits.message,
            'What may take the place of the words: "member~" in their form, "$1" for the first group of a pattern.',
          ),
          safe: { type: 'boolean', default: false, description: 'The replacement never changes the meaning.' },
          once: { type: 'boolean', default: false, description: 'All places of a document are one remark.' },
          examples: {
            description: 'Run as tests by `outside-in test-rules`.',
            type: 'object',
            additionalProperties: false,
            properties: {
              bad: examples('With ⟦…⟧ around each place that is to be found.'),
              good: examples('In which nothing is to be found.'),
            },
          },
        },
      },
    },
    ownSections: {
      description: 'Sections of your own, by a name such as "acme/accessibility".',
      type: 'object',
      maxProperties: ownRuleLimits.sections,
      propertyNames: { pattern: ownName },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['title'],
        properties: {
          title: text(ownRuleLimits.phrase, 'What its heading says.'),
          alike: phrases('Phrases of other headings that mean it.'),
          kinds: some(kinds, 'Kinds of document that are asked for it. Default: all.'),
          level: {
            enum: ['required', 'optional'],
            default: 'required',
            description: 'Missed where it is not there, or only offered in the editor.',
          },
          severity: { enum: severities, default: 'information' },
          message: text(ownRuleLimits.message, 'What is told where it is missing.'),
          why: text(ownRuleLimits.why, 'Why it matters, in markdown.'),
          template: text(ownRuleLimits.example, 'What the editor inserts, in markdown; what is to be filled in stands in [brackets].'),
        },
      },
    },
  }
}

function examples(description: string): object {
  const example = {
    oneOf: [
      { type: 'string' },
      { type: 'object', additionalProperties: false, required: ['text'], properties: { text: { type: 'string' }, kind: { enum: kinds } } },
    ],
  }
  return { description, oneOf: [example, { type: 'array', items: example, maxItems: ownRuleLimits.examples }] }
}
