import { documentKinds } from '../base/document-kind.ts'
import { declaredKind, documentKind } from './document-kind.ts'
import { fact } from './fact.ts'
import { headingSignals } from './kind-signals.ts'
import { kindWeights } from './kind-weights.generated.ts'

/** Why a document is taken for what it is. */
export interface KindGrounds {
  /** Who said so: its front matter, the configuration, or else its text alone. */
  readonly by: 'front matter' | 'configuration' | 'text'
  /** Of a kind told from the text: the headings that spoke most for it, strongest first. */
  readonly headings: readonly string[]
}

/** Headings that are named; more would not be read. */
const most = 2

/** What the kind of a document rests on, for those who wonder. */
export const kindGrounds = fact<KindGrounds>((analysis) => {
  const { frontMatter, sections } = analysis.document
  if (declaredKind(analysis) !== undefined)
    return { by: documentKinds.some((kind) => kind === frontMatter.kind) ? 'front matter' : 'configuration', headings: [] }
  const kind = documentKinds.indexOf(documentKind(analysis))
  const none = documentKinds.indexOf('none')
  const weighed = new Map<string, number>()
  for (const { heading } of sections) {
    const [sentence] = heading?.reading.sentences ?? []
    if (heading === undefined || sentence === undefined) continue
    const signals = new Set(headingSignals({ reading: sentence }, analysis))
    const weight = kindWeights.signals.reduce(
      (sum, { name, weights }) => sum + (signals.has(name) ? weights[kind]! - (kind === none ? 0 : weights[none]!) : 0),
      0,
    )
    if (weight > 0) weighed.set(heading.reading.text, Math.max(weight, weighed.get(heading.reading.text) ?? 0))
  }
  const headings = [...weighed].sort(([, a], [, b]) => b - a).map(([text]) => text)
  return { by: 'text', headings: headings.slice(0, most) }
})
