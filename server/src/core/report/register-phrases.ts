import { count } from './count.ts'
import type { RegisterRow } from './register-rows.ts'
import { silencedPhrase } from './silenced-phrase.ts'

export const stateWords: Readonly<Record<RegisterRow['state'], string>> = { holds: 'holds', unused: 'unused', expired: 'expired' }

/** What a silence is about: its rules, and how far it reaches where that is more than a line. */
export function aboutPhrase({ rules, scope }: RegisterRow): string {
  const what = rules.length === 0 ? 'all rules' : rules.join(', ')
  return scope === 'line' ? what : `${what}, ${scope === 'document' ? 'whole document' : 'from there on'}`
}

/** How many there are, in which state, and what they lack. */
export function registerSummary(rows: readonly RegisterRow[]): string {
  if (rows.length === 0) return 'Nothing is silenced in these documents.'
  const number = (is: (row: RegisterRow) => boolean) => rows.filter(is).length
  const states = (['holds', 'expired', 'unused'] as const).flatMap((state) => {
    const those = number((row) => row.state === state)
    return those === 0 ? [] : [`${those} ${state === 'holds' ? (those === 1 ? 'holds' : 'hold') : state}`]
  })
  const lacking = [
    { word: 'reason', those: number(({ reason }) => reason === '') },
    { word: 'owner', those: number(({ owner }) => owner === '') },
    { word: 'end', those: number(({ until }) => until === '') },
  ].flatMap(({ word, those }) => (those === 0 ? [] : [`${those} without ${word === 'reason' ? 'a' : 'an'} ${word}`]))
  const hidden = silencedPhrase(rows.flatMap(({ silenced }) => silenced))
  const sum = `${count(rows.length, 'silence')}: ${[...states, ...lacking].join(', ')}.`
  return hidden === '' ? sum : `${sum} Hidden: ${hidden}.`
}
