import type { CustomerTopic, MeetingPoint } from './meeting-point.ts'
import { sameMatter } from './same-matter.ts'

/** A customer topic over several meetings. */
export interface BumpedTopic {
  readonly text: string
  /** The first place where it is planned. */
  readonly path: string
  readonly line: number
  /** Labels of the meetings that planned it, of those that have minutes. */
  readonly planned: readonly string[]
  /** Labels of those in which it had its turn. */
  readonly held: readonly string[]
}

/** The customer topics that had no turn in at least one of the meetings that planned them, those bumped most often first. */
export function bumpedTopics(points: readonly MeetingPoint[]): readonly BumpedTopic[] {
  const topics: { readonly first: CustomerTopic; readonly planned: string[]; readonly held: string[] }[] = []
  for (const { label, topics: own } of points) {
    for (const topic of own) {
      if (topic.held === undefined) continue
      let known = topics.find(({ first, planned }) => planned.at(-1) !== label && sameMatter(first.text, topic.text))
      if (known === undefined) {
        known = { first: topic, planned: [], held: [] }
        topics.push(known)
      }
      known.planned.push(label)
      if (topic.held) known.held.push(label)
    }
  }
  return topics
    .filter(({ planned, held }) => held.length < planned.length)
    .sort((a, b) => b.planned.length - b.held.length - (a.planned.length - a.held.length))
    .map(({ first: { text, path, line }, planned, held }) => ({ text, path, line, planned, held }))
}
