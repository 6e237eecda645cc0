import { relative, resolve } from 'node:path'
import { type BaselineEntry, baselineName, baselineText } from '../../core/compare/baseline.ts'
import { placesOfFinding } from '../../core/compare/places-of-finding.ts'
import { count } from '../../core/report/count.ts'
import { printable } from '../../core/report/printable.ts'
import type { Reported } from '../../core/report/reported.ts'
import { pathBelow } from '../../host/location/path-below.ts'
import { slashed } from '../../host/location/slashed.ts'
import { type AcceptedKnown, acceptKnown } from '../accept-known.ts'
import { CannotRun } from '../cannot-run.ts'
import { leftInBaseline } from '../left-in-baseline.ts'
import { pruneBaselines } from '../prune-baselines.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { writeFile } from '../write-file.ts'

export interface BaselineOptions extends ReadOptions {
  /** Whether only to take out what is gone. */
  readonly prune?: boolean
}

/**
 * Writes down the suggestions that are there now, in the baseline nearest to each document, else in a new one in the working directory.
 * Entries of documents that are not read now are kept.
 *
 * @throws CannotRun
 */
export async function baseline(paths: readonly string[], options: BaselineOptions, program: URL): Promise<void> {
  const { readings, unread } = await readPaths(paths, options, program)
  const accepted = await acceptKnown(readings, process.cwd())
  process.stdout.write(options.prune === true ? prune(accepted) : acceptAll(readings, accepted))
  process.exitCode = unread.length === 0 ? 0 : 2
}

function prune(accepted: AcceptedKnown): string {
  if (accepted.uses.length === 0) throw new CannotRun(`There is no ${baselineName} for these documents. outside-in baseline writes one.`)
  const gone = pruneBaselines(accepted.uses)
  const empty = accepted.uses.every((use) => leftInBaseline(use).length === 0)
  return `${gone === 0 ? 'Nothing is gone' : `${count(gone, 'entry', 'entries')} taken out`}; ${empty ? `${baselineName} is empty now and can be deleted` : `${count(accepted.known, 'suggestion is', 'suggestions are')} still known`}.\n`
}

function acceptAll(readings: readonly Reported[], { readings: left, uses, known }: AcceptedKnown): string {
  const cwd = process.cwd()
  const fresh = left.flatMap(({ path, findings }) => {
    const location = slashed(resolve(cwd, path))
    const folder = folderOf(location, uses) ?? slashed(cwd)
    if (!location.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      throw new CannotRun(
        `${printable(path)} is not in this folder, and a baseline speaks for the documents below it. Run outside-in baseline in a folder above all of them.`,
      )
    const below = pathBelow(folder, location)
    return findings.flatMap((finding) =>
      placesOfFinding(finding).flatMap(({ fingerprint }) =>
        fingerprint === undefined ? [] : [{ folder, entry: { path: below, rule: finding.rule, fingerprint } satisfies BaselineEntry }],
      ),
    )
  })
  const gone = uses.reduce((sum, use) => sum + use.gone.length, 0)
  const folders = [...new Set([...uses.map(({ file }) => file.folder), ...fresh.map(({ folder }) => folder)])].sort()
  if (fresh.length + known + gone === 0) return 'There is nothing to suggest, and so nothing to write down.\n'
  const written = folders.map((folder) => {
    const use = uses.find(({ file }) => file.folder === folder)
    const entries = [
      ...(use === undefined ? [] : leftInBaseline(use)),
      ...fresh.filter((one) => one.folder === folder).map(({ entry }) => entry),
    ]
    const location = `${folder}/${baselineName}`
    writeFile(location, baselineText(entries), 'The baseline')
    return slashed(relative(cwd, location))
  })
  const added = left.reduce((sum, { findings }) => sum + findings.length, 0)
  const documents = new Set(readings.filter(({ findings }) => findings.length > 0).map(({ path }) => path)).size
  return [
    `Written: ${written.join(', ')}`,
    `${count(known + added, 'suggestion')} in ${count(documents, 'document')} ${known + added === 1 ? 'is' : 'are'} known from now on: ${added} new, ${gone} gone since it was last written.`,
    ...(uses.length === 0
      ? [
          'Commit it. Lint and the editor tell only what is new from now on.',
          `So that branches merge without conflict, let .gitattributes say: ${baselineName} merge=union`,
        ]
      : []),
    '',
  ].join('\n')
}

/** The folder of the nearest of these baselines above a document. */
function folderOf(location: string, uses: AcceptedKnown['uses']): string | undefined {
  return uses
    .map(({ file }) => file.folder)
    .filter((folder) => location.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]
}
