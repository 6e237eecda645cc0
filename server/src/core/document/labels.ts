import type { Nodes, RootContent } from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** Labels that a document defines, normalised: references to others are plain text. */
export interface Labels {
  readonly definitions: LabelSet
  readonly footnotes: LabelSet
}

/** A set of labels, or the keys of a map. */
export type LabelSet = Pick<ReadonlySet<string>, 'has' | 'size'>

const likelyDefinition = /^[ \t>*+\-\d.)]*(?:\[\^[^\]\s]{1,999}\]:[ \t]*)*\[(\^?)((?:[^[\]\\]|\\[\s\S]){1,999})\]:/gm

/** Labels that look defined, read line by line. Right for ordinary documents, and to be compared with what parsing finds. */
export function likelyLabels(text: string): Labels {
  const definitions = new Set<string>()
  const footnotes = new Set<string>()
  if (text.includes(']:')) {
    for (const [, caret, label] of text.matchAll(likelyDefinition)) (caret ? footnotes : definitions).add(normalizeIdentifier(label!))
    for (const [, label] of text.matchAll(/\[\^([^\]\s]{1,999})\]:/g)) footnotes.add(normalizeIdentifier(label!))
  }
  return { definitions, footnotes }
}

/** How often each label is defined, so that blocks can come and go. */
export interface LabelCounts {
  readonly definitions: Map<string, number>
  readonly footnotes: Map<string, number>
}

export function noLabels(): LabelCounts {
  return { definitions: new Map(), footnotes: new Map() }
}

/** Adds (or, with -1, takes away) the labels that a top-level block defines. */
export function countLabels(counts: LabelCounts, block: RootContent, by: 1 | -1): void {
  visit(block)
  function visit(node: Nodes): void {
    if (node.type === 'definition') add(counts.definitions, node.identifier, by)
    else if (node.type === 'footnoteDefinition') add(counts.footnotes, node.identifier, by)
    if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') {
      for (const child of node.children) visit(child)
    }
  }
}

function add(counts: Map<string, number>, identifier: string, by: number): void {
  const label = normalizeIdentifier(identifier)
  const count = (counts.get(label) ?? 0) + by
  if (count === 0) counts.delete(label)
  else counts.set(label, count)
}

/** Whether the labels counted are exactly those given. */
export function sameLabels(counts: LabelCounts, labels: Labels): boolean {
  return sameKeys(counts.definitions, labels.definitions) && sameKeys(counts.footnotes, labels.footnotes)
}

function sameKeys(counts: ReadonlyMap<string, number>, labels: LabelSet): boolean {
  if (counts.size !== labels.size) return false
  for (const label of counts.keys()) if (!labels.has(label)) return false
  return true
}

/** Adds counts to others. Whether this changed which labels there are, so that references elsewhere may be others. */
export function addCounts(counts: LabelCounts, added: LabelCounts): boolean {
  const definitions = addKeys(counts.definitions, added.definitions)
  return addKeys(counts.footnotes, added.footnotes) || definitions
}

function addKeys(counts: Map<string, number>, added: ReadonlyMap<string, number>): boolean {
  let changed = false
  for (const [label, by] of added) {
    const before = counts.get(label) ?? 0
    const after = before + by
    if (after === 0) counts.delete(label)
    else counts.set(label, after)
    if ((before === 0) !== (after === 0)) changed = true
  }
  return changed
}
