import { atLeast, type Severity } from '../core/base/severity.ts'
import { count } from '../core/report/count.ts'
import { printable } from '../core/report/printable.ts'
import type { Reported } from '../core/report/reported.ts'
import { type ScoreBefore, scoreOf } from './score-of.ts'

/** What must hold for a run to pass. */
export interface Demands {
  readonly failOn: Severity | 'none'
  /** Warnings that may be there; more of them fail, and fewer do not, whatever `failOn` says of warnings. */
  readonly maxWarnings?: number | undefined
  /** The least that a scored document is to have; `undefined` asks for none. */
  readonly minScore?: ((reading: Reported) => number | undefined) | undefined
  /** The scores of changed documents as they were before, by path; a fall fails. */
  readonly scoresBefore?: ReadonlyMap<string, ScoreBefore> | undefined
}

export interface Verdict {
  /** 0 passed, 1 a demand is not met, 2 something could not be read. */
  readonly code: 0 | 1 | 2
  /** Why it did not pass, a sentence each, where the suggestions themselves do not show it. */
  readonly reasons: readonly string[]
}

/** Whether documents pass. What could not be read outweighs all else: nobody knows what is in it. */
export function verdict(readings: readonly Reported[], demands: Demands, complete = true): Verdict {
  const reasons = [
    ...tooManyWarnings(readings, demands),
    ...readings.flatMap((reading) => [...belowLeast(reading, demands), ...fallen(reading, demands)]),
  ]
  const failing = readings.some(({ findings }) => findings.some(({ severity }) => fails(severity, demands)))
  return { code: complete ? (failing || reasons.length > 0 ? 1 : 0) : 2, reasons }
}

function fails(severity: Severity, { failOn, maxWarnings }: Demands): boolean {
  if (failOn === 'none' || (severity === 'warning' && maxWarnings !== undefined)) return false
  return atLeast(severity, failOn)
}

function tooManyWarnings(readings: readonly Reported[], { maxWarnings }: Demands): readonly string[] {
  if (maxWarnings === undefined) return []
  const number = readings.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === 'warning').length, 0)
  return number > maxWarnings ? [`There are ${count(number, 'warning')}, and ${maxWarnings} may be there (--max-warnings).`] : []
}

function belowLeast(reading: Reported, { minScore }: Demands): readonly string[] {
  // Of what may be no plan nothing is demanded.
  const least = reading.doubtful ? undefined : minScore?.(reading)
  const total = scoreOf(reading)?.total
  return least === undefined || total === undefined || total >= least
    ? []
    : [`${printable(reading.path)}: its score is ${total}, and at least ${least} is asked for.`]
}

function fallen(reading: Reported, { scoresBefore }: Demands): readonly string[] {
  const before = scoresBefore?.get(reading.path)
  if (before === undefined) return []
  const now = scoreOf(reading)
  const path = printable(reading.path)
  if (now === undefined) return [`${path}: its score was ${before.total}, and it is not scored any more.`]
  if (now.total >= before.total) return []
  return [`${path}: its score fell, ${before.total} → ${now.total}${whatChanged(before, now)}.`]
}

/** All parts that lost points, those first that lost most, and behind them what was won, so that the figures add up. */
function whatChanged(before: ScoreBefore, now: ScoreBefore): string {
  const ids = [...new Set([...before.parts, ...now.parts].map(({ id }) => id))]
  const changes = ids.map((id) => {
    const [earlier, later] = [before, now].map(({ parts }) => parts.find((part) => part.id === id))
    const [was, is] = [earlier?.points ?? 0, later?.points ?? 0]
    return { gain: is - was, said: `${earlier?.title ?? later?.title} ${was} → ${is}` }
  })
  const lost = changes.filter(({ gain }) => gain < 0).sort((a, b) => a.gain - b.gain)
  const won = changes.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain)
  const list = (those: typeof changes) => those.map(({ said }) => said).join(', ')
  if (lost.length === 0) return ''
  return ` (${list(lost)}${won.length === 0 ? '' : `; what rose: ${list(won)}`})`
}
