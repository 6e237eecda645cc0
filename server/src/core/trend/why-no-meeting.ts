import type { ReviewReading } from '../score/review-reading.ts'

/** Why a review is no meeting of a trend, as a clause without a full stop; `undefined` where it is one. */
export function whyNoMeeting({ agenda, template }: ReviewReading): string | undefined {
  if (agenda.items.length === 0) return 'no agenda can be read in it'
  return template ? 'it is a form or a pattern: nobody has held this meeting yet' : undefined
}
