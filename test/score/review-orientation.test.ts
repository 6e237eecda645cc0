import assert from 'node:assert/strict'
import type { Orientation } from '../../server/src/core/score/orientation.ts'
import { reviewReading } from '../../server/src/core/score/review-reading.ts'
import { reviewScore } from '../../server/src/core/score/review-score.ts'
import { reviewAnalysis } from '../facts/read-agenda.ts'

const read = (text: string): Orientation | undefined => reviewScore(reviewReading(reviewAnalysis(text)))

describe('the orientation of a review', () => {
  const internal = '# Third-quarter review\n\nAttendees: Ana (customer care), Ben, Cem\n\n'
  const score = (list: string): number | undefined => read(internal + list)?.total

  it('adds up exactly', () => {
    const { total, parts } = read(
      `${internal}1. Complaints: letters and calls (20 min, Ana)\n2. Funnel: figures (30 min, Ben)\n3. Roadmap (20 min)\n4. Stock (15 min)\n`,
    )!
    assert.equal(
      total,
      parts.reduce((sum, { points }) => sum + points, 0),
    )
    assert.equal(
      100,
      parts.reduce((sum, { max }) => sum + max, 0),
    )
    for (const { points, max } of parts) assert.ok(points >= 0 && points <= max)
  })

  it('rises when customers get more time, and when they come earlier', () => {
    const at = (value: number, sales: number): number =>
      score(`1. Sales funnel (${sales} min)\n2. Complaints (${value} min)\n3. Stock (20 min)\n`) ?? -1
    assert.ok(at(30, 20) > at(10, 40))
    const late = score('1. Sales funnel (30 min)\n2. Stock (20 min)\n3. Complaints (20 min)\n') ?? 101
    const early = score('1. Complaints (20 min)\n2. Sales funnel (30 min)\n3. Stock (20 min)\n') ?? -1
    assert.ok(early > late)
  })

  it('is not given where there is too little to read, or the meeting has one subject by design', () => {
    assert.equal(score('1. Welcome\n2. Close\n'), undefined)
    assert.equal(read('# Pipeline review\n\n- Deals (20 min)\n- Stock (10 min)\n- Complaints (5 min)\n')?.total, undefined)
  })

  it('takes nobody for the owner of an item for a word that stands in the role', () => {
    const owned = (owner: string): number =>
      read(
        `# Third-quarter review\n\nAttendees: Ana Lima (customer success and support), Ben Ode (sales), Cem Alp (operations)\n\n| Item | Time | Lead |\n|---|---|---|\n| Complaints | 20 min | ${owner} |\n| Funnel | 30 min | Ben Ode |\n| Stock | 15 min | Cem Alp |\n`,
      )?.total ?? -1
    const [ana, others] = [owned('Ana Lima'), owned('Ben Ode and Cem Alp')]
    assert.ok(others >= 0 && ana > others, `${ana} with Ana Lima, ${others} with others`)
  })

  it('sees a place for what comes next with a time and without', () => {
    const reason = (end: string): string | undefined =>
      reviewReading(
        reviewAnalysis(`${internal}1. Complaints: letters (20 min)\n2. Sales funnel (20 min)\n3. Stock (20 min)\n${end}`),
      ).planned?.parts.find(({ id }) => id === 'actions')?.reason
    for (const end of ['4. Actions (5 min)\n', '4. Actions\n', '\n## Actions\n', '\n## Next steps\n', '\n## Decisions\n'])
      assert.match(reason(`${end}\n- Ana: ring two growers, by 3 May\n`) ?? '', /, a place for what comes next/, end)
    assert.match(reason('') ?? '', /, no place for what comes next/)
    assert.match(reason('\n## Actions from last time\n\n- Ana: ring two growers\n') ?? '', /, no place for what comes next/)
  })

  it('sees what minutes say of the time items took', () => {
    const planned = '- Complaints: letters (20 min)\n- Sales funnel: figures (20 min)\n- Stock: list (20 min)\n'
    const held =
      '- Complaints: letters (planned 20 min, actual 3 min)\n- Sales funnel: figures (planned 20 min, actual 40 min)\n- Stock: list (planned 20 min, actual 17 min)\n'
    assert.ok((score(planned) ?? 0) > (score(held) ?? 100))
  })

  describe('of minutes that tell little', () => {
    const minutes = '# Minutes of the third-quarter review, 14 April 2026\n\nAttendees: Ana (customer care), Ben and Cem\n\n'
    const close = '\n## Actions\n\n- Ben calls the growers by Friday\n'
    const observed = (list: string) => {
      const reading = reviewReading(reviewAnalysis(minutes + list + close))
      const reason = (id: string): string | undefined => reading.observed?.parts.find((part) => part.id === id)?.reason
      return { reading, reason }
    }
    const putOff =
      '1. Sales funnel (20 min)\n   - Ben said orders rose\n2. Roadmap (20 min)\n   - Cem said it is late\n3. Complaints (20 min)\n   - Postponed to the next meeting.\n'

    it('takes no planned time for one that something took', () => {
      const { reading, reason } = observed(
        '1. Sales funnel (30 min, took 31 min)\n2. Roadmap (40 min)\n3. Complaints (20 min)\n4. Stock (30 min)\n',
      )
      assert.equal(reading.held, true)
      assert.equal(reason('energy'), undefined)
      assert.equal(reading.profile.observed?.timed, false)
      assert.notEqual(reason('priority'), undefined)
    })

    it('counts no minutes where the only item that tells any was put off', () => {
      const { reading, reason } = observed(putOff)
      assert.equal(reading.held, true)
      assert.equal(reason('energy'), undefined)
    })

    it('sees that the customer item was put off and the others held', () =>
      assert.equal(observed(putOff).reason('kept'), '0 of 1 customer item held, of all items 2 of 3'))

    it('takes the word that an item was put off for nothing that was said of it', () =>
      assert.match(observed(putOff).reason('depth') ?? '', /^0 points told of the customer item, 1 point /))
  })
})
