import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, type Term, termsOf } from '../lexicon/lexicon.ts'
import { careSaid } from './care-said.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** A place for people to talk in that is to be opened, with nobody to care for it. */
export interface UncaredPlace {
  readonly at: Span
}

/** Words between the opening and the place. */
const reach = 9

/** Opening something that will be, in so many words: "A forum goes live", "we're spinning up a Slack", "Facebook group: set up in May". */
const opening = sentenceFact((sentence, lexicon) => {
  const { words, text } = sentence
  if (words.length > 40 || /\b(?:was|were|has been|have been|had|already|existing|since|if|when|not|never)\b|n['’]t\b|\?\s*$/i.test(text))
    return false
  const places = [...termsOf(sentence, 'opened-places', lexicon), ...accountsOn(sentence, lexicon)]
  if (places.length === 0) return false
  // "Q2 | city Facebook group", "WhatsApp group for growers": in a list of what is to be done the place alone tells that it is opened.
  if (
    isEntry(sentence) &&
    words.length <= 16 &&
    places.some(({ from, to }) => from <= 4 && !words[to - 1]!.lower.endsWith('s')) &&
    !verb.test(text) &&
    !kept.test(text)
  )
    return true
  return termsOf(sentence, 'opening-verbs', lexicon).some(
    (verb) =>
      !(doneForms.test(words[verb.from]!.lower) && !toBe.test(text)) &&
      places.some(({ from, to }) => (from >= verb.to && from - verb.to <= reach) || (verb.from >= to && verb.from - to <= 4)),
  )
})
/** "Accounts on Threads, Bluesky and Reddit". */
function accountsOn(sentence: SentenceText, lexicon: Lexicon): readonly Term[] {
  const { words } = sentence
  const networks = termsOf(sentence, 'contact-channels', lexicon)
  if (networks.length === 0) return []
  const from = words.findIndex(({ lower }) => /^(?:accounts?|profiles?|presences?|channels?)$/.test(lower))
  const on = words.findIndex(({ lower }, at) => at > from && lower === 'on')
  return from >= 0 && on > from && networks.some((one) => one.from > on && one.from - on <= 3) ? [{ from, to: from + 1 }] : []
}
const doneForms = /^(?:opened|launched|started|created|built|established|introduced|founded|hosted|hosting|building)$/
/** "Accounts are to be opened", "opened by June": still to come. */
const toBe =
  /\b(?:to be|will be|gets?|be) \w*(?:opened|launched|started|created|built|established|introduced|founded)\b|\bby (?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|(?:the )?end|spring|summer|autumn|winter|20\d\d)\b/i
/** The place is used, kept or closed, not opened. */
const kept =
  /\b(?:stays?|keeps?|close[sd]?|closing|remove\w*|existing|current|post(?:s|ing)? (?:in|on|to)|share|promot\w*|engage|reply|answer\w*|monitor\w*|members in|followers|growth|active|link to|via|through|join|leverag\w*|prepar\w*|use|using|find|local|existing|relevant|you)\b/i
const verb = /\b(?:we|you|they|is|are|was|were|has|have|can|should|must)\b/i
function isEntry({ passage, start }: SentenceText): boolean {
  return (passage.item !== undefined || passage.cell !== undefined) && start === 0
}
const place =
  '(?:forums?|(?:discussion|message) boards?|communit(?:y|ies)|discord|slack|(?:facebook|linkedin|whatsapp|telegram|signal|viber) (?:group|page|community)|subreddit|(?:online |virtual )?meeting place|chat ?room|online (?:group|space|club|platform|community)|(?:user|member|peer|customer|alumni) (?:group|space|hub|board|community)|wiki|(?:threads|instagram|tiktok|facebook|mastodon|bluesky|youtube|linkedin) (?:account|channel|profile|page)|telegram channel|whatsapp channel)'
/** The opening told by a noun, as in minutes and lists: "Decision: an online meeting place for former pupils". */
const decided = new RegExp(
  String.raw`^\W*(?:decision|decided|agreed|resolved|new|action|kr ?[\d.]*|o\d|step \d|launch|opening|start)\b[^.]{0,12}[:–—-]?\s*(?:an?|our own|the|one)?\s*(?:\w+ ){0,3}${place}\b`,
  'i',
)
const resolvedOn = sentenceFact(
  ({ text }) => text.length < 200 && decided.test(text) && !/\b(?:was|were|not|never|closed?|if)\b/i.test(text),
)
const resolving = sentencesWith((sentence, analysis) => sentence.passage.reading.role !== 'heading' && resolvedOn(sentence, analysis))

/** Says outright that nobody will. */
const neglected = sentenceFact(({ text }) =>
  /\b(?:run(?:s)? (?:by )?itself|(?:carry|carries|run|runs|sustain|sustains|moderate|moderates|look after|looks after|organi[sz]e|organi[sz]es|manage|manages|grow|grows) (?:itself|themselves)|no (?:head ?count|moderation|moderators?|rota|owner|post|posts|hours|budget for)|without (?:staff|moderators?|moderation|an owner|extra)|cannot take on|can['’]t take on|none planned|there is none planned|nobody (?:is )?(?:assigned|in charge|responsible)|licen[cs]e only|no one (?:is|has to)|self-(?:running|sustaining|moderat\w+)|no work|no extra (?:work|staff|posts?)|no additional (?:work|staff|posts?)|additional (?:staff|posts?|hours?)\b[^.]{0,40}\bnot\b|(?:somebody|someone|whoever|anybody) (?:finds|has) (?:the )?time|when (?:there is|we have) time|on the side|nobody (?:is|has to))\b/i.test(
    text,
  ),
)

export const uncaredPlaces = fact<readonly UncaredPlace[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: UncaredPlace[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    const { own } = spoken[section.index]!
    if (!(own & (bit.place | bit.channel)) || forms.has(section)) continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    const opened = sentences.find((sentence) => sentence.passage.reading.role !== 'heading' && opening(sentence, analysis))
    if (opened === undefined) continue
    const cared = withChildren(section).some(({ blocks }) =>
      blocks.some((block) =>
        block.sentences.some(
          (sentence) =>
            looksIn(sentence, analysis) ||
            ((of(sentence, analysis) & bit.care || careSaid(sentence, analysis).who) && ofIt(sentence, opened)),
        ),
      ),
    )
    if (cared && !sentences.some((sentence) => neglected(sentence, analysis))) continue
    found.push({ at: placeOf(opened) })
  }
  for (const sentence of resolving(analysis)) {
    const { section } = sentence.passage.block
    const sentences = section.blocks.flatMap((block) => block.sentences)
    if (forms.has(section) || !sentences.some((other) => neglected(other, analysis))) continue
    if (found.some(({ at }) => at.start >= section.span.start && at.start < section.span.end)) continue
    found.push({ at: placeOf(sentence) })
  }
  return found
})

/** Said with the opening, or of what was opened. */
function ofIt(sentence: Sentence, opened: Sentence): boolean {
  const { cell, item } = opened.passage.reading
  const other = sentence.passage.reading.cell
  if (
    sentence.passage === opened.passage ||
    (cell !== undefined && other?.table === cell.table && (other.row === cell.row || other.row === 0))
  )
    return true
  return (
    (item === undefined && cell === undefined && Math.abs(sentence.index - opened.index) <= 2) ||
    /\b(?:it|them|there|each|posts?|questions?|replies|threads?|groups?|forum|boards?|accounts?|pages?|channels?|rota|hours)\b/i.test(
      sentence.reading.text,
    )
  )
}

/** People who look in, by whatever name. */
const looksIn = sentenceFact(({ text }) =>
  /\b(?:moderat\w+|community (?:manager|lead|team)s?|rota|roster|looks? in|look(?:s|ing)? after|keeps? an eye|(?:reads?|goes|go) (?:through|to)|have the key|removes? (?:a )?posts?|every (?:evening|morning|day|hour)|daily|(?:two|three|four|one|a|an) \w+ (?:per|for each|for every|on each) (?:board|group|channel|room)|in turns?|takes? turns?)\b/i.test(
    text,
  ),
)
