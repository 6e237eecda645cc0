import { documentKinds } from '../../base/document-kind.ts'
import { severities } from '../../base/severity.ts'
import { type OwnExample, type OwnRule, ownPlaces, ownRuleLimits } from '../../own-rules/own-rule.ts'
import { patternOf } from '../../own-rules/pattern-compiler.ts'
import { controlFault } from '../say/control-fault.ts'
import { didYouMean } from '../say/did-you-mean.ts'
import { didYouMeanSeverity } from '../say/did-you-mean-severity.ts'
import { quoteValue } from '../say/quote-value.ts'
import type { ConfigNode } from '../source/config-node.ts'
import type { Telling } from './config-key.ts'
import { type Entry, readEntries } from './read-entry.ts'

/** What an own rule may say of itself, in the order in which it is read best. */
export const ownRuleKeys = [
  'message',
  'summary',
  'why',
  'severity',
  'kinds',
  'in',
  'sections',
  'outside',
  'phrases',
  'patterns',
  'unless',
  'replace',
  'safe',
  'once',
  'examples',
] as const

const example = '{ "acme/say-members": { "message": "Say members.", "phrases": ["user~"] } }'
const blanks = ['match', 'heading', 'replace']
const usualKinds = documentKinds.filter((kind) => kind !== 'none')
const usualPlaces = ownPlaces.filter((place) => place !== 'quotes' && place !== 'questions')

/** Reads `ownRules`. A rule that cannot be meant is left out. Patterns are read where `loadPatternCompiler` was awaited. */
export function readOwnRules(node: ConfigNode, telling: Telling): readonly OwnRule[] {
  const limits = ownRuleLimits
  const left = { phrases: limits.phrases, patterns: limits.patterns }
  return readEntries('ownRules', node, { keys: ownRuleKeys, most: limits.rules, example, phrase: limits.phrase }, telling).flatMap(
    (entry) => {
      const rule = readOwnRule(entry, left, telling)
      left.phrases -= rule?.phrases.length ?? 0
      left.patterns -= rule?.patterns.length ?? 0
      return rule ?? []
    },
  )
}

function readOwnRule(
  entry: Entry,
  left: { readonly phrases: number; readonly patterns: number },
  { complain }: Telling,
): OwnRule | undefined {
  const { id, node } = entry
  const limits = ownRuleLimits
  const message = entry.text('message', limits.message)
  const start = { start: node.span.start, end: node.span.start + 1 }
  if (message === undefined && entry.value('message') === undefined)
    complain(start, `"${id}" has no "message": say what the author may do, and {match} for the words that were found.`)
  const messageAt = entry.value('message')
  for (const [blank, name] of (message ?? '').matchAll(/\{(\w*)\}/g))
    if (messageAt !== undefined && !blanks.includes(name!))
      complain(
        messageAt.span,
        `There is nothing to put for "${blank}" of "${id}": there are {match}, {heading} and {replace}.${didYouMean(name, blanks)}`,
      )
  const phrases = entry.phrases('phrases', left.phrases)
  const patterns = entry.texts('patterns', left.patterns).flatMap((item) => {
    const pattern = controlFault(item.value) ?? patternOf(item.value)
    if (typeof pattern !== 'string') return [item.value]
    complain(item.span, `The pattern ${quoteValue(item.value)} ${pattern}.`)
    return []
  })
  if (entry.value('phrases') === undefined && entry.value('patterns') === undefined)
    complain(start, `"${id}" looks for nothing: give it "phrases" or "patterns".`)
  const replace = entry.text('replace', limits.message)
  const rule: OwnRule = {
    id,
    message: message ?? '',
    summary: entry.text('summary', limits.message) ?? summaryOf(message ?? '', replace),
    why: entry.text('why', limits.why) ?? '',
    severity: entry.choice('severity', severities, didYouMeanSeverity) ?? 'information',
    kinds: entry.choices('kinds', usualKinds) ?? usualKinds,
    places: entry.choices('in', ownPlaces) ?? usualPlaces,
    sections: entry.phrases('sections', limits.sections),
    outside: entry.phrases('outside', limits.sections),
    phrases,
    patterns,
    unless: entry.phrases('unless', limits.sections),
    replace,
    safe: entry.yes('safe'),
    once: entry.yes('once'),
    examples: readExamples(entry, complain),
  }
  return message === undefined || phrases.length + patterns.length === 0 ? undefined : rule
}

/** A line on the rule itself, where its author wrote none: its message with nothing in particular found. */
function summaryOf(message: string, replace: string | undefined): string {
  const line = message.replace(/\{(?:match|heading)\}/g, '…').replace(/\{replace\}/g, replace ?? '…')
  return line.replace(/\.\s*$/, '')
}

function readExamples(entry: Entry, complain: Telling['complain']): OwnRule['examples'] {
  const node = entry.value('examples')
  if (node === undefined) return { bad: [], good: [] }
  if (node.kind !== 'object') {
    complain(node.span, `The examples of "${entry.id}" must be an object: { "bad": ["Our ⟦users⟧ grow."], "good": ["Our members."] }.`)
    return { bad: [], good: [] }
  }
  for (const { key, keySpan } of node.members)
    if (key !== 'bad' && key !== 'good') complain(keySpan, `Examples are "bad" or "good", not ${quoteValue(key)}.`)
  const read = (how: 'bad' | 'good'): readonly OwnExample[] => {
    const said = node.members.find(({ key }) => key === how)?.value
    const all = said === undefined ? [] : said.kind === 'list' ? said.items : [said]
    return all.slice(0, ownRuleLimits.examples).flatMap((item) => readExample(item, how, entry.id, complain) ?? [])
  }
  return { bad: read('bad'), good: read('good') }
}

function readExample(node: ConfigNode, how: 'bad' | 'good', id: string, complain: Telling['complain']): OwnExample | undefined {
  const member = (key: string) => (node.kind === 'object' ? node.members.find((one) => one.key === key)?.value : undefined)
  const text = node.kind === 'object' ? member('text') : node
  if (text?.kind !== 'text') {
    complain(node.span, `An example of "${id}" is a text, or { "text": "…", "kind": "qbr" }.`)
    return undefined
  }
  if (text.value.length > ownRuleLimits.example)
    complain(text.span, `An example has ${ownRuleLimits.example.toLocaleString('en-US')} characters at most.`)
  else if (how === 'bad' && !/⟦[\s\S]+⟧/.test(text.value))
    complain(text.span, `A bad example of "${id}" marks what is to be found: "Our ⟦users⟧ grow."`)
  else if (how === 'good' && /[⟦⟧]/.test(text.value))
    complain(text.span, `In a good example of "${id}" nothing is to be found, and so nothing is marked.`)
  else {
    const kind = member('kind')
    const known = usualKinds.find((one) => one === kind?.value)
    if (kind !== undefined && known === undefined)
      complain(kind.span, `There is no kind ${quoteValue(kind.value)}.${didYouMean(kind.value, usualKinds)}`)
    return { text: text.value, at: text.span.start, ...(known === undefined ? {} : { kind: known }) }
  }
  return undefined
}
