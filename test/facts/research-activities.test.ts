import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { type ResearchActivity, researchActivities } from '../../server/src/core/facts/research-activities.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function activitiesOf(text: string): readonly ResearchActivity[] {
  const analysis: Analysis = {
    document: readDocument(text),
    lexicon,
    settings: { kind: 'research-plan', customer: [], company: [], product: [] },
    path: 'study.md',
  }
  return researchActivities(analysis)
}

const levelsOf = (text: string): readonly unknown[] => activitiesOf(text).map(({ level }) => level)

describe('research activities', () => {
  it('know their level', () => {
    const cases = {
      'Concept test with 200 drivers.': [1],
      'We validate the demand among landlords.': [1],
      'We survey members on which features to build.': [2],
      'We interview six carers about what goes wrong at night.': [3],
      'We shadow two porters for a shift.': [4],
      'Usability sessions with eight readers.': [4],
      'Every manager spends a week as a customer.': [5],
      'Mystery shopping in six branches.': [5],
      'Members redraw the draft with us.': ['reshape'],
      'Eight customer interviews in June.': ['unsaid'],
      'Tell us about the last time you moved.': [3],
      'Wouldn’t you like a quicker form?': [1],
      'How old are you?': [],
      'The roof was mended in June.': [],
    }
    for (const [text, levels] of Object.entries(cases)) assert.deepEqual([text, levelsOf(`# Study\n\n- ${text}\n`)], [text, levels])
  })

  it('drop a study of which the same row says more', () => {
    assert.deepEqual(levelsOf('# Study\n\n| Method | What |\n|---|---|\n| Survey | Which features do you miss? |\n'), [2])
    assert.deepEqual(levelsOf('# Study\n\nWe do not show concept boards to anybody.\n'), [])
  })

  it('point into the document, on any text', () => {
    const words = fc.constantFrom(
      'interview',
      'customers',
      'watch',
      'they',
      'validate',
      'demand',
      'prototype',
      'redraw',
      '?',
      'why',
      '\n- ',
      '\n\n',
      '| ',
      '|---|\n',
      '# ',
      ',',
      ':',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { span } of activitiesOf(text)) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length)
      }),
    )
  })
})
