import type { Analysis } from '../facts/analysis.ts'
import { talkAndListen } from '../facts/talk-and-listen.ts'
import { type Metric, metricPart } from './metric.ts'

/** What goes out to customers against what comes in from them. */
export function talkToListen(analysis: Analysis): Metric {
  const { talk, listen } = talkAndListen(analysis)
  return {
    id: 'talk-to-listen',
    title: 'Talk : listen',
    counts: 'What is planned to go out to customers, and what is planned to hear or answer them; each line once.',
    parts: [metricPart('talk', 'talk', talk), metricPart('listen', 'listen', listen)],
  }
}
