import { reviewWeights } from '../src/core/score/review-weights.ts'

const from = '<!-- weights -->'
const to = '<!-- /weights -->'

/** The page on reviews with the table of weights in its place. @throws where the page has no such place */
export function withWeightsTable(page: string): string {
  const start = page.indexOf(from)
  const end = page.indexOf(to)
  if (start < 0 || end < start) throw new Error(`docs/review.md needs ${from} and ${to}: the table of weights goes between them.`)
  const rows = reviewWeights.map(
    ({ id, title, full, planned, observed }) => `| \`${id}\` | ${title} | ${planned || '–'} | ${observed || '–'} | ${full} |`,
  )
  const table = ['| Part | | Planned | Observed | Full marks when |', '|---|---|---:|---:|---|', ...rows].join('\n')
  return `${page.slice(0, start + from.length)}\n\n${table}\n\n${page.slice(end)}`
}
