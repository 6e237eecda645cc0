/** Client to server: the page of a rule. `RuleParams` → `RulePage | null` (null: there is no such rule). */
export const explainRuleRequest = 'outsideIn/explainRule'

/** Client to server: all rules, in the order of their families. → `RuleSummary[]`. */
export const listRulesRequest = 'outsideIn/rules'

export interface RuleParams {
  readonly rule: string
}

export interface RulePage {
  readonly id: string
  readonly summary: string
  readonly markdown: string
}

export interface RuleSummary {
  readonly id: string
  readonly family: string
  readonly summary: string
}
