import type { Span } from '../../base/span.ts'
import { fact } from '../fact.ts'
import type { Driver } from './driver.ts'
import { driverOfText } from './driver-of-text.ts'
import { reviewSections } from './review-sections.ts'

/** Something somebody will do after the meeting. */
export interface ReviewAction {
  readonly text: string
  readonly span: Span
  readonly driver: Driver
  readonly owned: boolean
  readonly dated: boolean
}

const date =
  /\b\d{1,2}[./-]\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:next|this|by|end of) (?:week|month|quarter|eow|eom|eoq|q[1-4])\b|\bq[1-4]\b/i

/** The actions that a review's minutes list. */
export const reviewActions = fact<readonly ReviewAction[]>((analysis) => {
  return reviewSections(analysis)
    .actions.filter((line) => line.form === 'row' || line.form === 'item' || line.numbered)
    .map((line) => {
      const more = line.detail.join(' ')
      const owned =
        line.owner !== '' || /^[@\p{Lu}]\p{L}+(?: \p{Lu}\p{L}+)?\s*[:–—-]|\(\p{Lu}\p{L}+|@\p{L}|, \p{Lu}\p{L}+,/u.test(line.text)
      return {
        text: line.text,
        span: line.span,
        driver: driverOfText(line.text, analysis.lexicon),
        owned,
        dated: date.test(`${line.text} ${more}`),
      }
    })
})
