import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'

/** Channels that a plan names without any reason of those who are to be met there. */
export interface OwnChoiceChannels {
  readonly at: Span
  /** Whether a reason of the organisation's own is given. */
  readonly ownReason: boolean
}

/** Fewer channels without a reason are a mention. */
const leastChannels = 3

const channelTitle = sentenceFact(
  ({ text, words }) =>
    words.length <= 7 &&
    /\b(?:channels?|channel (?:plan|strategy|mix)|platforms we use|where we (?:are|meet|talk|post)\b.*|contact points?|points of contact)\b/i.test(
      text,
    ),
)
/** Those who are to be met: where they are, what they like, what they asked for. */
const theirReason = sentenceFact(({ text }) =>
  /\b(?:they|them|their|whom?|people|customers?|users?|members?|patients?|guests?|readers?|residents?|citizens?|parents?|students?|drivers?|donors?|developers?|buyers?|clients?|farmers?|tenants?|visitors?|audiences?|communit(?:y|ies)|families|owners?|professionals?|founders?|teams?|prefer\w*|asked for|comfortable|already (?:are|talk|use|meet|read)|hang out)\b/i.test(
    text,
  ),
)
const ourReason = sentenceFact(({ text }) =>
  /\bbecause (?:the )?(?:competition|competitors?|rivals?|peers?|board|director|management|we|our|everybody|it is (?:free|cheap|new|modern))\b|\b(?:costs? (?:a |only |less|half|a third|nothing)|cheaper|cheapest|discount for|is free|gave us|the (?:director|board|ceo|founder) (?:has|likes|wants|loves)|all[- ]in on|everyone (?:else )?is on|our own (?:app|magazine|portal))\b/i.test(
    text,
  ),
)
const distribution = sentenceFact(({ text }) =>
  /\b(?:goods|freight|depots?|lorr(?:y|ies)|rail|warehouses?|wholesale|slack channels?|marketing channels?|sales channels?|acquisition channels?)\b/i.test(
    text,
  ),
)
const channels = sentenceFact(
  (sentence, lexicon) => new Set(termsOf(sentence, 'contact-channels', lexicon).map(({ from }) => sentence.words[from]!.lower)).size,
)

export const ownChoiceChannels = fact<readonly OwnChoiceChannels[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: OwnChoiceChannels[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    if (!(spoken[section.index]!.own & bit.channel) || forms.has(section)) continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    if (sentences.some((sentence) => distribution(sentence, analysis))) continue
    const entries = entriesIn([section], analysis).filter(({ sentences: own }) =>
      own.some((sentence) => of(sentence, analysis) & bit.channel),
    )
    const first = entries[0]
    if (first === undefined) continue
    const own = sentences.find((sentence) => ourReason(sentence, analysis))
    const titled = sentences.some((sentence) => channelTitle(sentence, analysis))
    const theirs = sentences.some(
      (sentence) =>
        sentence.passage.reading.role !== 'heading' &&
        theirReason(sentence, analysis) &&
        sentence !== own &&
        !ourReason(sentence, analysis),
    )
    if (own !== undefined && (!theirs || titled) && !/\bask/i.test(own.reading.text)) {
      const about = entries.find(({ sentences: said }) => said.includes(own)) ?? first
      found.push({ at: placeOf(about.sentences[0]!), ownReason: true })
      continue
    }
    const listed = entries.filter(({ form }) => form !== 'sentence').length
    const named = entries.reduce(
      (sum, { sentences: said }) => sum + said.reduce((most, sentence) => Math.max(most, channels(sentence, analysis)), 0),
      0,
    )
    if (titled && !theirs && (listed >= leastChannels || named >= leastChannels))
      found.push({ at: placeOf(first.sentences[0]!), ownReason: false })
  }
  return found
})
