import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { fact } from './fact.ts'
import { reviewSections } from './review-sections.ts'

/** What an item rests on. */
export type Material = 'data' | 'opinion' | 'unknown'

const data =
  /\b(?:data|reports?|surveys?|figures|numbers|statistics|metrics?|kpis?|nps|csat|dashboards?|logs?|analys[ie]s|results|interviews?|calls?|recordings?|recorded|letters?|quotes?|quoted|trends?|scores?|scorecard|forecast|list of|notes of|answers|cards|benchmarks?|cohorts?|by reason|measured|variance|actuals|p&l|schedule of|tests?|visits?)\b|\d+\s?%|\b\d{2,}\b/i
const opinion =
  /\b(?:impressions?|gut feeling|feelings?|brainstorm\w*|show of hands|suppose[ds]?|suppositions?|opinions?|what do we think|what we think|our sense|round the table|general discussion|mood)\b/i

/** For each item of the agenda whether data or opinion stands behind it: by its own words, those below it, and the material sent for it. */
export const agendaMaterial = fact<readonly Material[]>((analysis) => {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const sent = reviewSections(analysis).material
  return items.map((item) => {
    const own = [item.line.text, ...item.line.detail, ...item.below.map((index) => lines[index]!.text)].join('\n').slice(0, 1_500)
    const names = contentWords(item.line.text)
    // Material names its item: "For the retention item: …".
    const material = sent
      .filter((line) => [...contentWords(line.text.slice(0, 60))].some((word) => names.has(word)))
      .map((line) => line.text.slice(0, 400))
    if (data.test([own, ...material].join('\n'))) return 'data'
    return opinion.test(own) ? 'opinion' : 'unknown'
  })
})

const hollow = new Set(
  'item items with from that this what which their them they have been will customer customers review update quarter'.split(' '),
)

function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !hollow.has(word)))
}
