import type { Section, Sentence } from '../document/document.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import { sentencesWith } from './block-fact.ts'
import { entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { sectionStates } from './section-states.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Competition told as those who offer much the same. */
export interface LikenedCompetition {
  /** Where the first of them is named. */
  readonly sentence: Sentence
}

/** Longest heading, in words, that names a part on competition. */
const longestTitle = 8

/** "We compete with …", "our rivals are …", "there is no competition". */
const rivalry =
  /\b(?:we|our \w+) (?:also |mainly |mostly |chiefly )?(?:compete|are up against|are competing)\b|\b(?:our|the) (?:\w+ ){0,3}(?:competitors|rivals|competition|rival \w+) (?:are|is|include|includes|consists? of|comprises?)\b|\bour rival \w+|\b(?:the market is|is) (?:divided|shared|split) (?:between|among|by)\b|\b(?:watch|monitor|benchmark|compare) ourselves\b|\bwe (?:watch|monitor|benchmark against|measure ourselves against|look at) (?:the |our )?(?:\w+ ){0,2}(?:competitors?|rivals?|other \w+s)\b|\b(?:ahead of|behind|cheaper than|faster than|larger than|smaller than|better than) (?:the |our )?(?:\w+ ){0,2}(?:competitors?|rivals?|other \w+s|two others)\b|\bthe other (?:two|three|four|five) \w+s (?:in|of|on) (?:the )?\w+|\b(?:there (?:is|are)|we have|has) (?:currently |virtually |really )?no (?:\w+ )?(?:competition|competitors?|rivals?)\b|\b(?:nobody|no one|no-one) else (?:offers|has|does|provides|sells)\b|\bcompetitors?\s*:\s*\p{Lu}/iu

/** "Win against Acme", "reach parity with our main competitor": rivals are the yardstick. */
const outdoing =
  /\b(?:[Ww]in|[Ww]inning|[Bb]eat|[Bb]eating|[Oo]utperform\w*|[Oo]vertak\w+|[Ll]eapfrog\w*|[Dd]isplac\w+|[Cc]atch(?:ing)? up (?:to|with)|[Cc]ompet\w+ (?:with|against))(?: against| out| over)? (?:all |our |the )?(?:(?:main|largest|top|closest|biggest|other) )?(?:competitors?|rivals?|\p{Lu}\p{L}+)/u

/** A name: a capital inside the sentence, or at its start before a dash or a colon, as in lists and tables. */
const named = sentenceFact((sentence, lexicon) => {
  const { words } = sentence
  const plain = termsOf(sentence, 'title-words', lexicon)
  const own = (at: number): boolean => plain.some(({ from, to }: Term) => from <= at && at < to)
  return words.some(
    ({ text }, at) =>
      /^\p{Lu}[\p{L}\p{N}]*$/u.test(text) &&
      text !== 'I' &&
      !own(at) &&
      (at > 0 || /^(?:$|[.\p{Lu}\d]|\s*[:–—(,]|\s\p{Lu}|\p{Ll}+\p{Lu})/u.test(sentence.text.slice(text.length))),
  )
})
const statesRivals = sentenceFact(
  ({ text, passage }) => text.length < 400 && passage.role !== 'heading' && (rivalry.test(text) || outdoing.test(text)),
)
/** Advice on how to look at rivals, or what is not to be done. */
const advice = sentenceFact(({ text }) =>
  /\b(?:see|refer to|tbd|what not|do not|don['’]t|never|should|must|how to|analy[sz]e|identify|research|list|describe|e\.g\.)\b|\?\s*$|^(?:who|what|how|why)\b/i.test(
    text,
  ),
)

/** Found by block, so that typing elsewhere looks at none of them again. */
const stating = sentencesWith((sentence, analysis) => statesRivals(sentence, analysis) && !advice(sentence, analysis))

/** Parts and sentences in which nobody is a competitor but those who are comparable. */
export const likenedCompetition = fact<readonly LikenedCompetition[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const { sections } = analysis.document
  const found: LikenedCompetition[] = []
  if (!sections.some(({ index }) => spoken[index]!.own & (bit['competition title'] | bit.comparable | bit.company))) return found
  if (sectionStates(analysis).alternatives.state === 'present') return found
  const forms = formSections(analysis)
  const done = new Set<Section>()
  const stated = new Map<Section, Sentence>()
  for (const sentence of stating(analysis)) {
    const { section } = sentence.passage.block
    if (!stated.has(section)) stated.set(section, sentence)
  }
  for (const section of sections) {
    if (done.has(section) || forms.has(section)) continue
    const title = section.heading?.sentences[0]
    const titled = title !== undefined && title.reading.words.length <= longestTitle && of(title, analysis) & bit['competition title']
    if (titled && section.depth > 1) {
      const parts = withChildren(section)
      for (const part of parts) done.add(part)
      if (spoken[section.index]!.all & bit.substitute) continue
      const body = parts
        .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
        .filter((sentence) => told(sentence) && !aside(sentence, analysis))
      const rivals = body.find(
        (sentence) => named(sentence, analysis) || of(sentence, analysis) & bit.comparable || statesRivals(sentence, analysis),
      )
      if (rivals === undefined || aside(title, analysis) || body.some((sentence) => advice(sentence, analysis))) continue
      // In a list of rivals, an entry without a name is something else that people may do.
      const entries = entriesIn(parts, analysis).filter(({ form }) => form === 'item')
      const nameless = entries.filter(({ sentences }) =>
        sentences.every((sentence) => !named(sentence, analysis) && !(of(sentence, analysis) & bit.comparable)),
      )
      if (nameless.length * 3 > entries.length && !headOn(title, analysis)) continue
      if (body.some((sentence) => contest(sentence, analysis))) continue
      // "Against lending" sets us against another kind of thing.
      if (headOn(title, analysis) && !named(title, analysis)) continue
      // "Against Acme" says it all; what stands below it is about us.
      found.push({ sentence: headOn(title, analysis) ? title : rivals })
      continue
    }
    const first = stated.get(section)
    if (first === undefined || spoken[section.index]!.all & bit.substitute) continue
    found.push({ sentence: first })
  }
  return found
})

/** A competition that people enter and win, or that is about something else than customers. */
const contest = sentenceFact(({ text }) =>
  /\b(?:prizes?|jury|winners?|contest|entries|entrants|tournament|league|match(?:es)?|athletes?|competition law|antitrust)\b/i.test(text),
)
/** The heading sets us against them. */
const headOn = sentenceFact(({ text }) => /^\W*(?:against|versus|vs)\b/i.test(text))
/** The heading is about something that is done with rivals, or that we have over them. */
const aside = sentenceFact(({ text }) =>
  /\b(?:partner\w*|advantages?|moat|responses?|risks?|talk about|bidding|tender|pricing|jobs?|salar\w+)\b/i.test(text),
)

/** Neither a heading nor the header of a table. */
function told({ passage }: Sentence): boolean {
  return passage.reading.role !== 'heading' && passage.reading.cell?.row !== 0
}
