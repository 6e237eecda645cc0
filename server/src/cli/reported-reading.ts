import { fingerprinted } from '../core/compare/fingerprinted.ts'
import type { Engine } from '../core/engine/engine.ts'
import { customerSections } from '../core/facts/customer-sections.ts'
import { proposalOf } from '../core/report/proposal.ts'
import type { Reported } from '../core/report/reported.ts'
import { suggestions } from '../core/what-if/suggestions.ts'
import { isReportedNone, reportedNone } from './reported-none.ts'
import type { ToldBesides } from './told-besides.ts'

/**
 * What reports need of a document, as plain data and without the tree, which is many times the text: a thousand documents are held until
 * the report is written.
 *
 * @param path with forward slashes, relative to the folder of the configuration
 * @param shown the path that reports show
 */
export function reportedReading(engine: Engine, text: string, path: string, shown: string, besides: ToldBesides): Reported {
  const early = engine.readEarly(text, path)
  if (early !== undefined) return reportedNone(shown, early.inEnglish, besides)
  const reading = engine.read(text, { path, today: besides.today })
  const sections = reading.document.sections.map(({ title, depth }) => ({ title, depth }))
  const {
    lines,
    kind,
    doubtful,
    inEnglish,
    ownRules,
    sections: states,
    orientation,
    review,
    leastScore,
    suppressions,
    unreadable,
  } = reading
  const told = {
    lines,
    kind,
    doubtful,
    inEnglish,
    ...fingerprinted(reading),
    ownRules,
    sections: states,
    orientation,
    leastScore,
    suppressions,
    unreadable,
  }
  // A document that silences rules is asked what for, whatever it is.
  if (isReportedNone(told) && !text.includes('outside-in')) return reportedNone(shown, inEnglish, besides)
  return {
    ...told,
    path: shown,
    document: { text, sections },
    // As plain data: what is read when asked for would hold the tree.
    review: review === undefined ? undefined : { ...review },
    metrics: besides.metrics === true ? reading.metrics : undefined,
    dials: besides.metrics === true ? reading.dials : undefined,
    claims: besides.claims === true ? reading.claims : undefined,
    ...(besides.whatIf === true ? { proposals: suggestions(engine, reading).map(proposalOf) } : {}),
    ...(besides.customerSections === true && inEnglish && (kind === 'strategy' || kind === 'crm-plan')
      ? { customerSections: reading.ask(customerSections).map((section) => ({ ...section })) }
      : {}),
  }
}
