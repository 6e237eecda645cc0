import type { Span } from '../base/span.ts'
import { locate } from '../document/locate.ts'
import { sentencesWith } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'

/** How public judgement is steered. `reward`: something is given for it; `mark`: a mark is asked for; `choice`: only the content are invited. */
export type Steering = 'reward' | 'mark' | 'choice'

export interface SteeredReview {
  readonly at: Span
  readonly by: Steering
}

const review = String.raw`(?:(?:5|five)[- ]?stars?(?: (?:reviews?|ratings?))?|(?:(?:google|app ?store|play ?store|trustpilot|tripadvisor|g2|capterra|yelp|amazon|online|positive|good|public|public|customer) )*(?:reviews?|ratings?|testimonials?)|stars on \w+)`
const gift = String.raw`(?:vouchers?|gift cards?|gifts?|discounts?|\d+ ?% off|coupons?|credits?|points?|prizes?|raffle|draw|free (?:\w+ )?(?:month|coffee|drink|dessert|seat|licen[cs]e|item|shipping)|cash ?back|bonus(?:es)?|rewards?|swag|upgrades?|refunds?|[$€£]\s?\d+)`
const shapes: readonly (readonly [Steering, RegExp])[] = [
  [
    'reward',
    new RegExp(
      String.raw`\b${gift}\b[^.;]{0,50}\b(?:for|in exchange for|in return for|to (?:anyone|everyone|all|customers|guests|users|those|whoever)[^.;]{0,20}(?:who|that)|when (?:they|you)|if (?:they|you)|against|after)\b[^.;]{0,40}\b${review}`,
      'i',
    ),
  ],
  [
    'reward',
    new RegExp(
      String.raw`\b${review}\b[^.;]{0,50}\b(?:gets?|receives?|earns?|wins?|is rewarded|are rewarded|rewarded with|in exchange for|in return for|enters?)\b[^.;]{0,40}\b(?:${gift}|rewarded)\b`,
      'i',
    ),
  ],
  ['reward', new RegExp(String.raw`\b(?:reward|incentivi[sz]e|pay|compensate|buy)\b[^.;]{0,30}\b${review}`, 'i')],
  [
    'mark',
    /\b(?:ask|asks|asked|request|remind|urge|coach|encourage|nudge|prompt|tell)\b[^.;]{0,45}\b(?:for (?:a|an|their|your)?\s*(?:10|ten|9 or 10|top mark|top score|full marks|(?:5|five)[- ]?stars?)|(?:give|leave|rate|score|award)\b[^.;]{0,15}\b(?:a )?(?:10|ten|(?:5|five)[- ]?stars?|top marks?|full marks))\b/i,
  ],
  [
    'choice',
    new RegExp(
      String.raw`\b(?:only|just|exclusively)\b[^.;]{0,35}\b(?:happy|happiest|satisfied|promoters?|delighted|loyal|best|content|those who (?:scored?|gave|rated?)[^.;]{0,15}(?:9|10|4|5|four|five|high|well))\b[^.;]{0,60}\b(?:${review}|(?:to )?(?:post|review|rate))\b`,
      'i',
    ),
  ],
  [
    'choice',
    new RegExp(
      String.raw`\b(?:ask|invite|prompt|send|direct|route|show)\b[^.;]{0,25}\b(?:only |just )?(?:happy|happiest|satisfied|promoters|delighted)\b[^.;]{0,30}\b(?:for|to|the)\b[^.;]{0,30}\b${review}`,
      'i',
    ),
  ],
  [
    'choice',
    new RegExp(
      String.raw`\b(?:unhappy|dissatisfied|negative|low|bad)\b[^.;]{0,40}\b(?:private|privately|internal|hidden|never reach|away from|not (?:be )?(?:shown|invited|asked))\b[^.;]{0,60}\b(?:${review}|public)`,
      'i',
    ),
  ],
]
/** Says that it is not to be, or speaks of reviews of other things. */
const innocent =
  /\b(?:not|never|no (?:reward|gift|discount|voucher)s?|without|nobody|forbid\w*|against the rules|must not|regardless|whatever (?:they|the)|happy or not|code reviews?|peer reviews?|design reviews?|business reviews?|performance reviews?|quarterly reviews?|annual reviews?|security reviews?|legal reviews?|pull requests?|reviewers?|after review|under review|for review|review (?:process|meeting|of the))\b|n['’]t\b|\?\s*$/i

const steering = sentenceFact<Steering | undefined>(({ text }) => {
  if (text.length > 400 || !/\b(?:review|rating|star|testimonial|10|ten|mark|score)/i.test(text) || innocent.test(text)) return undefined
  return shapes.find(([, shape]) => shape.test(text))?.[0]
})

const steered = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && steering(sentence, analysis) !== undefined,
)

/** Longest place in characters. */
const longest = 140

/** Places in which public reviews or marks are paid for, asked for by their height, or left to those who are content. */
export const steeredReviews = fact<readonly SteeredReview[]>((analysis) =>
  steered(analysis).map((sentence) => {
    const { start, text } = sentence.reading
    const end = Math.min(text.replace(/[\s.!]+$/, '').length, longest)
    return { at: locate(sentence, start, start + end), by: steering(sentence, analysis)! }
  }),
)
