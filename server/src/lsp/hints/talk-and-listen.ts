import { namingHeadings } from '../../core/facts/section-headings.ts'
import { talkAndListen } from '../../core/facts/talk-and-listen.ts'
import type { HintSource } from './hint.ts'
import { isReadPlan } from './is-read-plan.ts'

/** Fewer places than this say nothing of how a plan talks and listens. */
const leastPlaces = 4

/** At the heading on listening, or on channels where there is none, how much goes out to customers and how much is heard of them. */
export const talkAndListenHints: HintSource = ({ reading }, t) => {
  if (!isReadPlan(reading) || reading.kind === 'research-plan') return []
  const { talk, listen } = reading.ask(talkAndListen)
  if (talk.length + listen.length < leastPlaces) return []
  const headings = reading.ask(namingHeadings)
  const heading = headings.find(({ ids }) => ids.includes('listening')) ?? headings.find(({ channels }) => channels)
  if (heading === undefined) return []
  return [
    {
      span: heading.span,
      label: t('whole plan: talk {0} : listen {1}', talk.length, listen.length),
      tooltip: () =>
        t(
          'In the whole plan, {0} lines say what goes out to customers, and {1} say how they are heard or answered. The report lists them.',
          talk.length,
          listen.length,
        ),
    },
  ]
}
