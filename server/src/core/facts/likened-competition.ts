import type { Section, Sentence } from '../document/document.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import { sentencesWith } from './block-fact.ts'
import { entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { sectionStates } from './section-states.ts'
import { blocksWith } from './stretch-fact.ts'
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

const likes =
  '(?:museums?|banks?|breweries|brewer(?:s|ies)|theatres?|cinemas?|schools?|universities|colleges?|clinics?|hospitals?|shops?|stores?|chains?|hotels?|restaurants?|caf[eé]s|bakeries|airlines?|carriers?|operators?|providers?|vendors?|suppliers?|makers?|manufacturers?|brands?|agencies|insurers?|funds?|publishers?|newspapers?|charities|choirs?|orchestras?|clubs?|gyms?|studios?|farms?|vineyards?|wineries|libraries|parks?|pools?|firms?|companies|tools?|platforms?|apps?|products?|projects?|start-?ups?|houses|players|festivals?|utilities|co-?ops?|cooperatives?|practices?|pharmacies|dealers?|workshops?|builders?)'
/** The field is shared among those of one kind: "we share the city with two other museums", "of the four breweries in the valley we are third". */
const sharing = new RegExp(
  String.raw`\bwe share (?:the|our|this) \w+(?: \w+)? with\b[^.]{0,30}\b(?:other|rival|similar) (?:[\w-]+ ){0,3}${likes}\b|\b(?:besides|apart from|next to|along(?:side)?) us\b[^.]{0,25}\b(?:there (?:is|are)|only|are)\b[^.]{0,25}\b(?:two|three|four|five|six|other|\d)\b[^.]{0,20}\b${likes}\b|\b(?:of|among|amongst) the (?:two|three|four|five|six|seven|eight|ten|\d+) (?:[\w-]+ ){0,2}${likes}\b[^.]{0,30}\bwe (?:are|rank|come|hold|stand)\b|\bwe (?:are|rank|come|stand) (?:\w+ ){0,3}(?:first|second|third|fourth|number \w+)\b[^.]{0,20}\b(?:of|among) the (?:\w+ )?${likes}\b|\bwhat (?:neither|none of (?:them|the others)) \w+\b[^.]{0,20}\bhas\b|\b(?:the )?(?:only )?(?:other|rival) (?:two|three|four|five|[\w-]+)? ?${likes}\b[^.]{0,25}\b(?:outspends?|undercuts?|beats?|charges?|undersells?|outbids?|costs? (?:less|more))\b|\b\p{Lu}[\p{L}]+\b[^.]{0,30}\b(?:outspends|undercuts|outbids|undersells|is ahead of|charges (?:less|more) than|has (?:more|fewer|better|cheaper) [\w-]+ than) us\b`,
  'u',
)

/** What a rival of the same kind does: a new line, a lower price, a shop of his own. */
const rivalActs = new RegExp(
  String.raw`\b(?:rivals?|competitors?|newcomers?|entrants?|discounters?|incumbents?|low-cost|${likes.slice(3)}\b[^.]{0,60}\b(?:open(?:s|ed|ing)?|add(?:s|ed)?|launch(?:es|ed)?|cuts?|lowers?|enter(?:s|ed|ing)?|expand(?:s|ed)?|introduc(?:es|ed)|offers?|gets?|buys?|bought|acquir(?:es|ed)|merg(?:es|ed|ing)|undercuts?|starts?|moves? into|wins?|takes?|builds?|price|prices|free|cheaper|second|new)\b`,
  'i',
)
const actsOfRival = sentenceFact(({ text }) => text.length < 160 && rivalActs.test(text))
const threatTitle = sentenceFact(
  ({ text, words }) => words.length <= 8 && /\bthreats?\b/i.test(text) && !/\bmodel|actor|intelligence|security\b/i.test(text),
)
/** The column of a table, or the label of a list, that names rivals. */
const rivalLabel = sentenceFact(
  ({ text, words }) =>
    words.length <= 6 &&
    /^\W*(?:(?:our|main|key|direct|other|known|top|local) )*(?:competitors?|rivals?|competing \w+|competition|other (?:providers|vendors|players|suppliers))\W*$/i.test(
      text,
    ),
)
const asRivalTable = blocksWith((block, analysis) =>
  block.passages.some(
    ({ reading, sentences }) =>
      (reading.cell !== undefined ? reading.cell.row === 0 && reading.cell.column === 0 : reading.role === 'paragraph') &&
      sentences.length === 1 &&
      rivalLabel(sentences[0]!, analysis),
  ),
)

/** A word that is as often a feature as a substitute; it counts where an entry begins with it or people do it. */
const weakly =
  /\b(?:e-?mails?|agency|consultants?|freelancers?|streaming|television|facebook groups?|whatsapp|phone calls?|instead|otherwise|paper|friends|relatives|group chats?|google search|by hand|manually|in-?house)\b/i
const strongly = sentenceFact(({ text }) => {
  const at = weakly.exec(text)
  return (
    at === null ||
    at.index < 12 ||
    /\b(?:people|customers|clients|guests|visitors|members|users|they|them|most|many|some|half|third|others|families|everyone|who|themselves|nobody)\b/i.test(
      text,
    )
  )
})

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
/** Without one of these no shape fits: most sentences are passed by. */
const mayName =
  /compet|rival|\b(?:other|others|share|besides|apart from|next to|among|amongst|of the|us|win|winning|beat|beating|outperform|overtak|leapfrog|displac|catch|ahead|behind|than|nobody|no[- ]one|market is|benchmark|compare|ourselves|neither|none)/i
const statesRivals = sentenceFact(
  ({ text, passage }) =>
    text.length < 400 &&
    passage.role !== 'heading' &&
    mayName.test(text) &&
    (rivalry.test(text) || outdoing.test(text) || sharing.test(text)),
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
  const tables = new Map(asRivalTable(analysis).map((block) => [block.section, block]))
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
      if (substituted(parts)) continue
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
    if (first !== undefined) {
      if (!substituted(withChildren(section))) found.push({ sentence: first })
      continue
    }
    const threatened = threats(section)
    if (threatened !== undefined && !substituted([section])) {
      found.push({ sentence: threatened })
      continue
    }
    const table = tables.get(section)
    if (table === undefined || substituted([section])) continue
    const entries = entriesIn([section], analysis).filter(({ form }) => form !== 'sentence')
    const all =
      entries.length >= 2 &&
      entries.every(({ sentences }) => named(sentences[0]!, analysis) && !sentences.some((one) => advice(one, analysis)))
    if (all) found.push({ sentence: entries[0]!.sentences[0]! })
  }
  return found

  /** Whether something else that people may do is named. */
  function substituted(parts: readonly Section[]): boolean {
    return (
      (spoken[parts[0]!.index]!.all & bit.substitute) !== 0 &&
      parts.some(({ blocks }) =>
        blocks.some(({ sentences }) =>
          sentences.some((sentence) => of(sentence, analysis) & bit.substitute && strongly(sentence, analysis)),
        ),
      )
    )
  }

  /** The first of several threats, when all of them are rivals of the same kind. */
  function threats(section: Section): Sentence | undefined {
    const lead = section.heading?.sentences[0]
    if (lead === undefined || !threatTitle(lead, analysis)) return undefined
    const entries = entriesIn([section], analysis)
    return entries.length >= 2 && entries.every(({ sentences }) => sentences.some((one) => actsOfRival(one, analysis)))
      ? entries[0]!.sentences[0]
      : undefined
  }
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
