import { anyOf } from '../lexicon/any-of.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'

const called = namedLike()

/** "CRM strategy 2027", "Northgate: member and donor care plan": up to three words before, and what a name may end with. */
function namedLike(): RegExp {
  const joined = '(?: (?:and|&) [a-z]+)?'
  const matter = `(?:${anyOf('plan-people')}['’]?${joined} ${anyOf('plan-dealings')}|${anyOf('plan-matters')})`
  const before = String.raw`[\p{L}\p{N}&.'’]+[ :–—-]+`
  const after = String.raw`\s*(?:$|[:–—(,|/-]|20\d\d|fy ?\d\d|q[1-4]|for\b|of\b|at\b)`
  return new RegExp(String.raw`^\W*(?:${before}){0,3}?${matter}${joined}[- ]${anyOf('plan-names')}\b(?=${after})`, 'iu')
}

/** Pages on plans, parts of a product that are called so, and what engineers plan. */
const otherwise = new RegExp(String.raw`\b${anyOf('plan-otherwise')}\b`, 'i')

const names = sentenceFact(({ text, words }) => words.length <= 12 && called.test(text) && !otherwise.test(text))

/**
 * Whether a document calls itself, in its title, the plan of how customers are won, served or kept, and has a part for its goals or measures:
 * then no reader doubts what it is. A package or a manual may be called so too; it has code in it and no goals.
 */
export const namedPlan = fact<boolean>((analysis) => {
  const { document } = analysis
  const title = document.sections.find(({ heading }) => heading !== undefined)?.heading
  const said = document.frontMatter.title ?? ''
  if (!(title?.sentences.some((sentence) => names(sentence, analysis)) ?? false) && (!called.test(said) || otherwise.test(said)))
    return false
  const kinds = kindsOfSections(analysis)
  return (
    document.sections.some(
      ({ heading, index }) => heading !== undefined && heading !== title && (kinds[index]!.has('goals') || kinds[index]!.has('measures')),
    ) && !document.passages.some(({ reading }) => reading.role === 'code')
  )
})
