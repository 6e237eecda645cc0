import type { Span } from '../base/span.ts'
import type { Section } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** Something taken from customers or made dearer, and which of four things the part says about it. */
export interface ChangeToCustomers {
  readonly span: Span
  readonly words: string
  readonly notice: boolean
  readonly reason: boolean
  readonly choice: boolean
  readonly hearing: boolean
}

const people = `(?:customers?|users?|members?|clients?|subscribers?|accounts?|tenants?|guests?|patients?|readers?|households?)`
const changing = new RegExp(
  String.raw`\b(?:rais(?:e|es|ing)|increas(?:e|es|ing)|put(?:ting)? up|doubl(?:e|es|ing)) (?:the |our |all )?(?:(?!sale|sales|share|stock|token)\w+ ){0,2}(?:prices|fees|fares|tariffs|dues|premiums|subscription (?:price|fee))\b(?! range)|\b(?:prices?|fees?|fares?|dues|premiums?) (?:rise|rises|go up|goes up|will rise|will go up|will increase|are raised|will be raised)\b|\b(?:sunset(?:s|ting)?|shut(?:ting)? down|discontinu(?:e|es|ing)|retir(?:e|es|ing)|withdraw(?:s|ing)?|clos(?:e|es|ing)|remov(?:e|es|ing)|end(?:s|ing)?|abolish\w*|kill(?:s|ing)?) (?:the |our )?(?:\w+ ){0,3}(?:free (?:tier|plan|version|account)|legacy (?:plan|product|app|version)|old (?:app|plan|portal|version|tariff)|branch(?:es)?|paper (?:statements?|tickets?|forms?)|counters?|phone line|telephone line)\b|\b(?:migrat(?:e|es|ing)|mov(?:e|es|ing)|switch(?:es|ing)?|transfer(?:s|ring)?|force(?:s)?) (?:all |every |the |our |existing |remaining |free )+${people} (?:to|onto|over to) (?:the )?(?:new|paid|other|next)\b`,
  'i',
)
const given = {
  notice:
    /\b(?:notice|(?:days?|weeks?|months?) (?:before|ahead|in advance|earlier|notice)|in advance|told (?:in|before|by)|tell (?:them|members|customers|users|everybody)|letter|announc\w+|inform\w*|e-?mail|from (?:january|february|march|april|may|june|july|august|september|october|november|december|\d))\b/i,
  reason:
    /\b(?:because|since|so that|reason|why|costs? (?:us )?(?:have|has|rose|more)|no longer (?:pays|covers)|to pay for|in order to|as (?:the|our) \w+ (?:rose|cost))\b/i,
  choice:
    /\b(?:may (?:stay|keep|leave|choose|switch)|can (?:stay|keep|leave|choose|switch|cancel|export|take)|choose|choice|option|opt|alternative|instead|grandfather\w*|keep (?:the|their) old|stay on|refund|export|free to leave|for those who)\b/i,
  hearing:
    /\b(?:feedback|ask(?:ed|s)?|questions|call us|ring|phone|reply|replies|write to|forum|listen|hear|talk(?:ed)? (?:to|with)|interview\w*|survey|meeting|complain\w*|answer\w*|contact|hotline|desk)\b/i,
}
const past =
  /\b(?:last year|in 20[01]\d|was raised|were raised|raised in|competitors?|could|might|would|not|never|avoid|without|if)\b|n['’]t\b|\?\s*$/i

const reading = sentenceFact<readonly [number, number] | undefined>(({ text, start }) => {
  if (text.length > 300 || past.test(text)) return undefined
  const found = changing.exec(text)
  return found === null ? undefined : [start + found.index, start + found.index + found[0].length]
})
const gives = sentenceFact(
  ({ text }) =>
    (given.notice.test(text) ? 1 : 0) |
    (given.reason.test(text) ? 2 : 0) |
    (given.choice.test(text) ? 4 : 0) |
    (given.hearing.test(text) ? 8 : 0),
)

const telling = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && reading(sentence, analysis) !== undefined,
)

/** The changes, in document order, one for each section. */
export const changesToCustomers = fact<readonly ChangeToCustomers[]>((analysis) => {
  const seen = new Set<Section>()
  return telling(analysis).flatMap((sentence) => {
    const { section } = sentence.passage.block
    if (seen.has(section) || !saidOfThePlan(sentence, analysis)) return []
    seen.add(section)
    const told = givenIn(section, analysis)
    const [start, end] = reading(sentence, analysis)!
    return [
      {
        span: locate(sentence, start, end),
        words: sentence.passage.reading.text.slice(start, end).replace(/\s+/g, ' '),
        notice: (told & 1) !== 0,
        reason: (told & 2) !== 0,
        choice: (told & 4) !== 0,
        hearing: (told & 8) !== 0,
      },
    ]
  })
})

function givenIn(section: Section, analysis: Analysis): number {
  let told = 0
  for (const block of section.blocks) for (const one of block.sentences) told |= gives(one, analysis)
  for (const child of section.children) told |= givenIn(child, analysis)
  return told
}
