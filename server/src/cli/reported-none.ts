import { createLineIndex } from '../core/base/line-index.ts'
import type { Reported } from '../core/report/reported.ts'
import type { ToldBesides } from './told-besides.ts'

const nothing: readonly never[] = []
const lines = createLineIndex('')

/** What reports are told of a document that is none of ours and of which there is nothing to say: neither its text nor its headings. */
export function reportedNone(path: string, inEnglish: boolean, { whatIf }: ToldBesides = {}): Reported {
  return {
    lines,
    kind: 'none',
    doubtful: false,
    inEnglish,
    findings: nothing,
    comparables: nothing,
    ownRules: {},
    sections: undefined,
    orientation: undefined,
    leastScore: undefined,
    suppressions: nothing,
    unreadable: nothing,
    path,
    document: { text: '', sections: nothing },
    review: undefined,
    metrics: undefined,
    dials: undefined,
    claims: undefined,
    ...(whatIf === true ? { proposals: nothing } : {}),
  }
}

/** Whether there is no more to say of a document than that it is none of ours. */
export function isReportedNone({
  kind,
  doubtful,
  findings,
  comparables,
  unreadable,
}: Pick<Reported, 'kind' | 'doubtful' | 'findings' | 'comparables' | 'unreadable'>): boolean {
  return kind === 'none' && !doubtful && findings.length === 0 && comparables.length === 0 && unreadable.length === 0
}
