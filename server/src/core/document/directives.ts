import type { Nodes, RootContent } from 'mdast'
import type { Span } from '../base/span.ts'
import { type DirectiveMeant, directiveMeant, directiveWords } from './directive-meant.ts'

/** A comment that tells the linter to be silent somewhere. */
export interface Directive {
  readonly action: 'disable-next-line' | 'disable' | 'enable' | 'disable-file'
  /** Empty for all rules. */
  readonly rules: readonly string[]
  /** Where each of these names begins, from the beginning of the comment on. */
  readonly ruleStarts: readonly number[]
  /** What stands behind the dash, without the bracket at its end that names an owner or a date; empty for none. */
  readonly reason: string
  /** Who answers for it; empty for nobody. */
  readonly owner: string
  /** Until when it is to hold, as the author wrote it; empty for always. */
  readonly until: string
  readonly span: Span
}

/** A comment that was to tell the linter something and begins with no word that it knows. Nothing comes of it. */
export interface MisspeltDirective extends DirectiveMeant {
  readonly said: string
  /** Of the word. */
  readonly span: Span
}

export interface Directives {
  readonly directives: readonly Directive[]
  readonly misspelt: readonly MisspeltDirective[]
}

/** What stands between the names of rules and the reason: two hyphens, or the dash that people and their keyboards write for them. */
export const dashBeforeReason = /(?:^|\s)(?:--?|[–—])\s/

/** What stands where a reason is still to be written. */
export const reasonToFill = 'why this does not apply here'

/**
 * `<!-- outside-in-disable-next-line rule, other-rule -- because … (owner: Jo Ash, until: 2027-03-31) -->`. A word that is only like these
 * silences nothing: `disable-next-lin` is no `disable` for all that follows.
 */
const head = /<!--\s*(\w+(?:-\w+)*)/g

/** `outside-in: disable-file`, in two words. */
const apart = /^outside-in$/i
const behind = /^[ :]+(disable-next-line|disable-file|disable|enable)(?!-?\w)/i

/** Directives of one top-level block; spans are relative to the block's start. */
export function readDirectives(block: RootContent): Directives {
  const found: Directive[] = []
  const misspelt: MisspeltDirective[] = []
  const base = block.position?.start.offset ?? 0
  visit(block)
  return { directives: found, misspelt }

  function visit(node: Nodes): void {
    if (node.type === 'html') {
      const start = (node.position?.start.offset ?? base) - base
      let end = 0
      for (const match of node.value.matchAll(head)) {
        if (match.index < end) continue
        const from = match.index + match[0].length
        const close = node.value.indexOf('-->', from)
        // None that follows is closed either; looking on for each would take as long as there are many.
        if (close === -1) break
        end = close + 3
        const word = match[1]!
        if (!directiveWords.some((known) => known === word)) {
          misspelt.push(...slip(word, node.value.slice(from, close), start + from - word.length))
          continue
        }
        const rest = node.value.slice(from, close)
        const dash = dashBeforeReason.exec(rest)
        const names = [...rest.slice(0, dash?.index).matchAll(/[^\s,]+/g)]
        found.push({
          action: word.slice('outside-in-'.length) as Directive['action'],
          rules: names.map(([name]) => name),
          ruleStarts: names.map(({ index }) => from - match.index + index),
          ...terms(dash === null ? '' : rest.slice(dash.index + dash[0].length)),
          span: { start: start + match.index, end: start + end },
        })
      }
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
}

/** What was meant by the first word of a comment, where that is something to us; `rest` is what stands behind it. */
function slip(word: string, rest: string, start: number): readonly MisspeltDirective[] {
  const said = word + ((apart.test(word) && behind.exec(rest)?.[0]) || '')
  const meant = directiveMeant(said)
  return meant === undefined ? [] : [{ ...meant, said, span: { start, end: start + said.length } }]
}

/** What stands in a bracket at the end of a reason that names nothing but an owner and a date. */
const ownerOrDate = /^\s*(?:owner|until)\s*:[^()]*$/i

function terms(text: string): Pick<Directive, 'reason' | 'owner' | 'until'> {
  const whole = text.trimEnd()
  const open = whole.endsWith(')') ? whole.lastIndexOf('(') : -1
  const inside = whole.slice(open + 1, -1)
  if (open === -1 || !ownerOrDate.test(inside)) return { reason: reasonOf(text), owner: '', until: '' }
  const said = { owner: '', until: '' }
  for (const part of inside.split(/[,;]\s*(?=(?:owner|until)\s*:)/i)) {
    const colon = part.indexOf(':')
    said[part.slice(0, colon).trim().toLowerCase() as 'owner' | 'until'] = part
      .slice(colon + 1)
      .trim()
      .replace(/\s+/g, ' ')
  }
  return { reason: reasonOf(whole.slice(0, open)), ...said }
}

function reasonOf(text: string): string {
  const said = text.trim()
  return said === reasonToFill ? '' : said
}
