import { fact } from '../fact.ts'
import { agendaLines } from './agenda-lines.ts'
import { peopleName } from './agenda-names.ts'

/** The organisations that those present come from, where the list of them is ordered so. */
export interface HousesPresent {
  /** So many that none of them holds the meeting alone. */
  readonly many: boolean
  /** Two, one of which is called the own one: the other is a guest, a customer most of the time. */
  readonly ours: boolean
}

/** A label with people behind it, in a list of those present: "Northgate Archive: Ana Ruiz, Bo Lind". */
const houseWithPeople = /^(\p{Lu}[^:–—]{1,60})\s?[:–—]\s*\p{Lu}[\p{L}.’'-]+ \p{Lu}/u
/** What those who write call their own side. */
const ownSide = /^(?:our (?:company|team|side|people)|us|we|internal|from us|(?:the )?(?:vendor|provider))$/i
/** Parts and offices of one organisation. */
const department =
  /\b(?:present|absent|excused|regrets|apologies|attend\w*|guests?|chair\w*|minutes|notes?|host|time|date|where|location|sales|marketing|product|engineering|finance|hr|people|operations|support|service|legal|it|design|technology|data|board|directors?|managers?|lead|head|ceo|cfo|coo|cto|team|staff|department|customer success|facilitator|secretary|treasurer|president|members?)\b/i
const manyHouses = 3

/** Those present are listed by the organisations that they come from. */
export const housesPresent = fact<HousesPresent>((analysis) => {
  const lines = agendaLines(analysis)
  const houses = new Set<string>()
  let own = false
  for (const { form, parent, passage } of lines) {
    if (form !== 'item' || parent === -1 || !peopleName.test(lines[parent]!.text)) continue
    const house = houseWithPeople.exec(passage.reading.text.slice(0, 120))?.[1]?.trim()
    if (house === undefined) continue
    if (ownSide.test(house)) own = true
    else if (!department.test(house)) houses.add(house)
  }
  return { many: houses.size >= manyHouses, ours: own && houses.size === 1 }
})
