import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { type Entry, entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { withChildren } from './word-signs.ts'

/** A plan of what is sent to people, in which nothing says that they may answer. */
export interface BroadcastPlan {
  /** The first thing that is sent, or where the plan is named when nothing else tells that it is; several where each is told by itself. */
  readonly sent: readonly Span[]
}

/** Pieces of different names in one sentence. */
const differentPieces = sentenceFact(
  (sentence, lexicon) =>
    new Set(
      termsOf(sentence, 'sent-pieces', lexicon).map(({ from, to }) =>
        sentence.words
          .slice(from, to)
          .map(({ lower }) => lower)
          .join(' '),
      ),
    ).size,
)

/** Says that something is not, or no longer. */
const denied = sentenceFact(({ text }) => /\b(?:no|not|never|without|off|disabled|closed|none|nobody|cannot)\b|n['’]t\b/i.test(text))

/** Tells a colleague how to write or film. */
const instructs = sentenceFact(({ text }) => /\b(?:you|your|yourself)\b/i.test(text))

const telling =
  '(?:communicat(?:e|ing)|announc(?:e|ing)|broadcast(?:ing)?|disseminat(?:e|ing)|publici[sz](?:e|ing)|advertis(?:e|ing)|shar(?:e|ing)|talk(?:ing)? about|spread(?:ing)?|tweet(?:ing)?|promot(?:e|ing)|rais(?:e|ing) awareness|present(?:ing)?|showcas(?:e|ing))'
const audience =
  '(?:community|communities|world|public|audiences?|users|customers|clients|members|subscribers|followers|residents|citizens|patients|students|parents|developers|readers|donors|guests|fans|market|press|media)'
/** Tells them something, and that is all: "communicate updates to the community", "promote our services on all channels". */
const announcing = [
  new RegExp(
    String.raw`\b${telling}\b[^.]{0,60}?\b(?:updates?|announcements?|news|releases?|improvements?|successes|achievements|progress|excitement|story|message|benefits|awareness)\b[^.]{0,40}?\b(?:to|with|among|across|in front of)\b[^.]{0,25}?\b(?:${audience}|channels|social media)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:talk(?:ing)? about|communicat(?:e|ing)|announc(?:e|ing)|broadcast(?:ing)?|shar(?:e|ing) (?:our|the|news|updates|with the))\b[^.]{0,60}?\b(?:to|with|in front of) (?:the |our |a |new |all )?(?:[\w-]+ ){0,3}?${audience}\b`,
    'i',
  ),
  /\b(?:promot(?:e|ing)|advertis(?:e|ing)|publici[sz](?:e|ing)|re-?emphasi[sz](?:e|ing)|push(?:ing)?|broadcast(?:ing)?) (?:our|the|your|its|all our)\b[^.]{0,50}?\b(?:on|in|across|through|via|over)\b[^.]{0,25}?\b(?:channels?|social media|facebook|instagram|twitter|linkedin|campaigns?|ads|newsletters?|press)\b/i,
  /^\W*(?:communicate|announce|broadcast|publici[sz]e)\b[^.]{0,50}\b(?:updates?|announcements?|releases?|news)\b/i,
]
/** The telling is what is to be done, not something said by the way. */
const doesIt = new RegExp(
  String.raw`^\W*(?:[^:.]{1,25}:\s*)?(?:(?:we|the team|and|also|then)\s+)?(?:(?:will|shall|should|must|to|plan to|want to|aim to|continue to|['’]ll|['’]ve)\s+)*(?:regularly |widely |actively |always )?(?:re-?emphasi[sz]e|push|${telling})\b`,
  'i',
)
const announces = sentenceFact(
  ({ text, words }) =>
    words.length <= 30 &&
    !/\?\s*$|\b(?:if|when|before|not|never|was|were|has|have|had|did|where|who)\b/i.test(text) &&
    announcing.some((shape) => shape.test(text)) &&
    doesIt.test(text),
)

/** Longest heading, in words, that names a plan and no statement. */
const longestTitle = 9

/** Names a plan or the whole of what is done. */
const plans = sentenceFact(
  ({ text }) =>
    /\b(?:plan|concept|strategy|programme|communications?|campaign|channels)\b/i.test(text) && !/\b(?:when|if|template)\b/i.test(text),
)

/** Fewer things sent than this are no plan. */
const leastSent = 3

/** Plans of communication that only send. */
export const broadcastPlans = fact<readonly BroadcastPlan[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: BroadcastPlan[] = []
  const done = new Set<Section>()
  for (const section of analysis.document.sections) {
    if (done.has(section) || (spoken[section.index]!.all & (bit.piece | bit.sends)) === 0) continue
    const parts = withChildren(section)
    if (spoken[section.index]!.all & bit['two-way'] && answered(parts)) continue
    const title = section.heading?.sentences[0]
    const titled =
      title !== undefined &&
      !/template|example/i.test(section.title) &&
      title.reading.words.length <= longestTitle &&
      (of(title, analysis) & bit['channel plan']) !== 0
    if (titled && !ofStaffOrNotices(title)) {
      const entries = entriesIn(parts, analysis)
      const sent = entries.filter((entry) => sends(entry))
      if (sent.some(({ sentences }) => sentences.some(ofStaffOrNotices))) continue
      if (sent.length >= leastSent) found.push({ sent: [placeOf(sent[0]!.sentences[0]!)] })
      else if (of(title, analysis) & bit.piece && entries.filter(({ form }) => form !== 'sentence').length >= leastSent)
        found.push({ sent: [placeOf(title)] })
      else continue
      for (const part of parts) done.add(part)
      continue
    }
    // Said in one breath: "The communication plan comprises a brochure, a film and a column."
    const within = section.blocks
      .flatMap(({ sentences }) => sentences)
      .find(
        (sentence) =>
          of(sentence, analysis) & bit['channel plan'] &&
          plans(sentence, analysis) &&
          differentPieces(sentence, analysis) >= leastSent &&
          !ofStaffOrNotices(sentence),
      )
    if (within !== undefined) found.push({ sent: [placeOf(within)] })
    else if (!(spoken[section.index]!.own & bit['two-way']) || !answered([section])) {
      const announced = section.blocks
        .flatMap(({ sentences }) => sentences)
        .filter((sentence) => announces(sentence, analysis) && sentence.passage.reading.role !== 'heading' && !ofStaffOrNotices(sentence))
      if (announced.length > 0) found.push({ sent: announced.map((sentence) => placeOf(sentence)) })
    }
  }
  return found

  /** Whether people may speak as well, or are met; "comments are switched off" says the contrary. */
  function answered(parts: readonly Section[]): boolean {
    return parts.some(({ blocks }) =>
      blocks.some(({ sentences }) => sentences.some((sentence) => of(sentence, analysis) & bit['two-way'] && !denied(sentence, analysis))),
    )
  }

  function sends({ sentences }: Entry): boolean {
    return sentences.some((sentence) => of(sentence, analysis) & (bit.piece | bit.sends) && !instructs(sentence, analysis))
  }

  function ofStaffOrNotices(sentence: Sentence): boolean {
    return (of(sentence, analysis) & (bit.staff | bit.notice)) !== 0
  }
})
