import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { leadIn } from './lead-in.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { besideIt, context, gainTold, saidOfThePlan } from './surroundings.ts'

/** A place where taking part is set as something to be got out of those served. */
export interface EngagementTarget {
  readonly span: Span
  readonly words: string
}

const rising =
  /\b(?:increas\w*|rais\w+|boost\w*|grow\w*|lift\w*|doubl\w+|trebl\w+|tripl\w+|driv(?:e|es|ing)|maximi[sz]\w+|improv\w+|get|reach\w*|achiev\w+|hit|from \d|to \d|up to|target|at least|higher|more|want|to be|climb\w*|ris(?:e|es|ing)|more|oftener|twice|as many|half|most|out of|≥|>)\b|\d+\s?(?:%|per ?cent)|≥|>/i
/** Words before a count by which it is to rise. */
const upwards =
  /\b(?:increase|increasing|raise|raising|boost\w*|grow|growing|lift\w*|double|doubling|treble|triple|drive|driving|maximi[sz]\w+|improv(?:e|ing)|get|reach|achieve|hit|target|higher|more|climb\w*|rising|greater|stronger|deeper|twice|wring|squeeze|extract)\b/i
/** A figure that it is to have. */
const counted =
  /\d\s?%|\d+ (?:to|→|->) \d|\bfrom \d|\bper ?cent|\b(?:increased|raised|brought|lifted) to\b|[≥>]\s?\d|\b(?:is|are|must|should|shall|will) (?:to )?(?:climb|rise|grow|increase|double|treble|go up|improve)\b|\b(?:more often|oftener|twice as)\b/i
/** Taking part that is for something of theirs, or only told. */
const shared =
  /\b(?:so that|in order|because|who (?:want|need|wish)|their (?:own|goals?|needs?|aims?|problems?)|what they|they (?:want|need|asked)|volunteer\w*|staff|employee|team|learning|learns?\b|course|training|clinical|therapy|treatment|lessons?|risk|churn|health score|drop\w*|declin\w*|low\b|lack|decreas\w*|support engagement|engagement manager|engagement model|engagement plan|rules of engagement)\b/i

