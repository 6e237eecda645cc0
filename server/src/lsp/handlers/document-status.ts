import type { Translate } from '../../core/base/translate.ts'
import { askedIds } from '../../core/facts/section-wishes.ts'
import { driverName } from '../../core/report/driver-name.ts'
import { coreWords } from '../../core/report/page/core-words.ts'
import { printable } from '../../core/report/printable.ts'
import { atRiskPhrase, briefPhrase, reviewLine } from '../../core/report/review-phrases.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import type { ReviewReading } from '../../core/score/review-reading.ts'
import { reviewScore } from '../../core/score/review-score.ts'
import { shownProfile } from '../../core/score/shown-profile.ts'
import type { Handler } from '../handler.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import {
  type AgendaStatus,
  type DocumentStatus,
  documentStatusNotification,
  documentStatusRequest,
  type ScorePart,
} from '../protocol/document-status.ts'
import type { Read } from '../session.ts'
import { shownFindings } from '../shown-findings.ts'

/** Says how documents read: their kind, score, sections and agenda. */
export const documentStatus: Handler = ({ connection, session, options, t }) => {
  connection.onRequest(documentStatusRequest, async ({ uri }: DocumentParams, token): Promise<DocumentStatus | null> => {
    const read = await session.read(uri, token)
    return read ? statusOf(read, t) : null
  })
  if (options.status) {
    session.onRead((read) => {
      if (read.settings.run === 'onSave' && !session.isSaved(read.uri)) return
      void connection.sendNotification(documentStatusNotification, statusOf(read, t))
    })
  }
  return {}
}

function statusOf(read: Read, t: Translate): DocumentStatus {
  const { uri, version, settings, problems, reading, positions, unknown } = read
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
    parts: (score?.parts ?? []).map(({ id, title, points, max }): ScorePart => ({ id, title: coreWords(title, t), points, max })),
    sections:
      sections === undefined
        ? null
        : askedIds(sections).map((id) => ({
            id,
            title: sectionTitle(id, t),
            state: sections[id].state,
            line: lineOf(sections[id].evidence),
          })),
    agenda:
      review === undefined
        ? null
        : {
            score: reviewScore(review)?.total ?? null,
            overall: review.agenda.overall,
            meeting: review.meeting.kind,
            driven: briefPhrase(review, t),
            summary: reviewLine(review, t),
            atRisk: review.atRisk.map(atRiskPhrase),
            shares: sharesOf(review, t),
            items: review.agenda.items.map(({ text, span, minutes, driver }) => ({
              line: positions.position(span.start).line,
              text: printable(text),
              minutes: minutes ?? null,
              driver,
            })),
          },
    findings: unknown.length,
    known: findings.length - unknown.length,
    shown: shownFindings(read).shown.length,
    unreadable: unreadable.map(({ span, reason }) => ({ line: positions.position(span.start).line, reason })),
    problems,
  }
}

function sharesOf(review: ReviewReading, t: Translate): AgendaStatus['shares'] {
  const profile = shownProfile(review)
  return [...(profile?.shares ?? [])]
    .sort((a, b) => b.share - a.share)
    .map(({ driver, items, minutes, share }) => ({
      name: driverName(driver, t),
      amount: profile?.timed ? `${minutes} min` : items === 1 ? t('1 item') : t('{0} items', items),
      share,
    }))
}
