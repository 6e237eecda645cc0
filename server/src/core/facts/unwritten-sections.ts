import type { Span } from '../base/span.ts'
import type { Block, Passage, Section } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'
import { documentKind } from './document-kind.ts'
import { fact, sentenceFact } from './fact.ts'
import { onlyPrompts } from './open-prompt.ts'
import { sectionIds } from './section-ids.ts'
import { cluesOf, sectionSigns } from './section-signs.ts'
import { blocksWith } from './stretch-fact.ts'
import { isTemplate } from './template.ts'

/** A part that is asked for and holds only the place for its answer. */
export interface UnwrittenSection {
  /** What holds the place. */
  readonly at: Span
  /** The heading or label over it, as readable text. */
  readonly title: string
}

/** "tbc – Sarah", "to be completed by product marketing", "(coming in Q3)", "TODO: describe our customers". */
const later =
  /^\W*(?:tb[acd]\b|to[- ]?do\b\W|fix ?me\b|to be (?:completed|written|defined|determined|decided|confirmed|added|done|filled(?: in)?|supplied|agreed|described|discussed|provided|drafted|announced)\b|(?:still )?(?:being written|to (?:follow|come)|in preparation|under construction|work in progress|wip)\b|coming soon\b|placeholder\b|lorem ipsum\b|(?:text|content|details?|section|more) (?:to (?:follow|come|be \w+)|goes here|missing|pending|coming soon)\b|(?:nothing|not) (?:here |written )?yet\W*$|n\/?a\W*$|[?.…_–—-]+\s*$)/i

/** A form's instruction: "Describe here what …", "[Insert the segments]", "Add text here". */
const instruction =
  /^\W*(?:please )?(?:describe|explain|list|insert|add|write|state|outline|define|specify|provide|fill in|enter|summari[sz]e|give)\b/i
const bracketed = /^\s*[[<{(].*[\]>})]\W*$/s
const pointsHere = /\bhere\b|\bthis section\b/i

/** Longest text in characters that still only holds a place; what is longer says something. */
const longest = 160

function holdsPlace(text: string, emphasised: boolean): boolean {
  const trimmed = text.trim()
  if (/^\W*lorem ipsum\b/i.test(trimmed)) return true
  if (trimmed.length > longest) return false
  if (onlyPrompts(trimmed) || later.test(trimmed)) return true
  return instruction.test(trimmed) && (bracketed.test(trimmed) || emphasised || pointsHere.test(trimmed))
}

/** Tells quickly that a sentence holds a place; the few blocks with such a one are looked at as wholes. */
const holds = sentenceFact<boolean>(
  ({ text, passage }) => passage.role !== 'heading' && holdsPlace(text.replace(/^[^\n:]{1,60}\n/, ''), true),
)

const holding = blocksWith((block, analysis) => block.sentences.some((sentence) => holds(sentence, analysis)))

/** What a research plan and a review are asked for. */
const research =
  /\b(?:questions?|participants?|respondents?|sample|recruit\w*|whom? we (?:ask|talk|visit)|methods?|methodology|approach|procedure|how we (?:ask|learn))\b/i
const review =
  /\b(?:agenda|customers?|members?|users?|clients?|guests?|patients?|satisfaction|retention|churn|sales|orders?|pipeline|product|roadmap|operations?|actions?|decisions?|attend\w+|topics?)\b/i
/** Who is served, in titles that the signs of contents leave out. */
const served =
  /\b(?:who(?:m)? (?:we|it|this) (?:serve|is for|are for|help)|target (?:audience|group|customers?|users?)|audience|our (?:customers?|users?|members?|clients?)|customers?|personas?)\b/i

/** Parts that hold only a place for their answer, in document order; none in a form. */
export const unwrittenSections = fact<readonly UnwrittenSection[]>((analysis) => {
  const blocks = holding(analysis)
  if (blocks.length === 0 || isTemplate(analysis)) return []
  const kind = documentKind(analysis)
  const seen = new Set<Section>()
  return blocks.flatMap((block) => [...labelled(block), ...ofSection(block.section)])

  /** "**Alternatives.** TBD" in a paragraph of its own, when the label is in bold. */
  function labelled(block: Block): readonly UnwrittenSection[] {
    const [passage, further] = block.passages
    if (passage === undefined || further !== undefined || passage.reading.role !== 'paragraph') return []
    const { text, marks } = passage.reading
    const [mark] = marks
    if (mark?.type !== 'strong' || mark.start > 0 || mark.end > 60) return []
    const title = text.slice(0, mark.end).replace(/[\s.:]+$/, '')
    const from = mark.end + (/^[\s.:–—-]*/.exec(text.slice(mark.end))?.[0].length ?? 0)
    if (from >= text.length || !isAsked(title, passage) || !holdsPlace(text.slice(from), false)) return []
    return [{ at: locatePassage(passage, from, text.trimEnd().length), title }]
  }

  function ofSection(section: Section): readonly UnwrittenSection[] {
    const { heading } = section
    if (heading === undefined || section.depth < 2 || section.children.length > 0 || seen.has(section)) return []
    seen.add(section)
    const body = section.blocks.filter((block) => block !== heading.block && block.node.type !== 'thematicBreak')
    const passages = body.flatMap(({ passages }) => passages)
    const first = passages[0]
    // A picture or a piece of HTML says something that is not read here.
    if (first === undefined || body.some((block) => block.passages.length === 0) || !isAsked(section.title, heading)) return []
    if (/^\W*lorem ipsum\b/i.test(first.reading.text) || passages.every(isPlace)) {
      const start = /^\s*/.exec(first.reading.text)![0].length
      return [{ at: locatePassage(first, start, Math.min(first.reading.text.trimEnd().length, start + 90)), title: section.title }]
    }
    return []
  }

  function isPlace({ reading }: Passage): boolean {
    const { text, marks, role } = reading
    if (role === 'code' || role === 'cell') return false
    const emphasised = marks.some(({ type, start, end }) => type === 'emphasis' && start <= 1 && end >= text.trimEnd().length - 1)
    return holdsPlace(text, emphasised)
  }

  function isAsked(title: string, passage: Passage): boolean {
    if (kind === 'research-plan') return research.test(title)
    if (kind === 'qbr') return review.test(title)
    return (
      served.test(title) ||
      passage.sentences.slice(0, 1).some((sentence) => {
        const { bits } = sectionSigns(sentence, analysis)
        return sectionIds.some((id, at) => (bits[at]! & (cluesOf[id].title | cluesOf[id].heading)) !== 0)
      })
    )
  }
})
