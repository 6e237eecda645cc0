import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { evidenceSaid } from './evidence-said.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'
import { context, saidOfThePlan } from './surroundings.ts'

/** A place where a plan says that people will pay more, or stay, for how they are treated. */
export interface PremiumClaim {
  readonly span: Span
  readonly words: string
  readonly of: 'premium' | 'loyalty'
  /** Something found out stands with it: what was paid, who stayed, a test. */
  readonly borneOut: boolean
}

const people =
  '(?:customers?|users?|clients?|members?|patients?|guests?|tenants?|residents?|visitors?|readers?|students?|parents?|families|people|buyers?|shoppers?|subscribers?|passengers?|donors?|they|those who|fans?|diners?|owners?|travell?ers?|account holders?|companies|firms|\\w{3,}ers)'
const good =
  '(?:superior|better|best|best-in-class|great|good|excellent|outstanding|world-class|first-class|five-star|memorable|seamless|unforgettable|exceptional|legendary|personal|personali[sz]ed|white-glove|concierge|premium|frictionless|effortless|warm|friendly|remarkable|magical|delightful|stellar|attentive|human|caring|extraordinary|unique|distinctive|signature|joyful)'
const ofWhom =
  '(?:customer|patient|guest|member|user|client|shopping|buying|digital|service|brand|in-store|resident|student|visitor|tenant|onboarding|dining|shop|booking)'
/** How people are treated, as a thing. */
const treatment = `(?:(?:${ofWhom}[ -])?experiences?|(?:${good},? (?:and |${ofWhom}[ -])?)+(?:\\w+ )?(?:service|care|support|treatment|hospitality|journeys?|visits?|stays?|onboarding|welcome|ambience|atmosphere|touch(?:points?)?|encounters?|moments?)|hospitality|customer delight|delight)`
const adverb = '(?:(?:will|would|can|does|also|always|naturally|clearly|in turn|alone|then|thereby|simply|easily|directly|inevitably) )*'
const opening = '(?:(?:our|a|an|the|such|this|that)\\b[^.;:()]{0,40}?)?'
const dearer = `(?:price premium|premiums?(?! (?:plan|tier|account|version|members?|customers?|users?|seats?|rates? (?:rose|fell)))|higher (?:prices?|fees?|rates?|fares?)|prices? (?:of )?(?:\\S+ ){0,4}above|prices? (?:\\S+ ){0,2}more|(?:charge|ask) (?:\\S+ ){0,3}more|raise (?:our )?prices?)`
const staying =
  '(?:loyalty(?! (?:scheme|program|card|score|point))|loyal\\b|(?:customers|guests|members|friends|fans|clients) for life|for life|lifelong|advocates|fans|never leave|stay longer|season-ticket holders|regulars|repeat (?:business|purchases?|visits?|custom)|retention)'

const premium = new RegExp(
  [
    // "Our experience lets us charge a premium."
    `\\b${opening}${treatment}[^.;:()]{0,30}? ${adverb}(?:lets?|allows?|enables?|justif(?:y|ies)|supports?|commands?|warrants?|earns?|carries|carry|means|permits?|entitles?)\\b[^.;:()]{0,40}?\\b${dearer}`,
    // "With best-in-class onboarding we can charge more."
    `\\b(?:with|through|thanks to|because of|given|by offering|by giving|for) ${opening}${treatment},? we (?:can|will|may|are able to|could|shall)\\b[^.;:()]{0,30}?\\b${dearer}`,
    // "Guests will gladly pay more for …", "members accept higher prices".
    `\\b(?:our |most |many |these |such )?${people} (?:(?:will|would|are|also|gladly|happily|always|willing to|happy to|ready to|prepared to|glad to|readily|do|don['’]t mind|not mind) )*(?:pay|paying|accept|bear)s? (?:(?:much|far|a little|significantly|substantially|happily|gladly) )*(?:more(?: for\\b| because\\b| when\\b| if it\\b| to be\\b| to feel\\b|,? because\\b)|extra for|a (?:price )?premium|premium prices?|higher (?:prices?|fees?|rates?|fares?)|a higher price)`,
  ].join('|'),
  'i',
)
const treated =
  '(?:are treated (?:well|like)|feel (?:known|valued|special|at home|cared for|welcome|seen|appreciated)|are (?:delighted|happy|wowed|well looked after)|love (?:the|our) experience|enjoy (?:the|their|our) (?:visit|stay|experience))'
