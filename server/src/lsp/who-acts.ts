import type { Actor } from '../core/facts/acting-subjects.ts'
import { whoseSentences } from '../core/facts/whose-sentences.ts'
import { documentTitle } from './document-title.ts'
import type { ActingClause, ActingSide, WhoActs } from './protocol/who-acts.ts'
import type { Read } from './session.ts'

/** Who acts in a document, for a view that shows it; `undefined` where it is no plan, or not in words that can be told. */
export function whoActsIn({ version, reading, positions, settings }: Read): WhoActs | undefined {
  if (!settings.enable || reading.kind === 'none' || !reading.inEnglish) return undefined
  const found = reading.ask(whoseSentences)
  const sentencesOf = (wanted: (clause: (typeof found)[number]) => boolean) =>
    new Set(found.filter(wanted).map(({ sentence }) => sentence)).size
  const of = (side: ActingSide) => sentencesOf(({ actor }) => actor === side)
  return {
    version,
    titleLine: positions.position(documentTitle(reading)?.start ?? 0).line,
    sentences: sentencesOf(() => true),
    counts: { customer: of('customer'), company: of('company'), product: of('product') },
    unsaid: sentencesOf(({ unsaid }) => unsaid),
    clauses: found.flatMap(({ actor, span, unsaid }): readonly ActingClause[] =>
      isSide(actor) ? [{ side: actor, range: positions.range(span), unsaid }] : [],
    ),
  }
}

const isSide = (actor: Actor): actor is ActingSide => actor !== 'other'
