import type { Span } from '../base/span.ts'
import type { Block, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { type HeadingKind, kindsOfSections } from './heading-kinds.ts'
import { hearingSaid } from './hearing-said.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
import { withChildren } from './word-signs.ts'

/** An order of steps in which something is launched, posted or built before anybody is heard. */
export interface LateListening {
  readonly engages: Span
  /** The later step that listens, if that is another place. */
  readonly listens: Span | undefined
}

interface Step {
  readonly sentence: Sentence
  readonly engages: boolean
  readonly listens: boolean
}

/** A step opens by what it is: its doing is named within so many words behind its label. */
const openingWords = 10

/** Needs, views or markets that are looked into, however that is done. */
const lookedInto =
  /\b(?:market|customer|user|needs|demand) (?:research|analysis|assessment|survey)\b|\b(?:needs|expectations|wishes|problems|opinions|views|reactions|satisfaction) (?:of|are|is)\b[^.]{0,30}\b(?:studied|researched|explored|asked|collected|surveyed|measured|evaluated|found out|gathered)\b|\blisten\w*|\b(?:feedback|opinions?|views) (?:from|of)\b|\bconversations? with\b|\binterview\w*/i

const listensByWords = sentenceFact(({ text }) => lookedInto.test(text))

function listensTo(sentence: Sentence, analysis: Analysis): boolean {
  return hearingSaid(sentence, analysis) !== undefined || listensByWords(sentence, analysis)
}

const engaging = sentenceFact((sentence, lexicon) => {
  const label = /^[^:|]{0,30}[:|]\s*/.exec(sentence.text)?.[0].length ?? 0
  const from = sentence.words.findIndex(({ start }) => start >= sentence.start + label)
  return termsOf(sentence, 'launching-words', lexicon).some((term) => term.from <= from + openingWords)
})

/** People were heard before this plan, or are heard all the time. */
const heardBefore =
  /\b(?:we|i) (?:have |had |already |ha(?:ve|d) already )?(?:interviewed|surveyed|asked|sat with|visited|spoke|spoken|talked|heard|listened|observed|consulted)\b|\b(?:interviews?|survey|research|consultation|workshops?|study|groups?) (?:with [^.]{0,40} |that (?:were|was) held [^.]{0,30})?,? ?(?:which )?(?:showed|shows|found|revealed|has shown|told us)\b|\b(?:told us|we learned|we learnt|we heard|(?:rests|rest|based|builds?|drawn|founded) (?:on|from) (?:[\w-]+ ){0,3}(?:interviews|research|feedback|groups?|visits|conversations|surveys?)|according to (?:our )?(?:survey|interviews|users|customers))\b|\b(?:all the time|continuous(?:ly)?|throughout|ongoing)\b/i
const heard = sentenceFact(({ text }) => heardBefore.test(text))

/** What stands at the head of a step: "Phase 1", "Step A", "Month 2", "Stage one", "Q3". */
const labelled =
  /^\W*(?:(?:phase|step|stage|month|week|quarter|day|days|year|sprint|wave|part|round)s? (?:\d+|[a-z]\b|one|two|three|four|five|six)|q[1-4]\b|h[12]\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:first|second|third|fourth|last|final) (?:phase|step|stage|month|week|quarter)|(?:19|20)\d\d\b)[^:.]{0,25}[:.–—-]/i
const phase = /^\W*(?:\d+\W+)?(?:phase|stage|step|month|week|quarter|q[1-4]|year|sprint|h[12]|wave)\b/i
const opens =
  /^\W*(?:at |we )?(?:first|firstly|to begin with|initially|at the start|at the outset|start|begin|starting) ?(?:comes|come|of all|we|off|with|by|,)?\b/i
const goesOn =
  /^\W*(?:and )?(?:then|next|after(?:wards| that| this)|only (?:then|when|after|once|later)|once|finally|later|lastly|last|at the end|in a (?:second|third|last) step|when (?:that|this|it) is|second(?:ly)?|third(?:ly)?)\b/i
const step = sentenceFact(({ text }) =>
  labelled.test(text) && text.length < 200 ? 'label' : opens.test(text) ? 'first' : goesOn.test(text) ? 'next' : undefined,
)
/** "At the outset …, hereafter …, and finally …": an order in one sentence. */
const ordering =
  /\b(?:at the outset|at first|first(?:ly)?|to begin with|initially|in a first step)\b[^.]*\b(?:then|thereafter|hereafter|after that|next|finally|lastly|in a last step|last of all)\b/i
const asksLate = /\b(?:ask|find out|listen|hear|survey|interview|consult|learn|understand|poll|ascertain)\w*\b/i
const inOneBreath = sentenceFact((sentence, lexicon) => {
  const { text, words, start } = sentence
  if (text.length > 600 || !ordering.test(text)) return undefined
  const engages = termsOf(sentence, 'launching-words', lexicon)[0]
  const from = engages === undefined ? -1 : words[engages.from]!.start - start
  return from >= 0 && text.search(asksLate) > from ? ([from, text.slice(from).search(/,|;|$/)] as const) : undefined
})
const orderHeader = sentenceFact(({ text }) =>
  /^\W*(?:phase|step|stage|month|week|quarter|when|time|timing|year|date|sprint|start|by)s?\W*$/i.test(text),
)

