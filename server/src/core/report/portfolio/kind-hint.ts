import { type Html, html } from '../html-text.ts'

/** How a plan that is not recognised is read as one. */
export const kindHint: Html = html`A plan that is not recognised is read as one with <code>kind: strategy</code> at its top, between two lines of three hyphens, or with <code>kinds</code> in the configuration.`