/** "Make them react to our posts": a response that is to be got out of somebody. */
const extracted =
  /\b(?:make|get|have|bring|push|prompt|drive|nudge) (?:(?!our\b|us\b)[\w’'-]+ ){1,4}?(?:to )?(?:respond(?:ing)?|react(?:ing)?|reply(?:ing)?|interact(?:ing)?|engag(?:e|ing)|click(?:ing)?|comment(?:ing)?|open(?:ing)?|like|shar(?:e|ing)|lik(?:e|ing)) (?:to|on|with|our)\b[^.;:]{0,40}?\b(?:us|our \w+|messages?|posts?|mails?|e-?mails?|newsletters?|content|app|brand|campaigns?)\b(?: (?:\w+ ){0,3}(?:weekly|daily|monthly|a (?:week|day|month|year)))?/i

const reading = partyFact<readonly [from: number, to: number, stated: boolean] | undefined>((sentence, lexicon) => {
  const { words, text } = sentence
  if (words.length > 45 || (!rising.test(text) && !extracted.test(text) && sentence.passage.cell === undefined) || shared.test(text))
    return undefined
  const got = extracted.exec(text)
  if (got !== null) {
    const at = (offset: number): number =>
      Math.max(
        0,
        words.findLastIndex(({ start }) => start <= sentence.start + offset),
      )
    return [at(got.index), at(got.index + got[0].trimEnd().length - 1) + 1, true]
  }
  const found = termsOf(sentence, 'engagement-measures', lexicon)
  const [first] = found
  if (first === undefined) return undefined
  // "Sessions", "comments" and "attendance" are things that are held or had; three such words together, or a figure beside them, are a count.
  const plain =
    /^(?:sessions?|comments|shares|attendance|reactions?|involvement|participation|touchpoints|streaks?|interactions?|likes|hearts)$/
  if (
    found.every(({ from, to }) => to === from + 1 && plain.test(words[from]!.lower)) &&
    found.length < 3 &&
    (!/\d/.test(text) || found.every(({ from }) => /^touch/.test(words[from]!.lower)))
  )
    return undefined
  const segment = sentence.passage.text
    .slice(words[Math.max(0, first.from - 6)]!.start, words[first.to - 1]!.start)
    .split(/[,;:()—–|]/)
    .at(-1)!
  const after = sentence.passage.text.slice(words[first.from]!.start, words[Math.min(words.length, found.at(-1)!.to + 6) - 1]!.end)
  // What we put in, or what something is done by, is no target.
  if (/\b(?:proactive|through|via|by|with|your|best|require\w*|our)\s*$|\b(?:your|require\w*)\b/i.test(segment)) return undefined
  const stated = upwards.test(segment) || counted.test(after) || /\b(?:increased|raised|brought|lifted) to \d|:\s*\+\s?\d/i.test(text)
  if (!stated && (sentence.passage.cell === undefined || words.length > 5)) return undefined
  let { from } = first
  let to = found.at(-1)!.to
  const apart = (at: number): boolean => /[,;:()—–|]|\.\s/.test(sentence.passage.text.slice(words[at - 1]!.end, words[at]!.start))
  while (from > 0 && first.from - from < 6 && !apart(from)) from -= 1
  if (to - from > 14) to = from + 14
  while (to < words.length && to - from < 14 && !apart(to)) to += 1
  return [from, to, stated]
})

const rewarded = sentenceFact((sentence, lexicon) =>
  (['reward-words', 'exchange-bonds', 'tangible-rewards'] as const).some((family) => termsOf(sentence, family, lexicon).length > 0),
)
const ofTheirs = sentenceFact(({ text }) => shared.test(text))

const telling = sentencesNaming('engagement-measures')

/** The places, one for each list, table or paragraph with the others beside it. */
export const engagementTargets = fact<readonly (readonly EngagementTarget[])[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  const groups: EngagementTarget[][] = []
  let block: Sentence['passage']['block'] | undefined
  for (const sentence of telling(analysis)) {
    const told = reading(sentence, analysis)
    if (told === undefined || !saidOfThePlan(sentence, analysis) || (!told[2] && !aimed(sentence, analysis))) continue
    if (kinds[sentence.passage.block.section.index]!.has('people')) continue
    if (
      gainTold(sentence, analysis) ||
      context(sentence, analysis).some((one) => rewarded(one, analysis)) ||
      besideIt(sentence).some((one) => ofTheirs(one, analysis))
    )
      continue
    const { passage } = sentence
    const { words } = sentence.reading
    const start = words[told[0]]!.start
    const last = words[told[1] - 1]!.end
    // A per-cent sign belongs to its figure.
    const end = /^\s?%/.test(passage.reading.text.slice(last, last + 2)) ? passage.reading.text.indexOf('%', last) + 1 : last
    const target = { span: locate(sentence, start, end), words: passage.reading.text.slice(start, end).replace(/\s+/g, ' ') }
    if (block === sentence.passage.block) groups.at(-1)!.push(target)
    else groups.push([target])
    block = sentence.passage.block
  }
  return groups
})

/** Whether the row of a measure sets it a figure, in a column of aims. */
function aimed({ passage }: Sentence, analysis: Analysis): boolean {
  const { cell } = passage.reading
  if (cell === undefined || cell.row === 0) return false
  return passage.block.passages.some((one) => {
    const place = one.reading.cell
    if (place?.row !== cell.row || place.table !== cell.table || !/\d/.test(one.reading.text)) return false
    return leadIn(one, analysis)?.sentences.some((head) => aims(head, analysis)) ?? false
  })
}

const aims = sentenceFact(({ text }) => /\b(?:targets?|goals?|aims?|plan(?:ned)?)\b/i.test(text))