const stays =
  '(?:(?:will|always|never|simply|also|then|naturally) )*(?:stay|remain|come back|return|leave|are loyal|stick|keep (?:buying|coming)|buy (?:more|again)|pay more|spend more|tell their friends)'
const loyalty = new RegExp(
  [
    `\\b${opening}${treatment} ${adverb}(?:builds?|creates?|drives?|breeds?|leads? to|earns?|guarantees?|secures?|generates?|wins?|brings?|fosters?|ensures?|makes?|keeps?|turns?|produces?|delivers?|means)\\b[^.;:()]{0,60}?\\b${staying}`,
    `\\b(?:delighted|happy|thrilled|wowed|enchanted|well-treated|satisfied) ${people} ${stays}\\b`,
    `\\b${people} (?:who|that) ${treated}[^.;:()]{0,20}? ${stays}\\b`,
    `\\b(?:when|if|because|where) ${people} ${treated}[^.;:()]{0,20}?,? they ${stays}\\b`,
  ].join('|'),
  'i',
)

/** Denied, supposed, hoped for, or asked. */
const unsure =
  /\b(?:not|nor|neither|cannot|hardly|rarely|seldom|without|whether|if|assum\w+|hypothes\w+|believe|think|suspect|guess|may|might|could|perhaps|probably|test\w*|trial\w*|pilot\w*|hope|unclear|unknown|find out|so that|in order|goal|aim|ensure|study|studies|research|according|insurance|insurers?|claims? experience)\b|n['’]t\b|\?\s*$/i
/** What people did pay, or whether they stayed, with a number. */
const seen =
  /\b(?:paid|chose|switched|renewed|stayed|re-?bought|bought again|came back|returned|willingness[- ]to[- ]pay|price test|conjoint|van westendorp|repurchased?|churn (?:fell|dropped|is)|retention (?:rose|is|of))\b/i

interface Said {
  readonly start: number
  readonly end: number
  readonly of: 'premium' | 'loyalty'
  readonly figured: boolean
}

const claimed = sentenceFact<Said | undefined>(({ text, start, words }) => {
  if (words.length < 4 || words.length > 60) return undefined
  for (const [of, pattern] of [
    ['premium', premium],
    ['loyalty', loyalty],
  ] as const) {
    const match = pattern.exec(text)
    if (match === null || unsure.test(text.replace(/\b(?:do not|don['’]t) mind\b|\bif they feel\b/gi, ''))) continue
    // A figure beside the claim is something to go by; one within it is the price that is hoped for.
    const figured = /\d/.test(text.slice(0, match.index) + text.slice(match.index + match[0].length))
    // "An experience that builds loyalty" is wished for.
    if (/\b(?:to|that|which|by)\s+$/i.test(text.slice(0, match.index))) continue
    const rest = /^[^.;:()—–]{0,60}(?=[.;:()—–,]|$)/.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
    return { start: start + match.index, end: start + match.index + match[0].length + rest.length, of, figured }
  }
  return undefined
})

const bearsOut = sentenceFact((sentence) => seen.test(sentence.text))

const telling = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && claimed(sentence, analysis) !== undefined,
)

/** The places, in document order. */
export const premiumClaims = fact<readonly PremiumClaim[]>((analysis) =>
  telling(analysis).flatMap((sentence) => {
    if (!saidOfThePlan(sentence, analysis)) return []
    const said = claimed(sentence, analysis)!
    const shows = (one: Sentence): boolean => bearsOut(one, analysis) || evidenceSaid(one, analysis).some(({ names }) => names)
    const words = sentence.passage.reading.text.slice(said.start, said.end).replace(/\s+/g, ' ').trimEnd()
    return [
      {
        span: locate(sentence, said.start, said.start + sentence.passage.reading.text.slice(said.start, said.end).trimEnd().length),
        words,
        of: said.of,
        borneOut: said.figured || [sentence, ...context(sentence, analysis)].some(shows),
      },
    ]
  }),
)
