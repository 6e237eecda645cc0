import { rulePage } from '../../core/report/rule-page.ts'
import { rules } from '../../core/rules/registry.generated.ts'
import { families } from '../../core/rules/rule.ts'
import { explainRuleRequest, listRulesRequest, type RulePage, type RuleParams, type RuleSummary } from '../protocol/rule-pages.ts'
import type { Handler } from '../server.ts'

/** Hands out the pages of the rules. */
export const ruleExplanations: Handler = ({ connection }) => {
  connection.onRequest(explainRuleRequest, ({ rule: id }: RuleParams): RulePage | null => {
    const rule = rules.find((one) => one.id === id)
    return rule ? { id, summary: rule.summary, markdown: rulePage(rule) } : null
  })
  connection.onRequest(listRulesRequest, (): RuleSummary[] =>
    families.flatMap((family) => rules.filter((rule) => rule.family === family).map(({ id, summary }) => ({ id, family, summary }))),
  )
  return {}
}
