import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import type { Reported } from '../core/report/reported.ts'
import { slashed } from '../host/location/slashed.ts'
import { nodeHost } from '../host/node.ts'
import type { ConfigChain } from '../host/read-chain.ts'
import { decodeText, fileBytes } from './file-text.ts'
import { createChainFinder } from './find-chain.ts'
import { hashOf } from './hash-of.ts'
import type { Unread } from './lint-files.ts'
import { openCache, type ReadingKey } from './open-cache.ts'
import type { FilesTask } from './read-files.ts'

/**
 * Reads files as `readFiles` does, and only those whose content or configuration is new since the runs before. What only shows across
 * documents is compared anew each time: what is kept is what each document brings to it.
 *
 * @param folder where the cache is
 * @throws CannotRun for a broken configuration
 */
export async function readCached(files: readonly string[], folder: string, filesTask: FilesTask): Promise<readonly (Reported | Unread)[]> {
  const { task, program } = filesTask
  const { cwd, config, kind, ...besides } = task
  const cache = openCache(folder, cwd, programHash(program), (line) => process.stderr.write(`${line}\n`))
  const chainFor = createChainFinder(nodeHost, cwd, config)
  const settings = new Map<ConfigChain | undefined, string>()
  const answers: (Reported | Unread)[] = []
  const left: { readonly index: number; readonly key: ReadingKey | undefined }[] = []
  for (const [index, file] of files.entries()) {
    const found = await keyed(file)
    const reading = found && cache.find(found.key, () => decodeText(found.bytes), besides)
    if (reading === undefined) left.push({ index, key: found?.key })
    else {
      answers[index] = reading
      filesTask.progress.step(file)
    }
  }
  if (left.length > 0) {
    const { readFiles } = await import('./read-files.ts')
    const read = await readFiles(
      left.map(({ index }) => files[index]!),
      filesTask,
    )
    for (const [at, { index, key }] of left.entries()) {
      const answer = read[at]!
      answers[index] = answer
      // Whoever wrote to the file in between is asked again by the next run.
      if (!('reason' in answer) && key !== undefined && hashOfFile(files[index]!) === key.content) cache.keep(key, answer, besides)
    }
  }
  cache.save()
  return answers

  async function keyed(file: string): Promise<{ readonly key: ReadingKey; readonly bytes: Uint8Array } | undefined> {
    const chain = await chainFor(file)
    let bytes: Uint8Array
    try {
      bytes = fileBytes(file)
    } catch {
      // Why is told by whoever reads it.
      return undefined
    }
    let said = settings.get(chain)
    if (said === undefined) {
      said = hashOf(JSON.stringify([kind, chain && saidBy(chain)]))
      settings.set(chain, said)
    }
    const shown = slashed(relative(cwd, file))
    const seen = chain === undefined ? shown : slashed(relative(chain.folder, file))
    // What silences rules may end: the day counts where anything is silenced.
    const day = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('outside-in') ? besides.today : undefined
    const settled = seen === shown && day === undefined ? said : hashOf(`${said}\n${seen}\n${day}`)
    return { key: { path: shown, content: hashOf(bytes), settings: settled }, bytes }
  }
}

/** All that a configuration says, without where on this machine it stands. */
function saidBy({ folder, files, steps }: ConfigChain): unknown {
  const place = (location: string) => slashed(relative(folder, location))
  return [
    files.map(({ location, text }) => [place(location), text]),
    steps.map((step) => ('preset' in step ? step.preset : [place(step.location), place(step.globs)])),
  ]
}

/** The file that is run names all others of the program by hashes of what is in them. */
function programHash(program: URL): string {
  return hashOf(`${manifest.version}\n${readFileSync(fileURLToPath(program), 'utf8')}`)
}

function hashOfFile(file: string): string | undefined {
  try {
    return hashOf(fileBytes(file))
  } catch {
    return undefined
  }
}
