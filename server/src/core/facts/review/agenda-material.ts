import { type Lexicon, termsOf } from '../../lexicon/lexicon.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { plainReading } from './plain-reading.ts'
import { sentMaterial } from './sent-material.ts'

/** What an item rests on. */
export type Material = 'data' | 'opinion' | 'unknown'

/** A share, a sum of money, a part of a whole. A bare number may be a year, a street or an issue. */
const figure = /\d\s?%|[$€£¥]\s?\d|\b\d+ (?:of|out of) \d+\b/
/** What is asked and not answered is for those at the table. */
const question = /\?\W*$/
/** Longest text of an item that is looked at. Characters. */
const longest = 1_500

/** For each item of the agenda whether data or opinion stands behind it: by its own words, those below it, and the material sent for it. */
export const agendaMaterial = fact<readonly Material[]>((analysis) => {
  const { items } = agendaItems(analysis)
  if (items.length === 0) return []
  const lines = agendaLines(analysis)
  const sent = sentMaterial(analysis)
  const { lexicon } = analysis
  return items.map((item) => {
    const names = contentWords(item.line.text)
    // Material names its item: "For the retention item: …".
    const material = sent
      .filter((line) => [...contentWords(line.text.slice(0, 60))].some((word) => names.has(word)))
      .map((line) => line.text.slice(0, 400))
    const own = [item.line.text, ...item.line.detail].join('\n').slice(0, longest)
    const below = item.below.map((index) => lines[index]!.text).join('\n')
    // Cells are filled with what was counted; what an item says of itself goes before what is told of it.
    const rows = item.below.some((index) => lines[index]!.form === 'row')
    const told = materialOf(below.slice(0, longest), lexicon)
    const said = materialOf(own, lexicon)
    if (said === 'data' || rows || material.some((text) => materialOf(text, lexicon) === 'data')) return 'data'
    return told === 'data' ? 'data' : said === 'opinion' || question.test(item.line.text) ? 'opinion' : told
  })
})

/** What a text speaks of; data before opinion, for what is known is talked about too. */
function materialOf(text: string, lexicon: Lexicon): Material {
  if (text === '') return 'unknown'
  const reading = plainReading(text)
  const opinions = termsOf(reading, 'agenda-opinion', lexicon)
  // "Round the table" is no table, and "no papers" are none.
  const data = termsOf(reading, 'agenda-data', lexicon).filter(({ from, to }) => !opinions.some((one) => one.from < to && from < one.to))
  if (data.length > 0 || figure.test(text)) return 'data'
  return opinions.length > 0 ? 'opinion' : 'unknown'
}

const hollow = new Set(
  'item items with from that this what which their them they have been will customer customers review update quarter'.split(' '),
)

function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !hollow.has(word)))
}
