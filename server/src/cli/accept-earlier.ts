import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { findingsAbout } from '../core/compare/findings-about.ts'
import { matchRenamed, type NamedText } from '../core/compare/match-renamed.ts'
import { printable } from '../core/report/printable.ts'
import type { Reported } from '../core/report/reported.ts'
import { type GitBase, gitBase, gitRoot } from '../host/git-base.ts'
import { isGitCrypt } from '../host/is-git-crypt.ts'
import { lfsPointer } from '../host/lfs-pointer.ts'
import { slashed } from '../host/location/slashed.ts'
import { nodeHost } from '../host/node.ts'
import { withOnly } from './accept-known.ts'
import { CannotRun } from './cannot-run.ts'
import { decodeText, fileBytes } from './file-text.ts'
import { createLinter, type LinterOptions } from './lint-files.ts'
import type { ScoreBefore } from './score-of.ts'

export interface AcceptedEarlier {
  /** With new findings only. */
  readonly readings: readonly Reported[]
  /** Findings that were there before. */
  readonly known: number
  /** Documents that were changed or are new. */
  readonly changed: number
  /** Documents that are gone and were too many to be looked at: of those, any that were only renamed are taken for new. */
  readonly unseen: number
  /** Documents that git-crypt encrypted and that may have changed: nobody knows what they said, and all of them is taken for new. */
  readonly sealed: number
  /** The merge base, shortened; of several repositories' the first. None before the first commit. */
  readonly commit: string | undefined
  /** Scores of changed documents as they were, by path. */
  readonly scoresBefore: ReadonlyMap<string, ScoreBefore>
}

/** Documents that are gone, of which one that is new may be one under a new name. */
const mostGone = 1_000

/**
 * Takes out the findings that were there at the merge base with a commit: all of documents that did not change, and of the others those of
 * sentences that stood there before. Documents that git does not know are new, unless they are others renamed.
 *
 * @throws CannotRun where there is no repository, or no such commit
 */
export async function acceptEarlier(readings: readonly Reported[], ref: string, options: LinterOptions): Promise<AcceptedEarlier> {
  const cwd = process.cwd()
  const linter = createLinter(nodeHost, cwd, options)
  const bases = new Map<string, GitBase>()
  const scoresBefore = new Map<string, ScoreBefore>()
  const left = new Map<Reported, Reported>()
  let changed = 0
  let unseen = 0
  let sealed = 0
  for (const [root, inside] of byRoot(readings, cwd, ref)) {
    const base = await gitBase(root, ref).catch((error: Error) => {
      throw new CannotRun(`--since ${ref}: ${error.message}.`)
    })
    bases.set(root, base)
    const { found: before, ...besides } = await versionsBefore(inside, root, base, ref)
    unseen += besides.unseen
    sealed += besides.sealed
    for (const { reading, path, text } of inside) {
      const earlier = before.get(path)
      if (earlier === undefined) changed += 1
      else if (withPlainEnds(earlier) === withPlainEnds(text)) left.set(reading, withOnly(reading, []))
      else {
        changed += 1
        const { fresh, scoreBefore } = await linter.readChange(earlier, text, resolve(cwd, reading.path))
        if (scoreBefore !== undefined) scoresBefore.set(reading.path, scoreBefore)
        left.set(
          reading,
          withOnly(
            reading,
            findingsAbout(reading.findings, ({ fingerprint }) => fresh.has(fingerprint ?? '')),
          ),
        )
      }
    }
  }
  const now = readings.map((reading) => left.get(reading) ?? reading)
  const number = (some: readonly Reported[]) => some.reduce((sum, { findings }) => sum + findings.length, 0)
  return {
    readings: now,
    known: number(readings) - number(now),
    changed,
    unseen,
    sealed,
    commit: [...bases.values()][0]?.commit?.slice(0, 9),
    scoresBefore,
  }
}

