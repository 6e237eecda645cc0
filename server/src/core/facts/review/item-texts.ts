import { fact } from '../fact.ts'
import { agendaItems, type TimedItem } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import type { ItemTexts } from './driver-signs.ts'
import { headEnd } from './head-end.ts'

/** "Agenda item 3:" names no subject. */
const countedName = /^\s*(?:agenda item|item|topic|part|section|segment|block|point)\s+#?\d{1,2}\b/i

/** For each item of the agenda what is written of it, by place. */
export const itemTexts = fact<readonly ItemTexts[]>((analysis) => {
  const { items } = agendaItems(analysis)
  if (items.length === 0) return []
  const lines = agendaLines(analysis)
  const heading = lines.find((line) => line.form === 'heading') ?? lines[0]
  const named = heading !== undefined && items.every((item) => item.line !== heading) ? heading.text : ''
  const meeting = `${analysis.document.frontMatter.title ?? ''} ${named}`.trim()
  const owns = items.map(({ line }) => withoutTime(line))
  const ends = items.map(({ line }, i) => endOfHead(line, owns[i]!))
  const heads = owns.map((own, i) => own.slice(0, ends[i]))
  return items.map((item, i) => ({
    own: owns[i]!,
    headEnd: ends[i]!,
    below: [
      ...item.line.detail.filter((text) => !owns[i]!.includes(text)),
      ...item.below.slice(0, mostBelow).map((index) => lines[index]!.text),
    ],
    owner: item.line.owner,
    sections: sectionsOf(item),
    meeting,
    beside: [heads[i - 1] ?? '', heads[i + 1] ?? ''],
  }))

  function sectionsOf({ line }: TimedItem): readonly string[] {
    const names: string[] = []
    for (let index = line.parent; index !== -1 && names.length < 2; index = lines[index]!.parent)
      if (lines[index] !== heading) names.push(lines[index]!.text)
    return names
  }
})

/** Lines below an item that are looked at. */
const mostBelow = 12

/** The line's text with its times blanked out, so that "(5 minutes)" is no talk of minutes; offsets stay. */
function withoutTime({ passage, start, end, time, form }: AgendaLine): string {
  let text = passage.reading.text.slice(start, end).replace(countedName, (prefix) => ' '.repeat(prefix.length))
  if (form === 'row' && time?.cut.every((cut) => cut.end <= text.length) !== true) return text
  for (const cut of time?.cut ?? [])
    text = text.slice(0, cut.start) + ' '.repeat(Math.max(0, Math.min(cut.end, text.length) - cut.start)) + text.slice(cut.end)
  return text
}

/** Where the head of the line ends: with a bold lead, or before the first mark behind a word. */
function endOfHead({ passage, start, end }: AgendaLine, own: string): number {
  const bold = passage.reading.marks.find((mark) => mark.type === 'strong' && mark.start >= start && mark.end <= end)
  const leads = bold !== undefined && /^[^\p{L}]*(?:\p{L}[.)])?[^\p{L}]*$/u.test(own.slice(0, bold.start - start))
  return Math.min(leads ? bold.end - start : own.length, headEnd(own))
}
