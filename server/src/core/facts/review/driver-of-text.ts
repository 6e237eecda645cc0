import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Driver } from './driver.ts'
import { driverWords } from './driver-words.ts'

/** What one does to hear customers or to answer them. */
const hearing =
  /\b(?:call|ring|phone|visit|interview|ask|listen|hear|answer|reply|tell|told|thank|apologi[sz]e|invite|meet|help|refund|learn|understand)\w*\b/i

/** The driver that most words of a plain sentence speak for: an action, a question. `other` where none does, or none more than another. */
export function driverOfText(text: string, lexicon: Lexicon): Driver {
  const scores = new Map<Driver, number>()
  // A customer named is no service to customers: an offer is sent to them too.
  const named = hearing.test(text) ? 1 : 0.4
  for (const { driver, words, bare } of driverWords(text.slice(0, 400), lexicon)) {
    if (driver === 'open' || driver === 'admin') continue
    scores.set(driver, (scores.get(driver) ?? 0) + (bare ? named : 1 + (words - 1) * 0.4))
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  return best === undefined || best[1] < 0.8 || best[1] === second?.[1] ? 'other' : best[0]
}
