import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'

/** A path that is called a journey, with the stages it has. */
export interface JourneyByStage {
  readonly span: Span
  readonly words: string
  readonly ours: number
  readonly theirs: number
}

const journey = /\b(?:customer|user|member|buyer|patient|donor|guest|client|student|visitor|their)?['’]?s? ?journey\b/i
const ourStage =
  /^\W*(?:(?:stage|phase|step)? ?\d*[.:)–—-]*\s*)?(?:leads?\b|lead (?:gen\w*|captur\w*|nurtur\w*|qualif\w*|scor\w*)|mqls?\b|sqls?\b|(?:marketing|sales)[- ]qualified|opportunit(?:y|ies)\b|prospect(?:s|ing)?\b|qualif\w+|deals?\b|proposal\b|negotiation\b|clos(?:ed?|ing)(?:[- ](?:won|lost|deal))?\b|conver(?:sion|t)\b|acquisition\b|acquire\b|activation\b|moneti[sz]ation\b|revenue\b|upsell\w*|cross[- ]sell\w*|expansion\b|nurtur\w+|pipeline\b|demand gen\w*|attract\b|engage\b|targeting\b|won\b|signed\b|retarget\w*|reactivation\b|win[- ]?back\b)/i
const theirStage =
  /\b(?:(?:customers?|users?|members?|patients?|guests?|buyers?|they|she|he|someone|people|visitors?|students?|families|parents?) \w+s?\b|needs?|search\w*|finds? out|compares?|chooses?|decid\w+|learns?|tries|first use|uses?|gets? stuck|asks?|notices?|feels?|tells?|leaves?|moves? (?:in|out)|waits?|arriv\w+|books?|eats?|pays?|renews?|discover\w*|aware\w*|consider\w*|onboard\w*|support\w*|adopt\w*|loyal\w*|advoca\w*)\b/i

const reads = sentenceFact(({ text, words }) => ({
  journey: words.length <= 12 && journey.test(text),
  ours: words.length <= 8 && ourStage.test(text),
  theirs: theirStage.test(text),
}))

/** The journeys, one for each heading or lead-in that names one and has stages below. */
export const journeysByStage = fact<readonly JourneyByStage[]>((analysis) => {
  const found: JourneyByStage[] = []
  for (const section of analysis.document.sections) {
    const named =
      section.heading !== undefined &&
      section.heading.reading.depth > 0 &&
      section.heading.sentences.some((one) => reads(one, analysis).journey)
    if (!named) continue
    const stages = stagesOf(section, analysis)
    const ours = stages.filter((one) => reads(one, analysis).ours)
    const [first] = ours
    if (first === undefined) continue
    const { start, text } = first.reading
    found.push({
      span: locate(first, start, start + Math.min(text.length, 80)),
      words: text.slice(0, 60),
      ours: ours.length,
      theirs: stages.filter((one) => !reads(one, analysis).ours && reads(one, analysis).theirs).length,
    })
  }
  return found
})

/** What a journey is made of: the headings below, else the items, else the first column or the header of a table. */
function stagesOf(section: Section, analysis: Analysis): readonly Sentence[] {
  const headings = section.children.flatMap(({ heading }) => heading?.sentences.slice(0, 1) ?? [])
  if (headings.length >= 3) return headings
  const stages: Sentence[] = []
  for (const block of section.blocks)
    for (const passage of block.passages) {
      const { item, cell } = passage.reading
      const opens = item?.opens === true && item.depth === 1 && leadIn(passage, analysis)?.reading.item === undefined
      if (
        (opens || (cell !== undefined && (cell.row === 0 || cell.column === 0) && !(cell.row === 0 && cell.column === 0))) &&
        passage.sentences[0] !== undefined
      )
        stages.push(passage.sentences[0])
    }
  return stages
}
