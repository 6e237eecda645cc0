import { printable } from '../../core/report/printable.ts'
import { reviewScore } from '../../core/score/review-score.ts'
import type { Handler } from '../handler.ts'
import { type ModelFindings, type ModelFindingsParams, modelFindingsRequest } from '../protocol/model-findings.ts'
import type { Read } from '../session.ts'
import { shownFindings } from '../shown-findings.ts'

/** More would cost a model more than they tell it. */
const mostFindings = 25
/** Characters of the document that a finding quotes. */
const mostWords = 200

/** Tells an assistant in the editor what its user is told. The server sends nothing anywhere: it answers the editor. */
export const modelFindings: Handler = ({ connection, session }) => {
  connection.onRequest(modelFindingsRequest, async ({ uri, text }: ModelFindingsParams, token): Promise<ModelFindings | null> => {
    const read = session.isOpen(uri)
      ? await session.read(uri, token, 'hurried')
      : text === undefined
        ? undefined
        : await session.readClosed(uri, text)
    return read ? findingsOf(read) : null
  })
  return {}
}

function findingsOf(read: Read): ModelFindings {
  const { reading, positions, settings, text, engine } = read
  const { kind, doubtful, inEnglish, orientation, review } = reading
  const score = review === undefined ? orientation : reviewScore(review)
  const { shown, others } = shownFindings(read)
  const clearest = [...shown, ...others].slice(0, mostFindings)
  return {
    kind,
    ...silence(),
    score: score?.total ?? null,
    scoreParts: (score?.parts ?? []).map(({ title, points, max }) => ({ title, points, of: max })),
    findings: clearest
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ rule, span, message }) => ({
        rule,
        line: positions.position(span.start).line + 1,
        words: quoted(text.slice(span.start, span.end)),
        message: printable(message),
        why: engine.rules.find(({ id }) => id === rule)?.why ?? '',
      })),
    more: shown.length + others.length - clearest.length,
  }

  function silence(): Pick<ModelFindings, 'silent'> {
    if (!settings.enable) return { silent: 'Outside-In is turned off for this document.' }
    if (kind === 'none') return { silent: 'It does not read as a strategy, CRM plan, research plan or business review.' }
    if (!inEnglish) return { silent: 'It is not in English, which is the language that the rules read.' }
    return doubtful ? { silent: 'It may be no plan; its author can say so with `kind:` in the front matter.' } : {}
  }
}

function quoted(words: string): string {
  const line = printable(words)
  return line.length > mostWords ? `${line.slice(0, mostWords - 1)}…` : line
}
