import type { Span } from '../../base/span.ts'
import { termsOf } from '../../lexicon/lexicon.ts'
import { fact } from '../fact.ts'
import { meetingRoll } from './meeting-roll.ts'
import { plainReading } from './plain-reading.ts'

/** Somebody who is at the meeting. */
export interface Attendee {
  /** As written, name and role. */
  readonly text: string
  readonly span: Span
  /** The name alone; empty where only a post is given. */
  readonly name: string
  /** A customer, or somebody who answers to customers after the sale: success, support, care, research, a council or an advocate. */
  readonly speaksForCustomers: boolean
  /** Whether what they do, or whom they belong to, is said; of a bare name nothing is known. */
  readonly role: boolean
  /** Leads the meeting. */
  readonly chair: boolean
  /** Is there without belonging to it. */
  readonly guest: boolean
}

/** Everybody listed as attending; empty where nobody is. Those listed as absent do not count. */
export const attendees = fact<readonly Attendee[]>((analysis) => {
  const roll = meetingRoll(analysis)
  const readings = roll.map(({ text }) => plainReading(text.slice(0, 200)))
  const chairs = roll.some(({ leads }) => leads)
    ? roll.map(({ leads }) => leads)
    : holding('chair-posts').some(Boolean)
      ? holding('chair-posts')
      : holding('head-posts')
  const seen = new Set<string>()
  return roll.flatMap(({ text, span, name, speaksForCustomers, role, presence }, index): Attendee[] => {
    // Who is named twice, as the chair and in the list, is one.
    if (presence === 'absent' || (name !== '' && seen.has(name.toLowerCase()))) return []
    if (name !== '') seen.add(name.toLowerCase())
    const chair = roll.some((each, at) => chairs[at] === true && (at === index || (name !== '' && sameName(each.name, name))))
    return [{ text, span, name, speaksForCustomers, role, chair, guest: presence === 'guest' }]
  })

  function holding(posts: 'chair-posts' | 'head-posts'): readonly boolean[] {
    // "TOC chair" leads another body than the one that meets.
    return readings.map((reading) =>
      termsOf(reading, posts, analysis.lexicon).some(({ from }) => !/^\p{Lu}{2,}$/u.test(reading.words[from - 1]?.text ?? '')),
    )
  }
})

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
