import { readCalendarDate } from '../base/calendar-date.ts'
import { lastDay } from '../base/last-day.ts'
import type { Directive } from '../document/directives.ts'
import type { Suppression } from '../facts/suppression.ts'
import type { Heard } from './suppress.ts'

export interface Directives {
  /** All but those whose last day is over. */
  readonly inForce: readonly Directive[]
  /**
   * What became of those that ask for silence, once the rules in force have been heard.
   *
   * @param isKnown whether it is known here what a rule would say
   */
  told(used: Heard['used'], isIdle: (rule: string) => boolean, isKnown: (rule: string) => boolean): readonly Suppression[]
}

/** @param today the day that ends are counted by (`2027-03-31`); without, nothing ends: the core keeps no clock */
export function directivesOf(directives: readonly Directive[], today: string | undefined): Directives {
  const days = new Map(directives.flatMap((directive) => (directive.until === '' ? [] : [[directive, dayOf(directive)] as const])))
  const isOver = (directive: Directive) => {
    const last = days.get(directive)
    return today !== undefined && last !== undefined && today > last
  }
  return {
    inForce: days.size === 0 ? directives : directives.filter((directive) => !isOver(directive)),
    told: (used, isIdle, isKnown) =>
      directives.flatMap((directive) => {
        const { action, rules, reason, owner, until, span } = directive
        if (action === 'enable') return []
        const silenced = used.get(directive)
        const over = isOver(directive)
        const nothing =
          rules.length === 0
            ? silenced === undefined && isIdle('*')
              ? ['*']
              : []
            : rules.filter((rule) => !silenced?.has(rule) && isIdle(rule))
        return {
          span,
          action,
          rules,
          reason,
          owner,
          until,
          lastDay: days.get(directive),
          state: over ? 'expired' : silenced === undefined ? 'unused' : 'holds',
          idle: over ? [] : nothing,
          silenced: [...(silenced ?? [])]
            .map(([rule, suggestions]) => ({ rule, suggestions }))
            .filter(({ rule, suggestions }) => suggestions > 0 && isKnown(rule))
            .sort((a, b) => b.suggestions - a.suggestions || (a.rule < b.rule ? -1 : 1)),
        } satisfies Suppression
      }),
  }
}

function dayOf({ until }: Directive): string | undefined {
  const date = readCalendarDate(until)
  return date === undefined ? undefined : lastDay(date)
}
