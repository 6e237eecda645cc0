import { relative, resolve } from 'node:path'
import type { Root } from 'mdast'
import type { Finding, Fix } from '../core/base/finding.ts'
import type { LineIndex } from '../core/base/line-index.ts'
import type { Severity } from '../core/base/severity.ts'
import type { Span } from '../core/base/span.ts'
import { fingerprinted } from '../core/compare/fingerprinted.ts'
import { createEngine, type Engine, type Reading } from '../core/engine/engine.ts'
import { ruleOf } from '../core/report/rule-of.ts'
import { rulePageAddress } from '../core/report/rule-page-address.ts'
import { type BaselineFile, createBaselines } from '../host/baselines.ts'
import { parentLocation } from '../host/location/parent-location.ts'
import { slashed } from '../host/location/slashed.ts'
import { nodeHost } from '../host/node.ts'
import { rememberWhileUnchanged } from '../host/remember-while-unchanged.ts'
import { today } from '../host/today.ts'
import { findSettings, type Settings } from './find-settings.ts'
import type { OutsideInOptions } from './options.ts'

export type { OutsideInOptions }

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** What is used of a `VFileMessage`. */
interface Message {
  fatal?: boolean | null | undefined
  note?: string | undefined
  url?: string | undefined
  actual?: string | undefined
  expected?: string[] | undefined
}

/** What is used of a `VFile`, so that the types need no package beside this one. */
interface MarkdownFile {
  readonly value?: string | Uint8Array | null
  readonly path?: string | undefined
  readonly cwd: string
  message(
    reason: string,
    options?: { place?: { start: Point; end: Point } | undefined; ruleId?: string | undefined; source?: string | undefined } | undefined,
  ): Message
  fail(reason: string, options?: { ruleId?: string | undefined; source?: string | undefined } | undefined): never
}

const source = 'outside-in'

/** `fatal` as vfile means it: true fails, false is a warning, undefined a remark. */
const fatality: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, information: undefined, hint: undefined }

/** Engines by what they judge by. unified-engine makes a processor for each file, and most files are judged alike. */
const engines = new Map<string, Engine>()
/** An editor's server lives long, and its configurations change. */
const mostEngines = 8
/** Folders whose configuration and baseline are kept in mind at once. */
const mostFolders = 64

const judgings = rememberWhileUnchanged<Judging>(nodeHost, mostFolders)
const baselines = rememberWhileUnchanged<BaselineFile | undefined>(nodeHost, mostFolders)

/** What the files of a folder are judged by, with what tells it from any other. */
interface Judging extends Settings {
  readonly key: string
}

/**
 * A remark plugin that gives what Outside-In finds as messages of the file: `remark().use(outsideIn)`.
 *
 * It reads the markdown as it was given, not the tree, which other plugins may have changed; it changes neither. Rules that compare
 * documents with one another are silent: remark reads one file at a time.
 */
export default function outsideIn(options: OutsideInOptions = {}): (tree: Root, file: MarkdownFile) => Promise<void> {
  return async (_tree, file) => {
    // A text without a path stands where the process does, as standard input does for the command line.
    const path = resolve(file.cwd, file.path ?? 'stdin.md')
    const location = slashed(path)
    const { config, folder, key } = await judgingOf(location, options ?? {}, file.cwd).catch((error: Error) =>
      file.fail(error.message, { ruleId: 'configuration', source }),
    )
    const text = textOf(file.value)
    const engine = engineFor(key, () => createEngine(config))
    const place = slashed(relative(folder, path))
    if (engine.readEarly(text, place) !== undefined) return
    const reading = engine.read(text, { path: place, today: today() })
    const { findings } = fingerprinted(reading)
    const unknown = await unknownOf(location, findings).catch((error: Error) => file.fail(error.message, { ruleId: 'baseline', source }))
    for (const finding of unknown) tell(file, finding, text, reading)
  }
}

async function judgingOf(location: string, options: OutsideInOptions, cwd: string): Promise<Judging> {
  return await judgings(`${parentLocation(location)}\n${cwd}\n${JSON.stringify(options)}`, async (host) => {
    const settings = await findSettings(host, location, options, cwd)
    return { ...settings, key: JSON.stringify(settings.config) }
  })
}

function engineFor(key: string, create: () => Engine): Engine {
  let engine = engines.get(key)
  if (engine === undefined) {
    engine = create()
    for (const oldest of engines.keys()) {
      if (engines.size < mostEngines) break
      engines.delete(oldest)
    }
    engines.set(key, engine)
  }
  return engine
}

/** The findings without what a baseline knows. */
async function unknownOf(location: string, findings: readonly Finding[]): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings
  const baseline = await baselines(parentLocation(location) ?? '', (host) => createBaselines(host).nearest(location))
  // Which documents are still there is looked at anew for each file: few have findings that no line of a baseline speaks of.
  return baseline === undefined ? findings : (await createBaselines(nodeHost).known(baseline, location, findings)).left
}

/** The text of a file, a byte order mark left where it is. */
function textOf(value: string | Uint8Array | null | undefined): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(value)
}

function tell(file: MarkdownFile, finding: Finding, text: string, reading: Reading): void {
  const { lines } = reading
  const { rule, severity, message: reason, span, related, fixes } = finding
  const message = file.message(reason, { place: placeOf(span, text, lines), ruleId: rule, source })
  message.fatal = fatality[severity]
  const why = ruleOf(rule, [reading])?.why.trim()
  const further = related.map((place) => {
    const { line, column } = lines.position(place.span.start)
    return `- ${line}:${column} ${place.message}`
  })
  message.note = [why ?? '', further.length === 0 ? '' : `See also:\n\n${further.join('\n')}`].filter(Boolean).join('\n\n')
  const url = rulePageAddress(rule)
  if (url !== undefined) message.url = url
  const expected = fixes.flatMap((fix) => instead(fix, span, text) ?? [])
  if (expected.length > 0) {
    message.actual = text.slice(span.start, span.end)
    message.expected = expected
  }
}

function placeOf({ start, end }: Span, text: string, lines: LineIndex): { start: Point; end: Point } {
  // Parsers of markdown know no byte order mark, and count from behind it.
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const point = (offset: number): Point => ({ ...lines.position(offset), offset: Math.max(0, offset - mark) })
  return { start: point(start), end: point(end) }
}

/** What the words of a place become by a fix; `undefined` where the fix changes something elsewhere, which no message can say. */
function instead({ edits }: Fix, span: Span, text: string): string | undefined {
  if (edits.length === 0 || edits.some((edit) => edit.span.start < span.start || edit.span.end > span.end)) return undefined
  let words = text.slice(span.start, span.end)
  for (const edit of edits.toSorted((a, b) => b.span.start - a.span.start))
    words = words.slice(0, edit.span.start - span.start) + edit.text + words.slice(edit.span.end - span.start)
  return words
}
