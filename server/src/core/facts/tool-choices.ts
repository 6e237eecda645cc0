import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, type Term, termsOf } from '../lexicon/lexicon.ts'
import { fact, sentenceFact } from './fact.ts'
import { saidForPeople, saysWhatFor } from './said-for-people.ts'
import { sentencesWith } from './stretch-fact.ts'

/**
 * Why a system, technology or channel is said to be chosen. `later`: what it is for is to be found out afterwards. `bandwagon`: others have
 * one. `itself`: the technology is the strategy. `first-step`: it is bought in a step before the one that defines what it must do.
 * `alone`: none is given, and the whole document says nothing for those served.
 */
export type ToolReason = 'later' | 'bandwagon' | 'itself' | 'first-step' | 'alone'

export interface ToolChoice {
  readonly span: Span
  readonly text: string
  readonly reason: ToolReason
  /** Where the reason is said, if that is another place. */
  readonly because: Span | undefined
}

/** Sentences of more characters are not read. */
const longestRead = 500
/** Longest clause in characters that is shown. */
const longest = 120

const denied =
  /\b(?:not|never|no|without|before (?:we|any)|instead of|rather than|until|whether|used since|since (?:19|20)\d\d|in (?:19|20)\d\d)\b|n['’]t\b/i
/** Somebody who is not the writer does what follows: "leads that sign up for an account". */
const byOthers =
  /\b(?:that|who|which|they|users?|customers?|leads?|members?|visitors?|you|teams?|developers?)(?: can| could| may| will| should)?\s*$/i

/** That others have one is the reason: "because the county council has it", "as two of the large supermarkets have done". */
const others =
  /\b(?:because|since|as|like|just as|given that|now that|seeing that|after|following|having seen|following the example of)\b(?! (?:we|our|it|they|customers|users|members|a result|soon|well|part)\b)[^.;,]{2,60}?\b(?:has|have|had|did|do|does|uses?|runs?|went|goes|chose|chosen|bought|buys?|switched|moved|adopted|introduced|is on|are on|got)\b(?: (?:it|one|them|this|that|so|done|already|all|too|likewise|set|up|the same|there|now|long|since|adopted|bought|introduced|moved|there too|ours?))*\s*(?:[.,;)]|$)/i
const peers =
  /\b(?:peers?|competitors?|rivals?|ministry|council|head office|parent company|sister (?:company|bank|charity)|group|supermarkets?|the (?:whole |rest of the )?(?:industry|sector|trade|region|field)|market leaders?|neighbou?r\w*|(?:all|most|many|nearly all|two|three) (?:of )?(?:the |our )?(?:other|large|larger|big|neighbouring|leading)\b[^.,;]{0,30}|every(?:body|one)(?: else)?|others|other \w+s)\b[^.;]{0,40}?\b(?:(?:have|has|had|having)(?: all| already| now| long| since)* (?:moved|switched|introduced|bought|chosen|one\b|it\b|set up|gone|adopted|got|done)|(?:is|are) (?:all |already )?(?:on|using|doing)\b|(?:all |already )?(?:uses?|runs?) (?:it|one|them|the same)\b)|\bthe last\b[^.]{0,30}\bwithout one\b|\blike (?:all )?our (?:peers|competitors|rivals|neighbours)\b/i

/** A tool that is taken into use, or that a line of steps begins with. */
const chosen = sentenceFact((sentence, lexicon) => {
  const { text, words, passage, start } = sentence
  if (passage.role === 'heading' || passage.role === 'code' || text.length > longestRead) return undefined
  const tools = termsOf(sentence, 'tool-nouns', lexicon)
  // "Our peers have all moved to automation": it is they who did.
  if (tools.length === 0 || denied.test(text) || (peers.exec(text)?.index ?? longestRead) < 16 || /\?\s*$/.test(text)) return undefined
  const takes = termsOf(sentence, 'choosing-verbs', lexicon).some((verb) => tools.some((tool) => takesIt(verb, tool)))
  // "HubSpot Enterprise, all seats": in a line of steps, a tool alone is to be had.
  const opens = tools.some(
    ({ from, to }) =>
      words.slice(0, from).every(({ text: word }) => /^(?:\p{Lu}.*|\d+|an?|the|start|point|step)$/iu.test(word)) && from <= 3 && to <= 6,
  )
  return takes || opens ? { takes, clause: clauseOf(sentence) } : undefined

  function takesIt(verb: Term, tool: Term): boolean {
    if (verb.from >= tool.from && verb.from < tool.to) return false
    // "23Blocks Deploy" is a name.
    if (
      verb.from > 0 &&
      /^\p{Lu}/u.test(words[verb.from]!.text) &&
      /[\p{L}\d]\s$/u.test(passage.text.slice(start, words[verb.from]!.start))
    )
      return false
    const before = passage.text.slice(start, words[verb.from]!.start)
    if (byOthers.test(before)) return false
    if (verb.to <= tool.from) return tool.from - verb.to <= 7 && !/[.;:]/.test(between(verb.to, tool.from))
    // "An account is to be set up", "HubSpot Enterprise ordered".
    return (
      (verb.from - tool.to <= 8 &&
        /\b(?:is|are|was|were|been|be|being)\b/i.test(between(tool.to, verb.from)) &&
        !/[:|–—]/.test(between(tool.to, verb.from))) ||
      (tool.from <= 1 && verb.from - tool.to <= 2 && /(?:ed|bought|chosen)$/.test(words[verb.from]!.lower))
    )
  }
  function between(from: number, to: number): string {
    return passage.text.slice(words[from - 1]!.end, words[to]!.start)
  }
})

