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
/** People of reach by whatever name, and those who use, own or buy the thing. */
const reachWide =
  /\b(?:influencers?|creators?|streamers?|youtubers?|tiktokers?|bloggers?|vloggers?|podcasters?|journalists?|editors?|reporters?|press|media|critics?|analysts?|celebrit(?:y|ies)|stars? of|stars|vips?|hosts|pundits?|columnists?|ambassadors|opinion (?:leaders?|makers?)|thought leaders|ministry|politicians|experts|keynote speakers|reviewers|magazines?|tv|prominent)\b/i
const usersWide =
  /\b(?:customers?|users?|members?|guests?|patients?|readers?|visitors?|clients?|donors?|subscribers?|students?|parents?|residents?|owners?|families|buyers?|tenants?|passengers?|those who (?:\w+ )?(?:buy|use|own|run|live|pay|come|read|already)|(?:people|anyone|everyone|everybody) who (?:\w+ )?(?:buys?|uses?|owns?|runs?|lives?|pays?|comes?|reads?|already)|who (?:already )?(?:use|buy|own|run|buys?)|ticket buyers|box office)\b/i
const reachIs = sentenceFact(({ text }) => reachWide.test(text) && !usersWide.test(text))
const usersAre = sentenceFact(({ text }) => usersWide.test(text) && !reachWide.test(text))
/** "22 days go to critics and bloggers, three to those who buy a ticket": amounts told in one sentence. */
const words: Readonly<Record<string, number>> = {
  no: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  half: 50,
}
const portion =
  /\b(\d[\d,.]*|no|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half)\b ?(?:%|days?|hours?|euros?|percent|per cent|weeks?|people)?(?: (?:of it|of them))? (?:go(?:es)? to|(?:is|are) for|to|for|on|with)\b([^;.\d]{3,60}?)(?=,| and (?:\d|no|one|two|three|four|five|six|seven|eight|nine|ten|half)|;|\.|$)/gi
const portioned = sentenceFact(({ text }) => {
  if (text.length > 300 || !reachWide.test(text)) return false
  let reach = 0
  let people = -1
  for (const [, amount, whom] of text.matchAll(portion)) {
    const value = words[amount!.toLowerCase()] ?? Number(amount!.replace(/[,.](?=\d{3})/g, ''))
    if (reachWide.test(whom!)) reach += value
    else if (usersWide.test(whom!)) people = Math.max(people, 0) + value
  }
  return people >= 0 && reach > 2 * people
})
/** What is left: "when possible", "if time allows". */
const leftOver = sentenceFact(({ text }) =>
  /\b(?:when(?:ever)? possible|if (?:there is )?time|as time allows|time permitting|if possible|what(?:ever)? (?:is|remains) left|the rest|on the side|low priority|best effort|optional)\b/i.test(
    text,
  ),
)

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
    if (
      !(spoken[block.section.index]!.own & bit['opinion makers']) &&
      !block.sentences.some((sentence) => reachIs(sentence, analysis) || portioned(sentence, analysis))
    )
      continue
    if (block.sentences.some((sentence) => ownPeople(sentence, analysis))) continue
    const said = block.sentences.find(
      (sentence) =>
        sentence.passage.reading.role !== 'heading' &&
        ((of(sentence, analysis) & bit['opinion makers'] && favoured(sentence, analysis)) || portioned(sentence, analysis)),
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
      const narrow = entries.every(({ form, passages, sentences }) => form === 'item' || (passages.length <= 4 && sentences.length <= 5))
      const courted = entries.filter(({ passages }) => narrow && passages[0]!.sentences.some((one) => reachIs(one, analysis)))
      const using = entries.filter(
        (entry) => !courted.includes(entry) && entry.passages[0]!.sentences.some((one) => usersAre(one, analysis)),
      )
      // The amounts are of one kind: both sides have one, or the users get what is left.
      if (courted.length > 0 && using.length > 0 && entries.length <= courted.length + using.length + 1) {
        const left = using.every(({ sentences }) => sentences.some((one) => leftOver(one, analysis)))
        const budgeted =
          entries[0]!.form === 'row' && largest(using) > 0 && largest(courted) > 2 * largest(using) && courted.length >= using.length
        if ((left && courted.length > using.length) || budgeted) {
          found.push({ at: placeOf(courted[0]!.sentences[0]!) })
          continue
        }
      }
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
