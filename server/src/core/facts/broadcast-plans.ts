import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { type Entry, entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
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
      [...termsOf(sentence, 'sent-pieces', lexicon), ...termsOf(sentence, 'going-out', lexicon)].map(({ from, to }) =>
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

const wayBack =
  '(?:repl(?:y|ies)|answers?|comments?|commenting|responses?|reactions?|questions?|chat|live chat|direct messages|dms|inbox|mailbox|(?:sending |sender |from[- ])?address|contact form|comment (?:section|function|field|box)|feedback (?:form|button|field)|reply (?:function|button|address)|chat (?:button|function|window)|hotline|guest ?book|letters page|number)'
/** Shuts the way back: "replies are switched off", "sent from a no-reply address", "the chat button goes", "comments stay closed". */
const shuts = [
  new RegExp(
    String.raw`\b${wayBack}\b[^.;]{0,30}\b(?:is|are|was|were|stays?|remains?|will be|gets?|have been|has been|be|kept)\b[^.;]{0,12}\b(?:(?:switched|turned|shut) off|off|disabled|deactivated|closed|locked|blocked|removed|dropped|hidden|deleted|ignored|unread|unanswered|unmonitored|not (?:read|monitored|answered|possible|allowed|enabled|foreseen|planned|intended|accepted|checked|offered|staffed|wanted|needed|looked at))\b`,
    'i',
  ),
  /\b(?:chat|comment|reply|contact|feedback|answer)[- ](?:button|function|field|box|form|section|line|option)s?\b[^.;]{0,20}\b(?:goes|go|disappears?|is gone|comes? off|makes? way)\b/i,
  new RegExp(
    String.raw`\b(?:switch(?:ed|ing)?|turn(?:ed|ing)?) off (?:all )?(?:the )?${wayBack}\b|\b(?:disabl(?:e|ed|ing)|clos(?:e|ed|ing)|remov(?:e|ed|ing)) (?:all )?(?:the |any )?(?:repl(?:y|ies)|comments?|commenting|chat|comment (?:section|function|field)s?|reply (?:function|button)s?)\b`,
    'i',
  ),
  /\b(?:no|do[- ]?not|do[- ]?n['’]?t)[- ]?reply\b|\b(?:mail|send(?:ing|er)?|e-?mail) ?(?:address|account)[^.;]{0,20}\b(?:cannot|can['’]t|does not|doesn['’]t) (?:answer|receive|take|be answered|be replied)\b/i,
  new RegExp(
    String.raw`\b(?:no|without(?: any)?|nobody (?:reads|answers|looks at)(?: the)?|no[- ]one (?:reads|answers|looks at)(?: the)?|we (?:do not|don['’]t|never|will not|won['’]t) (?:answer|read|reply to|respond to|take|accept|allow)(?: any| the)?)\s+(?:${wayBack}|way to (?:reply|answer|respond|write back))\b(?!\s+(?:time|is left|goes|stays|remains|left))`,
    'i',
  ),
  /\b(?:one[- ]way (?:channel|group|list|communication|broadcast|street)|read[- ]only (?:channel|group)|only (?:admins?|administrators|we|the office|staff) (?:can|may) (?:post|write|comment))\b/i,
]
/** Without one of these nothing is shut. */
const mayShut =
  /\b(?:off|disabl|deactivat|clos|lock|block|remov|drop|hid|delet|ignor|un|not|no|no-?reply|nobody|never|without|goes?|gone|way|disappear|only|one|read)|n['’]t\b/i
const answering =
  /repl|answer|comment|respon|react|question|chat|message|dms|inbox|mailbox|address|form\b|hotline|guest|letters|number|button|field|line|one[- ]way|read[- ]only|only/i
const shutsWayBack = sentenceFact(
  ({ text }) =>
    text.length < 400 &&
    answering.test(text) &&
    mayShut.test(text) &&
    !/\b(?:avoid|instead of|rather than|never|should(?:n['’]t| not)|stop|replac\w+|problem|if|when|until|after hours|at night|spam|abus\w+|hate|today|so far|currently|previously|was|were)\b/i.test(
      text,
    ) &&
    shuts.some((shape) => shape.test(text)),
)
/** Something goes out, whatever it is called. */
const goesOut = sentenceFact(({ text }) =>
  /\b(?:go(?:es)? out|messages?|mailings?|e-?mails?|newsletter|posts?|push|sen[dt]s?|bulletin|announce\w*|publish\w*|banner|articles?|videos?|leaflets?)\b/i.test(
    text,
  ),
)
/** What a list is for: to be seen and known. */
const toBeSeen = sentenceFact(
  ({ text, words }) =>
    words.length <= 16 &&
    !/\?/.test(text) &&
    /\b(?:visib(?:le|ility)|be seen|be heard|(?:better|well|widely) known|on (?:everybody|everyone|people)['’]s lips|communications?|publicity|outreach|newsletters?|social media|mailings?|campaign|awareness|get the word out|spread the word|what we send)\b/i.test(
      text,
    ),
)

/** Longest heading, in words, that names a plan and no statement. */
const longestTitle = 9

/** Names a plan or the whole of what is done. */
const plans = sentenceFact(
  ({ text }) =>
    /\b(?:plan|concept|strategy|programme|communications?|campaign|channels)\b/i.test(text) && !/\b(?:when|if|template)\b/i.test(text),
)

const shutting = sentencesWith(
  (sentence, analysis) =>
    sentence.passage.reading.role !== 'heading' && !sentence.passage.reading.quoted && shutsWayBack(sentence, analysis),
)

function headingsOf(section: Section): readonly Sentence[] {
  return section.heading?.sentences ?? []
}

/** Fewer things sent than this are no plan. */
const leastSent = 3

/** Plans of communication that only send. */
export const broadcastPlans = fact<readonly BroadcastPlan[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: BroadcastPlan[] = []
  const done = new Set<Section>()
  const shutIn = new Map<Section, Sentence>()
  for (const sentence of shutting(analysis)) {
    const { section } = sentence.passage.block
    if (!shutIn.has(section)) shutIn.set(section, sentence)
  }
  for (const section of analysis.document.sections) {
    if (done.has(section)) continue
    const shut = shutIn.get(section)
    if (shut !== undefined && !ofStaffOrNotices(shut) && !headingsOf(section).some(ofStaffOrNotices)) {
      const own = section.blocks.flatMap(({ sentences }) => sentences)
      if (own.some((sentence) => sentence !== shut && goesOut(sentence, analysis)) && !answered([section])) {
        found.push({ sent: [placeOf(shut)] })
        done.add(section)
        continue
      }
    }
    if ((spoken[section.index]!.all & (bit.piece | bit.sends | bit['goes out'])) === 0) continue
    const parts = withChildren(section)
    const title = section.heading?.sentences[0]
    const titled =
      title !== undefined &&
      !/template|example|\b(?:ads?|adwords|advertising|seo|guest posts?|press|outreach to)\b/i.test(section.title) &&
      title.reading.words.length <= longestTitle &&
      (of(title, analysis) & bit['channel plan']) !== 0
    if (spoken[section.index]!.all & bit['two-way'] && answered(parts)) {
      // People may answer somewhere in the plan: its parts need not say so each for itself.
      if (titled) for (const part of parts) done.add(part)
      continue
    }
    if (titled && !ofStaffOrNotices(title)) {
      const entries = entriesIn(parts, analysis)
      const sent = entries.filter((entry) => sends(entry))
      if (sent.some(({ sentences }) => sentences.some(ofStaffOrNotices))) continue
      const pieces = sent.reduce((sum, { sentences }) => sum + sentences.reduce((of, one) => of + differentPieces(one, analysis), 0), 0)
      if (sent.length >= leastSent || (sent.length === leastSent - 1 && pieces >= leastSent && entries.length <= 6))
        found.push({ sent: [placeOf(sent[0]!.sentences[0]!)] })
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
      else {
        // A list led in by its purpose, all of which goes out.
        const list = entriesIn([section], analysis).filter(({ form }) => form !== 'sentence')
        const lead = section.blocks
          .flatMap(({ passages }) => passages)
          .find(({ reading, sentences }) => reading.role === 'paragraph' && sentences.length === 1 && toBeSeen(sentences[0]!, analysis))
        if (
          lead !== undefined &&
          list.length >= leastSent &&
          list.every((entry) => sends(entry) && !entry.sentences.some(ofStaffOrNotices)) &&
          !(spoken[section.index]!.own & bit['two-way'])
        )
          found.push({ sent: [placeOf(list[0]!.sentences[0]!)] })
      }
    }
  }
  return found

  /** Whether people may speak as well, or are met; "comments are switched off" says the contrary. */
  function answered(parts: readonly Section[]): boolean {
    return parts.some(({ blocks }) =>
      blocks.some(({ sentences }) =>
        sentences.some(
          (sentence) => of(sentence, analysis) & bit['two-way'] && !denied(sentence, analysis) && !shutsWayBack(sentence, analysis),
        ),
      ),
    )
  }

  function sends({ sentences }: Entry): boolean {
    return sentences.some(
      (sentence) => of(sentence, analysis) & (bit.piece | bit.sends | bit['goes out']) && !instructs(sentence, analysis),
    )
  }

  function ofStaffOrNotices(sentence: Sentence): boolean {
    return (of(sentence, analysis) & (bit.staff | bit.notice)) !== 0
  }
})
