import type { Range } from 'vscode-languageserver'
import type { JobMap, JobMention, JobTie, NamedJob } from '../../core/facts/named-jobs/job-map.ts'
import { linkedLocation } from '../../host/location/linked-location.ts'
import type { Positions } from '../to-lsp.ts'

type Placed<T> = Omit<T, 'span' | 'whole' | 'fragmentSpan'> & { readonly range: Range }

export type FileJob = Placed<NamedJob> & { readonly whole: Range }

export type FileMention =
  | Placed<Extract<JobMention, { kind: 'id' }>>
  | Placed<Extract<JobMention, { kind: 'name' }>>
  | (Placed<Extract<JobMention, { kind: 'link' }>> & {
      readonly fragmentRange: Range
      /** The document that it leads to. */
      readonly target: string
    })

export type FileTie = Placed<JobTie> & { readonly whole: Range }

/** What the index keeps of one document: plain data with places as the client counts them, and nothing of its text. */
export interface JobsOfFile {
  readonly uri: string
  readonly title: string
  readonly jobs: readonly FileJob[]
  readonly mentions: readonly FileMention[]
  readonly initiatives: readonly FileTie[]
  readonly evidence: readonly FileTie[]
}

/** @param uri in its canonical form */
export function jobsOfFile(uri: string, { title, jobs, mentions, initiatives, evidence }: JobMap, { range }: Positions): JobsOfFile {
  const tie = ({ span, whole, ...rest }: JobTie): FileTie => ({ ...rest, range: range(span), whole: range(whole) })
  return {
    uri,
    title,
    jobs: jobs.map(({ span, whole, ...rest }) => ({ ...rest, range: range(span), whole: range(whole) })),
    mentions: mentions.map((mention): FileMention => {
      if (mention.kind === 'link') {
        const { span, fragmentSpan, ...rest } = mention
        return { ...rest, range: range(span), fragmentRange: range(fragmentSpan), target: targetOf(uri, rest.path) }
      }
      const { span, ...rest } = mention
      return { ...rest, range: range(span) }
    }),
    initiatives: initiatives.map(tie),
    evidence: evidence.map(tie),
  }
}

/** The URI that a link leads to. One that leads nowhere is a document that nobody has. */
function targetOf(uri: string, path: string): string {
  if (path === '') return uri
  return path.startsWith('/') ? '' : (linkedLocation(uri, path) ?? '')
}
