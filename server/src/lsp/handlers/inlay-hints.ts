import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver'
import type { Handler } from '../handler.ts'
import type { Hint } from '../hints/hint.ts'
import { hintSources } from '../hints/hint-sources.ts'
import type { Read } from '../session.ts'
import type { HintKind } from '../switches.ts'

/** Longest line, in characters, at whose end a hint still stands beside what it is about. */
const longestLine = 140
/** Characters of all its hints that VS Code shows of a line, unless somebody sets it otherwise. */
const mostShown = 43
/** What sets a hint apart from the one that stands before it where a line ends. */
const between = '· '
/** Closing marks that a statement can end in. */
const mostMarks = 6

/** Says beside lines what a reader would note in the margin: what an item is about, what a part has and has not, where research stands. */
export const inlayHints: Handler = ({ connection, session, client, t }) => {
  /** The hints of a reading by kind: an editor asks again whenever somebody scrolls. */
  const known = new WeakMap<Read, Map<HintKind, readonly Hint[]>>()

  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token): Promise<InlayHint[] | null> => {
    // The usual reading, after a pause in typing, will do: until it is there the editor keeps the hints that it has.
    const read = await session.read(uri, token)
    return read?.settings.enable ? hintsOf(read, range) : null
  })
  if (client.workspace?.inlayHint?.refreshSupport)
    session.onReadAllAgain(() => {
      // A client that is on its way out does not answer; nothing hangs on it.
      connection.languages.inlayHint.refresh().catch(() => undefined)
    })
  return { inlayHintProvider: true }

  function hintsOf(read: Read, range: Range): InlayHint[] {
    const kinds = (Object.keys(hintSources) as HintKind[]).filter((kind) => read.settings.inlayHints[kind])
    return placed(
      kinds.flatMap((kind) => ofKind(read, kind).map((hint) => ({ kind, hint }))),
      read,
      range,
    )
  }

  function ofKind(read: Read, kind: HintKind): readonly Hint[] {
    const kinds = known.get(read) ?? new Map<HintKind, readonly Hint[]>()
    known.set(read, kinds)
    const hints = kinds.get(kind) ?? hintSources[kind](read, t)
    kinds.set(kind, hints)
    return hints
  }
}

/** The hints that stand in a range, where an editor shows them. */
function placed(
  all: readonly { readonly kind: HintKind; readonly hint: Hint }[],
  { reading, positions, text }: Read,
  { start, end }: Range,
): InlayHint[] {
  const byLine = new Map<number, { readonly kind: HintKind; readonly hint: Hint }[]>()
  for (const one of all) {
    const { line } = reading.lines.position(one.hint.span.start)
    if (line - 1 < start.line || line - 1 > end.line) continue
    const here = byLine.get(line)
    if (here === undefined) byLine.set(line, [one])
    else here.push(one)
  }
  return [...byLine].flatMap(([line, here]) => {
    const { from, to } = boundsOf(line)
    const long = to - from > longestLine && !text.startsWith('|', from)
    const room = here.reduce((sum, { hint }) => sum + between.length + hint.label.length, -between.length) <= mostShown
    let ended = false
    return here.map(({ kind, hint: { span, label, brief, tooltip } }) => {
      // A hint stands where its line ends, out of the text's way; those that share a line, or a long one, each behind their own words.
      const shared = here.some((other) => other.kind === kind && other.hint.span !== span)
      const behind = shared || long
      const said = shared || !room ? (brief ?? label) : label
      const follows = !behind && ended
      ended ||= !behind
      return {
        position: positions.position(behind ? pastMarks(span.end) : to),
        label: follows ? `${between}${said}` : said,
        tooltip: { kind: MarkupKind.Markdown, value: tooltip() },
        paddingLeft: true,
        paddingRight: behind,
      }
    })
  })

  /** A sentence ends behind its full stop, and words in bold behind their marks. */
  function pastMarks(at: number): number {
    return at + (/^[.!?…)\]"”’*_]*/.exec(text.slice(at, at + mostMarks))?.[0].length ?? 0)
  }

  function boundsOf(line: number): { readonly from: number; readonly to: number } {
    const from = reading.lines.lineStart(line)
    const next = line < reading.lines.lineCount ? reading.lines.lineStart(line + 1) : text.length
    return { from, to: from + text.slice(from, next).trimEnd().length }
  }
}
