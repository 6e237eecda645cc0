import assert from 'node:assert/strict'
import { reviewSeries } from '../../server/src/core/trend/review-series.ts'
import { dated } from './dated.ts'

const agenda = '# Review\n\n1. Pipeline (40 min)\n2. New product (30 min)\n3. Why customers leave us (30 min)\n'

describe('series of reviews', () => {
  it('belong to the folder of a team, not to the folders that say when or what', () => {
    const paths = [
      'sales/2025/Q1/2025-Q1.md',
      'sales/2025/Q2/2025-Q2.md',
      'board/agendas/2025-Q1.md',
      'board/minutes/2025-Q2.md',
      '2025-Q3.md',
    ]
    const found = reviewSeries(paths.map((path) => dated(path, agenda)))
    assert.deepEqual(
      found.map(({ folder, trend }) => [folder, trend.points.length]),
      [
        ['', 1],
        ['board', 2],
        ['sales', 2],
      ],
    )
  })
})
