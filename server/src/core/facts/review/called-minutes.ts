import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'

/** "Minutes", "Board minutes, 12 March", and no "90 minutes" or "five minutes each". */
const minutes =
  /(?:^|[^\d\s]\s*)(?<!\b(?:five|ten|fifteen|twenty|thirty|forty|forty[- ]five|sixty|ninety|few|some|more|many|your) )\bminutes\b(?! (?:each|per|for|total|a|an|long|left|late|early|well)\b)/i
/** What plans a meeting, or teaches how one is minuted. */
const otherwise = /\b(?:agenda|templates?|playbook|guide|how to|taking|format|policy)\b/i
/** A line of its own under the title: "Minutes, 12 March 2027", and no "Minutes: 90" or "Minutes of the last meeting". */
const below = /^\W*minutes\b(?!\W*\d{1,3}\W*$)(?! of (?:the |our )?(?:last|previous|past))/i
/** A longer line is no title. Characters. */
const longest = 100

/** Whether the document's title, the line below it, or its file says outright that it is the minutes of a meeting. */
export const calledMinutes = fact<boolean>((analysis) => {
  const titles = titlesOf(analysis)
  if (titles.some((title) => otherwise.test(title))) return false
  return titles.some((title) => minutes.test(title)) || below.test(lineBelow(analysis))
})

function lineBelow(analysis: Analysis): string {
  const second = agendaLines(analysis)[1]
  const own = second !== undefined && !second.numbered && /^(?:line|bold|heading)$/.test(second.form) && second.text.length <= longest
  return own ? second.text : ''
}

function titlesOf(analysis: Analysis): readonly string[] {
  const file = analysis.path
    .slice(analysis.path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_.]+/g, ' ')
  const said = [file, agendaLines(analysis)[0]?.text, analysis.document.frontMatter.title]
  return said.filter((title) => title !== undefined && title.length <= longest) as readonly string[]
}
