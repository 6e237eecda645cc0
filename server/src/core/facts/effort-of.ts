import { numberWords } from './number-words.ts'

/** What a sentence says of the effort that somebody gets: amounts, how often, or what is left over. */
export interface EffortSaid {
  /** The largest figure of each kind: money, shares, hours, people; `figure` where the kind is not said. */
  readonly amounts: ReadonlyMap<string, number>
  /** Times a year; 0 where none is told. */
  readonly times: number
  readonly leftOver: boolean
}

/** Besides numbers: nothing at all, and half of something. */
const numbers: Readonly<Record<string, number>> = { ...numberWords, no: 0, half: 50 }
const counted =
  /\b(an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half) (?:\w+ )?(hours?|days?|weeks?|mornings?|afternoons?|evenings?|staff|people|posts?|visits?|meetings?|dinners?|trips?|events?|percent|per cent|colleagues?|of us|full-?time)\b/gi
const often: readonly (readonly [RegExp, number])[] = [
  [/\b(?:daily|every day|each day)\b/i, 250],
  [/\b(?:weekly|every week|each week|a week)\b/i, 52],
  [/\b(?:fortnightly|biweekly)\b/i, 26],
  [/\b(?:monthly|every month|each month|a month)\b/i, 12],
  [/\b(?:quarterly|(?:every|each|a) quarter)\b/i, 4],
  [/\b(?:twice a year|half-?yearly|every six months|spring and autumn)\b/i, 2],
  [
    /\b(?:annual(?:ly)?|yearly|once|once a year|a year|one \w+ in|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i,
    1,
  ],
]
const rest =
  /\b(?:left ?overs?|when(?:ever)? possible|if (?:there(?:['’]s| is) )?(?:any )?time|as time allows|time permitting|if possible|if nobody cancels|what(?:ever)? (?:is|remains|['’]s) left(?: over)?|whatever time|the rest|on the side|low priority|best effort|optional|maybe|perhaps|scraps|crumbs|later|some day|eventually|by e-?mail only|(?:updated |a |one |maybe a )?(?:leaflet|flyer|faq|template|form letter|mass mail))\b/i

const units =
  /(?<money>[€$£¥]\s?|(?:usd|eur|gbp|chf)\s)?(?<digits>\d[\d.,]*)\s?(?<scale>k\b|m\b)?\s?(?<unit>%|percent|per cent|hours?|h\b|days?|weeks?|staff|people|posts?|fte|€|£|\$|euros?|dollars?|pounds|francs)?/gi

/** The effort told by some words. */
export function effortOf(text: string): EffortSaid {
  const amounts = new Map<string, number>()
  const add = (unit: string, value: number): void => void amounts.set(unit, Math.max(amounts.get(unit) ?? 0, value))
  for (const { groups } of text.matchAll(units)) {
    const { money, digits, scale, unit } = groups!
    const value =
      Number(digits!.replace(/[,.](?=\d{3})/g, '').replace(/[.,]$/, '')) *
      (/k/i.test(scale ?? '') ? 1000 : /m/i.test(scale ?? '') ? 1e6 : 1)
    if (value >= 1900 && value <= 2100 && money === undefined) continue
    add(kindOf(money ?? (scale === undefined ? unit : '€')), value)
  }
  for (const [, word, unit] of text.matchAll(counted)) add(kindOf(unit), numbers[word!.toLowerCase()]!)
  for (const [, word] of text.matchAll(
    /\b(no|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half) (?:go(?:es)? )?(?:to|for|on|with)\b/gi,
  ))
    add('figure', numbers[word!.toLowerCase()]!)
  return { amounts, times: often.find(([shape]) => shape.test(text))?.[1] ?? 0, leftOver: rest.test(text) }
}

function kindOf(unit: string | undefined): string {
  if (unit === undefined) return 'figure'
  if (/^(?:%|per)/i.test(unit)) return 'share'
  if (/^(?:hour|h$|morning|afternoon|evening)/i.test(unit)) return 'hours'
  if (/^(?:day|week)/i.test(unit)) return unit.slice(0, 3).toLowerCase()
  return /^(?:staff|people|post|fte|colleague|of us|full)/i.test(unit)
    ? 'people'
    : /^(?:visit|meeting|dinner|trip|event)/i.test(unit)
      ? 'occasions'
      : 'money'
}
