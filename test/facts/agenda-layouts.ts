import type { PlannedItem } from './agenda-notations.ts'

type Items = readonly PlannedItem[]

const sum = (items: Items): number => items.reduce((all, { minutes }) => all + minutes, 0)
const timed = ({ title, minutes }: PlannedItem): string => `${title} (${minutes} min)`
const two = (value: number): string => String(value).padStart(2, '0')
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
const fence = (text: string, language = ''): string => `\`\`\`${language}\n${text}\n\`\`\``
const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Parts of two items or more. */
function parts(items: Items): readonly { readonly name: string; readonly items: Items; readonly minutes: number }[] {
  const half = Math.max(2, Math.floor(items.length / 2))
  const all = items.length < 4 ? [items] : [items.slice(0, half), items.slice(half)]
  return all.map((some, i) => ({ name: i === 0 ? 'Looking back' : 'Looking ahead', items: some, minutes: sum(some) }))
}

function elapsed(items: Items): readonly { readonly title: string; readonly from: number; readonly to: number }[] {
  let at = 0
  return items.map(({ title, minutes }) => {
    const from = at
    at += minutes
    return { title, from, to: at }
  })
}

/** How agendas are laid out besides one line an item: parts, notes, repeats, what stands in fences. */
export const layouts: Readonly<Record<string, (items: Items) => string>> = {
  'parts in a list': (items) =>
    parts(items)
      .map((part, i) => `${i + 1}. ${part.name} (${part.minutes} min)\n${part.items.map((item) => `   - ${timed(item)}`).join('\n')}`)
      .join('\n'),
  'parts in a list, without times': (items) =>
    parts(items)
      .map((part, i) => `${i + 1}. ${part.name}\n${part.items.map((item) => `   - ${timed(item)}`).join('\n')}`)
      .join('\n'),
  'bold parts over lists': (items) =>
    parts(items)
      .map((part) => `**${part.name} (${part.minutes} min)**\n\n${part.items.map((item) => `- ${timed(item)}`).join('\n')}`)
      .join('\n\n'),
  'parts as headings over tables': (items) =>
    parts(items)
      .map(
        (part) =>
          `### ${part.name} (${part.minutes} minutes)\n\n${table(
            ['Topic', 'Time'],
            part.items.map(({ title, minutes }) => [title, `${minutes} min`]),
          )}`,
      )
      .join('\n\n'),
  'parts as headings over headings': (items) =>
    parts(items)
      .map(
        (part) =>
          `### ${part.name} (${part.minutes} minutes)\n\n${part.items.map((item) => `#### ${timed(item)}\n\n- Some text`).join('\n\n')}`,
      )
      .join('\n\n'),
  'headings with labels and questions': (items) =>
    items.map((item) => `### ${timed(item)}\n\n**Owner:** Ana\n\n**Questions:**\n\n1. What do we know?\n2. What do we do?`).join('\n\n'),
  'headings with headings of notes': (items) =>
    items.map((item) => `### ${timed(item)}\n\n#### Purpose\n\nText.\n\n#### Notes\n\nText.`).join('\n\n'),
  'a list, again as headings': (items) =>
    `${items.map((item, i) => `${i + 1}. ${timed(item)}`).join('\n')}\n\n${items.map(({ title }, i) => `### ${i + 1}. ${title}\n\n- Some text`).join('\n\n')}`,
  'a list, with its times in headings below': (items) =>
    `${items.map(({ title }, i) => `${i + 1}. ${title}`).join('\n')}\n\n## Details\n\n${items.map((item, i) => `### ${i + 1}. ${timed(item)}\n\n- Some text`).join('\n\n')}`,
  'a table, again as headings with hints': (items) =>
    `${table(
      ['Topic', 'Minutes'],
      items.map(({ title, minutes }) => [title, String(minutes)]),
    )}\n\n## Notes for the chair\n\n${items.map(({ title }) => `### ${title}\n\n- Let Ana speak first (2 min)\n- Then discuss`).join('\n\n')}`,
  'a table with shares and a total in bold': (items) =>
    table(
      ['Topic', 'Share', 'Timebox'],
      [
        ...items.map(({ title, minutes }) => [`**${title}**`, `${Math.round((100 * minutes) / sum(items))}%`, `${minutes}m`]),
        ['**Total**', '100%', `**${sum(items)}m**`],
      ],
    ),
  'a table with more in the cell of the topic': (items) =>
    table(
      ['Item', 'Notes', 'Time'],
      items.map(({ title, minutes }) => [`**${title}**<br>what we know<br>what we ask`, 'for 3 months', `${minutes} min`]),
    ),
  'a table of stretches': (items) =>
    table(
      ['Minutes', 'Topic'],
      elapsed(items).map(({ title, from, to }) => [`${from}-${to}`, title]),
    ),
  'headings of stretches': (items) =>
    elapsed(items)
      .map(({ title, from, to }) => `### ${from}-${to} min: ${title}\n\nSome text.`)
      .join('\n\n'),
  'a fence with columns': (items) =>
    fence(
      `TIME    TOPIC                        LEAD\n${items.map(({ title, minutes }) => `${`${minutes} min`.padEnd(8)}${title.padEnd(60)}Ana`).join('\n')}`,
    ),
  'a fence with the time between columns': (items) =>
    fence(items.map(({ title, minutes }) => `${title.padEnd(60)}${minutes} min    Ana`).join('\n')),
  'a fence with a whole document': (items) =>
    fence(
      `# Quarterly review - [date]\n\n## Attendees\n- [name]\n- [name]\n\n## Agenda\n\n${items.map((item, i) => `### ${i + 1}. ${timed(item)}\n- Some text\n- [ ] More text`).join('\n\n')}\n\n## Action items\n- [ ] [action] - [owner] - [date]`,
      'markdown',
    ),
  'a fence with a table': (items) =>
    fence(
      table(
        ['Time', 'Topic', 'Owner'],
        items.map(({ title, minutes }) => [`${minutes} min`, title, 'Ana']),
      ),
      'markdown',
    ),
  'a fence with notes flush': (items) => fence(items.map((item) => `${timed(item)}\n- what we know\n- what we ask`).join('\n\n')),
  'a fence with rulers': (items) =>
    fence(
      `=====================\nQUARTERLY REVIEW\n=====================\n\n${items.map((item, i) => `${i + 1}. ${timed(item)}\n---------------------\n* What we know`).join('\n\n')}`,
    ),
  'a fence with a letter': (items) =>
    fence(
      `Subject: Our review next week\n\nHi [name],\n\nHere is the agenda:\n\n${items.map((item, i) => `${i + 1}. ${timed(item)}`).join('\n')}\n\nPlease send me your questions 2 days before.\n\nBest,\n[name]`,
    ),
  'a fence with a tree': (items) =>
    fence(`Agenda\n${items.map((item, i) => `${i === items.length - 1 ? '└──' : '├──'} ${timed(item)}`).join('\n')}`),
  'a fence with elapsed times': (items) =>
    fence(
      elapsed(items)
        .map(({ title, from, to }) => `${clock(from)} - ${clock(to)}  ${title}\n             what we know of it`)
        .join('\n'),
    ),
  'a fence with minutes counted': (items) =>
    fence(
      elapsed(items)
        .map(({ title, from, to }) => `Minutes ${from}-${to}: ${title}\n- what we know`)
        .join('\n\n'),
    ),
}
