import type { Span } from '../base/span.ts'
import { entriesSaying, shownOf } from './entries-saying.ts'
import { fact, sentenceFact } from './fact.ts'
import { leavingSigns } from './leaving-signs.ts'

/** A place where people are kept by what it takes to leave. */
export interface ExitBarred {
  readonly span: Span
  readonly words: string
}

const { bit, of } = leavingSigns

/** It is so and not otherwise, or it is meant to hold. */
const binding = sentenceFact(({ text }) =>
  /\b(?:only|must|(?:have|has|needs?) to|solely|never|so that|fewer|hold|deter|stop|hard(?:er)?|make[sn]?|making|early|within the|drop by|(?:mon|tues|wednes|thurs|fri)days?|route|since)\b|[$€£] ?\d|\d ?[$€£%]|\b\d+ months\b/i.test(
    text,
  ),
)
/** It is not to be, or it is about others, figures, staff or things. */
const aside = sentenceFact(({ text }) =>
  /\b(?:no (?:exit|cancellation|termination|early|auto|penalt\w+|lock)|without (?:a |an )?(?:fee|penalty|lock)|(?:rate|rates|interviews?|survey\w*|strategy|strategies|poll|codes?) (?:of|for|by|fell|is|are|with)|(?:exit|cancellation|termination) (?:rates?|interviews?|survey\w*|strateg\w+|polls?|codes?)|track\w*|measure[sd]?|competitors?|their current|policy|policies|employees?|staff leav\w+|never|don['’]t|do not|will not be|not be charged|instead of|domains?|certificates?|ssl|effective date|this agreement|our (?:lease|licen[cs]e))\b/i.test(
    text,
  ),
)
/** People who would go, by the house's own words. */
const held = sentenceFact(({ text }) =>
  /\b(?:leav\w+|will not go|switch\w*|churn|port|again|re-?(?:type|collect|enter|key)\w*|type them)\b/i.test(text),
)

/** Whether it speaks of going in a way that only some go through with. */
function bars(said: number): boolean {
  const speaks = (families: number) => (said & families) !== 0
  if (speaks(bit.rolling)) return true
  if (speaks(bit.going) && speaks(bit.hurdle | bit.charge)) return true
  if (speaks(bit.charge)) return true
  return speaks(bit.taking) && speaks(bit['way out'] | bit.unheard)
}

const barred = entriesSaying(leavingSigns, bars)

/** The places, in document order. */
export const exitsBarred = fact<readonly ExitBarred[]>((analysis) =>
  barred(analysis).flatMap(({ entry, said, before, after, lead }) => {
    const { sentences } = entry
    if (sentences.some((one) => aside(one, analysis))) return []
    const strict = sentences.some((one) => binding(one, analysis))
    const speaks = (families: number) => (said & families) !== 0
    const rolls = speaks(bit.rolling) && (speaks(bit.unheard) || !((before | after | said) & bit.freely))
    const hurdle = speaks(bit.going) && speaks(bit.hurdle | bit.charge) && strict
    const charge =
      speaks(bit.charge) && (strict || /^(?:exit|early|cancel|termination|leaving)/i.test(sentences[0]!.reading.text)) && !hurdle
    const taken =
      speaks(bit.taking) &&
      speaks(bit['way out']) &&
      (speaks(bit.unheard | bit.going | bit.hurdle) || sentences.some((one) => held(one, analysis)))
    const unremarked = speaks(bit.unheard) && speaks(bit.taking) && speaks(bit['way out'])
    if (!rolls && !hurdle && !(charge && leaves(said | lead | before | after)) && !taken && !unremarked) return []
    if (!rolls && speaks(bit.freely)) return []
    const key = bit.rolling | bit.charge | bit.hurdle | bit['way out']
    return [shownOf(entry, (sentence) => (of(sentence, analysis) & key) !== 0, analysis)]
  }),
)

function leaves(said: number): boolean {
  return (said & (bit.going | bit.charge)) !== 0
}
