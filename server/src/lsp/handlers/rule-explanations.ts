import { rulePage } from '../../core/report/rule-page.ts'
import { rules } from '../../core/rules/registry.generated.ts'
import { type AnyRule, families } from '../../core/rules/rule.ts'
import type { Handler } from '../handler.ts'
import { explainRuleRequest, listRulesRequest, type RulePage, type RuleParams, type RuleSummary } from '../protocol/rule-pages.ts'

/** Hands out the pages of the rules. */
export const ruleExplanations: Handler = ({ connection, session }) => {
  /** Rules that teams wrote for themselves, as the documents that were read last go by them. */
  const own = new Map<string, AnyRule>()
  session.onRead(({ engine }) => {
    for (const rule of engine.rules) if (rule.family === 'own') own.set(rule.id, rule)
  })

  session.onReadAllAgain(() => own.clear())

  connection.onRequest(explainRuleRequest, ({ rule: id }: RuleParams): RulePage | null => {
    const rule = rules.find((one) => one.id === id) ?? own.get(id)
    return rule ? { id, summary: rule.summary, markdown: rulePage(rule) } : null
  })
  connection.onRequest(listRulesRequest, (): RuleSummary[] =>
    [
      ...families.flatMap((family) => rules.filter((rule) => rule.family === family)),
      ...[...own.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ].map(({ id, family, summary }) => ({ id, family, summary })),
  )
  return {}
}
