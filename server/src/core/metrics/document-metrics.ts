import type { DocumentKind } from '../base/document-kind.ts'
import type { Analysis } from '../facts/analysis.ts'
import { documentKind } from '../facts/document-kind.ts'
import { doubtfulKind } from '../facts/doubtful-kind.ts'
import { fact } from '../facts/fact.ts'
import { isTemplate } from '../facts/template.ts'
import { writtenInEnglish } from '../facts/written-in-english.ts'
import { directnessOfEvidence } from './directness-of-evidence.ts'
import { measuresBySide } from './measures-by-side.ts'
import type { Metric } from './metric.ts'
import { peopleProcessTechnology } from './people-process-technology.ts'
import { researchLevels } from './research-levels.ts'
import { talkToListen } from './talk-to-listen.ts'
import { valueExchanged } from './value-exchanged.ts'
import { whoActs } from './who-acts.ts'
import { winKeepGrow } from './win-keep-grow.ts'

const byKind: Readonly<Partial<Record<DocumentKind, readonly ((analysis: Analysis) => Metric)[]>>> = {
  strategy: [talkToListen, whoActs, valueExchanged, researchLevels, directnessOfEvidence, measuresBySide, winKeepGrow],
  'crm-plan': [
    talkToListen,
    whoActs,
    valueExchanged,
    researchLevels,
    directnessOfEvidence,
    measuresBySide,
    winKeepGrow,
    peopleProcessTechnology,
  ],
  'research-plan': [whoActs, researchLevels, directnessOfEvidence],
}

/**
 * The metrics that fit a document's kind. `undefined` where counts would say nothing: in other kinds, where the kind is in doubt, in forms
 * still to be filled in, and in languages that cannot be read.
 */
export const documentMetrics = fact<readonly Metric[] | undefined>((analysis) => {
  const fitting = byKind[documentKind(analysis)]
  if (fitting === undefined || doubtfulKind(analysis) || isTemplate(analysis) || !writtenInEnglish(analysis)) return undefined
  return fitting.map((metric) => metric(analysis))
})
