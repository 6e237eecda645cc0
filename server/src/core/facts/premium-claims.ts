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
  '(?:customers?|users?|clients?|members?|patients?|guests?|tenants?|residents?|visitors?|readers?|students?|parents?|families|people|buyers?|shoppers?|subscribers?|passengers?|donors?|they|those who|fans?|diners?|owners?|travell?ers?|account holders?|companies|firms)'
/** How people are treated, as a thing. */
const treatment =
  '(?:(?:(?:customer|patient|guest|member|user|client|shopping|buying|digital|service|brand|in-store|resident|student|visitor|tenant|onboarding)[ -])?experiences?|(?:(?:customer|personal|client|concierge|white-glove|premium|great|good|excellent|superior|world-class|outstanding|better|best|legendary|exceptional|five-star|friendly|warm) )+(?:service|care|support|treatment|hospitality)|hospitality|customer delight)'
const adverb = '(?:(?:will|would|can|does|also|always|naturally|clearly|in turn|alone|then|thereby|simply|easily|directly|inevitably) )*'

const premium = new RegExp(
  [
    // "Our experience lets us charge a premium."
    `\\b(?:(?:our|a|an|the|such|this|that|better|superior|great)\\b[^.;:()]{0,40}?)?${treatment}[^.;:()]{0,30}? ${adverb}(?:lets?|allows?|enables?|justif(?:y|ies)|supports?|commands?|warrants?|earns?|carries|carry|means|permits?|entitles?)\\b[^.;:()]{0,40}?\\b(?:price premium|premiums?(?! (?:plan|tier|account|version|members?|customers?|users?|seats?|rates? (?:rose|fell)))|higher (?:prices?|fees?|rates?|fares?)|prices? (?:of )?(?:\\S+ ){0,4}above|prices? (?:\\S+ ){0,2}more|charge more|raise (?:our )?prices?)`,
    // "Guests will gladly pay more for …", "members accept higher prices".
    `\\b(?:our |most |many |these |such )?${people} (?:(?:will|would|are|also|gladly|happily|always|willing to|happy to|ready to|prepared to|glad to|readily) )*(?:pay|accept|bear)s? (?:(?:much|far|a little|significantly|substantially|happily|gladly) )*(?:more (?:for|because|when|if it|to be|to feel)|extra for|a (?:price )?premium|premium prices?|higher (?:prices?|fees?|rates?|fares?)|a higher price)`,
  ].join('|'),
  'i',
)
const loyalty = new RegExp(
  [
    `\\b(?:(?:our|a|an|the|such|this|that|better|superior|great)\\b[^.;:()]{0,40}?)?${treatment} ${adverb}(?:builds?|creates?|drives?|breeds?|leads? to|earns?|guarantees?|secures?|generates?|wins?|brings?|fosters?|ensures?|makes?|keeps?|turns?|produces?|delivers?)\\b[^.;:()]{0,40}?\\b(?:loyalty(?! (?:scheme|program|card|score|point))|loyal\\b|for life|lifelong|advocates|repeat (?:business|purchases?|visits?|custom)|retention)`,
    `\\b(?:delighted|happy|thrilled|wowed|enchanted|well-treated|satisfied) ${people} (?:(?:will|always|never|simply|also|then) )*(?:stay|remain|come back|return|leave|are loyal|stick|keep (?:buying|coming)|buy (?:more|again))\\b`,
  ].join('|'),
  'i',
)

/** Denied, supposed, hoped for, or asked. */
const unsure =
  /\b(?:not|nor|neither|cannot|hardly|rarely|seldom|without|whether|if|assum\w+|hypothes\w+|believe|think|suspect|guess|may|might|could|perhaps|probably|test\w*|trial\w*|pilot\w*|hope|unclear|unknown|find out|so that|in order|goal|aim|ensure|study|studies|research|according|insurance|insurers?|claims? experience)\b|n['’]t\b|\?\s*$/i
/** What people did pay, or whether they stayed, with a number. */
const seen =
  /\b(?:paid|chose|switched|renewed|stayed|re-?bought|bought again|came back|returned|willing(?:ness)?[- ]to[- ]pay|price test|conjoint|van westendorp|repurchased?|churn (?:fell|dropped|is)|retention (?:rose|is|of))\b/i

interface Said {
  readonly start: number
  readonly end: number
  readonly of: 'premium' | 'loyalty'
}

const claimed = sentenceFact<Said | undefined>(({ text, start, words }) => {
  if (words.length < 4 || words.length > 60) return undefined
  for (const [of, pattern] of [
    ['premium', premium],
    ['loyalty', loyalty],
  ] as const) {
    const match = pattern.exec(text)
    if (match === null || unsure.test(text)) continue
    // "An experience that builds loyalty" is wished for.
    if (/\b(?:to|that|which|by)\s+$/i.test(text.slice(0, match.index))) continue
    const rest = /^[^.;:()—–]{0,60}(?=[.;:()—–,]|$)/.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
    return { start: start + match.index, end: start + match.index + match[0].length + rest.length, of }
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
        borneOut: [sentence, ...context(sentence, analysis)].some(shows),
      },
    ]
  }),
)
