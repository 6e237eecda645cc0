/** A change of an agenda; items are meant by their index in `Agenda.items`. */
export type Change =
  /** Item `item` comes right before item `before`; behind all items of its meeting where `before` is `undefined`. */
  | { readonly kind: 'move'; readonly item: number; readonly before: number | undefined }
  | { readonly kind: 'swap'; readonly item: number; readonly with: number }
  | { readonly kind: 'set'; readonly item: number; readonly minutes: number }
  /** Minutes go from one item to another. */
  | { readonly kind: 'transfer'; readonly to: number; readonly from: number; readonly minutes: number }
  /** No longer only if time permits. */
  | { readonly kind: 'secure'; readonly item: number }
  | Addition

/** A new item right before another one, of which it takes the first minutes. It is made alone, not with other changes. */
export interface Addition {
  readonly kind: 'add'
  readonly before: number
  readonly minutes: number
  readonly text: string
}

/** Why an agenda cannot be changed as asked: a sentence for readers. */
export interface Refusal {
  readonly refused: string
}

export function isRefusal<T extends object>(value: T | Refusal): value is Refusal {
  return 'refused' in value
}
