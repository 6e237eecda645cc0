import { termsOf } from '../lexicon/lexicon.ts'
import { customerGains } from './customer-gains.ts'
import type { SentenceFact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'

/** Words that tell what will be or can be, and not what somebody is bidden. */
const chances = new Set("can could will would may 'll then".split(' '))
const between = new Set(
  'then also now always only still again soon at last no not never longer even usually all each both simply'.split(' '),
)
const people = new Set('they people nobody anyone everyone someone whoever who'.split(' '))
const beings = new Set('be been is are being get gets was were'.split(' '))
/** What moves people is not yet a gain of theirs. */
const moods = new Set('want love like prefer need expect crave desire wish flock embrace adore demand hear notice remember'.split(' '))
const spared = new Set('able free sure safe spared certain home ready better heard welcome'.split(' '))

/**
 * Whether a sentence tells, in whatever words, something that those served have from what is planned: what they can then do, and what is
 * done for them or their matters. Broader than `customerGains`, and meant for silence: where it is in doubt it says yes.
 */
export const goodForThem: SentenceFact<boolean> = partyFact(
  (_sentence, _lexicon, _roster, other) => other(customerGains).some(({ clear }) => clear) || other(servedThen),
)

/** The part of it that words of gain do not tell: what people can then do, and what is done for them or their matters. */
export const servedThen: SentenceFact<boolean> = partyFact((sentence, lexicon, _roster, other) => {
  const { words, passage } = sentence
  const served = other(parties).filter(({ party }) => party === 'customer')
  const lower = (at: number): string => words[at]?.lower ?? ''
  for (const { from, to } of termsOf(sentence, 'serving-verbs', lexicon)) {
    if (beings.has(lower(from - 1)) || beings.has(lower(from - 2))) return true
    if (served.some((one) => one.from >= to && one.from <= to + 3)) return true
    for (let at = to; at < to + 6; at += 1) if (/^(?:them|they|their|within|free)$/.test(lower(at))) return true
  }
  if (termsOf(sentence, 'good-things', lexicon).length > 0) return true
  const forUs = [...termsOf(sentence, 'yielding-verbs', lexicon), ...termsOf(sentence, 'burdening-verbs', lexicon)]
  for (let at = 1; at < words.length - 1; at += 1) {
    if (!chances.has(lower(at)) && !(lower(at) === 'need' && lower(at + 1) === 'not')) continue
    if (!subjectBefore(at)) continue
    let verb = at + 1
    while (verb < at + 4 && (between.has(lower(verb)) || chances.has(lower(verb)))) verb += 1
    const said = lower(verb)
    if (said === 'be') {
      if (spared.has(lower(verb + 1))) return true
      continue
    }
    if (said === '' || moods.has(said) || (lower(at) !== 'can' && forUs.some(({ from }) => from === verb))) continue
    return true
  }
  return false

  /** Whether those served are named, or stood for, in the clause before a word, and nobody of ours after them. */
  function subjectBefore(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
      if (/[;:.!?()—–]/.test(passage.text.slice(words[back]!.end, words[back + 1]!.start))) return false
      const word = lower(back)
      if (word === 'we' || word === 'us' || word === 'it' || word === 'this') return false
      if (people.has(word) || served.some(({ from, to }) => from <= back && back < to)) return true
    }
    return false
  }
})

/** Whether a sentence is about those served from its start, and nowhere about the organisation or what it is to have from them. */
export const aboutThem: SentenceFact<boolean> = partyFact((sentence, lexicon, _roster, other) => {
  const named = other(parties)
  if (!named.some(({ party, from }) => party === 'customer' && from <= 3) || named.some(({ party }) => party === 'company')) return false
  const { words } = sentence
  return (
    termsOf(sentence, 'yielding-verbs', lexicon).length === 0 &&
    termsOf(sentence, 'burdening-verbs', lexicon).length === 0 &&
    words.length > 5 &&
    !words.some(({ lower }) => /^(?:us|our|we|should|must)$/.test(lower))
  )
})
