import { fact, sentenceFact } from '../fact.ts'
import { notes } from './notes.ts'

/** How much of the notes tells of what is over. */
export interface PastTold {
  /** Sentences in which somebody did something. */
  readonly sentences: number
  /** Share of all notes that hold a verb of the past. */
  readonly share: number
}

const irregular = 'said|went|came|made|got|gave|took|sent|had|did|met|told|left|held|was|were|thought|felt|brought|spoke'
/** "Ana emailed", "we went", "there was": somebody did something, and it is over. */
const deed = new RegExp(
  `\\b(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|I|\\p{Lu}\\p{Ll}+) (?:\\p{Ll}{3,}ed|${irregular})|there (?:was|were))\\b`,
  'u',
)
const verb = new RegExp(`\\b(?:${irregular}|(?:has|have) been|\\p{Ll}{3,}ed)\\b`, 'u')

/** "What we promised customers", "which growers left, and why" name topics, which an agenda may hold as well. */
const topic = /^\W*(?:\d+\W+)?(?:what|why|how|which|who|whom|whose|where|when|whether)\b/i

const tellsDeed = sentenceFact(({ text }) => !topic.test(text) && deed.test(text))
const tellsPast = sentenceFact(({ text }) => !topic.test(text) && verb.test(text))

export const pastTold = fact<PastTold>((analysis) => {
  const all = notes(analysis)
  let sentences = 0
  let past = 0
  for (const note of all) {
    if (tellsDeed(note, analysis)) sentences += 1
    if (tellsPast(note, analysis)) past += 1
  }
  return { sentences, share: all.length === 0 ? 0 : past / all.length }
})
