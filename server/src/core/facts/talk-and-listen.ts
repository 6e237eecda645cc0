import type { Span } from '../base/span.ts'
import { contactSigns } from './contact-signs.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'

/** What a document plans to send to customers and how it plans to hear them: each item, row or sentence counts once. */
export interface TalkAndListen {
  readonly talk: readonly Span[]
  /** Answering counts as listening, and so does watching where customers talk anyway. */
  readonly listen: readonly Span[]
  /** The document says that it is about making something known and no more. */
  readonly awarenessOnly: boolean
}

/** Something is done again and again, or on a day: an activity, not a mention. */
const planned = sentenceFact(({ text }) =>
  /\b(?:we(?:['’]ll| will)|will|plan to|going to|every|each|per (?:day|week|month)|daily|weekly|monthly|quarterly|a (?:day|week|month))\b/i.test(
    text,
  ),
)
const awareness = sentenceFact(({ text }) =>
  /\bawareness (?:campaign|plan|phase|only|programme|program|drive)\b|\b(?:scope|purpose|aim) of this (?:plan|document)[^.]{0,40}\bawareness\b/i.test(
    text,
  ),
)
const past = sentenceFact(({ text }) =>
  /\b(?:was|were|had|did|has been|have been|published|launched|posted|discontinued|ends with)\b/i.test(text),
)
const watches = sentenceFact(({ text }) =>
  /\b(?:watch|follow|read|monitor|listen to|look at)\b[^.]{0,40}\b(?:forums?|groups?|comments?|reviews?|mentions?|threads?|where (?:they|people|customers|users) (?:talk|ask|meet))\b/i.test(
    text,
  ),
)
const answers = sentenceFact(({ text }) =>
  /\b(?:answer\w*|repl(?:y|ies|ied)|respond\w*|Q ?& ?A|questions? (?:from|of)|ask (?:us|me)|office hours?|call with|talk(?:s|ing)? (?:to|with)|visit\w*|listen\w*|hear\b|feedback|suggestion|poll)/i.test(
    text,
  ),
)

export const talkAndListen = fact<TalkAndListen>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const talk: Span[] = []
  const listen: Span[] = []
  const title = analysis.document.sections.find(({ depth }) => depth === 1)?.heading?.sentences ?? []
  for (const block of analysis.document.blocks) {
    const { own } = spoken[block.section.index]!
    if (!(own & (bit.piece | bit.sends | bit.hearing | bit.collects | bit['two-way'])) || own & bit.staff) continue
    for (const entry of entriesOf(block, analysis)) {
      if (entry.sentences.some((sentence) => past(sentence, analysis))) continue
      const bits = entry.sentences.reduce((sum, sentence) => sum | of(sentence, analysis), 0)
      if (hears(entry, bits)) listen.push(placeOf(entry.sentences[0]!))
      else if (bits & (bit.piece | bit.sends) && !(bits & bit.notice) && counts(entry)) talk.push(placeOf(entry.sentences[0]!))
    }
  }
  return {
    talk,
    listen,
    awarenessOnly:
      title.some((sentence) => awareness(sentence, analysis)) ||
      analysis.document.sentences.some((sentence) => of(sentence, analysis) & bit['channel plan'] && awareness(sentence, analysis)),
  }

  function hears({ sentences }: Entry, bits: number): boolean {
    if (bits & (bit.hearing | bit.collects)) return true
    return sentences.some((sentence) => watches(sentence, analysis) || answers(sentence, analysis))
  }

  /** In prose only what is planned counts; a list of activities needs no verb. */
  function counts({ form, sentences }: Entry): boolean {
    return form !== 'sentence' || sentences.some((sentence) => planned(sentence, analysis))
  }
})
