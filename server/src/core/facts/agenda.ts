import type { Span } from '../base/span.ts'
import { agendaItems } from './agenda-items.ts'
import { fact } from './fact.ts'

/** What an item of a review is about. The first four are business; the shares are theirs. */
export const drivers = ['product', 'sales', 'operations', 'value', 'finance', 'people', 'admin', 'other'] as const

export type Driver = (typeof drivers)[number]

/** One item of a meeting's agenda. */
export interface AgendaItem {
  /** Readable text without its duration. */
  readonly text: string
  /** The item's own line or cell, duration included. */
  readonly span: Span
  /** Planned minutes; `undefined` where none can be read. */
  readonly minutes: number | undefined
  readonly driver: Driver
  /** The words that show the driver. */
  readonly evidence: readonly Span[]
}

export interface Agenda {
  readonly items: readonly AgendaItem[]
  /** Stated length of the meeting in minutes. */
  readonly length: number | undefined
  /** The driver with over half of the business minutes (of the items where untimed), else `mixed`; `none` without business items. */
  readonly overall: 'product' | 'sales' | 'operations' | 'value' | 'mixed' | 'none'
}

/** The agenda of a review; no items where there is none. */
export const agenda = fact<Agenda>((analysis) => {
  const { items, length } = agendaItems(analysis)
  return {
    items: items.map(({ line, minutes }) => ({ text: line.text, span: line.span, minutes, driver: 'other', evidence: [] })),
    length,
    overall: 'none',
  }
})
