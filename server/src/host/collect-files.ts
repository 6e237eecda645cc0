import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Ignore } from 'ignore'

export interface Collected {
  /** Absolute paths, sorted, each once. */
  readonly files: readonly string[]
  /** How many markdown files were left out, by the name of the ignore file that says so. */
  readonly ignored: ReadonlyMap<string, number>
  /** What was named and does not exist, as it was named. */
  readonly missing: readonly string[]
}

const markdown = '**/*.{md,markdown}'
const ignoreNames = ['.outside-inignore', '.gitignore']

/**
 * The documents that paths, folders and globs name. What is found in a folder or by a glob is subject to `.gitignore` and
 * `.outside-inignore`, of every folder on its way down from the folder asked for and of those above it up to the repository's root;
 * a file named outright is read in any case.
 */
export async function collectFiles(paths: readonly string[], cwd: string): Promise<Collected> {
  const files = new Set<string>()
  const ignored = new Map<string, number>()
  const missing: string[] = []
  // Searching is loaded only for those who search: naming one file is the common case, and should take no time.
  const search = once(async () => {
    const [{ glob, isDynamicPattern }, { default: ignore }] = await Promise.all([import('tinyglobby'), import('ignore')])
    return { glob, isDynamicPattern, rules: ignoreRules(ignore) }
  })
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const stat = statSync(absolute, { throwIfNoEntry: false })
    if (stat !== undefined && !stat.isDirectory()) {
      files.add(absolute)
      continue
    }
    const { glob, isDynamicPattern, rules } = await search()
    const pattern = stat === undefined ? path.replaceAll('\\', '/') : markdown
    if (stat === undefined && !isDynamicPattern(path)) {
      missing.push(path)
      continue
    }
    const found = await glob(pattern, {
      cwd: stat === undefined ? cwd : absolute,
      absolute: true,
      dot: true,
      followSymbolicLinks: false,
      expandDirectories: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
    })
    for (const file of found) {
      if (!/\.(?:md|markdown)$/i.test(file)) continue
      const by = rules.ignoredBy(file)
      if (by === undefined) files.add(resolve(file))
      else ignored.set(by, (ignored.get(by) ?? 0) + 1)
    }
  }
  const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  // The search gives files as it meets them; what is told of them must not depend on that.
  return { files: [...files].sort(inOrder), ignored: new Map([...ignored].sort(([a], [b]) => inOrder(a, b))), missing }
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
        const verdict = rules.checkIgnore(relative(folder, file).split(sep).join('/'))
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
      entry = { layers, root: statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined }
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
