import type * as vscode from 'vscode'
import type { OutlineFinding, OutlineSection, PlanLine, PlanOutline } from '../../server/src/lsp/protocol/plan-outline.ts'

/** A document, a group of what it holds, or one of those. */
export type PlanNode = PlanLineNode | GroupNode | SectionNode | FindingNode

export interface PlanLineNode {
  readonly type: 'plan'
  readonly uri: vscode.Uri
  readonly line: PlanLine
}

export interface GroupNode {
  readonly type: 'sections' | 'findings'
  readonly uri: vscode.Uri
  readonly outline: PlanOutline
}

export interface SectionNode {
  readonly type: 'section'
  readonly uri: vscode.Uri
  readonly section: OutlineSection
}

export interface FindingNode {
  readonly type: 'finding'
  readonly uri: vscode.Uri
  readonly finding: OutlineFinding
  /** Among those of its rule, in the order of the text: what keeps its place in the tree while the text around it moves. */
  readonly index: number
}
