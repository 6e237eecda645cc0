import picomatch from 'picomatch'
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
  // A glob of `./plans/**` means what it says, which no path begins with.
  return globs.map((glob) => picomatch(glob.replace(/^(?:\.\/)+/, ''), { dot: true }))
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
