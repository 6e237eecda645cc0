import { sentenceFact } from '../fact.ts'

/** What notes say of the minutes that a topic took. */
export interface TimeTaken {
  readonly minutes: number
  /** The minutes themselves, or how many more (fewer, if negative) than planned. */
  readonly kind: 'whole' | 'difference'
}

const minutes = "(?:min(?:ute)?s?\\b\\.?|[’'])"
const whole = new RegExp(
  `\\b(?:took|taken|lasted|spent|actual(?:ly)?(?: time| length| duration)?:?|ran (?:for|to)|used)\\s+(?:about |around |roughly |~|≈)?(\\d{1,3})(?:\\s*(?:of|/|instead of|rather than)\\s*(?:the )?\\d{1,3})?\\s*${minutes}`,
  'i',
)
const behind = new RegExp(`\\b(\\d{1,3})\\s*${minutes}\\s*(?:actual(?:ly)?|taken|spent|used)\\b`, 'i')
const over = new RegExp(
  `\\b(?:ran|went|finished|ended|overran)\\s+(?:over )?(?:by )?(?:about |around |~)?(\\d{1,3})\\s*(?:${minutes}\\s*)?(?:over|late|long|longer)\\b|\\b(?:ran|went) over by\\s+(\\d{1,3})|\\b(\\d{1,3})\\s*${minutes}\\s*over\\b|\\boverran (?:by )?(\\d{1,3})`,
  'i',
)
const under = new RegExp(`\\b(\\d{1,3})\\s*(?:${minutes}\\s*)?(?:early|short|under)\\b`, 'i')
/** No sentence tells of minutes taken without one of these. */
const worthReading = /\d/

/** "Took 25 minutes", "ran 20 over", "finished 5 min early". */
export const timeTaken = sentenceFact<TimeTaken | undefined>(({ text }) => {
  if (text.length > 200 || !worthReading.test(text)) return undefined
  const more = over
    .exec(text)
    ?.slice(1)
    .find((each) => each !== undefined)
  if (more !== undefined) return { minutes: Number(more), kind: 'difference' }
  const fewer = /\b(?:ended|finished|closed|ran|done|wrapped)\b/i.test(text) ? under.exec(text)?.[1] : undefined
  if (fewer !== undefined) return { minutes: -Number(fewer), kind: 'difference' }
  const taken = whole.exec(text)?.[1] ?? behind.exec(text)?.[1]
  return taken === undefined ? undefined : { minutes: Number(taken), kind: 'whole' }
})
