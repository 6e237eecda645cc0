import type { CancellationToken, CodeActionKind, Command, Diagnostic } from 'vscode-languageserver'
import type { Finding } from '../../core/base/finding.ts'
import type { Span } from '../../core/base/span.ts'
import type { Translate } from '../../core/base/translate.ts'
import type { Read } from '../session.ts'
import type { Draft } from './draft.ts'

/** A place of a document of which somebody asks what can be done there. */
export interface ActionRequest {
  readonly read: Read
  readonly place: Span
  /** The findings that are shown there. */
  readonly findings: readonly Finding[]
  /** The marks that the editor shows there. */
  readonly diagnostics: readonly Diagnostic[]
  /** Whether somebody waits for the answer; otherwise only what costs nothing is offered. */
  readonly asked: boolean
  /** Whether the client runs our commands. */
  readonly commands: boolean
  readonly token: CancellationToken
  readonly t: Translate
}

/** One thing that can be done. */
export interface Offer {
  readonly title: string
  readonly edits?: readonly Draft[]
  readonly command?: Command
  /** The finding that it answers. */
  readonly finding?: Finding
  /** The marks that it answers, where no finding tells them. */
  readonly diagnostics?: readonly Diagnostic[]
  /** It is what nearly everybody would choose. */
  readonly preferred?: boolean
}

/** One family of things that can be done. It is asked only where the editor wants its kind. */
export interface ActionProvider {
  readonly kind: CodeActionKind
  offer(request: ActionRequest): readonly Offer[] | Promise<readonly Offer[]>
}
