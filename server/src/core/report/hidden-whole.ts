import { count } from './count.ts'
import type { Reported } from './reported.ts'
import { silencedPhrase } from './silenced-phrase.ts'

/** What comments that name no rule hide, as a line, where there are any: whoever wrote them may not have known of all of it. */
export function hiddenWhole(readings: readonly Reported[]): readonly string[] {
  const whole = readings.flatMap(({ suppressions }) =>
    suppressions.filter(({ rules, silenced }) => rules.length === 0 && silenced.length > 0),
  )
  if (whole.length === 0) return []
  const said = silencedPhrase(whole.flatMap(({ silenced }) => silenced))
  return [`${count(whole.length, 'comment for all rules hides', 'comments for all rules hide')} ${said}. To list: outside-in suppressions`]
}
