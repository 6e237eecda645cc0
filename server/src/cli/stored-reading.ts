import { createLineIndex } from '../core/base/line-index.ts'
import type { Reported } from '../core/report/reported.ts'
import { isReportedNone, reportedNone } from './reported-none.ts'
import type { ToldBesides } from './told-besides.ts'

/** A reading as JSON, without the text of its document: whoever restores it has the file. */
export function storeReading(reading: Omit<Reported, 'lines'> | Reported): string {
  // Most documents are none of ours, and there is nothing else to say of them.
  if (isReportedNone(reading) && reading.document.text === '') return reading.inEnglish ? '1' : '0'
  const { path: _, document, ...told } = reading
  return JSON.stringify({ ...told, lines: undefined, sectionTitles: document.sections })
}

/**
 * The reading that was stored, of a document with this path and text, with no more besides than was asked for.
 *
 * @throws where it is no stored reading
 */
export function restoreReading(stored: string, path: string, text: string, besides: ToldBesides): Reported {
  if (stored === '1' || stored === '0') return reportedNone(path, stored === '1', besides)
  const { sectionTitles, metrics, dials, claims, proposals, customerSections, ...told } = JSON.parse(stored)
  return {
    ...told,
    path,
    lines: createLineIndex(text),
    document: { text, sections: sectionTitles },
    metrics: besides.metrics === true ? metrics : undefined,
    dials: besides.metrics === true ? dials : undefined,
    claims: besides.claims === true ? claims : undefined,
    ...(besides.whatIf === true ? { proposals } : {}),
    ...(besides.customerSections === true && customerSections !== undefined ? { customerSections } : {}),
  }
}
