import type { Translate } from '../../core/base/translate.ts'
import { type JobDimensions, jobDimensions } from '../../core/facts/job-dimensions.ts'
import type { HintSource } from './hint.ts'
import { isReadPlan } from './is-read-plan.ts'

/** Which of its three sides a job to be done tells. */
export const jobHints: HintSource = ({ reading }, t) => {
  if (!isReadPlan(reading)) return []
  const jobs = reading.ask(jobDimensions)
  // Many statements of which none tells more than the task are a backlog: the same words beside each would tell nobody anything.
  if (jobs.length > mostBare && jobs.every(({ emotional, social }) => emotional !== 'told' && social !== 'told')) return []
  return jobs.flatMap((job) => {
    const label = sidesOf(job, t)
    // A statement may run over several lines: its sides are told where it ends.
    return label === '' ? [] : [{ span: { start: job.span.end - 1, end: job.span.end }, label, tooltip: () => explanation(t) }]
  })
}

/** So many jobs without a word of feelings or standing can be meant to have some. */
const mostBare = 6

/** "functional · emotional, not yet social"; of sides that are unsure nothing. */
function sidesOf({ functional, emotional, social }: JobDimensions, t: Translate): string {
  const told = [
    ...(functional ? [t('functional')] : []),
    ...(emotional === 'told' ? [t('emotional')] : []),
    ...(social === 'told' ? [t('social')] : []),
  ]
  const untold = [...(emotional === 'untold' ? [t('emotional')] : []), ...(social === 'untold' ? [t('social')] : [])]
  if (told.length === 0) return ''
  const [one, other] = untold
  if (one === undefined) return told.join(' · ')
  return other === undefined ? t('{0}, not yet {1}', told.join(' · '), one) : t('{0}, not yet {1} or {2}', told.join(' · '), one, other)
}

function explanation(t: Translate): string {
  return t(
    'A job has three sides: the task that has to work (functional), how somebody wants to feel (emotional), and how they stand with others (social). Two tools that do the same task are chosen between on the other two.',
  )
}
