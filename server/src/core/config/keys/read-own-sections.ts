import { documentKinds } from '../../base/document-kind.ts'
import { severities } from '../../base/severity.ts'
import { ownRuleLimits } from '../../own-rules/own-rule.ts'
import type { OwnSection } from '../../own-rules/own-section.ts'
import { readPhrase } from '../../own-rules/phrase.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { Telling } from './config-key.ts'
import { type Entry, readEntries } from './read-entry.ts'

/** What a section of a team's own may say of itself. */
export const ownSectionKeys = ['title', 'alike', 'kinds', 'level', 'severity', 'message', 'why', 'template'] as const

const example = '{ "acme/accessibility": { "title": "Accessibility", "alike": ["a11y"] } }'
const usualKinds = documentKinds.filter((kind) => kind !== 'none')

/** Reads `ownSections`. A section that cannot be meant is left out. */
export function readOwnSections(node: ConfigNode, telling: Telling): readonly OwnSection[] {
  const { sections: most, phrase } = ownRuleLimits
  const reading = { keys: ownSectionKeys, most, example, phrase }
  return readEntries('ownSections', node, reading, telling).flatMap((entry) => readOwnSection(entry, telling) ?? [])
}

function readOwnSection(entry: Entry, { complain }: Telling): OwnSection | undefined {
  const { id, node } = entry
  const limits = ownRuleLimits
  const title = entry.text('title', limits.phrase)?.trim()
  const titleAt = entry.value('title')
  if (titleAt === undefined)
    complain({ start: node.span.start, end: node.span.start + 1 }, `"${id}" has no "title": what its heading says.`)
  // A title is no phrase: what braces mean there is themselves.
  const own = title === undefined ? undefined : readPhrase(title.replace(/[{}~…|]|\.{3}/g, ' '))
  if (titleAt !== undefined && title !== undefined && typeof own === 'string') complain(titleAt.span, `The title of "${id}" ${own}.`)
  const alike = entry.phrases('alike', limits.sections)
  const section = {
    id,
    kinds: entry.choices('kinds', usualKinds) ?? usualKinds,
    level: entry.choice('level', ['required', 'optional']) ?? 'required',
    severity: entry.choice('severity', severities) ?? 'information',
    why: entry.text('why', limits.why) ?? '',
    message: entry.text('message', limits.message) ?? `I found no section “${title}” here. Add it, or link to where it is said.`,
  } as const
  const body = entry.text('template', limits.example)?.replace(/\r\n?/g, '\n').trim() ?? '[What there is to say here]'
  if (title === undefined || own === undefined || typeof own === 'string') return undefined
  return { ...section, title, alike: [own, ...alike], template: /^#{1,6} /.test(body) ? `${body}\n` : `## ${title}\n\n${body}\n` }
}
