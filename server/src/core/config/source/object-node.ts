import type { Span } from '../../base/span.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigMember, ConfigNode } from './config-node.ts'
import type { ConfigProblem } from './config-problem.ts'

/** An object of these members; a key that is there twice is a problem, and counts the first time. */
export function objectNode(members: readonly ConfigMember[], span: Span, problems: ConfigProblem[]): ConfigNode {
  const seen = new Map<string, ConfigMember>()
  for (const member of members) {
    if (!seen.has(member.key)) seen.set(member.key, member)
    else problems.push({ span: member.keySpan, message: `${quoteValue(member.key)} is given twice here: keep one of them.` })
  }
  const kept = [...seen.values()]
  return { kind: 'object', members: kept, value: Object.fromEntries(kept.map(({ key, value }) => [key, value.value])), span }
}
