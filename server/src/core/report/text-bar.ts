const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/** A horizontal bar of characters, exact to an eighth of a cell; both parts together fill `cells`. */
export function textBar(share: number, cells: number): { readonly filled: string; readonly empty: string } {
  const units = Math.round(Math.max(0, Math.min(1, share)) * cells * 8)
  const filled = '█'.repeat(Math.floor(units / 8)) + eighths[units % 8]!
  return { filled, empty: '░'.repeat(cells - [...filled].length) }
}
