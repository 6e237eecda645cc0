import type { Passage, Section, Sentence } from '../document/document.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import { type Entry, entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { sectionStates } from './section-states.ts'
import { blocksWith, sentencesWith } from './stretch-fact.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Competition told as those who offer much the same. */
export interface LikenedCompetition {
  /** Where the first of them is named. */
  readonly sentence: Sentence
}

/** Longest heading or label, in words, that names a part on competition. */
const longestTitle = 8
/** Sentences of more characters are not read. */
const longestRead = 400

/** Somebody of one kind with us, by kind or by name: "the two other banks", "Acme and Bolt". Other ways and things are of another kind. */
const kindred =
  /(?<![\p{L}-])(?:other|rival|competing|similar|comparable|neighbou?ring|nearby|two|three|four|five|six|seven|eight|both|\d)(?: (?!ways?\b|things?\b|means\b|options?\b|activit|people\b|person|evenings?\b|reasons?\b|years?\b|months?\b|weeks?\b|hours?\b|days?\b|minutes?\b|times?\b|areas?\b|fields?\b|points?\b|per\b)\p{Ll}[\p{Ll}-]+){1,4}|\p{Lu}[\p{L}\d]{2,}/gu
/** "There is no modern competition", "of the four breweries in the valley we are third", "the other two in town". */
const alone =
  /\b(?:there (?:is|are)|we have|has|faces?) (?:\w+ ){0,2}no (?:\w+ ){0,2}(?:competition|competitors?|rivals?)\b(?! (?:to|between|among|for (?!our|us|this)))|^\W*(?:nobody|no one|no-one) else (?:in \w+ )?(?:offers|does|provides|sells|makes)\b|\b(?:of|among|amongst) the (?:two|three|four|five|six|seven|eight|ten|\d+) (?:[\w-]+ ){1,5}(?:[^.,]{0,20},? )?we (?:are|rank|come|hold|stand)\b|\bwe (?:are|rank|come|stand) (?:\w+ ){0,3}(?:first|second|third|fourth|largest|cheapest|number \w+) (?:\w+ ){0,2}(?:of|among) the (?:two|three|four|five|six|seven|\d+)\b|\bthe other (?:two|three|four|five) \w+s (?:in|of|on) (?:the )?\w+/i
const ours = /\b(?:we|us|our|ours|ourselves)\b/i
/** "Our rivals are …", "the field consists of …", "competitors: …". */
const equals =
  /^(?:,? (?:in|on|of|at|here|for|to|around|nearby|are concerned|we (?:see|have|face|know))\b[^.;:]{0,30}?)?,?\W?(?:\b(?:are|is|includes?|consists? of|comprises?|come from|means?|remains?|named|called|such as|namely|like)\b|[:–—])/

