import type { Span } from '../base/span.ts'
import { contactSigns } from './contact-signs.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'

/** A list, table or budget in which more goes to people of reach (influencers, press, analysts) than to customers. */
export interface CourtedMakers {
  readonly at: Span
}

/** "Win the analysts and the market follows", "80 % star streamers, 5 % the forum". */
const wonFirst =
  /\b(?:win|court|convince|invite|land) (?:over )?(?:the )?(?:analysts|influencers|press|journalists|media|creators|celebrities|opinion leaders)\b[^.]*\b(?:and|then)\b[^.]*\b(?:follow\w*|come|customers|market|users)\b/i
const share = /(\d+(?:\.\d+)?)\s*%\s*([^,;.%\d]+)/g
const makers =
  /\b(?:influencers?|creators?|streamers?|youtubers?|bloggers?|journalists?|press|media|analysts?|celebrit(?:y|ies)|opinion leaders?)\b/i
const customersSide =
  /\b(?:customers?|users?|members?|guests?|patients?|readers?|visitors?|clients?|donors?|forum|community|support|wards?|subscribers?|students?|parents?|residents?|fans?)\b/i

const favoured = sentenceFact(({ text }) => {
  if (text.length > 500) return false
  if (wonFirst.test(text)) return true
  let reach = 0
  let people = 0
  for (const [, amount, whom] of text.matchAll(share)) {
    if (makers.test(whom!)) reach += Number(amount)
    else if (customersSide.test(whom!)) people += Number(amount)
  }
  return people > 0 && reach > people
})
/** The largest figure of an entry: money, visits, people. */
const figure = sentenceFact(({ text }) =>
  Math.max(0, ...[...text.matchAll(/\d[\d,.]*/g)].map(([digits]) => Number(digits.replace(/[,.](?=\d{3}|$)/g, '')) || 0)),
)
const customersToo = sentenceFact(({ text }) => customersSide.test(text))
/** Customers who are heard by customers, or makers who are the customers. */
const ownPeople = sentenceFact(({ text }) =>
  /\b(?:members?|customers?|users?|patients?|guests?) (?:who|themselves)\b|\bour creators?\b|\bfor creators?\b|\bcreators? (?:who|can|use|need|want)\b|\banalysts? (?:who|can|use|need|want)\b|\bdata analysts?\b|\bbusiness analysts?\b/i.test(
    text,
  ),
)

export const courtedMakers = fact<readonly CourtedMakers[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: CourtedMakers[] = []
  for (const block of analysis.document.blocks) {
    if (!(spoken[block.section.index]!.own & bit['opinion makers'])) continue
    if (block.sentences.some((sentence) => ownPeople(sentence, analysis))) continue
    const said = block.sentences.find(
      (sentence) =>
        sentence.passage.reading.role !== 'heading' && of(sentence, analysis) & bit['opinion makers'] && favoured(sentence, analysis),
    )
    if (said !== undefined) {
      found.push({ at: placeOf(said) })
      continue
    }
    const groups = new Map<string, Entry[]>()
    for (const entry of entriesOf(block, analysis)) {
      if (entry.form === 'sentence') continue
      const group = groups.get(entry.group)
      if (group === undefined) groups.set(entry.group, [entry])
      else group.push(entry)
    }
    for (const entries of groups.values()) {
      const reach = entries.filter(({ sentences }) => sentences.some((sentence) => of(sentence, analysis) & bit['opinion makers']))
      const people = entries.filter(
        (entry) => !reach.includes(entry) && entry.sentences.some((sentence) => customersToo(sentence, analysis)),
      )
      if (people.length === 0 || reach.length < 2 || reach.length <= people.length) continue
      if (entries.length > reach.length + people.length + 1) continue
      if (largest(people) > 0 && largest(people) >= largest(reach)) continue
      found.push({ at: placeOf(reach[0]!.sentences[0]!) })
    }
  }
  return found

  function largest(entries: readonly Entry[]): number {
    return Math.max(0, ...entries.flatMap(({ sentences }) => sentences.map((sentence) => figure(sentence, analysis))))
  }
})
