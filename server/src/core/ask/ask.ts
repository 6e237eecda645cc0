import type { Finding } from '../base/finding.ts'
import { severities } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import type { Reading } from '../engine/engine.ts'
import { measuredOf, surenessOf } from '../rules/measured.ts'
import type { Candidate } from './candidate.ts'
import { meetingPrompts } from './meeting-prompts.ts'
import { peopleServed } from './people-served.ts'
import { planPrompts } from './plan-prompts.ts'
import type { Idea, Question } from './question.ts'
import { questionOfRule } from './question-of-rule.ts'
import { titleSpan } from './title-span.ts'

/** As many as an author can be asked at once. */
const mostAsked = 5

/** How much it matters that an idea is in a plan at all: what others rest on comes first. */
const matters: Readonly<Partial<Record<Idea, number>>> = {
  jobs: 4,
  evidence: 4,
  listening: 3,
  exchange: 3,
  choice: 3,
  voice: 3,
  time: 3,
  change: 3,
  measures: 2,
  tools: 2,
  staying: 2,
  contact: 2,
  research: 2,
  business: 2,
  privacy: 2,
}

/**
 * What a reviewer should ask of this document: at most five open questions, the weightiest first, none twice on one idea or one place.
 * They come from what is found, from what is not there, and where little is amiss from what the document rests on most.
 */
export function askOf(reading: Reading): readonly Question[] {
  const { kind, doubtful, review, metrics, document } = reading
  if (kind === 'none' || doubtful) return []
  // What is neither a review nor counted is a form: nobody has said anything in it yet.
  if (review === undefined && metrics === undefined) return []
  const title = titleSpan(document)
  const candidates = [...fromFindings(reading), ...(review === undefined ? planPrompts(reading) : meetingPrompts(review, reading))].map(
    (candidate, index) => ({ ...candidate, index, weight: candidate.weight + (matters[candidate.idea] ?? 0) }),
  )
  // In a meeting many are spoken of; who of them is served it seldom says.
  const [one, many] = review === undefined ? peopleServed(document) : ['customer', 'customers']
  /** With the word that the document itself has for those it is for. */
  const called = (text: string) =>
    text.replace(/\b(c)ustomer(s?)\b/gi, (_, first: string, s: string) => {
      const word = s === '' ? one : many
      return first === 'C' ? word.charAt(0).toUpperCase() + word.slice(1) : word
    })
  const asked: Question[] = []
  // Of equal weight the one that was thought of first.
  for (const { idea, ask, why, span } of candidates.sort((a, b) => b.weight - a.weight || a.index - b.index)) {
    if (asked.length === mostAsked) break
    // The title stands for the whole: of that more than one thing may be asked.
    const whole = span === undefined || span.start === title?.start
    const beside = asked.filter((one) => (one.span === undefined || span === undefined ? one.span === span : overlap(one.span, span)))
    const room = whole ? 3 : 1
    if (asked.some((other) => other.idea === idea) || beside.length >= room) continue
    asked.push({ idea, ask: called(ask), why: called(why), span })
  }
  return asked
}

function fromFindings({ findings, document }: Reading): readonly Candidate[] {
  const places = new Map<Idea, number>()
  const prompts = findings.map((finding) => {
    const prompt = questionOfRule(finding.rule)
    if (prompt !== undefined) places.set(prompt.idea, (places.get(prompt.idea) ?? 0) + 1 + finding.related.length)
    return { finding, prompt }
  })
  return prompts.flatMap(({ finding, prompt }): Candidate[] =>
    prompt === undefined
      ? []
      : [
          {
            ...prompt,
            span: placeOf(finding),
            weight:
              (finding.scope === 'document' ? 6 : 8) +
              loudness(finding) +
              3 * surenessOf(measuredOf(finding.rule)) +
              Math.min(3, places.get(prompt.idea)! / 2),
          },
        ],
  )

  function placeOf({ scope, span }: Finding): Span | undefined {
    return scope === 'document' ? titleSpan(document) : span
  }
}

/** 0 for a hint to 3 for an error. */
function loudness({ severity }: Finding): number {
  return severities.length - 1 - severities.indexOf(severity)
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
