/** How the items showed themselves to be an agenda's. */
export type AgendaSign = 'timed' | 'named' | 'formal' | 'guessed'

/** Lines of one list, table or rank of headings that could be an agenda, by their indices in `agendaLines`. */
export interface AgendaGroup {
  readonly key: string
  readonly parent: number
  readonly members: readonly number[]
  readonly timed: number
  readonly named: boolean
  readonly formal: number
  readonly sign: AgendaSign | undefined
  /** Paragraphs that show their topic without mark-up. */
  readonly heads?: true
}
