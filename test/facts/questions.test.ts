import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import type { Analysis } from '../../server/src/core/facts/analysis.ts'
import { type Question, questions } from '../../server/src/core/facts/questions.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function questionsOf(text: string): readonly Question[] {
  const analysis: Analysis = {
    document: readDocument(text),
    lexicon,
    settings: { kind: 'research-plan', customer: [], company: [], product: [] },
    path: 'guide.md',
  }
  return questions(analysis)
}

describe('questions', () => {
  it('tells how they are put', () => {
    const cases = {
      'Isn’t it tiring to wait?': 'agree',
      'This saves you time, doesn’t it?': 'agree',
      'Do you agree that the new form is clearer?': 'agree',
      'Would you pay for such a service?': 'agree',
      'Would it be useful if the bus told you its delay?': 'agree',
      'What do you love about our library?': 'praise',
      'How excited are you about the new branch?': 'praise',
      'Which additional functions do you need?': 'features',
      'What should we build next for you?': 'features',
      'How much time would the scheduler save you?': 'presupposes',
      'How has the helpline improved your week?': 'presupposes',
      'Would you rather use our app or keep queuing at the desk?': 'either-or',
      'When did you last miss a bus?': 'neutral',
      'Which functions did you use last week?': 'neutral',
      'What do you like and dislike about your present bank?': 'neutral',
      'What would you change about that evening?': 'neutral',
      'How much time do you spend on invoices?': 'neutral',
      'Would you like to add anything?': 'neutral',
      'Why did you choose us?': 'neutral',
      'How easy or difficult was it to find the form?': 'neutral',
      'How do you help your patients get home?': 'neutral',
      'Tell me about the last parcel you sent.': 'neutral',
    }
    for (const [text, form] of Object.entries(cases))
      assert.deepEqual([text, questionsOf(`# Guide\n\n1. ${text}\n`)[0]?.form], [text, form])
  })

  it('holds questions of the authors and warnings apart from those put to customers', () => {
    assert.equal(questionsOf('# Research questions\n\n- Which features do shops need?\n')[0]?.to, 'unclear')
    assert.equal(questionsOf('# Research questions\n\n- Which features do you need?\n')[0]?.to, 'customers')
    assert.equal(questionsOf('# Guide\n\nDo not ask "Would you use our app?"\n')[0]?.warned, true)
    assert.equal(questionsOf('# Guide\n\n| Avoid | Ask |\n|---|---|\n| Would you use our app? | Why? |\n')[0]?.warned, true)
  })

  it('points into the document, on any text', () => {
    const words = fc.constantFrom(
      'Would',
      'you',
      'use',
      'our',
      'app',
      '?',
      'ask',
      'whether',
      'they',
      'agree',
      'Q1.',
      '\n- ',
      '\n\n',
      '"',
      '# ',
      'right',
      ',',
      '',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { span } of questionsOf(text)) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length)
      }),
    )
  })
})
