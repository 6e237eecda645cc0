/** One kind of hint or lens that people can have or not. */
interface Switch {
  /** As it is called in the settings, behind its group. */
  readonly id: string
  /** Whether people have it who have not said. */
  readonly on: boolean
  /** What the settings tell of it. */
  readonly description: string
}

/**
 * Every kind of hint and lens: the settings are read by this table, and the extension's manifest is made from it. On is what tells something of
 * a whole part in a word or two; off is what would stand beside every second line.
 */
export const switches = {
  inlayHints: [
    {
      id: 'agenda',
      on: true,
      description: 'Show beside each item of a review what it is about, its minutes and its share of the meeting.',
    },
    {
      id: 'sections',
      on: true,
      description: 'Show beside the heading of a part that plans are asked for whether all of it is there, or what is not told yet.',
    },
    {
      id: 'jobs',
      on: true,
      description: 'Show beside a job to be done which of its sides are told: the task, how people feel, how they stand with others.',
    },
    {
      id: 'research',
      on: true,
      description: 'Show beside what is done to learn from customers how near it comes to them, on five levels.',
    },
    {
      id: 'exchange',
      on: true,
      description: 'Show beside the heading of a value exchange how many things customers give, and how many they get.',
    },
    {
      id: 'talkAndListen',
      on: true,
      description:
        'Show beside the heading on listening or channels how much of the plan goes out to customers, and how much is heard from them.',
    },
    {
      id: 'measures',
      // A plan has a dozen, often one a line.
      on: false,
      description: 'Show beside each measure from whose side it is seen: customers’ success, use, attention, our work, our money.',
    },
  ],
  codeLens: [
    {
      id: 'orientation',
      on: true,
      description: 'Show over the title the orientation score, and how it changed since the last commit. A click opens the report.',
    },
    {
      id: 'findings',
      on: true,
      description:
        'Show over the title how many suggestions there are, and how many of them are shown where not all are. A click goes to the next one.',
    },
    {
      id: 'sections',
      on: true,
      description: 'Show over the title how many of the eight parts that plans are asked for are there. A click inserts one that is not.',
    },
    {
      id: 'jobs',
      on: true,
      description: 'Show over a job to be done how many initiatives of the workspace serve it, and how much evidence speaks for it.',
    },
    {
      id: 'agenda',
      on: true,
      description: 'Show over the agenda of a review what drives it, and which customer item will be cut first.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Switch[]>>

export type HintKind = (typeof switches.inlayHints)[number]['id']
export type LensKind = (typeof switches.codeLens)[number]['id']

/** Which of a group's kinds are on, by what a client sent of the group; what is not said is as it is by default. */
export function switchedOn<Kind extends string>(
  group: readonly { readonly id: Kind; readonly on: boolean }[],
  sent: unknown,
): Readonly<Record<Kind, boolean>> {
  const said = typeof sent === 'object' && sent !== null ? (sent as Readonly<Record<string, unknown>>) : {}
  const all = group.map(({ id, on }) => [id, typeof said[id] === 'boolean' ? said[id] : on] as const)
  return Object.fromEntries(all) as Record<Kind, boolean>
}
