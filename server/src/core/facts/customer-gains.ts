import { termsOf } from '../lexicon/lexicon.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'

/** Words by which a sentence says what those served have from it, as a half-open range of its words. */
export interface CustomerGain {
  readonly from: number
  readonly to: number
  /** `false` for words that are good to have, though the sentence does not say for whom ("safety"). */
  readonly clear: boolean
}

/** Words of ability: what comes after them is what the customers before them can do. */
const ability = new Set('can could able know knows find finds get gets see sees no never already'.split(' '))

const empowering = new Set('enable enables enabling empower empowers empowering equip equips equipping allow allows allowing'.split(' '))

/** What a sentence says customers gain. In order; clear ones may overlap with others. */
export const customerGains = partyFact<readonly CustomerGain[]>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const named = other(parties)
  const customers = named.filter(({ party }) => party === 'customer')
  const gains: CustomerGain[] = termsOf(sentence, 'customer-gains', lexicon)
    .filter(({ from }) => !ours(from))
    .map(({ from, to }) => ({ from, to, clear: true }))
  for (const { from, to } of termsOf(sentence, 'enabling-verbs', lexicon)) {
    if (words[to]?.lower === 'us' || words[to]?.lower === 'our') continue
    // "Free readers" pay nothing; "free the readers" sets them free.
    if (words[from]!.lower === 'free' && customers.some((customer) => customer.from === to)) continue
    // "Help us" and "help our brand" help nobody else.
    const served = words[to]?.lower
    const close = customers.some((customer) => customer.from >= to && customer.from <= to + 3)
    // "Enable registrants to manage …": whoever they are, they can then do it.
    const power = empowering.has(words[from]!.lower) && words.slice(to + 1, to + 8).some(({ lower }) => lower === 'to')
    if (power || close || served === 'them' || served === 'you' || served === 'people') gains.push({ from, to, clear: true })
  }
  for (const customer of customers) {
    const next = words[customer.to]?.lower ?? ''
    if (ability.has(next)) gains.push({ from: customer.from, to: customer.to + 1, clear: true })
  }
  for (const { from, to } of termsOf(sentence, 'customer-goods', lexicon)) {
    // "Machine-learning" is nothing that somebody learns.
    if (sentence.passage.text[words[from]!.start - 1] !== '-') gains.push({ from, to, clear: false })
  }
  return gains.sort((a, b) => a.from - b.from || a.to - b.to)

  /** "We are able to": what we can do is no gain of theirs. */
  function ours(from: number): boolean {
    return words.slice(Math.max(0, from - 4), from).some(({ lower }) => lower === 'we' || lower === 'us')
  }
})
