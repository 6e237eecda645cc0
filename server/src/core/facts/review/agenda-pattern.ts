import { termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { isTemplate } from '../template.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { rhythmName } from './agenda-names.ts'
import { meetingDate } from './meeting-date.ts'
import { meetingHeld } from './meeting-held.ts'
import { plainReading } from './plain-reading.ts'

/** Somebody or something to be filled in: "[Ops lead]", "<owner>", "{{ name }}". */
const blank = /^\W*(?:\[[^\]]{2,40}\]|<[^>]{2,40}>|\{\{?[^}]{2,40}\}\}?|_{3,}|tb[acd]\b)/i
/** Items with a blank, and meetings named by their rhythm, that make the whole a pattern. */
const fewest = 2

/**
 * Whether the agenda is a form or a pattern that nobody has planned for a day: by its own account, or because no day is named and its title,
 * its folder, its blanks or its weekly, monthly and quarterly meetings side by side show it as something to follow.
 */
export const isAgendaPattern = fact<boolean>((analysis) => {
  if (analysis.document.frontMatter.template) return true
  const { items, meetings } = agendaItems(analysis)
  const titles = titlesOf(analysis)
  if (items.length > 0 && names(titles, 'template-names', analysis)) return true
  const dated = meetingDate(analysis) !== undefined
  // Minutes with many gaps are minutes still.
  if (isTemplate(analysis) && !(dated && meetingHeld(analysis))) return true
  // What has a day is somebody's own.
  if (items.length === 0 || dated) return false
  return (
    names([...titles, ...pathParts(analysis)], 'pattern-names', analysis) ||
    names(pathParts(analysis), 'template-names', analysis) ||
    items.filter(({ line }) => blank.test(line.owner) || blank.test(line.text)).length >= fewest ||
    meetings.filter(({ name }) => rhythmName.test(name)).length >= fewest
  )
})

/** What the document and the agenda's own headings are called. */
function titlesOf(analysis: Analysis): readonly string[] {
  const lines = agendaLines(analysis)
  const first = lines.find(({ form }) => form === 'heading')
  const above: string[] = []
  for (let index = agendaItems(analysis).items[0]?.line.parent ?? -1; index !== -1; index = lines[index]!.parent)
    above.push(lines[index]!.text)
  return [analysis.document.frontMatter.title ?? '', first?.text ?? '', ...above]
}

function pathParts({ path }: Analysis): readonly string[] {
  return path.split('/').map((part) => part.replace(/\.\w+$/, '').replace(/[-_.]+/g, ' '))
}

function names(texts: readonly string[], words: WordClass, { lexicon }: Analysis): boolean {
  return texts.some((text) => termsOf(plainReading(text.slice(0, 120)), words, lexicon).length > 0)
}
