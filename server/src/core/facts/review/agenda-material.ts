import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { sentMaterial } from './sent-material.ts'

/** What an item rests on. */
export type Material = 'data' | 'opinion' | 'unknown'

const data =
  /\b(?:data|reports?|survey(?:s|ed)?|figures|numbers|statistics|stats|metrics?|kpis?|nps|csat|dashboards?|logs?|logbook|burn-?(?:down|up)|analys[ie]s|results|findings|interviews?|calls?|recordings?|recorded|transcripts?|verbatims?|comments|letters?|e-?mails?|tickets?|complaints? (?:file|log|register)|quotes?|quoted|trends?|scores?|scorecard|forecast|list of|notes of|minutes of|answers|cards|benchmarks?|cohorts?|by reason|measured|counted|count of|tally|variance|actuals|p&l|schedule|tests?|visits?|deck|slides?|sheets?|spreadsheet|exports?|ledger|register|accounts|budget|audit|table|charts?|graphs?|heat ?map|append(?:ix|ices)|annex(?:es)?|handouts?|papers?|pages?|exhibits?|extracts?|printouts?|attachments?|attached|circulated|pre-?read|evidence|sample|observ\w+|shadowing|mystery shopp\w+|video|clips?|film|photos?|diar(?:y|ies)|focus groups?|panels?|guest|speaks? to us|tells? us|told us|exit (?:form|poll)s?|churn list|case(?:s| studies| study)|weighbridge|crm|jira|system|balance sheet|cash flow|file)\b|\d+\s?%|\b\d{2,}\b/i
/** What people at the table think, said in many ways. */
const opinion =
  /\b(?:impressions?|guts?(?: feel(?:ing)?s?| instinct)?|feelings?|feel(?:s)?|hunch(?:es)?|instincts?|intuition|brain ?-?storm\w*|sticky[- ]notes?|post-?its?|flip ?chart|show of hands|thumbs (?:up|down)|straw poll|vote by hands?|suppose[ds]?|suppositions?|assumptions?|guess(?:es|work)?|beliefs?|believe|reckon|opinions?|views (?:of|from|round)|views? (?:a?round)|what (?:do )?(?:we|you|they all|directors|managers) (?:all )?(?:think|reckon|believe|feel)|our sense|in our experience|(?:go(?:es|ing)? )?(?:a?round) the (?:table|room)|tour de table|go[- ]?round|one word each|each (?:director|manager|head|of us|person|member|one) (?:says?|gives?|tells?|names?|rates?)|everyone (?:says?|gives?|shares?|rates?|tells?)|general discussion|(?:talk|chat|discuss) (?:it|this|that) over|(?:free|open|frank) exchange|exchange of views|swap\w*|hear from each other|take stock together|open (?:discussion|chat|floor|mic|conversation|talk|forum)|free (?:discussion|talk)|discussion only|(?:a |just |quick )chat\b|chat about|conversation|debate|mood|vibes?|temperature check|anecdot\w+|stories from (?:managers|the team|sales)|personal (?:views?|observations?)|off the cuff|no (?:prep\w*|papers?|slides|data|figures|material)|nothing (?:prepared|to read)|from memory|blue[- ]sky|ideas|thoughts|musings|reflections?|perceptions? of the (?:board|team|managers))\b/gi

/** For each item of the agenda whether data or opinion stands behind it: by its own words, those below it, and the material sent for it. */
export const agendaMaterial = fact<readonly Material[]>((analysis) => {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const sent = sentMaterial(analysis)
  return items.map((item) => {
    const own = [item.line.text, ...item.line.detail, ...item.below.map((index) => lines[index]!.text)].join('\n').slice(0, 1_500)
    const names = contentWords(item.line.text)
    // Material names its item: "For the retention item: …".
    const material = sent
      .filter((line) => [...contentWords(line.text.slice(0, 60))].some((word) => names.has(word)))
      .map((line) => line.text.slice(0, 400))
    // "Round the table" is no table, and "no papers" are none.
    const rest = own.replace(opinion, ' ')
    if (data.test([rest, ...material].join('\n'))) return 'data'
    return rest === own ? 'unknown' : 'opinion'
  })
})

const hollow = new Set(
  'item items with from that this what which their them they have been will customer customers review update quarter'.split(' '),
)

function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !hollow.has(word)))
}
