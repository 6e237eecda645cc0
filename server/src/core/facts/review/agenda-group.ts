/** How the items showed themselves to be an agenda's. */
export type AgendaSign = 'timed' | 'named' | 'formal' | 'guessed'

/** Lines of one list, table or rank of headings that could be an agenda, by their indices in `agendaLines`. */
export interface AgendaGroup {
  readonly key: string
  readonly parent: number
  readonly members: readonly number[]
  /** How many members have a time. */
  readonly timed: number
  /** Whether what stands over it, or leads in to it, calls it an agenda. */
  readonly named: boolean
  /** How many members are steps of a formal meeting. */
  readonly formal: number
  readonly sign: AgendaSign | undefined
  /** Paragraphs that show their topic without mark-up. */
  readonly heads?: true
  /** A line before the members that names them and states the length of all. */
  readonly title?: number
}
