import type { Range } from 'vscode-languageserver'
import type { HistoryPoint } from './history.ts'

/** Client to server: what became of an open document since an earlier version of it. `CompareParams` → `ComparisonPage | null`. */
export const compareRequest = 'outsideIn/compare'

/** Client to server: findings as a comment for a pull request. `FindingsMarkdownParams` → `FindingsMarkdown | null`. */
export const findingsMarkdownRequest = 'outsideIn/findingsMarkdown'

/** Client to server: what a reviewer should ask of an open document. `DocumentParams` → `QuestionsPage | null`. */
export const reviewQuestionsRequest = 'outsideIn/reviewQuestions'

export interface CompareParams {
  readonly uri: string
  readonly of: HistoryPoint
}

/** Something to read beside a document: to be shown, and to be pasted elsewhere. */
export interface ReviewPage {
  readonly version: number
  /** Name of the page's tab. */
  readonly title: string
  /** A whole page without script. Elements with `data-line` (1-based), `data-rule` or `data-action="copy"` are to be made to act. */
  readonly html: string
  readonly markdown: string
}

export interface ComparisonPage extends ReviewPage {
  /** What the earlier version is, as a sentence. */
  readonly since: string
  /** Where the new findings begin and of which rules, in the order of the text. */
  readonly fresh: readonly { readonly rule: string; readonly range: Range }[]
  readonly fixed: number
  /** Where a sentence was written anew and the same or the like is said of it. */
  readonly changed: number
  readonly kept: number
}

export interface QuestionsPage extends ReviewPage {
  /** Five at most; none on what is no plan. */
  readonly questions: number
}

export interface FindingsMarkdownParams {
  readonly uri: string
  /** Where it is empty or not given, the whole document is meant. */
  readonly selection?: Range
}

export interface FindingsMarkdown {
  readonly markdown: string
  readonly findings: number
}
