import { type DocumentKind, documentKinds } from '../base/document-kind.ts'
import type { Analysis } from './analysis.ts'
import { deedsBeyondResearch } from './deeds-beyond-research.ts'
import { fact } from './fact.ts'
import { surelyNone } from './glance.ts'
import { kindLikelihoods } from './kind-likelihoods.ts'
import { namedPlan } from './named-plan.ts'
import { agendaLikeness } from './review/agenda-likeness.ts'
import { writtenInEnglish } from './written-in-english.ts'

/** Below this many words outside of code there is nothing to tell a kind from but the agenda that the code may hold. */
const leastWords = 15

/** How likely it must be that a document is none of ours before it is taken for none. Of those below, the doubtful are told nothing. */
const noneFrom = 0.7

/** The same of one that calls itself a plan: from here on its text speaks against its name. */
const noneInSpiteOfName = 0.99

/** Below this, the text is no such strategy that its name would be a slip. */
const sureStrategy = 0.5

/** The kind that the author or the configuration gives it; a kind that does not exist is none given. */
export function declaredKind({ document, settings }: Analysis): DocumentKind | undefined {
  return documentKinds.find((kind) => kind === document.frontMatter.kind) ?? settings.kind
}

/** What the document is for: front matter says, else configuration, else its text. */
export const documentKind = fact<DocumentKind>((analysis) => {
  const said = declaredKind(analysis)
  if (said !== undefined) return said
  const weighed = weighedKind(analysis)
  return weighed !== 'none' && surelyNone(analysis.document.text, analysis.path) ? 'none' : weighed
})

/** The kind that is read from the text, with all that it shows. */
export const weighedKind = fact<DocumentKind>((analysis) => {
  const { document } = analysis
  let words = 0
  for (const { reading } of document.sentences) {
    words += reading.words.length
    if (words >= leastWords) break
  }
  if (words < leastWords) return agendaLikeness(analysis).strength >= 0.5 ? 'qbr' : 'none'
  if (!writtenInEnglish(analysis)) return 'none'
  const likely = kindLikelihoods(analysis)
  const named = namedPlan(analysis)
  const likeliest = documentKinds.filter((kind) => kind !== 'none').reduce((best, kind) => (likely[kind] > likely[best] ? kind : best))
  if (likely.none >= (named ? noneInSpiteOfName : noneFrom)) return 'none'
  // What was learnt, told in front of what is done about it, makes no plan of research.
  if (likeliest === 'research-plan' && deedsBeyondResearch(analysis)) return likely['crm-plan'] > likely.strategy ? 'crm-plan' : 'strategy'
  return named && likeliest === 'strategy' && likely.strategy < sureStrategy ? 'crm-plan' : likeliest
})
