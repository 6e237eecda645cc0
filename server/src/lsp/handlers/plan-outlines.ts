import { FileChangeType } from 'vscode-languageserver'
import type { Finding } from '../../core/base/finding.ts'
import { compareVersions } from '../../core/compare/compare-versions.ts'
import { reasonToFill } from '../../core/document/directives.ts'
import { askedIds } from '../../core/facts/section-wishes.ts'
import { kindTold } from '../../core/report/kind-told.ts'
import { lackingPhrase } from '../../core/report/lacking-phrase.ts'
import { quotedWords } from '../../core/report/page/line-link.ts'
import { reviewLine } from '../../core/report/review-phrases.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import { severityPhrase } from '../../core/report/severity-phrase.ts'
import { stateWord } from '../../core/report/state-word.ts'
import { reviewScore } from '../../core/score/review-score.ts'
import { disableHere } from '../edits/disable-edit.ts'
import type { Handler } from '../handler.ts'
import { sinceWords } from '../history/since-words.ts'
import { longestPlan } from '../longest-plan.ts'
import {
  type OutlineSection,
  type PlanLine,
  type PlanOutline,
  type PlanOutlineParams,
  planOutlineRequest,
  planReadNotification,
  type ReadPlansParams,
  type ReadPlansResult,
  readPlansRequest,
  type SilenceEdit,
  type SilenceParams,
  silenceRequest,
} from '../protocol/plan-outline.ts'
import type { Read } from '../session.ts'

/** Characters of a document's words that are quoted. */
const longestQuote = 160

/** Milliseconds between two files that nobody waits for. */
const pause = 5

/** Tells of the plans of a workspace: each in a line, and what one holds to whoever opens it up. */
export const planOutlines: Handler = ({ connection, session, files, history, t }) => {
  /** Closed documents that the client was told of as plans; `undefined` until it asks for any. */
  let told: Set<string> | undefined
  /** One file at a time, however many change at once. */
  let queue: Promise<void> = Promise.resolve()
  const tellLater = (uri: string) => {
    queue = queue
      .then(() => tell(uri))
      .catch((error: unknown) =>
        connection.console.error(`Telling of ${uri} failed: ${error instanceof Error ? error.stack : String(error)}`),
      )
      .then(() => new Promise((next) => setTimeout(next, pause)))
  }

  connection.onRequest(planOutlineRequest, async ({ uri, since }: PlanOutlineParams, token): Promise<PlanOutline | null> => {
    const before = await readAny(uri, token)
    if (!before) return null
    const earlier = since === undefined ? undefined : await history.earlier(before, since)
    // Somebody may have typed while the history was looked at.
    const read = session.isOpen(uri) && session.version(uri) !== before.version ? await session.read(uri, token, 'hurried') : before
    if (!read) return null
    const compared = earlier && compareVersions(earlier.reading, read.reading)
    // What is said of a sentence that was written anew is new to whoever reviews it.
    const fresh = compared && new Set([...compared.fresh, ...compared.changed.map(({ after }) => after)])
    const { reading, positions } = read
    const { review, findings, sections } = reading
    return {
      ...lineOf(read),
      summary: review === undefined ? kindTold(reading, t) : reviewLine(review, t),
      sections:
        sections === undefined
          ? null
          : askedIds(sections).map((id): OutlineSection => {
              const { state, lacking, evidence } = sections[id]
              return {
                id,
                title: sectionTitle(id, t),
                state,
                told:
                  state === 'partial' && lacking !== '' ? t('there in part, without {0}', lackingPhrase(lacking, t)) : stateWord(state, t),
                range: evidence === undefined ? null : positions.range(evidence),
              }
            }),
      items: (read.settings.enable ? findings : []).map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        weight: severityPhrase(finding.severity, t),
        message: finding.message,
        words: wordsOf(finding, read),
        range: positions.range(finding.span),
        fresh: fresh?.has(finding) ?? null,
      })),
      since: earlier && since !== undefined ? sinceWords(since, earlier, t) : null,
    }
  })

  connection.onRequest(readPlansRequest, async ({ most }: ReadPlansParams, token): Promise<ReadPlansResult> => {
    told ??= new Set()
    const found = (await Promise.all((await session.folders()).map((folder) => files.findFiles(folder)))).flat()
    const closed = [...new Set(found)].sort().filter((uri) => !session.isOpen(uri))
    const meant = most === null ? closed : closed.slice(0, most)
    let read = 0
    for (const uri of meant) {
      if (token.isCancellationRequested) break
      await tell(uri)
      read += 1
      await new Promise<void>((next) => setTimeout(next, pause))
    }
    return { read, left: closed.length - read }
  })

  connection.onRequest(silenceRequest, async ({ uri, rule, line, character }: SilenceParams, token): Promise<SilenceEdit | null> => {
    const read = await session.read(uri, token, 'hurried')
    const at = read?.positions.offset({ line, character })
    const finding = read?.reading.findings.find((one) => one.rule === rule && one.span.start === at)
    if (!read || !finding) return null
    const { edits } = disableHere(read.reading.document, finding)
    return {
      version: read.version,
      edits: edits.map(({ span, text }) => ({ range: read.positions.range(span), newText: text })),
      reason: reasonToFill,
    }
  })

  // From now on it speaks for itself.
  session.onOpen((uri) => void told?.delete(uri))
  session.onClose((uri) => told && tellLater(uri))
  session.onFileChanges((changes) => {
    if (!told) return
    for (const { uri, type } of changes) {
      if (session.isOpen(uri) || !/\.(?:md|markdown)$/i.test(uri)) continue
      if (type === FileChangeType.Deleted) forget(uri)
      else tellLater(uri)
    }
  })
  return {}

  async function tell(uri: string): Promise<void> {
    const read = await readAny(uri).catch(() => undefined)
    if (session.isOpen(uri)) return
    if (!read || read.reading.kind === 'none' || !read.settings.enable) return forget(uri)
    told?.add(uri)
    void connection.sendNotification(planReadNotification, lineOf(read))
  }

  function forget(uri: string): void {
    told?.delete(uri)
    void connection.sendNotification(planReadNotification, { uri, kind: 'none', score: null, findings: 0 } satisfies PlanLine)
  }

  async function readAny(uri: string, token?: Parameters<typeof session.read>[1]): Promise<Read | undefined> {
    if (session.isOpen(uri)) return session.read(uri, token, 'hurried')
    const text = await files.readText(uri)
    return text === undefined || text.length > longestPlan ? undefined : session.readClosed(uri, text)
  }
}

function lineOf({ uri, settings, reading: { kind, orientation, review, findings } }: Read): PlanLine {
  const score = review === undefined ? orientation : reviewScore(review)
  return { uri, kind, score: score?.total ?? null, findings: settings.enable ? findings.length : 0 }
}

function wordsOf({ span, scope }: Finding, { reading }: Read): string {
  return scope === 'document' ? '' : quotedWords(span, reading, longestQuote)
}
