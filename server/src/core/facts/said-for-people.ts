import type { Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { customerGains } from './customer-gains.ts'
import { sentenceFact } from './fact.ts'

/** Those served, by names that `customer-nouns` leaves out because elsewhere they are nobody's customers. */
const somebody =
  /\b(?:people|person|somebody|someone|nobody|no one|anyone|anybody|everyone|whoever|those who|a caller|callers?|a man|a woman|women|men|children|a child|pupils?|grower|growers|shopper|shoppers|farmers?|carers?|neighbours?|residents?|travellers?|tenants?)\b/i
/** What they do, can, need, or meet. */
const doing =
  /\b(?:should|can|could|able|need(?:s|ed)?|want(?:s|ed)?|wish(?:es)?|told|tells?|say|says|said|ask(?:s|ed)?|know(?:s)?|knew|learns?|learnt|finds?|found|gets?|got|sees?|hears?|hear|waits?|waited|rings?|calls?|writes?|comes?|leaves?|left|stays?|returns?|struggles?|has to|have to|had to|no longer|never|nobody|only once|without|understands?|decides?|chooses?|chose|uses?|is told|is paid|are told|trying|tries)\b/i

const speaks = sentenceFact(
  (sentence, lexicon) =>
    doing.test(sentence.text) && (somebody.test(sentence.text) || termsOf(sentence, 'customer-nouns', lexicon).length > 0),
)
const purposes =
  /\b(?:so that|in order (?:that|to)|(?:which|that|it|they|this|and) (?:lets?|allows?|helps?|means|saves?|spares?|shows?|tells?)|because (?:customers|members|patients|users|people|guests|they)|no longer (?:have|has|need|wait)|(?:helps?|helping|lets?|letting|allows?|allowing|enables?|enabling) (?:customers|members|patients|users|people|guests|them|you)|serves? to|used to|for (?:whom|those who|people who|everyone who|customers who|members who)|to (?:answer|find|see|learn|reach|spare|save|show|reduce|shorten|cut|stop|avoid|give|offer|help|let|make|keep|know|book|pay|report|support|improve|handle|track|collect|manage|automate|send))\b/i
const purposed = sentenceFact(({ text }) => purposes.test(text))

/** Whether a sentence says what those served do, need, are to be able to, or gain: an aim on their side, or the trouble that calls for one. */
export function saidForPeople(sentence: Sentence, analysis: Analysis): boolean {
  return speaks(sentence, analysis) || customerGains(sentence, analysis).some(({ clear }) => clear)
}

/** Whether a sentence says what something is for. */
export function saysWhatFor(sentence: Sentence, analysis: Analysis): boolean {
  return purposed(sentence, analysis)
}