/** Whether the sentence says by kind or name who contends with us. */
const statesRivals = sentenceFact((sentence, lexicon) => {
  const { text, passage, start, words } = sentence
  if (passage.role === 'heading' || text.length > longestRead) return false
  if (alone.test(text)) return true
  const terms = termsOf(sentence, 'rivalry-words', lexicon)
  if (terms.length === 0) return false
  const plain = termsOf(sentence, 'title-words', lexicon)
  const same = [...text.matchAll(kindred)].filter(
    ({ index, 0: found }) =>
      index > 0 &&
      // "Competition: Established players" names nobody.
      !(
        /^\p{Lu}/u.test(found) &&
        /[:–—]\W*$/.test(text.slice(0, index)) &&
        /^ \p{Ll}/u.test(text.slice(index + found.length)) &&
        !/^ (?:and|has|is|in) /.test(text.slice(index + found.length))
      ) &&
      !plain.some(({ from, to }) => words[from]!.start <= start + index && start + index < words[to - 1]!.end),
  )
  return terms.some(({ from, to }) => {
    const [first, last] = [words[from]!.start - start, words[to - 1]!.end - start]
    const rest = text.slice(last)
    if (/^ (?:for|to|between|among) /.test(rest) && /^compet/.test(words[from]!.lower)) return false
    // "All competitors are European" says what they are like, not who they are.
    if (/^(?:all|many|most|some|few|no)$/.test(words[from - 1]?.lower ?? '')) return false
    const noun = /^(?:compet|rival|oppon|contend|challeng|players|field|advers)/.test(words[to - 1]!.lower)
    if (!ours.test(text) && !(noun && equals.test(rest))) return false
    return same.some(({ index }) => {
      const between = index >= last ? text.slice(last, index) : index < first ? text.slice(index, first) : ''
      return index >= first && index < last ? noun : between.length <= 80 && !/[.;]/.test(between) && (index >= last || / us\b/.test(rest))
    })
  })
})
/** Advice on how to look at rivals, or what is not to be done. */
const advice = sentenceFact(({ text }) =>
  /\b(?:see|refer to|tbd|what not|do not|don['’]t|never|should|must|how to|analy[sz]e|identify|research|list|describe|e\.g\.)\b|\?\s*$|^(?:what|how|why)\b/i.test(
    text,
  ),
)
const stating = sentencesWith((sentence, analysis) => statesRivals(sentence, analysis) && !advice(sentence, analysis))

/** A label inside a part: "**Competitor analysis.** …", "Who are we up against? …". */
const labels = sentencesWith((sentence, analysis) => {
  const { bit, of } = knowingSigns
  return (
    (of(sentence, analysis) & bit['competition title']) !== 0 &&
    told(sentence) &&
    sentence.reading.words.length <= longestTitle &&
    /[:?.]\W*$/.test(sentence.reading.text) &&
    !contest(sentence, analysis) &&
    !aside(sentence, analysis)
  )
})

/** What a rival of the same kind does: a new line, a lower price, a shop of his own. */
const actsOfRival = sentenceFact(
  ({ text }) =>
    text.length < 160 &&
    /\b(?:rival|competitor|newcomer|entrant|discounter|incumbent|low-cost|carrier|airline|chain|bank|retailer|maker|provider|supplier|operator|brand|vendor|shop|store|school|clinic|\p{Lu}\p{Ll}{3,})\b[^.]{0,60}\b(?:open(?:s|ed|ing)?|add(?:s|ed)?|launch(?:es|ed)?|cuts?|lowers?|enter(?:s|ed|ing)?|expand(?:s|ed)?|introduc(?:es|ed)|offers?|gets?|buys?|bought|acquir(?:es|ed)|merg(?:es|ed|ing)|undercuts?|starts?|moves? into|wins?|takes?|builds?|price|prices|cheaper|second|brought out)\b/iu.test(
      text,
    ),
)
const threatTitle = sentenceFact(
  ({ text, words }) => words.length <= longestTitle && /\bthreats?\b/i.test(text) && !/\bmodel|actor|intelligence|security\b/i.test(text),
)
/** The first header of a table whose rows are those who sell. */
const rivalColumn = sentenceFact(
  ({ text, words }) =>
    words.length <= 6 &&
    /^\W*(?:(?:our|main|key|direct|other|known|top|local) )*(?:competitors?|rivals?|vendors?|providers?|competing \w+|competition|players?|peers?|other (?:providers|vendors|players|suppliers))\W*$/i.test(
      text,
    ),
)
const usColumn = sentenceFact(({ text }) => /^\W*(?:us|we|ours?|our \w+|this project)\W*$/i.test(text))
/** Things done with rivals, or had over them. */
const aside = sentenceFact(({ text }) =>
  /\b(?:partner\w*|advantages?|differentiat\w+|moat|responses?|risks?|talk about|bidding|tender|pricing|jobs?|salar\w+)\b/i.test(text),
)
/** A competition that people enter and win, or one about something else than customers. */
const contest = sentenceFact(({ text }) =>
  /\b(?:prizes?|jury|winners?|contest|entries|entrants|tournament|league|match(?:es)?|athletes?|competition law|antitrust|performance|latency|throughput|cpu|memory)\b/i.test(
    text,
  ),
)
/** The heading sets us against them. */
const headOn = sentenceFact(({ text }) => /^\W*(?:against|versus|vs)\b/i.test(text))

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

/** The line is about whoever it names first: "Acme: larger pool", "| Bolt | 12 |". */
const opensWithName = sentenceFact(({ words, text }) => {
  const first = words.find((word) => !/^(?:the|our|\d+)$/.test(word.lower))
  return (
    first !== undefined &&
    /^\p{Lu}/u.test(first.text) &&
    /^\W*(?:[\p{Lu}\d][\p{L}\p{N}.&’']*[ -]?|(?:of|and|the|de) ){1,5}(?:$|[^\p{L} ]|[\s(–—-])/u.test(text)
  )
})
/** Several of them by name or kind in one sentence: "we meet Acme, Bolt and Crisp", "the two other pools". */
const several = sentenceFact(
  ({ text }) =>
    text.length < longestRead &&
    [...text.matchAll(kindred)].filter(({ index, 0: found }) => index > 0 && !/^(?:I|[A-Z]{2,3})$/.test(found)).length >= 2,
)

/** A word that is as often a feature as a substitute; it counts where an entry begins with it or people do it. */
const weakly =
  /\b(?:e-?mails?|agency|consultants?|freelancers?|streaming|television|facebook groups?|whatsapp|phone calls?|instead|otherwise|paper|friends|relatives|group chats?|google search|by hand|manually|in-?house|not at all)\b/i
const people =
  /\b(?:people|persons?|everyone|everybody|nobody|most|many|some|half|third|others|they|them|who|themselves|famil(?:y|ies)|households?|parents?|children|teams?|firms?|clubs?|villages?)\b/i

/**
 * Whether the sentence tells what people do who buy nothing comparable: a substitute by name, or those served as somebody who chooses,
 * makes do or leaves things as they are.
 */
const tellsOtherwise = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  const served = people.test(text) || termsOf(sentence, 'customer-nouns', lexicon).length > 0
  if (termsOf(sentence, 'homely-means', lexicon).length > 0) return true
  const named = (at: Term): string =>
    words
      .slice(at.from, at.to)
      .map(({ lower }) => lower)
      .join(' ')
  if (termsOf(sentence, 'substitute-words', lexicon).some((term) => served || term.from < 3 || !weakly.test(named(term)))) return true
  return termsOf(sentence, 'otherwise-verbs', lexicon).some(
    ({ from, to }) => words[to]?.lower !== 'us' && ((served && words.length > 5) || /^choices?$/.test(words[from]!.lower)),
  )
})

/** Tables in which a column of names stands beside us, or the rows are rivals. */
const rivalTables = blocksWith((block, analysis) => {
  const header = block.passages.filter(({ reading }) => reading.cell?.row === 0)
  return header.some((cell) => is(cell, rivalColumn) && cell.reading.cell!.column === 0) || matrix(header)

  function matrix(cells: readonly Passage[]): boolean {
    const others = cells.filter((cell) => cell.sentences.length > 0 && !is(cell, usColumn) && cell.reading.cell!.column > 0)
    return (
      others.length >= 2 &&
      others.length < cells.length &&
      cells.some((cell) => is(cell, usColumn)) &&
      others.every((cell) => is(cell, named))
    )
  }
  function is({ sentences }: Passage, asked: typeof named): boolean {
    return sentences.length === 1 && asked(sentences[0]!, analysis)
  }
})

/** Headings of parts on what people have trouble with, and how they live with it. */
const troubleTitle = sentenceFact(
  ({ text, words }) =>
    words.length <= longestTitle &&
    /\b(?:problems?|pains?|today|status quo|current (?:state|situation|process|way|ways|practice|workflow)|workarounds?|as[- ]is)\b/i.test(
      text,
    ),
)
/** How people get by as things are. */
const getsBy = sentenceFact((sentence, lexicon) => {
  const { text } = sentence
  return (
    text.length <= longestRead &&
    /\b(?:today|currently|at present|right now|these days|nowadays|so far|now)\b/i.test(text) &&
    /\b(?:must|have to|has to|need to|forced to|are left to|end up|resort|rely|relies|juggl\w+|patch\w*|cobbl\w+|switch\w*|use|uses|using|manage|track|keep|copy|make do|go without|do without)\b/i.test(
      text,
    ) &&
    (people.test(text) || termsOf(sentence, 'customer-nouns', lexicon).length > 0)
  )
})
const managing = sentencesWith(
  (sentence, analysis) =>
    told(sentence) &&
    getsBy(sentence, analysis) &&
    sentence.passage.block.section.heading?.sentences.some((title) => troubleTitle(title, analysis)) === true,
)

/** Parts and sentences in which nobody is a competitor but those who are comparable. */
export const likenedCompetition = fact<readonly LikenedCompetition[]>((analysis) => {
  const { bit, of } = knowingSigns
  const found: LikenedCompetition[] = []
  if (sectionStates(analysis).alternatives.state === 'present') return found
  // How people manage today may be told where the plan tells of their trouble.
  if (managing(analysis).length > 0) return found
  const forms = formSections(analysis)
  const tables = new Map(rivalTables(analysis).map((block) => [block.section, block]))
  const stated = new Map<Section, Sentence>()
  for (const sentence of stating(analysis)) {
    const { section } = sentence.passage.block
    if (!stated.has(section)) stated.set(section, sentence)
  }
  for (const label of labels(analysis)) {
    const { section, sentences } = label.passage.block
    const next = sentences[sentences.indexOf(label) + 1]
    if (!stated.has(section) && next !== undefined && isRival(next) && !advice(next, analysis)) stated.set(section, next)
  }
  const done = new Set<Section>()
  for (const section of analysis.document.sections) {
    if (done.has(section) || forms.has(section)) continue
    const title = section.heading?.sentences[0]
    const titled = title !== undefined && title.reading.words.length <= longestTitle && (isTitle(title) || headOn(title, analysis))
    if (titled && section.depth > 1) {
      const parts = withChildren(section)
      for (const part of parts) done.add(part)
      const first = listed(title, parts)
      if (first !== undefined) found.push({ sentence: first })
      continue
    }
    const first = stated.get(section) ?? threats(section) ?? tabled(section)
    if (first !== undefined && !otherwise(withChildren(section))) found.push({ sentence: first })
  }
  return found

  function isTitle(sentence: Sentence): boolean {
    return (of(sentence, analysis) & bit['competition title']) !== 0
  }

  function isRival(sentence: Sentence): boolean {
    return named(sentence, analysis) || (of(sentence, analysis) & bit.comparable) !== 0 || statesRivals(sentence, analysis)
  }

  function otherwise(parts: readonly Section[]): boolean {
    return parts.some(({ blocks }) =>
      blocks.some(({ sentences }) => sentences.some((sentence) => told(sentence) && tellsOtherwise(sentence, analysis))),
    )
  }

  /** The first rival of a part on competition that knows no others than those alike. */
  function listed(title: Sentence, parts: readonly Section[]): Sentence | undefined {
    if (aside(title, analysis) || contest(title, analysis) || otherwise(parts)) return undefined
    const body = parts
      .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
      .filter((sentence) => told(sentence) && !aside(sentence, analysis))
    if (body.some((sentence) => advice(sentence, analysis) || contest(sentence, analysis))) return undefined
    // "Against lending" sets us against another kind of thing; "Against Acme" says it all, and what stands below it is about us.
    if (headOn(title, analysis)) return named(title, analysis) ? title : undefined
    const entries = entriesIn(parts, analysis)
    const lines = entries.filter((entry) => entry.form !== 'sentence' && opensWithName(entry.sentences[0]!, analysis))
    const subtitled = parts.slice(1).filter(({ heading }) => heading?.sentences.some((one) => named(one, analysis)))
    const rivals = lines.length >= 2 || subtitled.length >= 2
    const first = body.find((sentence) => (rivals ? isRival(sentence) : statesRivals(sentence, analysis) || several(sentence, analysis)))
    return first !== undefined && kindredAlone(entries) ? first : undefined
  }

  /** In a list of rivals, an entry without a name is something else that people may do. */
  function kindredAlone(entries: readonly Entry[]): boolean {
    const lines = entries.filter(({ form }) => form !== 'sentence')
    const nameless = lines.filter(({ sentences }) => !sentences.some(isRival))
    return nameless.length * 3 <= lines.length
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

  /** The first row of a table of rivals by name. */
  function tabled(section: Section): Sentence | undefined {
    const table = tables.get(section)
    if (table === undefined) return undefined
    const rows = entriesIn([section], analysis).filter(({ form }) => form === 'row')
    const matrix = table.sentences.some((sentence) => usColumn(sentence, analysis))
    const all =
      rows.length >= 2 &&
      (matrix || rows.every(({ sentences }) => named(sentences[0]!, analysis))) &&
      rows.every(({ sentences }) => !sentences.some((one) => advice(one, analysis)))
    return all ? (matrix ? table.sentences.find((one) => named(one, analysis)) : rows[0]!.sentences[0]) : undefined
  }
})

/** Neither a heading nor the header of a table. */
function told({ passage }: Sentence): boolean {
  return passage.reading.role !== 'heading' && passage.reading.cell?.row !== 0
}