interface Inside {
  readonly reading: Reported
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

function byRoot(readings: readonly Reported[], cwd: string, ref: string): ReadonlyMap<string, readonly Inside[]> {
  const found = new Map<string, Inside[]>()
  for (const reading of readings) {
    const location = realPath(resolve(cwd, reading.path))
    const root = gitRoot(location)
    if (root === undefined) throw new CannotRun(`--since ${ref}: ${reading.path} is in no git repository, and so has no earlier version.`)
    const one = { reading, path: slashed(relative(root, location)), text: textAt(reading, location) }
    const inside = found.get(root)
    if (inside === undefined) found.set(root, [one])
    else inside.push(one)
  }
  return found
}

/** Where a file stands that a link leads to: git knows the link only as one. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** The text of a document; of those of which there is nothing to say the reading keeps none. */
function textAt({ document: { text } }: Reported, location: string): string {
  if (text !== '') return text
  try {
    return decodeText(fileBytes(location))
  } catch {
    return ''
  }
}

/** The texts that documents had, by their paths of now; none for those that are new. One that did not change has the very text of now. */
async function versionsBefore(inside: readonly Inside[], root: string, base: GitBase, ref: string) {
  const found = new Map<string, string>()
  let unseen = 0
  let sealed = 0
  const fetchIt = `Fetch it with "git lfs fetch origin ${base.commit?.slice(0, 9)}"`
  const toRead: (Inside & { readonly hash: string })[] = []
  const fresh: Inside[] = []
  for (const one of inside) {
    const hash = base.files.get(one.path)
    if (hash === undefined) fresh.push(one)
    else if (base.isOf(hash, one.text)) found.set(one.path, one.text)
    else toRead.push({ ...one, hash })
  }
  const contents = await contentsOf(toRead)
  const touched = contents.some(isGitCrypt) ? await told(base.touched()) : new Set<string>()
  for (const [at, { path, text }] of toRead.entries()) {
    const bytes = contents[at]!
    const pointer = lfsPointer(bytes)
    if (pointer !== undefined && pointer !== hashOnDisk(join(root, path)))
      throw new CannotRun(
        `--since ${ref}: Git LFS keeps the version of ${printable(path)} that was there before, and it is not in this clone. ${fetchIt}.`,
      )
    const shut = isGitCrypt(bytes)
    if (pointer !== undefined || (shut && !touched.has(path))) found.set(path, text)
    else if (!shut) found.set(path, plainText(bytes))
    else sealed += 1
  }
  if (fresh.length > 0) {
    const gone = [...base.files]
      .filter(([path]) => /\.(?:md|markdown)$/i.test(path) && !existsSync(join(root, path)))
      .map(([path, hash]) => ({ path, hash }))
    const looked = gone.slice(0, mostGone)
    const contents = await contentsOf(looked)
    const texts: NamedText[] = []
    /** Paths of those of which this clone has nothing but the hash, by that. */
    const away = new Map<string, string>()
    for (const [at, { path }] of looked.entries()) {
      const pointer = lfsPointer(contents[at]!)
      if (pointer === undefined) texts.push({ path, text: plainText(contents[at]!) })
      else away.set(pointer, path)
    }
    if (away.size > 0) for (const { path, text } of fresh) if (away.delete(hashOnDisk(join(root, path)) ?? '')) found.set(path, text)
    const others = fresh.filter(({ path }) => !found.has(path))
    for (const [path, { text }] of matchRenamed(texts, others)) found.set(path, text)
    const unknown = others.find(({ path }) => !found.has(path))
    const [former] = away.values()
    if (unknown !== undefined && former !== undefined)
      throw new CannotRun(
        `--since ${ref}: ${printable(unknown.path)} may be ${printable(former)} under another name, of which Git LFS keeps the text, and it is not in this clone. ${fetchIt}.`,
      )
    unseen += Math.max(0, gone.length - mostGone)
  }
  return { found, unseen, sealed }

  function contentsOf(files: readonly { readonly hash: string }[]): Promise<readonly Uint8Array[]> {
    return told(base.contents(files.map(({ hash }) => hash)))
  }

  function told<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error: Error) => {
      throw new CannotRun(`--since ${ref}: ${error.message}.`)
    })
  }
}

/** Git may keep other line ends than the disk has. */
const withPlainEnds = (text: string) => text.replaceAll('\r\n', '\n')

/** The hash by which Git LFS would keep a file; none of one that cannot be read. */
function hashOnDisk(location: string): string | undefined {
  try {
    return createHash('sha256').update(fileBytes(location)).digest('hex')
  } catch {
    return undefined
  }
}

/** An earlier version that is no text says nothing. */
function plainText(bytes: Uint8Array): string {
  try {
    return decodeText(bytes)
  } catch {
    return ''
  }
}
