import type { Extended } from '../core/config/keys/extends-key.ts'
import { isPresetName, type PresetName, presetNames } from '../core/config/preset-names.ts'
import { didYouMean } from '../core/config/say/did-you-mean.ts'
import { quoteValue } from '../core/config/say/quote-value.ts'
import type { ConfigNode } from '../core/config/source/config-node.ts'
import type { ConfigProblem } from '../core/config/source/config-problem.ts'
import type { FoundConfig } from './find-config.ts'
import type { Host } from './host.ts'
import { isSameLocation } from './location/is-same-location.ts'
import { locationBelow } from './location/location-below.ts'
import { parentLocation } from './location/parent-location.ts'

/** One file of a chain. */
export interface ChainFile {
  readonly location: string
  readonly text: string
  /** What is wrong with what it extends, and with its being there; what else it says is read when the chain is settled. */
  readonly problems: readonly ConfigProblem[]
}

/** A preset, or what a file says: its globs are relative to `globs`. */
export type ChainStep = { readonly preset: PresetName } | { readonly location: string; readonly globs: string }

/** A configuration with all that it extends: the texts alone, so that they can be looked at without knowing any rule. */
export interface ConfigChain {
  readonly location: string
  /** The folder that documents' paths are relative to. */
  readonly folder: string
  /** Each file once, the own one first. */
  readonly files: readonly ChainFile[]
  /** In this order they go over one another, the own file last. */
  readonly steps: readonly ChainStep[]
  /** Files that are named and not there: whoever watches wants to know when they come. */
  readonly missing: readonly string[]
}

/** Files one behind the other; more are a knot, not a configuration. */
const longestChain = 16
const mostSteps = 200
const extensions = /\.(?:ya?ml|jsonc?)$/i

interface Target {
  readonly location: string
  readonly text: string
  readonly globs: string
}

interface Opened {
  readonly text: string
  readonly extended: readonly Extended[]
  readonly problems: Map<string, ConfigProblem>
}

/** A file on the way from the own one, and the word by which it goes on. */
interface Stop {
  readonly location: string
  readonly globs: string
  word?: Extended
}

