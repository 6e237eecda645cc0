import picomatch from 'picomatch'
import { globFault } from './glob-fault.ts'
import type { GlobFolder } from './glob-folder.ts'

/**
 * Whether paths fit one of some globs and none of those that take out (`!drafts/**`). Paths are relative to the folder of the
 * configuration, with forward slashes.
 *
 * @param folder where the globs are relative to another folder
 */
export function matchGlobs(globs: readonly string[], folder?: GlobFolder): (path: string) => boolean {
  const takesIn = matchers(globs.filter((glob) => !glob.startsWith('!')))
  const takesOut = matchers(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)))
  return (path) => {
    const seen = folder === undefined ? path : between(folder, path)
    return takesIn.some((fits) => fits(seen)) && !takesOut.some((fits) => fits(seen))
  }
}

function matchers(globs: readonly string[]): readonly ((path: string) => boolean)[] {
  return globs.map((glob) => {
    const meant = literal(glob)
    return meant === '' || globFault(glob) !== undefined ? () => false : picomatch(meant, { dot: true })
  })
}

/**
 * Round brackets mean themselves, as in `Plans (2026)/**`: what they could do besides, braces do as well, and without ever taking longer
 * than a name is long. No path begins with `./`.
 */
function literal(glob: string): string {
  return glob.replace(/^(?:\.\/)+/, '').replace(/\\.|[()|+]/g, (found) => (found.length > 1 ? found : `\\${found}`))
}

/** The way to a document from the globs' folder. */
function between({ documents, globs }: GlobFolder, path: string): string {
  const to: string[] = []
  for (const step of [...steps(documents), ...steps(path)]) {
    if (step === '..' && to.length > 0 && to.at(-1) !== '..') to.pop()
    else to.push(step)
  }
  const from = steps(globs)
  let shared = 0
  while (shared < from.length && from[shared] === to[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

function steps(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.')
}
