import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { DocumentKind } from '../../server/src/core/base/document-kind.ts'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { documentKind } from '../../server/src/core/facts/document-kind.ts'
import { kindLikelihoods } from '../../server/src/core/facts/kind-likelihoods.ts'
import { kindSignals, signalNames } from '../../server/src/core/facts/kind-signals.ts'
import { kindWeights } from '../../server/src/core/facts/kind-weights.generated.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()
const analysisOf = (text: string, path = 'document.md', kind?: DocumentKind) => ({
  document: readDocument(text),
  lexicon,
  settings: { kind, customer: [], company: [], product: [] },
  path,
})
const kindOf = (text: string, path?: string, kind?: DocumentKind): DocumentKind => documentKind(analysisOf(text, path, kind))

const readme = `# tinyqueue

A small queue for Node.

## Installation

    npm install tinyqueue

## Usage

~~~js
const queue = new Queue({ size: 10 })
queue.push(job)
~~~

The \`size\` option sets how many entries the buffer holds. Call \`push\` to add an entry; it returns \`false\` when the buffer is full.

## License

MIT
`

const interviews = `# Interview guide: how families plan a week of meals

## Research questions

How do people decide what to cook, and what do they do when the plan falls through?

## Participants

We will recruit eight participants, each interview takes 45 minutes.

## Questions

1. Tell me about the last time you planned a meal for others.
2. What was hard about it?
3. How did you decide what to buy?
`

describe('the kind of a document', () => {
  it('is what front matter says, before configuration and the text', () => {
    assert.equal(kindOf(`---\nkind: crm-plan\n---\n${readme}`, 'a.md', 'qbr'), 'crm-plan')
    assert.equal(kindOf(`---\nkind: none\n---\n${interviews}`), 'none')
  })

  it('is not told by a value in front matter that is no kind', () => {
    assert.equal(kindOf(`---\nkind: poem\n---\n${readme}`, 'a.md', 'strategy'), 'strategy')
    assert.equal(kindOf(`---\nkind: poem\n---\n${interviews}`), 'research-plan')
  })

  it('is what configuration says, before the text', () => {
    assert.equal(kindOf(readme, 'a.md', 'strategy'), 'strategy')
  })

  it('is none for a read-me, and for next to nothing', () => {
    assert.equal(kindOf(readme, 'README.md'), 'none')
    assert.equal(kindOf(''), 'none')
    assert.equal(kindOf('# Strategy\n'), 'none')
  })

  it('is a review for an agenda in a code fence', () => {
    const agenda = [
      '# Quarterly business review',
      '',
      '~~~',
      'Agenda',
      '10 min  Welcome',
      '20 min  Pipeline and bookings',
      '30 min  What customers told us',
      '~~~',
      '',
    ]
    assert.equal(kindOf(agenda.join('\n'), 'review.md'), 'qbr')
  })

  it('is a research plan for an interview guide', () => {
    assert.equal(kindOf(interviews), 'research-plan')
  })

  it('is told of the samples', () => {
    const sample = (name: string): DocumentKind => kindOf(readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8'), name)
    assert.equal(sample('fieldnote-strategy-before.md'), 'strategy')
    assert.equal(sample('brightwater-q3-review-agenda.md'), 'qbr')
  })
})

describe('the likelihoods of kinds', () => {
  it('add up to one', () => {
    const likely = Object.values(kindLikelihoods(analysisOf(interviews)))
    assert.ok(Math.abs(likely.reduce((sum, value) => sum + value, 0) - 1) < 1e-9)
  })

  it('have a weight for every signal, in their order', () => {
    assert.deepEqual(
      kindWeights.signals.map(({ name }) => name),
      signalNames,
    )
    assert.equal(kindSignals(analysisOf(readme)).length, signalNames.length)
  })
})
