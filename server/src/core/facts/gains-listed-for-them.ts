import type { SentenceFact } from './fact.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'

/** Longest heading or lead-in that is read so, in words. */
const longest = 14

const gaining =
  /^(?:gains?|gets?|wins?|benefits?|receives?|achieves?|earns?|can|could|want|wants|need|needs|hope|hopes|try|tries|take|takes|use|uses|using|who|with)$/
const gained = /^(?:benefits?|gains?|advantages?|value|outcomes?|wins?|opportunities|results|jobs|goals|wishes|needs|successes)$/
const handing = /^(?:help|helps|helping|lets?|letting|enables?|enabling|allows?|allowing|empowers?|empowering|means)$/
const bidding = /^(?:we|us|should|must|shall|ought|not|never|won't|from)$/

/**
 * Whether a heading or the words before a list say that what follows is what those served have from it, do or are after: "What bakers
 * gain", "Benefits for members", "With it, a salon can", "Hosts who use it:".
 */
export const gainsListedForThem: SentenceFact<boolean> = partyFact((sentence, _lexicon, _roster, other) => {
  const { words, passage } = sentence
  if (words.length === 0 || words.length > longest) return false
  const named = other(parties)
  const lower = (at: number): string => words[at]?.lower ?? ''
  const heading = passage.role === 'heading' || passage.cell?.row === 0
  const ends = heading || /[:…—–-]\s*$/.test(passage.text) || /^(?:can|could|to|and)$/.test(lower(words.length - 1))
  if (!ends || words.some((word) => bidding.test(word.lower))) return false
  // "With it, a salon can": one of many, whatever it is called.
  if (
    /\b(?:an?|each|every|any) [\p{L}-]+ can\b\W*$/u.test(passage.text) &&
    !named.some(({ party }) => party === 'product' || party === 'company')
  )
    return true
  return named.some(({ party, from, to }) => {
    if (party !== 'customer') return false
    // "Benefits for members", "customer benefits", "members' goals"; "goals for members" are set for them by somebody else.
    const before = lower(from - 1) === 'our' || lower(from - 1) === 'the' || lower(from - 1) === 'these' ? from - 1 : from
    const link = lower(before - 1)
    const of = lower(before - 2)
    if ((link === 'for' || link === 'to' || link === 'of') && gained.test(of) && !(of === 'goals' && link === 'for') && of !== 'value')
      return true
    if (link === 'for' && before === 1 && to === words.length) return !heading
    const next = lower(to) === "'s" ? to + 1 : to
    if (next === words.length - 1 && gained.test(lower(next)) && lower(next) !== 'value' && lower(next) !== 'results') return true
    if (handing.test(link) && to >= words.length - 1) return true
    // "What bakers gain", "bakers who use it:"; "members use:" tells what there is.
    const does = lower(to)
    if (!gaining.test(does) || handing.test(link)) return false
    if (/^(?:use|uses|using|who|with|take|takes)$/.test(does)) return before === 0 && !heading && words.length > to + 1
    return true
  })
})
