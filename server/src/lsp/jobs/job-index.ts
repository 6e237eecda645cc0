import type { FileJob, FileMention, FileTie, JobsOfFile } from './jobs-of-file.ts'

/** A job of the index: the `at`-th that its document tells. */
export interface JobRef {
  readonly uri: string
  readonly at: number
}

/** A place that names a job: the `at`-th of its document. */
export interface MentionRef {
  readonly uri: string
  readonly at: number
  /** Whether it can mean other jobs as well. */
  readonly doubtful: boolean
}

export interface TieRef {
  readonly uri: string
  readonly tie: FileTie
}

/**
 * The jobs of many documents and the places that name them. A document is put in and taken out by itself; what a name means is worked out when
 * somebody asks, from the few documents that tell a job of that name, and kept until one of those changes.
 *
 * A name means the job that its own document tells; else that of the same folder, or of a folder above; else the one that is nearest by
 * folders. Where several are equally near it may mean any of them.
 */
export interface JobIndex {
  put(file: JobsOfFile): void
  drop(uri: string): void
  file(uri: string): JobsOfFile | undefined
  files(): IterableIterator<JobsOfFile>
  job(ref: JobRef): FileJob
  mention(ref: Pick<MentionRef, 'uri' | 'at'>): FileMention
  /** The jobs that a place may mean: none, one, or several equally near. */
  meaning(uri: string, mention: FileMention): readonly JobRef[]
  /** The jobs that a number (`j1`) or a name means in a document. */
  named(uri: string, name: string): readonly JobRef[]
  /** Whether a place that looks like a job's definition is one, and does not repeat another document's. */
  tells(ref: JobRef): boolean
  /** All places that name a job, that of its definition among them, by document and place. */
  mentionsOf(ref: JobRef): readonly MentionRef[]
  /** The jobs that an undertaking surely serves, or a piece of evidence surely speaks for. */
  jobsOf(ref: TieRef): readonly JobRef[]
  initiativesFor(ref: JobRef): readonly TieRef[]
  evidenceFor(ref: JobRef): readonly TieRef[]
  /** Documents that name `name` as a number (`j1`) or as a name. */
  mentioning(name: string): readonly string[]
  /** Documents with links to parts of `uri`. */
  linking(uri: string): readonly string[]
}

/** The jobs of one name, or of one number, in one document. */
interface Told {
  readonly sure: readonly JobRef[]
  readonly likely: readonly JobRef[]
}

/** The jobs of one name in all documents, by the folders that they stand in, and by those above them. */
interface Tellers {
  readonly within: ReadonlyMap<string, readonly JobRef[]>
  readonly below: { readonly sure: ReadonlyMap<string, readonly JobRef[]>; readonly likely: ReadonlyMap<string, readonly JobRef[]> }
}

const none: readonly never[] = []