/** What it is for is still to be found: a verb of deciding beside a word for ends. */
const later = sentenceFact((sentence, lexicon) => {
  if (sentence.text.length > longestRead) return false
  if (/\b(?:the market|time|users|practice) will (?:tell|show)\b|\bwhat for will\b/i.test(sentence.text)) return true
  const ends = endsOf(sentence, lexicon)
  if (
    !/\b(?:will|shall|is to|are to|to be|would|can|then|later|afterwards|thereafter|once|after|next|spring|summer|autumn|winter|year|due course|held|comes?|open|unclear|tbd|follows?)\b/i.test(
      sentence.text,
    )
  )
    return false
  return (
    ends.length > 0 &&
    termsOf(sentence, 'deciding-verbs', lexicon).some(({ from, to }) => ends.some((end) => end.from >= to || end.to <= from))
  )
})
/** A step that works out what is needed: "definition of goals", "work out with the branches what to use it for". */
const defining = sentenceFact((sentence, lexicon) => {
  const ends = endsOf(sentence, lexicon)
  return (
    sentence.text.length < 200 &&
    (ends.length > 0 || /\bwhat\b[^.]{0,40}\b(?:need|must|should|able|want)\b/i.test(sentence.text)) &&
    (termsOf(sentence, 'deciding-verbs', lexicon).length > 0 || sentence.words.length <= 4)
  )
})

function endsOf(sentence: SentenceText, lexicon: Lexicon): readonly Term[] {
  const what =
    /\b(?:what|how|which)\b(?=[^.]{0,60}\b(?:it|them|they|we|for|with|achieve|do|use|used|good|problems?|questions?|tasks?)\b)/i.exec(
      sentence.text,
    )
  const ends = termsOf(sentence, 'tool-ends', lexicon)
  if (what === null) return ends
  const at = sentence.words.findIndex(({ start }) => start >= sentence.start + what.index)
  return at < 0 ? ends : [...ends, { from: at, to: at + 1 }]
}

const bandwagon = sentenceFact(({ text }) => text.length < longestRead && (others.test(text) || peers.test(text)))

/** The technology is what the strategy is made of: "generative AI is our strategy". */
const itself = sentenceFact((sentence, lexicon) => {
  const { words, text } = sentence
  if (words.length > 14 || denied.test(text) || sentence.passage.role === 'heading') return false
  const tools = termsOf(sentence, 'tool-nouns', lexicon)
  if (tools.length === 0) return false
  const before = /\b(?:is|are) (?:our|the|simply our) (?:\w+ )?(?:strategy|answer|future|solution|priority)\b/i
  const after = /\b(?:our|the) (?:\w+ )?(?:strategy|answer|future|priority)\b[^.,:]{0,30}(?:\bis\b(?: \w+)?:?|:)\s+(?!to\b)/i.exec(text)
  if (before.test(text)) return tools[0]!.from <= 2
  const rest = after === null ? -1 : sentence.start + after.index + after[0].length
  return rest >= 0 && tools.some(({ from }) => words[from]!.start >= rest && words[from]!.start - rest <= 12)
})

const planned = sentenceFact(({ text }) =>
  /\b(?:will|shall|is to be|are to be|have (?:bought|chosen|selected|ordered|signed)|has been (?:bought|chosen|selected|ordered))\b/i.test(
    text,
  ),
)

const choosingTools = sentencesWith((sentence, analysis) => chosen(sentence, analysis) !== undefined || itself(sentence, analysis))

