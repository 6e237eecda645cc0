import type { Finding } from '../base/finding.ts'
import type { Span } from '../base/span.ts'
import type { Reading } from '../engine/engine.ts'
import type { SectionId, SectionState } from '../facts/section-states.ts'
import { askedIds } from '../facts/section-wishes.ts'
import { rules } from '../rules/registry.generated.ts'
import { reviewScore } from '../score/review-score.ts'
import { plainWords } from './plain-words.ts'
import { rewrittenPlaces } from './rewritten.ts'
import { sentenceWords } from './sentence-words.ts'

/** What is compared of a reading. */
export type ComparedVersion = Pick<Reading, 'document' | 'findings' | 'orientation' | 'review' | 'sections'>

/** What became of a document between two versions of it. */
export interface Comparison {
  /** Of the later version, in the order of its text. */
  readonly fresh: readonly Finding[]
  /** Of the earlier version, in the order of its text. */
  readonly fixed: readonly Finding[]
  /**
   * What was said of a sentence, and what is said of the one that was written in its place, by the same rule or another of its family. In the
   * order of the later version; neither is among those that are fresh or fixed.
   */
  readonly changed: readonly KeptFinding[]
  /** In the order of the later version. */
  readonly kept: readonly KeptFinding[]
  /** Totals; `undefined` where a version is not scored. */
  readonly score: { readonly before: number | undefined; readonly after: number | undefined }
  /** The asked-for contents in their usual order; `undefined` unless both versions are kinds that need them. */
  readonly sections: readonly SectionChange[] | undefined
}

export interface KeptFinding {
  readonly before: Finding
  readonly after: Finding
}

export interface SectionChange {
  readonly id: SectionId
  readonly before: SectionState['state']
  readonly after: SectionState['state']
}

/**
 * Matches the findings of two versions by what is said and not by where: those of one rule on one sentence are the same, in order where a
 * sentence stands there more than once. So a text that is wrapped, indented or moved otherwise has changed nothing. What finds no fellow
 * by its sentence may have one whose very words are the same in a sentence that was mended elsewhere, or that heads the same group of
 * places from another of them. A sentence with the same fault, or one of its family, in place of another has changed it and mended nothing.
 */
export function compareVersions(before: ComparedVersion, after: ComparedVersion): Comparison {
  const earlier = described(before)
  const later = described(after)
  const fellows = new Map<Finding, Finding>()
  const left = { earlier: new Set(earlier), later: new Set(later) }

  /** Pairs, in order, what has a key in common. */
  const pair = (keysOf: (one: Described) => readonly string[]) => {
    const open = new Map<string, Described[]>()
    for (const one of left.earlier) for (const key of keysOf(one)) open.set(key, [...(open.get(key) ?? []), one])
    for (const one of left.later) {
      const fellow = keysOf(one)
        .flatMap((key) => open.get(key) ?? [])
        .find((candidate) => left.earlier.has(candidate))
      if (fellow === undefined) continue
      fellows.set(one.finding, fellow.finding)
      left.earlier.delete(fellow)
      left.later.delete(one)
    }
  }
  pair(({ finding: { rule }, sentence, words, message }) => [`${rule}\n${sentence}\n${words}\n${message}`])
  pair(({ finding: { rule }, sentence, words }) => [`${rule}\n${sentence}\n${words}`])
  pair(({ finding: { rule }, sentence }) => [`${rule}\n${sentence}`])
  pair(({ finding: { rule }, words }) => (words.includes(' ') ? [`${rule}\n${words}`] : []))
  pair(({ finding: { rule }, places }) => places.map((place) => `${rule}\n${place}`))
  // What is said of a whole document stands wherever its head is.
  pair(({ finding: { rule, scope } }) => (scope === 'document' ? [rule] : []))

  const none = { earlier: () => undefined, later: () => undefined }
  const places = left.earlier.size === 0 || left.later.size === 0 ? none : rewrittenPlaces(before.document, after.document)
  const changed = new Map<Finding, Finding>()
  const kept = new Map(fellows)
  for (const same of [({ rule }: Finding) => rule, ({ rule }: Finding) => families.get(rule) ?? rule]) {
    const keyOf = ({ finding }: Described, place: (offset: number) => string | undefined): readonly string[] => {
      const at = finding.scope === 'document' ? undefined : place(finding.span.start)
      return at === undefined ? [] : [`${same(finding)}\n${at}`]
    }
    pair((one) => keyOf(one, left.earlier.has(one) ? places.earlier : places.later))
  }
  for (const [now, then] of fellows) if (!kept.has(now)) changed.set(now, then)

  return {
    fresh: after.findings.filter((finding) => !fellows.has(finding)),
    fixed: [...left.earlier].map(({ finding }) => finding),
    changed: pairs(changed),
    kept: pairs(kept),
    score: { before: totalOf(before), after: totalOf(after) },
    sections:
      before.sections === undefined || after.sections === undefined
        ? undefined
        : askedIds(after.sections).map((id) => ({ id, before: before.sections![id].state, after: after.sections![id].state })),
  }

  function pairs(of: ReadonlyMap<Finding, Finding>): readonly KeptFinding[] {
    return after.findings.flatMap((finding) => (of.has(finding) ? [{ before: of.get(finding)!, after: finding }] : []))
  }
}

/** Families of rules by their names. */
const families: ReadonlyMap<string, string> = new Map(rules.map(({ id, family }) => [id, family]))

/** A finding with all that it may be known again by. */
interface Described {
  readonly finding: Finding
  /** Words of its sentence, and of its own place. */
  readonly sentence: string
  readonly words: string
  readonly message: string
  /** The sentences of all its places. */
  readonly places: readonly string[]
}

function described({ findings, document }: ComparedVersion): readonly Described[] {
  const sentenceAt = sentenceWords(document)
  return findings.map((finding) => ({
    finding,
    sentence: sentenceAt(finding.span),
    words: wordsOf(finding.span),
    message: finding.message,
    places: [finding.span, ...finding.related.map(({ span }) => span)].map(sentenceAt),
  }))

  function wordsOf({ start, end }: Span): string {
    return plainWords(document.text.slice(start, end))
  }
}

function totalOf({ orientation, review }: ComparedVersion): number | undefined {
  return (review === undefined ? orientation : reviewScore(review))?.total
}
