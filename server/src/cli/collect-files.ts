import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { glob, isDynamicPattern } from 'tinyglobby'

/** What could not be taken as asked; `message` is one whole line for the reader. */
export class CannotRun extends Error {}

export interface Collected {
  /** Absolute paths, sorted, each once. */
  readonly files: readonly string[]
  /** How many markdown files ignore files left out. */
  readonly ignored: number
}

const markdown = '**/*.{md,markdown}'
const ignoreNames = ['.gitignore', '.outside-inignore']

/**
 * The documents that paths, folders and globs name. What is found in a folder or by a glob is subject to `.gitignore` and
 * `.outside-inignore`, of every folder on its way down from the folder asked for and of those above it up to the repository's root;
 * a file named outright is read in any case.
 *
 * @throws CannotRun when a path does not exist
 */
export async function collectFiles(paths: readonly string[], cwd: string): Promise<Collected> {
  const files = new Set<string>()
  let ignored = 0
  const rules = ignoreRules()
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const stat = statSync(absolute, { throwIfNoEntry: false })
    if (stat?.isFile()) {
      files.add(absolute)
      continue
    }
    const pattern = stat === undefined ? path.replaceAll('\\', '/') : markdown
    if (stat === undefined && !isDynamicPattern(path)) throw new CannotRun(`There is no file or folder "${path}".`)
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
      if (rules.ignores(file)) ignored += 1
      else files.add(resolve(file))
    }
  }
  return { files: [...files].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), ignored }
}

/** Ignore files of every folder, read once each. */
function ignoreRules(): { ignores(file: string): boolean } {
  const known = new Map<string, { readonly rules: Ignore; readonly root: boolean }>()
  return { ignores }

  function ignores(file: string): boolean {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const { rules, root } = folderRules(folder)
      // The nearest file that says anything decides, as it does for git.
      const verdict = rules.checkIgnore(relative(folder, file).split(sep).join('/'))
      if (verdict.ignored) return true
      if (verdict.unignored || root || dirname(folder) === folder) return false
    }
  }

  function folderRules(folder: string): { readonly rules: Ignore; readonly root: boolean } {
    let entry = known.get(folder)
    if (entry === undefined) {
      const rules = ignore()
      for (const name of ignoreNames) rules.add(textOf(join(folder, name)))
      entry = { rules, root: statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined }
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
