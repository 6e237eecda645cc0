import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { type EffortSaid, effortOf } from './effort-of.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { blocksWith, sentencesWith } from './stretch-fact.ts'

/** A list, table, budget or week in which more goes to people of reach (influencers, press, analysts) than to customers. */
export interface CourtedMakers {
  readonly at: Span
}

/** "Win the analysts and the market follows". */
const wonFirst =
  /\b(?:win|court|convince|invite|land) (?:over )?(?:the )?(?:analysts|influencers|press|journalists|media|creators|celebrities|opinion leaders)\b[^.]*\b(?:and|then)\b[^.]*\b(?:follow\w*|come|customers|market|users)\b/i
/** Those who use, own or buy the thing, by what they do. */
const byDoing =
  /\b(?:(?:those|people|anyone|everyone|everybody) who (?:\w+ )?(?:buys?|bought|uses?|own|owns?|runs?|lives?|pays?|paid|comes?|came|reads?|already)|box office|user base|customer base|existing \w+|forum|wards?)\b/i
/** Customers who are heard by customers, makers who are the customers, and analysts by trade. */
const ownPeople =
  /\b(?:members?|customers?|users?|patients?|guests?) (?:who|themselves)\b|\bour creators?\b|\bfor creators?\b|\bcreators? (?:who|can|use|need|want)\b|\banalysts? (?:who|can|use|need|want)\b|\b(?:data|business|security|financial) analysts?\b|\bwho (?:already )?(?:buy|use|own|read) (?:from )?us\b|\b(?:customers?|users?|members?|patients?|owners?|guests?|parents?)(?: advocates?| ambassadors?|-(?:led|run|made)| telling| tell| talk| speak| present| blog)\b|\b(?:are|is|being) (?:themselves |also |our )?(?:customers|users|members|patients|owners)\b|\bword of mouth\b|\btell (?:other|each other|their)\b/i

type Party = 'reach' | 'people' | undefined

/** Whom a sentence is about, where only one of the two is named. */
const partyOf = sentenceFact<Party>((sentence, lexicon) => {
  const reach = termsOf(sentence, 'people-of-reach', lexicon)
  const served = termsOf(sentence, 'customer-nouns', lexicon).filter(
    ({ from, to }) =>
      !reach.some((other) => other.from < to && from < other.to) &&
      !/^(?:public|people|community|communities|audience|pilot|host|hosts|partner|partners)$/.test(sentence.words[from]!.lower),
  )
  const first = served[0]?.from ?? (byDoing.test(sentence.text) ? 0 : undefined)
  if (reach.length === 0) return first === undefined ? undefined : 'people'
  // Where both are named, one is there for the other's sake.
  return first === undefined ? 'reach' : undefined
})
const spared = sentenceFact(({ text }) => ownPeople.test(text))
const wonBy = sentenceFact(({ text }) => text.length < 500 && wonFirst.test(text))

const reachWords =
  /\b(?:influencers?|creators?|streamers?|youtubers?|bloggers?|journalists?|reporters?|editors?|press|media|critics?|analysts?|celebrit(?:y|ies)|celebs?|stars|opinion leaders?|pundits?|podcasters?|magazines?)\b/i
const peopleWords =
  /\b(?:customers?|users?|members?|guests?|patients?|readers?|visitors?|clients?|donors?|forum|community|support|wards?|subscribers?|students?|parents?|residents?|fans?|families|owners?|tenants?|passengers?|buyers?|shoppers?|(?:those|people|anyone) who \w+)\b/i
/** "70 % star streamers, 5 % the forum": both in one sentence, each in its clause. */
const portioned = sentenceFact(({ text }) => {
  if (text.length > 400 || !reachWords.test(text) || !peopleWords.test(text)) return false
  const clauses = text.split(
    /[,;:–—]|\b(?:while|but|whereas)\b|\band (?=\d|(?:no|an?|one|two|three|four|five|six|seven|eight|nine|ten|half)\b)/,
  )
  const reach = clauses.filter((clause) => reachWords.test(clause) && !peopleWords.test(clause)).map(effortOf)
  const people = clauses.filter((clause) => peopleWords.test(clause) && !reachWords.test(clause)).map(effortOf)
  return reach.length > 0 && people.length > 0 && outweighs(reach, people)
})