/** Systems, technologies and channels chosen for a reason that no customer would give, before anything is said for those served. */
export const toolChoices = fact<readonly ToolChoice[]>((analysis) => {
  const found: ToolChoice[] = []
  const { sentences } = analysis.document
  let spokenFor: number | undefined
  for (const sentence of choosingTools(analysis)) {
    if (sentence.passage.reading.quoted) continue
    const why = reasonOf(sentence)
    if (why === undefined) continue
    // What stands before it says what it is to do for somebody: goals came first.
    spokenFor ??= sentences.findIndex(
      (other) => other.passage.reading.role !== 'heading' && saidForPeople(other, analysis) && !bandwagon(other, analysis),
    )
    if (spokenFor >= 0 && spokenFor < sentence.index) break
    const near = neighbours(sentence, sentences)
    if ([sentence, ...near].some((other) => other !== why.because && saysWhatFor(other, analysis) && !later(other, analysis))) continue
    const [start, end] = clauseOf(sentence.reading)
    found.push({
      span: locate(sentence, start, end),
      text: sentence.passage.reading.text.slice(start, end),
      reason: why.reason,
      because:
        why.because === undefined || why.because === sentence
          ? undefined
          : locate(why.because, why.because.reading.start, Math.min(why.because.reading.end, why.because.reading.start + longest)),
    })
  }
  return found

  function reasonOf(sentence: Sentence): { reason: ToolReason; because?: Sentence } | undefined {
    const choice = chosen(sentence, analysis)
    if (itself(sentence, analysis)) return { reason: 'itself' }
    if (choice === undefined) return undefined
    if (bandwagon(sentence, analysis)) return { reason: 'bandwagon', because: sentence }
    if (definedLater(sentence)) return { reason: 'first-step' }
    if (!choice.takes) return undefined
    const near = neighbours(sentence, sentences)
    const until = [sentence, ...near.filter((other) => other.index > sentence.index)].find((other) => later(other, analysis))
    if (until !== undefined) return { reason: 'later', because: until }
    const same = /\b(?:therefore|hence|so we|that is why|too|likewise|as well|the same|follow(?:s|ing)? suit|now (?:our|we))\b/i.test(
      sentence.reading.text,
    )
    const peer = same ? near.find((other) => bandwagon(other, analysis)) : undefined
    if (peer !== undefined) return { reason: 'bandwagon', because: peer }
    return planned(sentence, analysis) && !sentences.some((other) => saidForPeople(other, analysis)) ? { reason: 'alone' } : undefined
  }

  /** Whether the sentence opens a step of which a later one defines what is needed, and none before it does. */
  function definedLater({ passage }: Sentence): boolean {
    const { item, cell } = passage.reading
    if (item === undefined && (cell === undefined || !stepped(passage))) return false
    const steps = passage.block.passages.filter((other) =>
      item === undefined ? other.reading.cell?.table === cell!.table && other.reading.cell.row > 0 : other.reading.item?.list === item.list,
    )
    if (
      item !== undefined &&
      !item.ordered &&
      !steps.some(({ reading }) => /^\W*(?:steps?|phase|first|then|next|finally|afterwards|start point)\b/i.test(reading.text))
    )
      return false
    const defines = (other: Passage): boolean => other.sentences.some((one) => defining(one, analysis))
    return (
      !steps.some((other) => other.index <= passage.index && defines(other)) &&
      steps.some((other) => other.index > passage.index && defines(other))
    )
  }
})

/** Whether the table of a cell goes step by step: its first column counts or says so. */
function stepped({ block, reading: { cell } }: Passage): boolean {
  return block.passages.some(
    ({ reading }) =>
      reading.cell?.table === cell!.table &&
      reading.cell.row === 0 &&
      /^\W*(?:steps?|phases?|stages?|no\.?|#|nr\.?|order|when|quarter|month|milestones?|year|week)\W*$/i.test(reading.text),
  )
}

/** The sentence before and the two after in the same section. */
function neighbours(sentence: Sentence, sentences: readonly Sentence[]): readonly Sentence[] {
  const near: Sentence[] = []
  for (let i = Math.max(0, sentence.index - 2); i <= sentence.index + 2; i += 1) {
    const other = sentences[i]
    if (
      other !== undefined &&
      other !== sentence &&
      other.passage.block.section === sentence.passage.block.section &&
      other.passage.reading.role !== 'heading'
    )
      near.push(other)
  }
  return near
}

function clauseOf({ start, end, text }: SentenceText): readonly [number, number] {
  const comma = text.search(/[,;](?=\s)|\s[–—]\s|[.!?]*$/)
  return [start, Math.min(comma > 15 ? start + comma : text.search(/[.!?]*$/) + start, end, start + longest)]
}
