import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { attendees } from '../../server/src/core/facts/review/attendees.ts'
import { meetingRoll } from '../../server/src/core/facts/review/meeting-roll.ts'
import { reviewActions } from '../../server/src/core/facts/review/review-actions.ts'
import { reviewQuestions } from '../../server/src/core/facts/review/review-questions.ts'
import { reviewAnalysis } from './read-agenda.ts'

const folder = new URL('./minutes/', import.meta.url)
/**
 * Behind a line stand what it says: `§A` for an action, with owners and due date in brackets, `§Q` for a question, with whoever asks it,
 * `§P` for the name of somebody present, `§X` for somebody absent.
 */
const mark = / ?§([AQPX])(?:\(([^()]*)\))?/g

describe('minutes in many hands', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`${name.replace('.md', '').replaceAll('-', ' ')}: actions, questions and people where they stand, and nothing else`, () => {
      const marked = readFileSync(new URL(name, folder), 'utf8')
      const expected = marked
        .split('\n')
        .flatMap((line, index) => [...line.matchAll(mark)].map(([, what, said]) => `${index + 1} ${what} ${said ?? ''}`.trim()))
      const text = marked.replace(mark, '')
      const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
      const analysis = reviewAnalysis(text)
      const found = [
        ...meetingRoll(analysis).map(({ span, presence, name: who }) => ({
          at: span.start,
          what: presence === 'absent' ? 'X' : 'P',
          said: who,
        })),
        ...reviewActions(analysis).map(({ span, owners, due }) => ({
          at: span.start,
          what: 'A',
          said: [owners.join(' + '), due?.iso ?? due?.text].filter((part) => part !== undefined && part !== '').join(', '),
        })),
        ...reviewQuestions(analysis).map(({ span, by }) => ({ at: span.start, what: 'Q', said: by })),
      ]
      assert.ok(expected.length > 0)
      assert.deepEqual(found.map(({ at, what, said }) => `${lineOf(at)} ${what} ${said}`.trim()).sort(inOrder), [...expected].sort(inOrder))
    })
  }
})

function inOrder(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0)
}

describe('who leads a meeting', () => {
  const chairs = (text: string): readonly string[] =>
    attendees(reviewAnalysis(text))
      .filter(({ chair }) => chair)
      .map(({ name }) => name)

  it('is whoever chairs it', () => assert.deepEqual(chairs('# Board\n\nPresent: Ana Lima (chair), Bo Chen (CEO)\n'), ['Ana Lima']))
  it('is the head of the house where nobody is said to', () =>
    assert.deepEqual(chairs('# Board\n\nPresent: Ana Lima (treasurer), Bo Chen (CEO)\n'), ['Bo Chen']))
  it('is named by a label before the list', () =>
    assert.deepEqual(chairs('# Board\n\nFacilitator: Bo Chen\n\nPresent: Ana Lima, Bo Chen\n'), ['Bo Chen']))
})
