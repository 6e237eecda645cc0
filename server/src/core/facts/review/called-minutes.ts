import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'

/** "Minutes of the board", "Q3 review: minutes", "Approved board minutes", a file "2027-03-12-minutes"; no "90 minutes", no "how we spend our minutes". */
const minutes =
  /(?:^\W*|[:,;|–—]\s*|\s-\s+|\b20\d\d(?: \d\d){0,2} |\b(?:meetings?|board|council|committee|reviews?|calls?|agm|egm|assembly|qbr|steering(?: group)?|sync|team|management|leadership|trustees|directors|draft|approved|final|signed|quarterly|monthly|annual|weekly|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)(?:['’]s?)? )minutes\b(?! (?:each|per|for|total|a|an|long|left|late|early|well|that|which|we|matter|count)\b)/i
/** What plans a meeting, or teaches how one is minuted. */
const otherwise = /\b(?:agenda|templates?|playbook|guide|how to|taking|format|policy)\b/i
/** A line of its own under the title: "Minutes, 12 March 2027", and no "Minutes: 90" or "Minutes of the last meeting". */
const below = /^\W*minutes\b(?!\W*\d{1,3}\W*$)(?! (?:of (?:the |our )?(?:last|previous|past)|each|per|for|that|which|we|matter|count)\b)/i
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
