import type { Range } from 'vscode-languageserver'

/** Client to server: the jobs of the workspace, with what is undertaken for them and what speaks for them. `JobsParams | null` → `JobTree`. */
export const jobsRequest = 'outsideIn/jobs'

/** Server to client, when the client asked for it in `ClientOptions.jobs`: what `jobsRequest` gives may be another now. */
export const jobsChangedNotification = 'outsideIn/jobsChanged'

export interface JobsParams {
  /** Answer at once with what is known so far, and read nothing for it. */
  readonly soFar?: boolean
}

/** A place that a line of the tree leads to. */
export interface JobPlaceShown {
  readonly uri: string
  readonly range: Range
}

export interface JobShown extends JobPlaceShown {
  /** Its number and its name: "J1 Get paid". */
  readonly label: string
  readonly statement: string
  /** Title of its document, or its file's name. */
  readonly document: string
  readonly evidence: readonly TieShown[]
}

/** An initiative, or a piece of evidence. */
export interface TieShown extends JobPlaceShown {
  readonly label: string
  readonly document: string
}

export interface InitiativeShown extends TieShown {
  /** Indexes in `JobTree.jobs`. */
  readonly jobs: readonly number[]
}

/** All lists are in order of documents, then of places. */
export interface JobTree {
  readonly jobs: readonly JobShown[]
  /** Those that serve a job: initiative → job → evidence. */
  readonly initiatives: readonly InitiativeShown[]
  /** Indexes in `jobs` of those that no initiative serves. */
  readonly unserved: readonly number[]
  /** Initiatives that stand among others with a job, and name none that is told. */
  readonly withoutJob: readonly TieShown[]
  /** False while documents of the workspace are still to be looked at. */
  readonly whole: boolean
}
