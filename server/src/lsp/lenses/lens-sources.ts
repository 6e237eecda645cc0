import type { LensKind } from '../switches.ts'
import { agendaLenses } from './agenda.ts'
import { findingsLenses } from './findings.ts'
import { jobLenses } from './jobs.ts'
import type { LensSource } from './lens.ts'
import { orientationLenses } from './orientation.ts'
import { sectionLenses } from './sections.ts'

/** What makes the lenses of each kind, in the order in which those of one place are shown. */
export const lensSources: Readonly<Record<LensKind, LensSource>> = {
  orientation: orientationLenses,
  findings: findingsLenses,
  sections: sectionLenses,
  jobs: jobLenses,
  agenda: agendaLenses,
}
