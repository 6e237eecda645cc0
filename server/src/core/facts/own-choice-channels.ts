import type { Span } from '../base/span.ts'
import type { Section } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
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
    /\b(?:channels?|channel (?:plan|strategy|mix)|platforms we use|where we (?:are|meet|talk|post)\b.*|contact points?|points of contact)\b|^\W*(?:where|how) (?:we|you|people) (?:will |can )?(?:be|find us|are|reach us|meet|talk|go|appear)\b|\b(?:our|social|digital|contact) (?:presence|accounts|outlets|media)\b|\bcontact (?:mix|plan|programme|program)\b/i.test(
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
  /\bbecause (?:the )?(?:competition|competitors?|rivals?|peers?|board|director|management|we|our|everybody|it is (?:free|cheap|new|modern))\b|\b(?:costs? (?:a |only |less|half|a third|nothing)|cheaper|cheapest|discount for|is free|gave us|the (?:director|board|ceo|founder) (?:has|likes|wants|loves)|all[- ]in on|everyone (?:else )?is on|our own (?:app|magazine|portal)|(?:since|as|because) (?:every|all|the) (?:other|others|competitors?|rivals?)|(?:ceo|boss|founder|director|chair|owner)['’]s (?:pick|choice|favou?rite|idea)|i (?:love|like|prefer|enjoy)|i['’]m (?:good|at home)|we (?:already )?(?:pay|have (?:a |the )?(?:licen[cs]e|contract))|(?:our|the) (?:\w+ )?vendor['’]s|saves? [$€£]|(?:and|on) \w+ only)\b/i.test(
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

/** A channel is chosen: people are moved to it, or it is agreed. */
const movesTo =
  /\b(?:all|every) (?:contact|communication|orders?|enquir\w+|requests?|questions?|correspondence)s?\b[^.]{0,40}\b(?:moves?|go(?:es)?|is|are|runs?|shift\w*|comes?)\b[^.]{0,15}\b(?:to|through|via|over|only|into)\b[^.]{0,20}\b(?:portal|app|web|website|chat|whatsapp|e-?mail|form|platform|teams|kiosk|terminal)\b|\b(?:telephone|phone|fax|counters?|letters?|e-?mail|desk|hotline|post)(?: (?:and|or) \w+)?(?: lines?)? (?:is|are|will be|gets?) (?:switched off|closed|dropped|ended|discontinued|no longer)\b/i
const movesPeople = sentenceFact(({ text }) => text.length < 300 && movesTo.test(text) && !/\b(?:not|never|nobody)\b/i.test(text))
/** What the choice is good for on our side. */
const goodForUs = sentenceFact(
  ({ text }) =>
    text.length < 300 &&
    /\b(?:fits? (?:our|the) (?:\w+ )?(?:roadmap|strategy|budget|architecture|landscape|systems?)|(?:makes?|eases?|simplif\w+|helps?) (?:\w+ )?(?:reporting|administration|billing|planning|our work)|easier (?:for us|to (?:report|measure|administer))|saves? (?:us|postage|staff|costs?|money)|because (?:the|our|we|an?) (?:trainee|intern|agency|licen[cs]e|it|vendor|supplier|son|nephew|chair|colleague|director|boss|tool|system)\b|(?:trainee|intern|agency|colleague|nephew) (?:can|likes to|knows how to|already)|(?:already )?(?:paid for|included in|part of) (?:our|the) (?:licen[cs]e|contract|package|suite)|uniform across|our (?:it|parent company|head office|vendor|group) (?:wants|has|requires|prefers))\b/i.test(
      text,
    ),
)
const choosing = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && (movesPeople(sentence, analysis) || goodForUs(sentence, analysis)),
)
/** What people do, like or lack. */
const habits = sentenceFact(({ text }) =>
  /\b(?:prefer\w*|already|asked (?:for|us)|told us|use[sd]?|like[sd]?|chose|choose|wish(?:es)?|want(?:s|ed)?|without (?:a |an )?(?:smartphone|internet|car|computer)|no (?:internet|smartphone)|at home|comfortable|easier for (?:them|people)|so that (?:they|people|customers)|they (?:can|need|read|write|ring|call)|most of (?:them|our)|two thirds|half of)\b/i.test(
    text,
  ),
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
  const told = new Set<Section>()
  for (const sentence of choosing(analysis)) {
    const { section } = sentence.passage.block
    if (told.has(section) || forms.has(section) || !goodForUs(sentence, analysis)) continue
    const around = section.blocks.flatMap((block) => block.sentences).filter(({ passage }) => passage.reading.role !== 'heading')
    if (found.some(({ at }) => at.start >= section.span.start && at.start < section.span.end)) continue
    const named = around.reduce((sum, other) => sum + channels(other, analysis), 0)
    if (named < 2 || !(named >= leastChannels || around.some((other) => movesPeople(other, analysis)))) continue
    if (around.some((other) => habits(other, analysis) || distribution(other, analysis))) continue
    told.add(section)
    found.push({ at: placeOf(sentence), ownReason: true })
  }
  return found
})
