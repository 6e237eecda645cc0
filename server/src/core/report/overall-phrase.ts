import { english, type Translate } from '../base/translate.ts'
import type { Agenda } from '../facts/review/agenda.ts'

const phrases = (t: Translate): Readonly<Record<Agenda['overall'], string>> => ({
  product: t('Mostly about the product'),
  sales: t('Mostly about sales'),
  operations: t('Mostly about operations'),
  value: t('Mostly about customer value'),
  mixed: t('No topic takes more than half'),
  none: t('No business topic found'),
})

/** What drives a review as a whole, in a few words without a full stop. */
export function overallPhrase(overall: Agenda['overall'], t: Translate = english): string {
  return phrases(t)[overall]
}
