import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'

/** What a plan for customers is of, in the words by which such plans are called. */
const matter = `(?:crm|customer[- ]relationship(?: management)?|(?:customer|client|member|membership|donor|supporter|guest|patient|user|tenant|account|subscriber|passenger|reader|visitor|student|volunteer|resident|parent|audience)s?['’]?(?: (?:and|&) [a-z]+)? (?:relations|relationships?|retention|loyalty|success|experience|service|care|engagement|acquisition|lifecycle|growth|win-?back|churn)|retention|loyalty|win-?back|churn(?: reduction)?|lock-?in|customer|client|donor|member|membership|guest|patient)`

const called = new RegExp(
  String.raw`^\W*(?:[\p{L}\p{N}&.'’]+[ :–—-]+){0,3}?${matter}(?: (?:and|&) [a-z]+)?[- ](?:plan|strategy|programme|program)\b(?=\s*(?:$|[:–—(,|/-]|20\d\d|fy ?\d\d|q[1-4]|for\b|of\b|at\b|20\d\d))`,
  'iu',
)

/** Pages on plans, parts of a product that are called so, and what engineers plan. */
const otherwise =
  /\b(?:templates?|examples?|guide|how to|tutorial|handbook|course|lesson|review|pricing|price|page|api|module|plugin|integration|implementation|migration|rollout|test|release|sprint|software|system|tool|vendor|docs?|readme|changelog|what is|why)\b/i

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