const naming = blocksWith((block, analysis) => both(block, analysis))
const both = blockFact((block, analysis) => {
  const parties = block.sentences.map((sentence) => partyOf(sentence, analysis))
  return (
    (parties.includes('reach') && parties.includes('people')) ||
    block.sentences.some((one) => portioned(one, analysis) || wonBy(one, analysis))
  )
})

/** A document that speaks of creators all the time serves them. */
const creators = sentencesWith(({ reading }) => /\bcreators?\b/i.test(reading.text))
const mostCreators = 5

/** Lists and the like in which people of reach get more than customers. */
export const courtedMakers = fact<readonly CourtedMakers[]>((analysis) => {
  const found: CourtedMakers[] = []
  for (const block of naming(analysis)) {
    if (block.sentences.some((sentence) => spared(sentence, analysis)) || creators(analysis).length > mostCreators) continue
    const said = block.sentences.find(
      (sentence) => sentence.passage.reading.role !== 'heading' && (wonBy(sentence, analysis) || portioned(sentence, analysis)),
    )
    if (said !== undefined) {
      found.push({ at: placeOf(said) })
      continue
    }
    const groups = new Map<string, Entry[]>()
    for (const entry of entriesOf(block, analysis)) {
      const group = groups.get(entry.group)
      if (group === undefined) groups.set(entry.group, [entry])
      else group.push(entry)
    }
    for (const entries of groups.values()) {
      const reach = entries.filter((entry) => partyOfEntry(entry) === 'reach')
      const people = entries.filter((entry) => partyOfEntry(entry) === 'people')
      if (reach.length === 0 || people.length === 0 || reach.length + people.length < 2) continue
      // A long list of all and sundry weighs nobody against anybody.
      if (entries.length > 3 * (reach.length + people.length) || entries.length > mostEntries) continue
      const effort = (of: readonly Entry[]) => of.map(({ sentences }) => effortOf(sentences.map(({ reading }) => reading.text).join(' ')))
      const [more, less] = [effort(reach), effort(people)]
      // Nothing is said of how much: the number of entries tells.
      const untold = !less.some(
        ({ amounts, times }) => times > 0 || [...amounts.keys()].some((kind) => more.some((other) => other.amounts.has(kind))),
      )
      const many =
        untold &&
        reach[0]!.form !== 'sentence' &&
        reach.length >= 2 &&
        reach.length > people.length &&
        entries.length <= reach.length + people.length + 1
      if (many || outweighs(more, less)) found.push({ at: placeOf(reach[0]!.sentences[0]!) })
    }
  }
  return found

  /** A row is about what its first cell names, an item about what it opens with. */
  function partyOfEntry({ form, passages, sentences }: Entry): Party {
    const opening = form === 'row' ? passages[0]!.sentences : sentences
    for (const sentence of opening) {
      const party = partyOf(sentence, analysis)
      if (party !== undefined) return party
    }
    return undefined
  }
})

/** Whether the ones get clearly more than the others, in an amount of one kind, in how often, or because the others get what is left. */
function outweighs(ones: readonly EffortSaid[], others: readonly EffortSaid[]): boolean {
  if (others.every(({ leftOver }) => leftOver) && !ones.some(({ leftOver }) => leftOver)) return true
  for (const kind of ones.flatMap(({ amounts }) => [...amounts.keys()])) {
    const [more, less] = [total(ones, kind), total(others, kind)]
    if (others.some(({ amounts }) => amounts.has(kind))) return more > 2 * less
  }
  const [more, less] = [often(ones), often(others)]
  return less > 0 && more >= 3 * less && others.every(({ amounts }) => amounts.size === 0)
}

function total(said: readonly EffortSaid[], kind: string): number {
  return said.reduce((sum, { amounts }) => sum + (amounts.get(kind) ?? 0), 0)
}

function often(said: readonly EffortSaid[]): number {
  return Math.max(0, ...said.map(({ times }) => times))
}

/** More entries than this are no comparison. */
const mostEntries = 9
