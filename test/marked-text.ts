import type { Span } from '../server/src/core/base/span.ts'

/** Takes `⟦…⟧` out of an example and says where the marks stood. Marks may nest. */
export function markedText(marked: string): {
  readonly text: string
  readonly spans: readonly Span[]
} {
  const spans: Span[] = []
  const open: number[] = []
  let text = ''
  for (const character of marked) {
    if (character === '⟦') open.push(text.length)
    else if (character === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length })
    else text += character
  }
  return {
    text,
    spans: spans.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}
