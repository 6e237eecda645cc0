import type { Section, Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Ways of collecting what people think, in a part that says neither what becomes of it nor that anybody is answered. */
export interface OpenFeedbackLoop {
  readonly section: Section
  /** Never empty. */
  readonly collecting: readonly Sentence[]
}

/** "Feedback: form in the app", "a button for feedback". */
const formForFeedback =
  /\bfeedback\b[^.]{0,15}\b(?:form|button|channel|survey|box|page|link|card)s?\b|\b(?:form|button|channel|survey|box|page|card)s? for (?:\w+ )?feedback\b/i
const voice =
  '(?:feedback|ideas?|suggestions?|complaints?|comments?|wishes|opinions?|views?|praise|ratings?|impressions?|experiences?|grumbles?|concerns|remarks|proposals)'
/** A means put where people are, for them to say something: "QR code in the stairwell for ideas", "smileys at the exit", "a letter asking how it went". */
const means = [
  new RegExp(
    String.raw`\b(?:qr[- ]codes?|box(?:es)?|letter ?box(?:es)?|post ?box(?:es)?|tablets?|terminals?|kiosks?|cards?|forms?|inbox|mailbox|e-?mail address|hotline|phone line|line|app|page|field|wall|board|notebook|book|slips?|postcards?|widget|button|whatsapp number|number|corner|desk)\b[^.;:]{0,40}\b(?:for|to leave|to drop|to send|where (?:\w+ ){1,3}(?:can|may) (?:leave|drop|write|post|give|share|send))\b (?:their |any |your |a |all )?(?:\w+ (?:and|or|,) )?${voice}\b`,
    'i',
  ),
  /\bsmile(?:y|ys|ies)\b|\b(?:thumbs[- ]up\/|thumbs? up or down|happy-or-not|emoji (?:rating|scale|buttons?))\b|\b(?:comment|feedback|opinion|rating|wish|idea) (?:cards?|slips?|postcards?|wall|tree|box(?:es)?|terminals?|tablets?|kiosks?)\b/i,
  /\b(?:letter|e-?mail|mail|text|sms|message|call|form|pop-?up|prompt|card)s?\b[^.;]{0,50}\b(?:asking|asks?|to ask)\b[^.;]{0,30}\b(?:how (?:it|they|the|satisfied|happy|likely|was)|what (?:they|people|he|she|guests|members|customers) (?:think|thought|like|liked|missed|want)|for (?:a|their|an?) (?:rating|opinion|view|score|feedback|comment))\b/i,
  /\b(?:we|staff|drivers?|cashiers?|receptionists?|nurses?|agents?|tutors?) (?:will |shall |always |also )?(?:ask|poll|survey|interview)s?\b[^.;]{0,40}\b(?:how (?:it|they|satisfied|happy|likely)|what (?:they|people) (?:think|thought|like|liked|missed)|for (?:a|their) (?:rating|opinion|feedback|view|score))\b/i,
  /\b(?:reply|response|return|participation|completion|answer) rates?\b[^.;]{0,30}\b(?:of|in|to|for|on)\b[^.;]{0,25}\b(?:questionnaires?|surveys?|polls?|feedback|nps)\b|\b(?:questionnaires?|surveys?|polls?|nps|feedback)\b[^.;]{0,20}\b(?:reply|response|return|participation|completion) rates?\b/i,
]
/** How many answer is told, or that one would like to know; not what becomes of their answers. */
const rateOfReplies =
  /\b(?:reply|response|return|participation|completion|answer) rates?\b|^\W*(?:okrs?|objective|goal|aim|o\d+)\b[^:–—-]{0,12}[:–—-]\s*(?:understand|know|hear|learn|get to know|listen)\b/i

/** Tells what was found, or what others did: evidence, not a plan. */
const reported =
  /\b(?:found|showed?|shows|shown|according|respondents|reported|revealed|indicates?|suggests?|results? of|said|told|answered|in (?:19|20)\d\d|has been|have been|was|were|did|completed)\b/i
/** A question or survey that is an object of work in itself: a product, a lesson, a file. */
const thing =
  /\b(?:as|if|when|once) (?:we|you|they|the)\b|\b(?:underdefined|ensure you)\b|\b(?:survey (?:tool|platform|software|data|design|template|module|results?|findings?|questions?|responses?)|survey(?:ing)? (?:the )?(?:land|market|literature)|site survey|poll(?:ing)? (?:interval|station)|no (?:survey|feedback)|not)\b/i

/** A survey is a way of asking where it is sent, run or answered; elsewhere it may be of land or of a house. */
const bareSurvey = /^(?:surveys?|questionnaires?)$/
const runs =
  /\b(?:send|sends|sent|run|runs|conduct\w*|launch\w*|receives?|gets?|hold|carry out|administer\w*|collect\w*|gather\w*|quarterly|monthly|annual|yearly|weekly|after|at the end|polls|feedback|satisfaction|engagement|user|customer|member|community|fill|by e-?mail|with|put)\b/i

const collects = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  if (text.length < 160 && putsOut(text)) return true
  const terms = termsOf(sentence, 'collecting-ways', lexicon).filter(
    ({ from, to }) => to - from > 1 || !bareSurvey.test(words[from]!.lower) || runs.test(text),
  )
  if (terms.length === 0 && !(words.some(({ lower }) => lower === 'feedback') && formForFeedback.test(text))) return false
  if (reported.test(text) || thing.test(text)) return false
  // "The grower gets feedback": it goes the other way.
  const people = termsOf(sentence, 'customer-nouns', lexicon)
  return !terms.some(
    ({ from }) => /^(?:gets?|getting|receives?)$/.test(words[from]!.lower) && people.some(({ to }) => to === from || to === from - 1),
  )
})