/** Names an order of work. */
const plans = sentenceFact(({ text }) =>
  /\b(?:plan|roadmap|road map|steps?|phases?|timeline|timetable|schedule|launch|roll-?out|milestones?|strategy|programme|program|approach|actions?|agenda|calendar|year|quarter|months?|priorities|initiatives)\b/i.test(
    text,
  ),
)

/** Parts that list what there is or was, not what is done after what. */
const noSteps: readonly HeadingKind[] = ['features', 'measures', 'past', 'definitions', 'others', 'value']

const hearingPlaces = sentencesWith(
  (sentence, analysis) =>
    sentence.passage.reading.role !== 'heading' && sentence.passage.reading.cell?.row !== 0 && listensTo(sentence, analysis),
)
const firstHearing = (analysis: Analysis): Sentence | undefined => hearingPlaces(analysis)[0]

export const lateListening = fact<readonly LateListening[]>((analysis) => {
  const { bit, bySection, of } = contactSigns
  const spoken = bySection(analysis)
  const { sections, sentences } = analysis.document
  const found: LateListening[] = []
  const hearing = bit.hearing | bit['two-way'] | bit.need
  if (!sections.some(({ index }) => spoken[index]!.own & hearing)) return found
  if (sentences.some((sentence) => of(sentence, analysis) & (bit.hearing | bit['two-way']) && heard(sentence, analysis))) return found
  // Whoever speaks of hearing people before it comes to the steps has heard them, or does so all along.
  const firstHeard = firstHearing(analysis)?.index ?? 0
  const kinds = kindsOfSections(analysis)
  for (const section of sections) {
    judgePhases(section)
    if (!(spoken[section.index]!.own & hearing) || noSteps.some((kind) => kinds[section.index]!.has(kind))) continue
    const planned = section.depth <= 1 || section.heading?.sentences.some((title) => plans(title, analysis)) === true
    // Steps told by labels or by "first" and "then" may stand in paragraphs of their own.
    const told: Step[] = []
    let begun = false
    for (const block of section.blocks) {
      const groups = new Map<string, Step[]>()
      const dated = isDated(block)
      for (const entry of entriesOf(block, analysis)) {
        const { form, ordered, depth, group, sentences: own } = entry
        const kind = step(own[0]!, analysis)
        if (form === 'sentence') {
          const stretch = inOneBreath(own[0]!, analysis)
          if (stretch !== undefined) {
            const from = own[0]!.reading.start + stretch[0]
            found.push({ engages: locate(own[0]!, from, from + stretch[1]), listens: undefined })
            continue
          }
          begun ||= kind === 'first'
          if (kind === 'label' || (begun && kind !== undefined)) told.push(stepOf(entry))
        } else if (form === 'row' ? dated : kind === 'label' || (ordered && depth === 1 && planned)) {
          const steps = groups.get(group)
          if (steps === undefined) groups.set(group, [stepOf(entry)])
          else steps.push(stepOf(entry))
        }
      }
      for (const steps of groups.values()) judge(steps)
    }
    judge(told)
  }
  return found

  function stepOf({ sentences: own }: Entry): Step {
    const listens = own.some((sentence) => listensTo(sentence, analysis))
    const shown = own.find((sentence) => (listens ? listensTo(sentence, analysis) : engaging(sentence, analysis)))
    return { sentence: shown ?? own[0]!, engages: !listens && shown !== undefined, listens }
  }

  function judge(steps: readonly Step[]): void {
    const from = steps.findIndex(({ engages }) => engages)
    const listens = steps.findIndex((one) => one.listens)
    if (from < 0 || listens <= from || steps[from]!.sentence.index >= firstHeard) return
    found.push({ engages: placeOf(steps[from]!.sentence), listens: placeOf(steps[listens]!.sentence) })
  }

  function isDated({ passages }: Block): boolean {
    return passages.some(
      (passage) => passage.reading.cell?.row === 0 && passage.sentences.some((sentence) => orderHeader(sentence, analysis)),
    )
  }

  /** Phases told by headings: one that launches and hears nobody, before one that hears. */
  function judgePhases({ children }: Section): void {
    const phases = children.filter(({ title }) => phase.test(title))
    if (phases.length < 2) return
    judge(
      phases.map((one) => {
        const heading = one.heading!.sentences[0]!
        const listens = withChildren(one).some(
          ({ index, blocks }) =>
            spoken[index]!.own & hearing && blocks.some((block) => block.sentences.some((sentence) => listensTo(sentence, analysis))),
        )
        return { sentence: heading, engages: !listens && engaging(heading, analysis), listens }
      }),
    )
  }
})
