import { type Html, html } from '../html-text.ts'

/** A line of a rule's prose or of ours as HTML: its code is marked as such, and other marks are taken off. */
export function inlineProse(text: string): readonly (Html | string)[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part.replace(/\*\*?([^*]+)\*\*?/g, '$1')))
}
