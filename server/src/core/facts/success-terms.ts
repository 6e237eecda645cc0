import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, type Term, termsOf } from '../lexicon/lexicon.ts'

/** After "target" these leave it a figure to reach; other words make it an adjective: "target group", "target persona". */
const figure = new Set('for of is are by in at value values figure figures level number numbers date this until to and or per'.split(' '))
/** "Customer success" is a department, a "success factor" a condition, a "success story" a tale. */
const departments = new Set(['customer', 'customers', 'client', 'clients', 'partner', 'member', 'user'])
const noMeasures = new Set(
  'rate rates factor factors story stories team teams manager managers management plan plans playbook enablers stage handoff handover call calls'.split(
    ' ',
  ),
)

/** The words of a sentence that say that something is how success is judged. */
export function successTerms(sentence: SentenceText, lexicon: Lexicon): readonly Term[] {
  const { words } = sentence
  return termsOf(sentence, 'success-words', lexicon).filter(({ from, to }) => {
    const word = words[from]!
    const next = words[to]
    if (word.lower === 'target' && to === from + 1)
      return next === undefined || figure.has(next.lower) || !/^\p{L}/u.test(next.lower) || /[^\s]/.test(between(word.end, next.start))
    if (word.lower === 'success' && to === from + 1)
      return !departments.has(words[from - 1]?.lower ?? '') && !noMeasures.has(next?.lower ?? '')
    return true
  })

  function between(start: number, end: number): string {
    return sentence.passage.text.slice(start, end)
  }
}
