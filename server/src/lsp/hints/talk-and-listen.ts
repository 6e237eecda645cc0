import type { Span } from '../../core/base/span.ts'
import type { Section } from '../../core/document/document.ts'
import { namingHeadings } from '../../core/facts/section-headings.ts'
import { talkAndListen } from '../../core/facts/talk-and-listen.ts'
import type { HintSource } from './hint.ts'
import { isReadPlan } from './is-read-plan.ts'

/** Fewer places than this say nothing of how a plan talks and listens. */
const leastPlaces = 4

/** Of what goes out, so much stands below a heading that is about the channels. */
const leastShare = 1 / 3

/** At the heading on listening, or on channels where there is none, how much goes out to customers and how much is heard of them. */
export const talkAndListenHints: HintSource = ({ reading }, t) => {
  if (!isReadPlan(reading) || reading.kind === 'research-plan') return []
  const { talk, listen } = reading.ask(talkAndListen)
  if (talk.length + listen.length < leastPlaces) return []
  const headings = reading.ask(namingHeadings)
  // A heading that names it and has nothing of it below is about something else.
  const heading =
    headings.find(({ ids, section }) => ids.includes('listening') && within(listen, section) > 0) ??
    headings.find(({ channels, section }) => channels && within(talk, section) >= Math.max(1, talk.length * leastShare))
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

function within(places: readonly Span[], { span }: Section): number {
  return places.filter(({ start }) => span.start <= start && start < span.end).length
}
