import type { Span } from '../base/span.ts'
import { entriesSaying, shownOf } from './entries-saying.ts'
import { fact, sentenceFact } from './fact.ts'
import { newcomerSigns } from './newcomer-signs.ts'

/** A place where newcomers get better terms, and those who are there already are left out. */
export interface NewcomerTerms {
  readonly span: Span
  readonly words: string
}

const { bit, of } = newcomerSigns

const priced = sentenceFact(({ text }) => /[$€£%]|\b\d/.test(text))
/** What newcomers have is for nobody else. */
const exclusive = sentenceFact(({ text }) =>
  /\b(?:only|exclusively|exclusive|reserved) (?:for|to)\b|\b(?:new|first-time) [\w-]+ (?:only|alone)\b|\bnot on our books\b|\b(?:ha(?:ve|s)|['’]ve) never\b|\bwho never\b/i.test(
    text,
  ),
)
/** It is wished away, said of others, or an aim of having more of them. */
const aside = sentenceFact(({ text }) =>
  /\b(?:we (?:want|aim|plan) (?:for )?\d+ new|competitors?|stop(?:s|ped)?|end(?:s|ed)? the|abolish\w*|no longer|used to|for years|never (?:pay|again)|new customers (?:per|a|each) |acquisition|founders?|founding|early[- ]bird|conversion rate|win rate|growth rate)\b/i.test(
    text,
  ),
)

function speaks(said: number): boolean {
  return (said & (bit.newcomer | bit.stayer)) !== 0 && (said & (bit.terms | bit.worse)) !== 0
}

const told = entriesSaying(newcomerSigns, (said) => (said & (bit.newcomer | bit.stayer)) !== 0)

/** The places, in document order. */
export const newcomerTerms = fact<readonly NewcomerTerms[]>((analysis) => {
  const entries = told(analysis)
  let last: unknown
  return entries.flatMap(({ entry, said, before, after, lead }) => {
    const { sentences } = entry
    const dear = (said & bit.terms) !== 0 || sentences.some((one) => priced(one, analysis))
    if (!dear && !speaks(said)) return []
    if (said & bit.same || sentences.some((one) => aside(one, analysis))) return []
    const newcomer = (said & bit.newcomer) !== 0
    const worse = (said & bit.stayer) !== 0 && (said & bit.worse) !== 0
    const offered = newcomer && (dear || (lead & bit.terms) !== 0)
    // Those who stayed may be the next row or sentence.
    const beside = [before, after].some((near) => (near & bit.stayer) !== 0 && (near & bit.worse) !== 0 && (near & bit.same) === 0)
    const evened = ((before | after) & bit.stayer) !== 0 && ((before | after) & bit.same) !== 0
    const barred = newcomer && (said & bit.terms) !== 0 && sentences.some((one) => exclusive(one, analysis)) && !evened
    // A price that is lower first and higher from the second year on.
    const climbs = newcomer && (said & bit.stayer) !== 0 && dear && /\d[^.]*\d/.test(sentences[0]!.reading.text)
    const unequal =
      (offered && (worse || beside)) || barred || climbs || (worse && dear && !newcomer && (said & bit.terms) !== 0 && !evened)
    if (!unequal || evened || last === entry.passages[0]!.block) return []
    last = entry.passages[0]!.block
    const key = bit.newcomer | bit.worse
    return [shownOf(entry, (sentence) => (of(sentence, analysis) & key) !== 0, analysis)]
  })
})