export function createJobIndex(): JobIndex {
  const files = new Map<string, JobsOfFile>()
  /** By document: its jobs, by their numbers and by their names. */
  const told = new Map<string, ReadonlyMap<string, Told>>()
  /** Documents that tell a job, by its number and by its name. */
  const tellers = new Map<string, Set<string>>()
  /** Documents that name one, and documents with links to another. */
  const namers = new Map<string, Set<string>>()
  const linkers = new Map<string, Set<string>>()
  /** The jobs of a name by their folders, until one of their documents tells others. */
  const byFolder = new Map<string, Tellers>()

  function drop(uri: string): void {
    replace(uri, undefined)
  }

  function put(file: JobsOfFile): void {
    replace(file.uri, file)
  }

  function replace(uri: string, file: JobsOfFile | undefined): void {
    const before = files.get(uri)
    const toldBefore = told.get(uri) ?? nothingTold
    const toldNow = file === undefined ? nothingTold : jobsByName(file)
    for (const name of new Set([...toldBefore.keys(), ...toldNow.keys()])) {
      // Most edits change nothing of what is told, and what is known of other documents stays.
      if (isSameTold(toldBefore.get(name), toldNow.get(name))) continue
      byFolder.delete(name)
      if (toldNow.has(name)) give(tellers, name, uri)
      else take(tellers, name, uri)
    }
    if (before !== undefined) {
      for (const name of namesMentioned(before)) take(namers, name, uri)
      for (const target of targetsOf(before)) take(linkers, target, uri)
    }
    if (file === undefined) {
      files.delete(uri)
      told.delete(uri)
      return
    }
    files.set(uri, file)
    told.set(uri, toldNow)
    for (const name of namesMentioned(file)) give(namers, name, uri)
    for (const target of targetsOf(file)) give(linkers, target, uri)
  }

  function named(uri: string, name: string): readonly JobRef[] {
    const own = told.get(uri)?.get(name)
    if (own !== undefined && own.sure.length > 0) return own.sure
    if (!tellers.has(name)) return none
    const { within, below } = foldersOf(name)
    const above = upwards(folderOf(uri))
    for (const folder of above) {
      const found = within.get(folder)
      if (found !== undefined) return found
    }
    if (own !== undefined) return own.likely
    for (const jobs of [below.sure, below.likely])
      for (const folder of [...above, everywhere]) {
        const found = jobs.get(folder)
        if (found !== undefined) return found
      }
    return none
  }

  function foldersOf(name: string): Tellers {
    const known = byFolder.get(name)
    if (known !== undefined) return known
    const within = new Map<string, JobRef[]>()
    const below = { sure: new Map<string, JobRef[]>(), likely: new Map<string, JobRef[]>() }
    for (const uri of [...tellers.get(name)!].sort()) {
      const { sure, likely } = told.get(uri)!.get(name)!
      const above = [...upwards(folderOf(uri)), everywhere]
      for (const ref of sure) add(within, folderOf(uri), ref)
      for (const folder of above) {
        for (const ref of sure) add(below.sure, folder, ref)
        for (const ref of likely) add(below.likely, folder, ref)
      }
    }
    const made = { within, below }
    byFolder.set(name, made)
    return made
  }

  function meaning(uri: string, mention: FileMention): readonly JobRef[] {
    if (mention.kind === 'name') return named(uri, nameKey(mention.name))
    if (mention.kind === 'link') {
      const { target, fragment } = mention
      const jobs = files.get(target)?.jobs ?? []
      const at = jobs.findIndex(({ anchor }) => anchor !== '' && anchor === fragment)
      return at < 0 ? [] : jobs[at]!.sure ? [{ uri: target, at }] : named(target, namesOf(jobs[at]!)[0]!)
    }
    const link = mention.link < 0 ? undefined : files.get(uri)?.mentions[mention.link]
    if (link?.kind === 'link' && link.target !== uri) {
      // The number of a link means the job of the document that it leads to, not one of its own document.
      const told = named(link.target, mention.key).filter((ref) => ref.uri === link.target)
      if (told.length > 0) return told
    }
    return named(uri, mention.key)
  }

  function mentionsOf(ref: JobRef): readonly MentionRef[] {
    const names = namesOf(files.get(ref.uri)!.jobs[ref.at]!)
    const found: MentionRef[] = []
    // The documents of a folder share one list of what a name means, which may be long.
    const known = new Map<readonly JobRef[], boolean>()
    const has = (jobs: readonly JobRef[]): boolean => {
      const before = known.get(jobs)
      if (before !== undefined) return before
      const now = jobs.some((one) => isSame(one, ref))
      known.set(jobs, now)
      return now
    }
    const around = new Set<string>(linkers.get(ref.uri))
    // Most documents that tell a J1 mean their own.
    for (const name of names) for (const uri of namers.get(name) ?? none) if (has(named(uri, name))) around.add(uri)
    for (const uri of [...around].sort()) {
      const means = new Map(names.map((name) => [name, named(uri, name)]))
      files.get(uri)!.mentions.forEach((mention, at) => {
        const plain = mention.kind === 'name' || (mention.kind === 'id' && mention.link < 0)
        const may = plain ? means.get(mention.kind === 'name' ? nameKey(mention.name) : mention.key) : meaning(uri, mention)
        if (may !== undefined && has(may)) found.push({ uri, at, doubtful: may.length > 1 })
      })
    }
    return found
  }

  function tiesFor(ref: JobRef, kind: 'initiatives' | 'evidence'): readonly TieRef[] {
    const naming = new Map<string, Set<number>>([[ref.uri, new Set()]])
    for (const { uri, at, doubtful } of mentionsOf(ref)) {
      if (doubtful) continue
      const known = naming.get(uri)
      if (known === undefined) naming.set(uri, new Set([at]))
      else known.add(at)
    }
    return [...naming.keys()].sort().flatMap((uri) => {
      const mentions = naming.get(uri)!
      return files
        .get(uri)!
        [kind].filter((tie) => tie.mentions.some((at) => mentions.has(at)) || toldAround({ uri, tie }).some((job) => isSame(job, ref)))
        .map((tie) => ({ uri, tie }))
    })
  }

  /** What a name may mean among several serves none of them: nobody knows which. */
  function jobsOf({ uri, tie }: TieRef): readonly JobRef[] {
    const file = files.get(uri)!
    const found = new Map<string, JobRef>()
    const meant = tie.mentions.flatMap((at) => only(meaning(uri, file.mentions[at]!)))
    for (const ref of [...toldAround({ uri, tie }), ...meant]) found.set(`${ref.at} ${ref.uri}`, ref)
    return [...found.values()]
  }

  /** The jobs that a tie belongs to by standing among what is told of them. */
  function toldAround({ uri, tie }: TieRef): readonly JobRef[] {
    return tie.jobs.flatMap((at) => (tells({ uri, at }) ? [{ uri, at }] : only(named(uri, namesOf(files.get(uri)!.jobs[at]!)[0]!))))
  }

  function tells(ref: JobRef): boolean {
    const job = files.get(ref.uri)!.jobs[ref.at]!
    // A numbered list under such a heading may be one of steps: it is one of jobs when somebody names them by their numbers.
    if (job.counted) return mentionsOf(ref).length > 0
    return job.sure || named(ref.uri, namesOf(job)[0]!).some((one) => isSame(one, ref))
  }

  return {
    put,
    drop,
    file: (uri) => files.get(uri),
    files: () => files.values(),
    job: ({ uri, at }) => files.get(uri)!.jobs[at]!,
    mention: ({ uri, at }) => files.get(uri)!.mentions[at]!,
    meaning,
    named,
    tells,
    mentionsOf,
    jobsOf,
    initiativesFor: (ref) => tiesFor(ref, 'initiatives'),
    evidenceFor: (ref) => tiesFor(ref, 'evidence'),
    mentioning: (name) => [...(namers.get(name) ?? [])].sort(),
    linking: (uri) => [...(linkers.get(uri) ?? [])].sort(),
  }
}