function putsOut(text: string): boolean {
  return means.some((shape) => shape.test(text)) && !reported.test(text) && !thing.test(text)
}
const countsReplies = sentenceFact(({ text }) => rateOfReplies.test(text))

/** Sentences before and after in which what is said is still of the same thing. */
const near = 2

/** Speaks of what people said. */
const voices = sentenceFact(({ text }) =>
  /\b(?:feedback|suggestions?|answers?|responses?|surveys?|results?|comments?|input|ideas?|insights?|findings?|interviews?|complaints?|opinions?|votes?|reviews?|requests?|data|what (?:we|they|people|users|customers) \w+)\b/i.test(
    text,
  ),
)

const collectingWays = sentencesWith(
  (sentence, analysis) =>
    sentence.passage.reading.role !== 'heading' && sentence.passage.reading.cell?.row !== 0 && collects(sentence, analysis),
)

/** Parts that collect feedback and leave it at that. */
export const openFeedbackLoops = fact<readonly OpenFeedbackLoop[]>((analysis) => {
  const { bit, of } = contactSigns
  const ways = collectingWays(analysis)
  const found: OpenFeedbackLoop[] = []
  if (ways.length === 0) return found
  const spoken = contactSigns.bySection(analysis)
  const forms = formSections(analysis)
  const bySection = new Map<Section, Sentence[]>()
  for (const sentence of ways) {
    const { section } = sentence.passage.block
    const known = bySection.get(section)
    if (known === undefined) bySection.set(section, [sentence])
    else known.push(sentence)
  }
  for (const [section, collecting] of bySection) {
    if (forms.has(section)) continue
    const around = section.depth >= 3 && section.parent !== undefined && section.parent.depth >= 2 ? section.parent : section
    const told = withChildren(around)
      .filter(({ index }) => spoken[index]!.own & bit.fate)
      .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
      .filter((sentence) => of(sentence, analysis) & bit.fate && !countsReplies(sentence, analysis))
    // What becomes of it is told with it, in the next breath, or of it by name.
    const open = collecting.filter(
      (sentence) => !told.some((other) => Math.abs(other.index - sentence.index) <= near || voices(other, analysis)),
    )
    if (open.length === 0 || open.length < collecting.length) continue
    found.push({ section, collecting })
  }
  return found
})
