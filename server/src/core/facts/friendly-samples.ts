import type { Span } from '../base/span.ts'
import { entriesSaying, shownOf } from './entries-saying.ts'
import { fact, sentenceFact } from './fact.ts'
import { sampleSigns } from './sample-signs.ts'
import { formSections } from './template.ts'

/** A round of asking of which only those who like the organisation already are part. */
export interface FriendlySample {
  readonly at: Span
}

const { bit, of } = sampleSigns

const denied = sentenceFact(({ text }) =>
  /\b(?:not|never|beyond|besides|as well as|too|also|was|were|had|instead of)\b|n['’]t\b|\?\s*$/i.test(text),
)
/** Champions are what is asked about, or a role in somebody's company. */
const aside = sentenceFact(({ text }) =>
  /\b(?:identify|find|recruit|become|turn (?:into|them)|internal|executive|project|build) (?:an? |your |our |the )?(?:\w+ )?(?:champions?|ambassadors?|fans|promoters?|advocates?)\b|\bchampion(?:ed|s)? (?:by|the)\b|\breferrals?\b|\btestimonials?\b|\b(?:thank|reward|gift|discount)\w*\b/i.test(
    text,
  ),
)
/** So many people, or some kind of them, as those who are asked; work on them or with them is something else. */
const headcount = sentenceFact(({ text }) =>
  /\b(?:\d+|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|each|our|the|users?|group|circle)\b|\b(?:interview|survey|ask|meet|talk|invite|consult)\w*/i.test(
    text,
  ),
)

const friendly = entriesSaying(sampleSigns, (said) => (said & bit.friendly) !== 0)

/** The first place of each part; none where the document asks anybody else too. */
export const friendlySamples = fact<readonly FriendlySample[]>((analysis) => {
  const told = friendly(analysis)
  if (told.length === 0) return []
  const spoken = sampleSigns.bySection(analysis)
  const forms = formSections(analysis)
  const title = spoken[analysis.document.sections.find(({ depth }) => depth === 1)?.index ?? 0]!.own
  const seen = new Set<number>()
  return told.flatMap(({ entry, said, around, before }) => {
    const { section } = entry.passages[0]!.block
    const { own, all } = spoken[section.index]!
    if (seen.has(section.index) || forms.has(section) || all & bit.others) return []
    const { parent } = section
    if (parent !== undefined && parent.depth >= 1 && spoken[parent.index]!.all & bit.others) return []
    // In the sentence itself, beside it, or by the name of its part.
    const asked = (said & bit.asking) !== 0 || (before & bit.asking) !== 0 || headed(section) || (title & own & around & bit.asking) !== 0
    const { sentences } = entry
    if (
      !asked ||
      sentences.some((one) => denied(one, analysis) || aside(one, analysis)) ||
      !sentences.some((one) => headcount(one, analysis))
    )
      return []
    seen.add(section.index)
    return [{ at: shownOf(entry, (one) => (of(one, analysis) & bit.friendly) !== 0, analysis).span }]

    function headed({ heading }: typeof section): boolean {
      return heading?.sentences.some((one) => of(one, analysis) & bit.asking) === true
    }
  })
})
