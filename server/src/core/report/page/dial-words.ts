import type { Translate } from '../../base/translate.ts'
import type { Dial, DialId } from '../../score/orientation-dials.ts'

/** What a dial is called, what its ends mean, and what is to be said where it leans to one of them. */
export interface DialWords {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  readonly leansToUs: string
  readonly leansToThem: string
}

/** From here on a dial leans. */
export const leastLeaning = 0.25

const words = (t: Translate): Readonly<Record<DialId, DialWords>> => ({
  scope: {
    name: t('What it is about'),
    ours: t('what is sold'),
    theirs: t('what people need'),
    leansToUs: t('It speaks more of what is sold, and to which market, than of people and what they need.'),
    leansToThem: t('It speaks more of people and what they need than of what is sold.'),
  },
  competition: {
    name: t('What counts as competition'),
    ours: t('the same products'),
    theirs: t('any other way'),
    leansToUs: t('Only those who sell the same count as competition.'),
    leansToThem: t('It knows what else customers could do, even nothing.'),
  },
  'time-frame': {
    name: t('How far it looks'),
    ours: t('to the sale'),
    theirs: t('long after it'),
    leansToUs: t('It looks as far as the sale.'),
    leansToThem: t('It looks beyond the sale, to customers who stay.'),
  },
  relationship: {
    name: t('What the relationship is'),
    ours: t('we tell and take'),
    theirs: t('we hear and give'),
    leansToUs: t('It tells and takes more than it listens and gives.'),
    leansToThem: t('It listens and gives more than it tells and takes.'),
  },
  measures: {
    name: t('How success is measured'),
    ours: t('what we earn'),
    theirs: t('what they get done'),
    leansToUs: t('Success is mostly what comes to the company.'),
    leansToThem: t('Success is mostly what customers get done.'),
  },
})

export function dialWords(id: DialId, t: Translate): DialWords {
  return words(t)[id]
}

/** What a dial shows, as a sentence. */
export function dialSentence({ id, position }: Dial, t: Translate): string {
  const { leansToUs, leansToThem } = dialWords(id, t)
  if (position === undefined) return t('Too little is said to tell.')
  return position <= -leastLeaning ? leansToUs : position >= leastLeaning ? leansToThem : t('Both views are there.')
}
