import { existsSync, readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Ignore } from 'ignore'
import type { Unsearched } from './find-documents.ts'
import { slashed } from './location/slashed.ts'

export interface Collected {
  /** Absolute paths, sorted, each once. */
  readonly files: readonly string[]
  /** How many markdown files were left out, by the name of the ignore file that says so. */
  readonly ignored: ReadonlyMap<string, number>
  /** What was named and cannot be looked at, as it was named, and what was met on the way, relative to the working directory. */
  readonly unsearched: readonly Unsearched[]
  /** Folders and globs in which there is nothing to read, as they were named. */
  readonly empty: readonly Empty[]
}

/** A folder or a glob in which there is nothing to read. */
export interface Empty {
  readonly path: string
  /** How many markdown files were left out there, by the name of the ignore file that says so. */
  readonly ignored: ReadonlyMap<string, number>
  /** How many links stand there, which are not followed. */
  readonly links: number
}

/**
 * The documents that paths, folders and globs name. What is found in a folder or by a glob is subject to `.gitignore` and
 * `.outside-inignore`, of every folder on its way down from the folder asked for and of those above it up to the repository's root;
 * a file named outright is read in any case.
 */
export async function collectFiles(paths: readonly string[], cwd: string): Promise<Collected> {
  const files = new Set<string>()
  const left = new Map<string, string>()
  const unsearched = new Map<string, Unsearched>()
  const empty: Empty[] = []
  // Searching is loaded only for those who search: naming one file is the common case, and should take no time.
  const search = once(async () => {
    const [{ findDocuments, whyNoTarget }, { default: ignore }] = await Promise.all([import('./find-documents.ts'), import('ignore')])
    return { findDocuments, whyNoTarget, ...ignoreRules(ignore) }
  })
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const stat = path === '' ? noName : statOf(absolute)
    if (!(stat instanceof Error) && !stat.isDirectory()) {
      files.add(absolute)
      continue
    }
    const { findDocuments, whyNoTarget, ignoredBy } = await search()
    if (stat instanceof Error && !(await isPattern(path))) {
      unsearched.set(absolute, stat === noName ? { path: '""', reason: stat.message } : { path, reason: await whyNoTarget(absolute, stat) })
      continue
    }
    const found = stat instanceof Error ? { files: await glob(path, cwd), unsearched: [], links: [] } : await findDocuments(absolute)
    // It may be a folder: rules of ignore files that mean folders only name what stands in them.
    for (const place of found.unsearched)
      if ((ignoredBy(place.path) ?? ignoredBy(join(place.path, 'plan.md'))) === undefined)
        unsearched.set(place.path, { ...place, path: slashed(relative(cwd, place.path)) })
    const ignored = new Map<string, number>()
    let read = 0
    for (const file of found.files) {
      const by = ignoredBy(file)
      if (by === undefined) {
        files.add(file)
        read += 1
      } else {
        left.set(file, by)
        ignored.set(by, (ignored.get(by) ?? 0) + 1)
      }
    }
    if (read === 0) empty.push({ path, ignored: inOrder(ignored), links: found.links.length })
  }
  const ignored = new Map<string, number>()
  for (const by of left.values()) ignored.set(by, (ignored.get(by) ?? 0) + 1)
  // The search gives files as it meets them; what is told of them must not depend on that.
  return { files: [...files].sort(byCode), ignored: inOrder(ignored), unsearched: [...unsearched.values()], empty }
}

const ignoreNames = ['.outside-inignore', '.gitignore']

const noName = new Error('an empty name names nothing')

/** What there is at a path, or why nobody can tell. */
function statOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path)
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

async function isPattern(path: string): Promise<boolean> {
  return path !== '' && (await import('tinyglobby')).isDynamicPattern(path)
}

async function glob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern.replaceAll('\\', '/'), {
    cwd,
    absolute: true,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  return found.filter((file) => /\.(?:md|markdown)$/i.test(file)).map((file) => resolve(file))
}

function inOrder(numbers: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...numbers].sort(([a], [b]) => byCode(a, b)))
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Ignore files of every folder, read once each. */
function ignoreRules(empty: () => Ignore): { ignoredBy(file: string): string | undefined } {
  const known = new Map<string, { readonly layers: readonly { readonly name: string; readonly rules: Ignore }[]; readonly root: boolean }>()
  return { ignoredBy }

  /** Name of the ignore file that leaves a file out. */
  function ignoredBy(file: string): string | undefined {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const { layers, root } = folderRules(folder)
      // The nearest file that says anything decides, as it does for git; of one folder's, our own.
      for (const { name, rules } of layers) {
        const verdict = rules.checkIgnore(slashed(relative(folder, file)))
        if (verdict.ignored) return name
        if (verdict.unignored) return undefined
      }
      if (root || dirname(folder) === folder) return undefined
    }
  }

  function folderRules(folder: string) {
    let entry = known.get(folder)
    if (entry === undefined) {
      const layers = ignoreNames.flatMap((name) => {
        const text = textOf(join(folder, name))
        return text === '' ? [] : [{ name, rules: empty().add(text) }]
      })
      entry = { layers, root: existsSync(join(folder, '.git')) }
      known.set(folder, entry)
    }
    return entry
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
