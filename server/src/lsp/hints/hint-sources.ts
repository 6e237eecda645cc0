import type { HintKind } from '../switches.ts'
import { agendaHints } from './agenda.ts'
import { exchangeHints } from './exchange.ts'
import type { HintSource } from './hint.ts'
import { jobHints } from './jobs.ts'
import { measureHints } from './measures.ts'
import { researchHints } from './research.ts'
import { sectionHints } from './sections.ts'
import { talkAndListenHints } from './talk-and-listen.ts'

/** What makes the hints of each kind, in the order in which those of one place are shown. */
export const hintSources: Readonly<Record<HintKind, HintSource>> = {
  sections: sectionHints,
  exchange: exchangeHints,
  talkAndListen: talkAndListenHints,
  jobs: jobHints,
  research: researchHints,
  measures: measureHints,
  agenda: agendaHints,
}
