import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import type { SectionId } from './section-ids.ts'
import { sentencesWith } from './stretch-fact.ts'

/** A time in somebody's path, as a cell, an item or a sentence opens with it. */
const stage =
  /^\W*(?:(?:the )?(?:day|week|month|year|hour|evening|morning|night) (?:before|after|\d|one|two)|before\b|first (?:days?|weeks?|months?|visit|contact|call|use)\b|after\b|afterwards\b|at the end\b|then\b|later\b|(?:in|on|by) (?:the )?(?:first|second|third|last|day|week|month|year)\b|(?:one|two|three|six|half) (?:an? )?(?:days?|weeks?|months?|years?) (?:later|after|before|in)|when (?:they|she|he|it|people|somebody)\b|once\b|renewal\b|leaving\b)/i
/** Something counted that happens to people. */
const counted =
  /\b(?:we|they) (?:also )?(?:count|measure|track|watch|check)\b|\b(?:share|number|proportion|percentage|per ?cent|%|how many)(?: of)? (?:the )?(?:yes|people|customers|users|members|patients|guests|tenants|families|students|visitors|readers|residents|clients|those|\w+s who)\b|\bwho (?:say|come back|return|stay|finish|manage|renew)\b/i

/** Devices that are there for hearing and nothing else. */
const device =
  /\bthumbs[- ](?:up|down)\b|\bfeedback (?:buttons?|widgets?|forms?|prompts?|box(?:es)?)\b|\brate (?:your|this|each) (?:visit|stay|match|answer|order|call|session|trip|meal|lesson)\b/i

const stages = sentencesWith(sentenceFact(({ text, passage, start }) => passage.role !== 'heading' && start < 4 && stage.test(text)))
const counts = sentencesWith(sentenceFact(({ text, passage }) => passage.role !== 'heading' && counted.test(text)))

const devices = sentencesWith(sentenceFact(({ text, passage }) => passage.role !== 'heading' && device.test(text)))

/** Contents that are perhaps told in words of their own: no reason to say that they are there, and reason enough not to say they are missing. */
export const toldOtherwise = fact<ReadonlySet<SectionId>>((analysis: Analysis) => {
  const told = new Set<SectionId>()
  if (stages(analysis).length >= 3) told.add('customer-journey')
  if (counts(analysis).length > 0) told.add('customer-measures')
  if (devices(analysis).length > 0) told.add('listening')
  return told
})
