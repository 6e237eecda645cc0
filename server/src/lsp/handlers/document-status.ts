import { sectionIds } from '../../core/facts/section-states.ts'
import { count } from '../../core/report/count.ts'
import { driverName } from '../../core/report/driver-name.ts'
import { printable } from '../../core/report/printable.ts'
import { atRiskPhrase, briefPhrase, reviewLine } from '../../core/report/review-phrases.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import type { ReviewReading } from '../../core/score/review-reading.ts'
import { reviewScore } from '../../core/score/review-score.ts'
import { shownProfile } from '../../core/score/shown-profile.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import {
  type AgendaStatus,
  type DocumentStatus,
  documentStatusNotification,
  documentStatusRequest,
  type ScorePart,
} from '../protocol/document-status.ts'
import type { Handler } from '../server.ts'
import type { Read } from '../session.ts'
import { shownFindings } from '../shown-findings.ts'

/** Says how documents read: their kind, score, sections and agenda. */
export const documentStatus: Handler = ({ connection, session, options }) => {
  connection.onRequest(documentStatusRequest, async ({ uri }: DocumentParams, token): Promise<DocumentStatus | null> => {
    const read = await session.read(uri, token)
    return read ? statusOf(read) : null
  })
  if (options.status) {
    session.onRead((read) => {
      if (read.settings.run === 'onSave' && !session.isSaved(read.uri)) return
      void connection.sendNotification(documentStatusNotification, statusOf(read))
    })
  }
  return {}
}

function statusOf(read: Read): DocumentStatus {
  const { uri, version, settings, problems, reading, positions } = read
  const { kind, doubtful, inEnglish, sections, orientation, review, findings, unreadable } = reading
  const lineOf = (span: { start: number } | undefined) => (span === undefined ? null : positions.position(span.start).line)
  const score = review === undefined ? orientation : reviewScore(review)
  return {
    uri,
    version,
    enabled: settings.enable,
    kind,
    doubtful,
    inEnglish,
    score: score?.total ?? null,
    parts: (score?.parts ?? []).map(({ id, title, points, max }): ScorePart => ({ id, title, points, max })),
    sections:
      sections === undefined
        ? null
        : sectionIds.map((id) => ({ id, title: sectionTitle(id), state: sections[id].state, line: lineOf(sections[id].evidence) })),
    agenda:
      review === undefined
        ? null
        : {
            score: reviewScore(review)?.total ?? null,
            overall: review.agenda.overall,
            meeting: review.meeting.kind,
            driven: briefPhrase(review),
            summary: reviewLine(review),
            atRisk: review.atRisk.map(atRiskPhrase),
            shares: sharesOf(review),
            items: review.agenda.items.map(({ text, span, minutes, driver }) => ({
              line: positions.position(span.start).line,
              text: printable(text),
              minutes: minutes ?? null,
              driver,
            })),
          },
    findings: findings.length,
    shown: shownFindings(read).shown.length,
    unreadable: unreadable.map(({ span, reason }) => ({ line: positions.position(span.start).line, reason })),
    problems,
  }
}

function sharesOf(review: ReviewReading): AgendaStatus['shares'] {
  const profile = shownProfile(review)
  return [...(profile?.shares ?? [])]
    .sort((a, b) => b.share - a.share)
    .map(({ driver, items, minutes, share }) => ({
      name: driverName(driver),
      amount: profile?.timed ? `${minutes} min` : count(items, 'item'),
      share,
    }))
}
