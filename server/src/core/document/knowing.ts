import type { Construct, Extension, ParseContext } from 'micromark-util-types'
import type { LabelSet, Labels } from './labels.ts'

/** What micromark keeps its labels in, and all it does with it. */
interface LabelList {
  includes(label: string): boolean
  push(label: string): void
}

/** Both fields are private to micromark and to its footnotes; the property tests of parsing fail if they change. */
type LabelledContext = Omit<ParseContext, 'defined' | 'gfmFootnotes'> & { defined: LabelList; gfmFootnotes: LabelList }

/**
 * Makes a stretch of a document aware of labels that are defined elsewhere in it. micromark has no way to say so, so a construct that
 * never matches puts them where micromark looks them up, before any text is tokenised.
 */
export function knowing(labels: Labels): Extension {
  const informed = new WeakSet<ParseContext>()
  const inform: Construct = {
    name: 'knownLabels',
    tokenize(_effects, _ok, nok) {
      if (!informed.has(this.parser)) {
        informed.add(this.parser)
        const context = this.parser as unknown as LabelledContext
        context.defined = listOf(labels.definitions)
        context.gfmFootnotes = listOf(labels.footnotes)
      }
      return nok
    },
  }
  return { document: { null: inform } }
}

/** A list that starts from labels without copying them, and finds a label without walking: a document may define 50,000. */
function listOf(labels: LabelSet): LabelList {
  const own = new Set<string>()
  return {
    includes: (label) => labels.has(label) || own.has(label),
    push: (label) => void own.add(label),
  }
}
