import type { TextEdit } from '../../core/base/finding.ts'
import type { Engine, Reading } from '../../core/engine/engine.ts'
import { findMisspeltSilences } from '../../core/engine/find-misspelt-silences.ts'
import type { ActionProvider } from './action-provider.ts'

/** What editors ask for by name, and what they may be told to do at every save. */
export const fixAllKind = 'source.fixAll.outsideIn'

/** How often what a fix brings to light is mended in its turn. */
const mostRounds = 5

/** Everything that can be mended without changing what the author means, at once. */
export const fixAll: ActionProvider = {
  kind: fixAllKind,
  offer({ read: { reading, engine }, t }) {
    const edits = safeEdits(reading, engine)
    return edits.length === 0 ? [] : [{ title: t('Fix all that is safe to fix'), edits }]
  },
}

/** Every safe fix of a document, as edits of its text as it is now; what those bring to light is mended, too. */
function safeEdits(reading: Reading, engine: Engine): readonly TextEdit[] {
  const before = reading.document.text
  const first = together(reading, engine)
  if (first.length === 0) return []
  let text = applied(before, first)
  for (let round = 1; round < mostRounds; round += 1) {
    const further = together(engine.read(text, { path: reading.path, today: reading.today }), engine)
    if (further.length === 0) return round === 1 ? first : [changeBetween(before, text)]
    text = applied(text, further)
  }
  return [changeBetween(before, text)]
}

/** The safe fixes of one reading that do not get into each other's way, in order of their places. */
function together({ findings, document }: Reading, { rules }: Engine): readonly TextEdit[] {
  const fixes = [
    ...findings.flatMap((finding) => finding.fixes.filter(({ safety }) => safety === 'safe').map(({ edits }) => edits)),
    ...findMisspeltSilences(document, rules)
      .filter(({ spelling }) => spelling)
      .map(({ span, meant }) => [{ span, text: meant }]),
  ]
  const kept: TextEdit[] = []
  for (const edits of fixes)
    if (!edits.some((edit) => kept.some(({ span }) => span.start <= edit.span.end && edit.span.start <= span.end))) kept.push(...edits)
  return kept.sort((a, b) => a.span.start - b.span.start)
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const { span, text: words } of edits) {
    result += text.slice(at, span.start) + words
    at = span.end
  }
  return result + text.slice(at)
}

/** One edit that makes `after` of `before` and leaves alone what they begin and end with in common. */
function changeBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }
}
