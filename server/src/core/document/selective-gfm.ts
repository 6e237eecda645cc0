import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types'

/** Extensions for the syntax (micromark) and for the tree (mdast). */
export interface MarkdownExtensions {
  readonly syntax: readonly Extension[]
  readonly tree: readonly TreeExtension[]
}

/** The constructs of GFM and the text without which none of them can occur. */
const families = [
  // A character reference can spell an `@` or a `www` that the text itself does not show.
  { trigger: /@|www|https?:|&[#a-z]/i, constructs: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
  { trigger: /@|&[#a-z]/i, constructs: ['emailAutolink'] },
  { trigger: /\[\^/, constructs: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] },
  { trigger: /~/, constructs: ['strikethrough'] },
  { trigger: /\||:-|-:/, constructs: ['table'] },
  { trigger: /\[[ \t\r\nx]\]/i, constructs: ['tasklistCheck'] },
] as const

const autolinks = 1
const emails = 2
const strikes = 8

const syntaxOfAll = gfm()
const known = new Map<number, MarkdownExtensions>()

/**
 * The part of GFM that a text can have use for. It gives the same tree as all of GFM; what it saves is most of GFM's cost, for the
 * constructs of autolinks alone are tried at nearly every character of prose.
 */
export function gfmFor(text: string): MarkdownExtensions {
  let wanted = 0
  families.forEach((family, index) => {
    if (family.trigger.test(text)) wanted |= 1 << index
  })
  let extensions = known.get(wanted)
  if (extensions === undefined) {
    extensions = extensionsOf(wanted)
    known.set(wanted, extensions)
  }
  return extensions
}

function extensionsOf(wanted: number): MarkdownExtensions {
  const names = new Set<string>(families.flatMap((family, index) => (wanted & (1 << index) ? family.constructs : [])))
  // The dearest construct goes when there is no `@`, though the other autolinks stay.
  if (!(wanted & emails)) names.delete('emailAutolink')
  const kept = (construct: Construct) => names.has(construct.name ?? '')
  const syntax: Extension = {}
  for (const level of ['document', 'flow', 'text'] as const) {
    const record = syntaxOfAll[level]
    if (record !== undefined) syntax[level] = pick(record, kept)
  }
  if (wanted & strikes) {
    if (syntaxOfAll.insideSpan !== undefined) syntax.insideSpan = syntaxOfAll.insideSpan
    if (syntaxOfAll.attentionMarkers !== undefined) syntax.attentionMarkers = syntaxOfAll.attentionMarkers
  }
  return {
    syntax: wanted === 0 ? [] : [syntax],
    // Handlers without their syntax are idle, but the transform of autolinks walks the whole tree.
    tree: wanted === 0 ? [] : gfmFromMarkdown().filter((extension) => wanted & autolinks || !extension.transforms?.length),
  }
}

function pick(record: ConstructRecord, kept: (construct: Construct) => boolean): ConstructRecord {
  const picked: ConstructRecord = {}
  for (const [code, constructs] of Object.entries(record)) {
    const list = [constructs ?? []].flat().filter(kept)
    if (list.length > 0) (picked as Record<string, Construct[]>)[code] = list
  }
  return picked
}