/** How a name is looked up: as it is written, but for the case of its first letter. */
export function nameKey(name: string): string {
  return `“${name.slice(0, 1).toLowerCase()}${name.slice(1)}”`
}

/** What a job can be called: its number first. */
function namesOf({ key, name }: FileJob): readonly string[] {
  return [...(key === '' ? [] : [key]), ...(name === '' ? [] : [nameKey(name)])]
}

export function isSame(one: JobRef, other: JobRef): boolean {
  return one.uri === other.uri && one.at === other.at
}

const only = (jobs: readonly JobRef[]): readonly JobRef[] => (jobs.length === 1 ? jobs : none)

const nothingTold: ReadonlyMap<string, Told> = new Map()

function jobsByName({ uri, jobs }: JobsOfFile): ReadonlyMap<string, Told> {
  const found = new Map<string, { sure: JobRef[]; likely: JobRef[] }>()
  jobs.forEach((job, at) => {
    for (const name of namesOf(job)) {
      const told = found.get(name) ?? { sure: [], likely: [] }
      found.set(name, told)
      told[job.sure ? 'sure' : 'likely'].push({ uri, at })
    }
  })
  return found
}

function isSameTold(one: Told | undefined, other: Told | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const same = (some: readonly JobRef[], others: readonly JobRef[]) =>
    some.length === others.length && some.every(({ at }, index) => at === others[index]!.at)
  return same(one.sure, other.sure) && same(one.likely, other.likely)
}

function add(map: Map<string, JobRef[]>, folder: string, ref: JobRef): void {
  const known = map.get(folder)
  if (known === undefined) map.set(folder, [ref])
  else known.push(ref)
}

/** Stands above all folders. */
const everywhere = ''

const namesMentioned = ({ mentions }: JobsOfFile) =>
  new Set(mentions.flatMap((one) => (one.kind === 'id' ? [one.key] : one.kind === 'name' ? [nameKey(one.name)] : [])))
const targetsOf = ({ mentions }: JobsOfFile) => new Set(mentions.flatMap((one) => (one.kind === 'link' ? [one.target] : [])))

function give(map: Map<string, Set<string>>, key: string, uri: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([uri]))
  else known.add(uri)
}

function take(map: Map<string, Set<string>>, key: string, uri: string): void {
  const known = map.get(key)
  known?.delete(uri)
  if (known?.size === 0) map.delete(key)
}

const folderOf = (uri: string) => uri.slice(0, uri.lastIndexOf('/') + 1)

/** A folder, then those above it. */
function upwards(folder: string): readonly string[] {
  const found: string[] = []
  for (
    let one = folder;
    one.length > 0 && !/^[a-z][a-z\d+.-]*:\/{0,2}$/i.test(one);
    one = one.slice(0, one.lastIndexOf('/', one.length - 2) + 1)
  )
    found.push(one)
  return found
}
