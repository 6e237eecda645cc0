import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import type { SectionId } from './section-ids.ts'
import { sentencesWith } from './stretch-fact.ts'

const somebody =
  /\b(?:people|they|them|their|she|he|her|him|everyone|everybody|somebody|nobody|no one|whoever|famil(?:y|ies)|households?|children|parents?|learners?|borrowers?|callers?|neighbours?|critics|you)\b/i

function ofPeople({ text }: SentenceText, terms: number): boolean {
  return terms > 0 || somebody.test(text)
}

function served(sentence: SentenceText, lexicon: Lexicon): boolean {
  return ofPeople(sentence, termsOf(sentence, 'customer-nouns', lexicon).length)
}

/** A time in somebody's path, as a cell, an item or a sentence opens with it. */
const stage =
  /^\W*(?:(?:the )?(?:day|week|month|year|hour|evening|morning|night) (?:of|before|after|\d|one|two)|before\b|(?:the )?(?:first|second|third|tenth|last) (?:days?|weeks?|months?|years?|evening|morning|night|visits?|contact|calls?|use|bill|order|lesson|winter|summer|season|time)\b|after\b|afterwards\b|at the end\b|then\b|later\b|(?:in|on|by) (?:the |her |his |their )?(?:first|second|third|last|day|week|month|year)\b|(?:an?|one|two|three|six|half an?) (?:days?|weeks?|months?|years?) (?:on|later|after|before|in)\b|when (?:they|she|he|it|people|somebody|the)\b|once\b|renewal\b|leaving\b|moving (?:in|out)\b|parting\b|farewell\b)/i
/** Something counted that happens to people. */
const counted =
  /\b(?:we|they) (?:also )?(?:count|measure|track|watch|check)\b|\b(?:share|number|proportion|percentage|per ?cent|%|how many)(?: of)? (?:the )?(?:yes|people|customers|users|members|patients|guests|tenants|families|students|visitors|readers|residents|clients|those|\w+s who)\b|\bwho (?:say|come back|return|stay|finish|manage|renew)\b/i
/** A share of people who get something done, a time until they do, or the sign by which it will be seen. */
const reached =
  /\b(?:half|a third|a quarter|two thirds|three quarters|(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|of|out of) (?:every )?(?:three|four|five|ten|twenty|a hundred|\d+))(?: of)?(?: the| our| all| those)? (?:people|customers|users|members|patients|guests|tenants|families|households|students|pupils|learners|borrowers|visitors|readers|residents|clients|callers|donors|passengers|riders|parents|teachers|shops|buyers|sailings|journeys|visits|calls|orders|cases) (?!(?:are|is|were|was|have|live|use)\b)\p{Ll}+|\b(?:minutes|hours|days|weeks) (?:from|between|until|till) [^.]{3,40} (?:to|until|till|and) \p{Ll}|\b(?:it|this|that|plan|we) (?:works?|(?:has|have|will have) (?:worked|succeeded)) when\b|\bnobody waits\b|\bno(?:body| one| \p{Ll}+) (?:waits?|has to wait|should (?:have to )?wait|must wait|should have to)\b[^.]{0,40}\b(?:more than|longer than|twice|again|\d)/iu
/** Ways of hearing people that have no name: standing beside them, noting what they say, a box, a diary, a question put to them. */
const heard = [
  /\b(?:notes?|writes? down|write up|records?|reads?|finds? out|asks?|learns?|hears?|listens? (?:to|for)|collects?|sorts?)\b[^.]{0,50}\b(?:what|why|how|whether|where)\b[^.]{0,40}\b(?:says?|thinks?|grumbles?|complains?|wants?|needs?|miss(?:es)?|curses?|likes?|fears?|leaves?|left|stays?|tells?|found|find|struggles?|stumbles?|hopes?|did not|do not|didn['’]t)\b|\bfinds? out why\b|\bwrites? down (?:where|what)\b/i,
  /\b(?:sits?|sat) (?:down )?(?:with|beside|next to)\b|\brides? along\b|\bstands? behind the counter\b|\bwalks? the (?:floor|wards?|site)\b|\bspends? an? (?:day|shift|week|morning|afternoon|hour|night)\b[^.]{0,20}\b(?:with|behind|beside|at)\b|\bkeeps? a diary\b|\blook(?:s|ing)? over (?:their|her|his) shoulders?\b/i,
  /\b(?:suggestion|complaint|comment|wish|visitor|guest)s?['’]? ?(?:box|book|wall|slip|card)(?:es|s)?\b|\bbox\b[^.]{0,80}\b(?:answers?|empt(?:y|ies|ied)|slips?)\b|\banswers? (?:is |are )?(?:pinned|posted|hung) /i,
  /\b(?:complaints|letters|tickets|reviews|comments|questions|messages)\b[^.]{0,20}\b(?:are|is|get|gets) (?:all )?(?:read|heard|discussed|sorted|answered|gone through)\b|\breads? (?:the |every |all |each )?(?:letters?|complaints?|tickets?|reviews?|comments?)\b/i,
  /\b(?:tenants|members|users|parents|patients|customers|residents|riders|readers|students|pupils|growers|clients|donors|passengers|players)['’]? (?:committee|council|panel|assembly|forum|board|jury|parliament|circle|advisory group|reference group)\b/i,
  /:\s*[“"'‘]?(?:did|does|was|what|how|why|would|which)\b[^.?]{5,90}\?/i,
  /\b(?:rung|called|phoned|visited|met) (?:by|back|after)\b[^.]{0,60}\b(?:why|what|how|whether)\b/i,
]

/** Devices that are there for hearing and nothing else. */
const device =
  /\bthumbs[- ](?:up|down)\b|\bfeedback (?:buttons?|widgets?|forms?|prompts?|box(?:es)?)\b|\brate (?:your|this|each) (?:visit|stay|match|answer|order|call|session|trip|meal|lesson)\b/i

const stages = sentencesWith(
  sentenceFact(
    (sentence, lexicon) =>
      sentence.passage.role !== 'heading' && stage.test(sentence.text) && (sentence.start < 4 || served(sentence, lexicon)),
  ),
)
const counts = sentencesWith(sentenceFact(({ text, passage }) => passage.role !== 'heading' && counted.test(text)))
const reaches = sentencesWith(sentenceFact(({ text, passage }) => passage.role !== 'heading' && text.length < 300 && reached.test(text)))
const hears = sentencesWith(
  sentenceFact(({ text, passage }) => passage.role !== 'heading' && text.length < 300 && heard.some((shape) => shape.test(text))),
)

const devices = sentencesWith(sentenceFact(({ text, passage }) => passage.role !== 'heading' && device.test(text)))

/** Contents that are perhaps told in words of their own: no reason to say that they are there, and reason enough not to say they are missing. */
export const toldOtherwise = fact<ReadonlySet<SectionId>>((analysis: Analysis) => {
  const told = new Set<SectionId>()
  if (stages(analysis).length >= 3) told.add('customer-journey')
  if (counts(analysis).length > 0 || reaches(analysis).length > 0) told.add('customer-measures')
  if (devices(analysis).length > 0 || hears(analysis).length > 0) told.add('listening')
  return told
})