/** Follows `extends` from a configuration: presets, files relative to the file that names them, and data files of packages. Runs nothing. */
export async function readChain(host: Host, own: FoundConfig): Promise<ConfigChain> {
  // Where no configuration is, nothing that reads one is loaded.
  const [{ readSource }, { readExtends }] = await Promise.all([
    import('../core/config/source/read-source.ts'),
    import('../core/config/keys/extends-key.ts'),
  ])
  const files = new Map<string, Opened>()
  const steps: ChainStep[] = []
  const missing = new Set<string>()
  let patterns = false
  const first = open(own.location, own.text)
  if (own.problem !== undefined) tell(first, { start: 0, end: Math.min(1, own.text.length) }, own.problem)
  await follow([{ location: own.location, globs: own.folder }])
  // To be read without waiting later; it takes as long to load as a small document to read.
  if (patterns) await import('../core/own-rules/pattern-compiler.ts').then(({ loadPatternCompiler }) => loadPatternCompiler())
  return {
    location: own.location,
    folder: own.folder,
    files: [...files].map(([location, { text, problems }]) => ({ location, text, problems: [...problems.values()] })),
    steps,
    missing: [...missing],
  }

  function open(location: string, text: string): Opened {
    let file = files.get(location)
    if (file === undefined) {
      const { root } = readSource(text, location)
      const memberOf = (object: ConfigNode | undefined, name: string) =>
        object?.kind === 'object' ? object.members.find(({ key }) => key === name)?.value : undefined
      const node = memberOf(root, 'extends')
      const own = memberOf(root, 'ownRules')
      if (own?.kind === 'object' && own.members.some(({ value }) => memberOf(value, 'patterns') !== undefined)) patterns = true
      file = { text, extended: node === undefined ? [] : readExtends(node, { complain() {}, place() {} }), problems: new Map() }
      files.set(location, file)
    }
    return file
  }

  async function follow(way: readonly Stop[]): Promise<void> {
    const stop = way.at(-1)!
    const file = files.get(stop.location)!
    for (const word of file.extended) {
      stop.word = word
      if (steps.length >= mostSteps) {
        tell(file, word.span, `More than ${mostSteps} files and presets are extended in all: say less, or say it in fewer files.`)
        return
      }
      if (isPresetName(word.name)) {
        steps.push({ preset: word.name })
        continue
      }
      const target = await targetOf(word, stop)
      if (typeof target === 'string') {
        tell(file, word.span, target)
        continue
      }
      const round = way.findIndex(({ location }) => isSameLocation(location, target.location))
      if (round >= 0) tellRound(way.slice(round))
      else if (way.length >= longestChain)
        tell(file, word.span, `Here the ${longestChain}th file in a row extends another: put fewer of them in a row.`)
      else {
        open(target.location, target.text)
        await follow([...way, { location: target.location, globs: target.globs }])
      }
    }
    steps.push({ location: stop.location, globs: stop.globs })
  }

  /** Tells each file of a round, so that it does not matter from which of them one came. */
  function tellRound(round: readonly Stop[]): void {
    const names = round.map(({ location }) => location.slice(location.lastIndexOf('/') + 1))
    for (const [at, { location, word }] of round.entries()) {
      const way = [...names.slice(at), ...names.slice(0, at), names[at]].join(' → ')
      tell(files.get(location)!, word!.span, `What this extends leads back here: ${way}.`)
    }
  }

  /** What a word names, or a sentence that says why it names nothing. */
  async function targetOf({ name }: Extended, from: Stop): Promise<Target | string> {
    const said = quoteValue(name)
    if (name.includes('\\')) return `${said} has a backslash: write "/" between folders, on every system.`
    if (/^[a-z][a-z\d+.-]*:\/\//i.test(name))
      return `${said} is an address, and nothing is fetched: put the file beside this one, or into a package.`
    if (/^(?:\/|~|[a-z]:)/i.test(name))
      return `${said} is a path that holds on one machine only: say it from this file, with "./" or "../" before it.`
    const folder = parentLocation(from.location) ?? ''
    if (/^\.\.?(?:\/|$)/.test(name)) return await fileTarget(said, name, folder, from)
    return await packageTarget(name, folder, from)
  }

  async function fileTarget(said: string, path: string, folder: string, from: Stop): Promise<Target | string> {
    if (!extensions.test(path)) return `${said} is no configuration file: the name of one ends in .yaml, .json or .jsonc.`
    const location = locationBelow(folder, path)
    const text = location === undefined ? undefined : await textOf(location)
    if (location === undefined || text === undefined) {
      if (location !== undefined) missing.add(location)
      return `There is no file ${said}, seen from the folder of this file.`
    }
    if (typeof text !== 'string') return `${said} could not be read: ${text.message}.`
    // A package speaks of documents that stand elsewhere: its globs are relative to whoever extends it.
    return { location, text, globs: from.location.includes('/node_modules/') ? from.globs : (parentLocation(location) ?? '') }
  }

  async function packageTarget(name: string, from: string, { globs }: Stop): Promise<Target | string> {
    const [, packageName, inside] = /^((?:@[\w.~-]+\/)?[\w.~-]+)(?:\/(.+))?$/.exec(name) ?? []
    const unknown = `There is no preset and no package ${quoteValue(name)}.`
    if (packageName === undefined) return `${unknown}${didYouMean(name, presetNames)}`
    for (let folder: string | undefined = from; folder !== undefined; folder = parentLocation(folder)) {
      if (folder.endsWith('/node_modules')) continue
      const home = locationBelow(folder, `node_modules/${packageName}`)!
      const manifest = await textOf(`${home}/package.json`)
      if (manifest === undefined) continue
      if (typeof manifest !== 'string') return `The package "${packageName}" could not be read: ${manifest.message}.`
      return await targetInPackage(packageName, { home, manifest, inside, globs })
    }
    const file = extensions.test(name) ? ` For a file beside this one, write "./${name}".` : ''
    return `${unknown}${file || didYouMean(name, presetNames) || ' A package must be installed in a folder "node_modules" here or above.'}`
  }

  async function targetInPackage(
    name: string,
    { home, manifest, inside, globs }: { home: string; manifest: string; inside: string | undefined; globs: string },
  ): Promise<Target | string> {
    const named = inside ?? namedIn(manifest)
    const paths = named === undefined ? ['outside-in.yaml', 'outside-in.json', 'outside-in.jsonc'] : [named]
    for (const path of paths) {
      const location = locationBelow(home, path)
      if (!extensions.test(path) || !location?.startsWith(`${home}/`))
        return `${quoteValue(path)} of the package "${name}" is no configuration file: the name of one ends in .yaml, .json or .jsonc.`
      const text = await textOf(location)
      if (text === undefined) continue
      if (typeof text !== 'string') return `${quoteValue(path)} of the package "${name}" could not be read: ${text.message}.`
      return { location, text, globs }
    }
    if (named !== undefined) return `The package "${name}" has no file ${quoteValue(named)}.`
    return `The package "${name}" holds no configuration: its package.json names none in "outside-in", and it has no outside-in.yaml, .json or .jsonc.`
  }

  function textOf(location: string): Promise<string | Error | undefined> {
    return host.readText(location).catch((error: Error) => error)
  }
}

function tell(file: Opened, span: ConfigProblem['span'], message: string): void {
  file.problems.set(`${span.start} ${message}`, { span, message })
}

/** The file that a package's manifest names as its configuration. */
function namedIn(manifest: string): string | undefined {
  try {
    const said: unknown = (JSON.parse(manifest) as Readonly<Record<string, unknown>>)['outside-in']
    return typeof said === 'string' ? said : undefined
  } catch {
    return undefined
  }
}
