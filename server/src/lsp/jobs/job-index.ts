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
  /** The jobs that an undertaking serves, or a piece of evidence speaks for. */
  jobsOf(ref: TieRef): readonly JobRef[]
  initiativesFor(ref: JobRef): readonly TieRef[]
  evidenceFor(ref: JobRef): readonly TieRef[]
  /** Documents that name `name` as a number (`j1`) or as a name. */
  mentioning(name: string): readonly string[]
}

export function createJobIndex(): JobIndex {
  const files = new Map<string, JobsOfFile>()
  /** Documents that tell a job, by its number and by its name. */
  const tellers = new Map<string, Set<string>>()
  /** Documents that name one, and documents with links to another. */
  const namers = new Map<string, Set<string>>()
  const linkers = new Map<string, Set<string>>()
  /** What a name means in documents of a folder that do not tell it themselves. */
  const meanings = new Map<string, Map<string, readonly JobRef[]>>()

  function drop(uri: string): void {
    const file = files.get(uri)
    if (file === undefined) return
    files.delete(uri)
    for (const name of namesTold(file)) {
      take(tellers, name, uri)
      meanings.delete(name)
    }
    for (const name of namesMentioned(file)) take(namers, name, uri)
    for (const target of targetsOf(file)) take(linkers, target, uri)
  }

  function put(file: JobsOfFile): void {
    drop(file.uri)
    files.set(file.uri, file)
    for (const name of namesTold(file)) {
      give(tellers, name, file.uri)
      meanings.delete(name)
    }
    for (const name of namesMentioned(file)) give(namers, name, file.uri)
    for (const target of targetsOf(file)) give(linkers, target, file.uri)
  }

  function own(uri: string, name: string, sure: boolean): readonly JobRef[] {
    const jobs = files.get(uri)?.jobs ?? []
    return jobs.flatMap((job, at) => (job.sure === sure && namesOf(job).includes(name) ? [{ uri, at }] : []))
  }

  function named(uri: string, name: string): readonly JobRef[] {
    const told = own(uri, name, true)
    if (told.length > 0) return told
    if (!tellers.has(name)) return []
    const folder = folderOf(uri)
    const near = around(folder, name)
    if (near.near) return near.jobs
    const likely = own(uri, name, false)
    return likely.length > 0 ? likely : near.jobs
  }

  /** What a name means in a folder: `near` where a document of it, or of one above, surely tells that job. */
  function around(folder: string, name: string): { readonly near: boolean; readonly jobs: readonly JobRef[] } {
    const above = remembered(`above ${folder}`, () => inFoldersAbove(folder, name))
    if (above.length > 0) return { near: true, jobs: above }
    return { near: false, jobs: remembered(`below ${folder}`, () => nearest(folder, name)) }

    function remembered(key: string, compute: () => readonly JobRef[]): readonly JobRef[] {
      const known = meanings.get(name) ?? new Map<string, readonly JobRef[]>()
      meanings.set(name, known)
      const answer = known.get(key) ?? compute()
      known.set(key, answer)
      return answer
    }
  }

  function inFoldersAbove(folder: string, name: string): readonly JobRef[] {
    const told = [...(tellers.get(name) ?? [])]
    for (const above of upwards(folder)) {
      const found = told.filter((uri) => folderOf(uri) === above).flatMap((uri) => own(uri, name, true))
      if (found.length > 0) return inOrder(found)
    }
    return []
  }

  function nearest(folder: string, name: string): readonly JobRef[] {
    const told = [...(tellers.get(name) ?? [])]
    for (const sure of [true, false])
      for (const above of [...upwards(folder), '']) {
        const found = told.filter((uri) => uri.startsWith(above)).flatMap((uri) => own(uri, name, sure))
        if (found.length > 0) return inOrder(found)
      }
    return []
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
    const job = files.get(ref.uri)!.jobs[ref.at]!
    const around = new Set<string>(linkers.get(ref.uri))
    for (const name of namesOf(job)) for (const uri of namers.get(name) ?? []) around.add(uri)
    const found: MentionRef[] = []
    for (const uri of [...around].sort())
      files.get(uri)!.mentions.forEach((mention, at) => {
        const means = meaning(uri, mention)
        if (means.some((one) => isSame(one, ref))) found.push({ uri, at, doubtful: means.length > 1 })
      })
    return found
  }

  function tiesFor(ref: JobRef, kind: 'initiatives' | 'evidence'): readonly TieRef[] {
    const uris = new Set([ref.uri, ...mentionsOf(ref).map(({ uri }) => uri)])
    return [...uris].sort().flatMap((uri) =>
      files
        .get(uri)!
        [kind].map((tie) => ({ uri, tie }))
        .filter((one) => jobsOf(one).some((job) => isSame(job, ref))),
    )
  }

  function jobsOf({ uri, tie }: TieRef): readonly JobRef[] {
    const file = files.get(uri)!
    const found: JobRef[] = []
    const told = tie.jobs.flatMap((at) => (tells({ uri, at }) ? [{ uri, at }] : named(uri, namesOf(file.jobs[at]!)[0]!)))
    for (const ref of [...told, ...tie.mentions.flatMap((at) => meaning(uri, file.mentions[at]!))])
      if (!found.some((one) => isSame(one, ref))) found.push(ref)
    return found
  }

  function tells(ref: JobRef): boolean {
    const job = files.get(ref.uri)!.jobs[ref.at]!
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

const namesTold = ({ jobs }: JobsOfFile) => new Set(jobs.flatMap(namesOf))
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

function inOrder(refs: readonly JobRef[]): readonly JobRef[] {
  return [...refs].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.at - b.at))
}
