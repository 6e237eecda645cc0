import { askOf } from '../../core/ask/ask.ts'
import { compareVersions } from '../../core/compare/compare-versions.ts'
import { comparisonHtml } from '../../core/report/comparison-html.ts'
import { comparisonMarkdown } from '../../core/report/comparison-markdown.ts'
import { findingsMarkdown } from '../../core/report/findings-markdown.ts'
import { questionsHtml } from '../../core/report/questions-html.ts'
import { questionsMarkdown } from '../../core/report/questions-markdown.ts'
import { lastName } from '../../host/location/last-name.ts'
import type { Handler } from '../handler.ts'
import { sinceWords } from '../history/since-words.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import {
  type CompareParams,
  type ComparisonPage,
  compareRequest,
  type FindingsMarkdown,
  type FindingsMarkdownParams,
  findingsMarkdownRequest,
  type QuestionsPage,
  reviewQuestionsRequest,
} from '../protocol/review-pages.ts'
import { newFindings } from '../shown-findings.ts'

/** Hands out what reviewers read beside a document and paste elsewhere. */
export const reviewPages: Handler = ({ connection, session, history, t }) => {
  connection.onRequest(compareRequest, async ({ uri, of }: CompareParams, token): Promise<ComparisonPage | null> => {
    const read = await session.read(uri, token, 'hurried')
    const earlier = read?.settings.enable ? await history.earlier(read, of) : undefined
    if (!read || !earlier) return null
    const comparison = compareVersions(earlier.reading, read.reading)
    const since = sinceWords(of, earlier, t)
    const compared = { comparison, earlier: earlier.reading, later: read.reading, since }
    return {
      version: read.version,
      title: t('Changes in {0}', lastName(uri)),
      since,
      html: comparisonHtml(compared, t),
      markdown: comparisonMarkdown(compared, t),
      fresh: comparison.fresh.map(({ rule, span }) => ({ rule, range: read.positions.range(span) })),
      fixed: comparison.fixed.length,
      changed: comparison.changed.length,
      kept: comparison.kept.length,
    }
  })
  connection.onRequest(reviewQuestionsRequest, async ({ uri }: DocumentParams, token): Promise<QuestionsPage | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read?.settings.enable) return null
    const { reading, version } = read
    const questions = askOf(reading)
    return {
      version,
      title: t('Questions on {0}', lastName(uri)),
      html: questionsHtml(questions, reading, t),
      markdown: questionsMarkdown(questions, reading, t),
      questions: questions.length,
    }
  })
  connection.onRequest(
    findingsMarkdownRequest,
    async ({ uri, selection }: FindingsMarkdownParams, token): Promise<FindingsMarkdown | null> => {
      const read = await session.read(uri, token, 'hurried')
      if (!read) return null
      const { reading, positions, settings } = read
      const from = selection === undefined ? 0 : positions.offset(selection.start)
      const to = selection === undefined ? 0 : positions.offset(selection.end)
      const findings = newFindings(read)
      const meant = to > from ? findings.filter(({ span }) => span.start < to && span.end > from) : findings
      return { markdown: findingsMarkdown(reading, meant, settings.maxFindings, t), findings: meant.length }
    },
  )
  return {}
}
