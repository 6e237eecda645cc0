import type { Translate } from '../../base/translate.ts'
import type { Html } from '../html-text.ts'
import type { Reported } from '../reported.ts'

/** A reading as a page shows it: in a language, beside English that is quoted. */
export type PageReading = Reported & {
  readonly t: Translate
  /** The attribute of elements that hold English whatever the page speaks; nothing on an English page. */
  readonly english: Html | undefined
}
