import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { SentenceText } from '../document/passage.ts'

import { type Term, termsOf } from '../lexicon/lexicon.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'

/**
 * Why a system, technology or channel is said to be chosen. `later`: what it is for is to be found out afterwards. `bandwagon`: others have
 * one. `itself`: the technology is the strategy. `first-step`: it is bought in a step before the one that defines what it must do.
 */
export type ToolReason = 'later' | 'bandwagon' | 'itself' | 'first-step'

export interface ToolChoice {
  readonly span: Span
  readonly text: string
  readonly reason: ToolReason
  /** Where the reason is said, if that is another place. */
  readonly because: Span | undefined
}

interface ToolReading {
  readonly chosen: readonly [start: number, end: number] | undefined
  readonly itself: boolean
  readonly later: boolean
  readonly bandwagon: boolean
  /** Whether the sentence draws a conclusion, or says "too". */
  readonly drawn: boolean
  readonly purpose: boolean
  readonly defines: boolean
}

const choosing =
  /\b(?:b(?:uy|uys|ought|uying)|purchas\w+|ordered|procur\w+|licen[cs]\w+|choos\w+|chose|chosen|select\w*|implement\w*|introduc\w+|roll(?:s|ed|ing)? out|adopt\w*|deploy\w*|install\w*|migrat\w+|launch\w*|set(?:ting)? up|sign(?:ed|s)? (?:for|with)|decid\w+ (?:on|for)|opt(?:ed)? for|go(?:es|ing)? live|get(?:s)? an?|needs? (?:one|an?|our own)|start(?:s|ing)? with|are on|build(?:s|ing)?)\b/i
const later =
  /\b(?:what|how|which|use cases?|purpose|goals?|contents?|requirements?|process(?:es)?|benefits?|content|uses?|needs?)\b[^.]{0,80}?\b(?:will be|is to be|are to be|to be|will then|can be|gets?|get|are|is)\b[^.]{0,30}?\b(?:worked out|determined|decided|defined|considered|found|clarified|settled|looked at|agreed|discussed|specified|identified|filled|seen|thought)\b|\bwhat for\b[^.]{0,3}\?|\b(?:will|we(?:['’]ll| will)) (?:see|find out|work out|decide|determine|define|figure out)\b[^.]{0,40}\b(?:what|how|which|use cases?|purpose|later|then|afterwards)\b|\bto be (?:used|determined|decided|defined|considered)\b[^.]{0,20}\b(?:later|thereafter|afterwards|in due course)\b|\bwill (?:determine|decide|define|work out|consider|find|identify|specify|clarify)\b[^.]{0,30}\b(?:what|which|how|use cases?|purpose)\b|\b(?:the market|time|users|practice) will (?:tell|show)\b|\b(?:use cases?|requirements?|goals?|purpose|contents?|needs?) (?:will )?(?:follow|come later)\b|\b(?:consider|think about|find out|work out|see) (?:how|what) (?:they|we|it|to)\b[^.]{0,20}\b(?:use|do|used|good)\b|\bwhat for will be seen\b|\b(?:ideas?|thoughts?|suggestions?|plans?|brainstorm\w*) (?:for|on|about|of) (?:what|how)\b[^.]{0,40}\b(?:used?|for|do|good)\b/i
const bandwagon =
  /\b(?:peers?|competitors?|rivals?|ministry|the (?:whole )?industry|market leaders?|neighbouring \w+|(?:all|most) (?:the )?other \w+|everybody else|everyone else)\b[^.]{0,40}?\b(?:(?:have|has|had|having)(?: all| already| now| long| long since)* (?:moved|switched|introduced|bought|chosen|one\b|set up|gone|adopted|got)|(?:is|are) (?:all |already )?(?:on|using|doing)|(?:all|already) us(?:e|es|ing))\b|\bwhat (?:both|all) of them\b|\bthe last\b[^.]{0,30}\bwithout one\b|\b(?:competitors?|rivals?|peers?|others|neighbours?) (?:all )?(?:have|has|got|use|run) (?:an?|one|it|them)\b|\b(?:everybody|everyone|nearly everyone|each of our peers) (?:else )?(?:has|uses|runs|is on)\b|\b(?:since|because|as) (?:the |our )?(?:neighbour\w*|neighbor\w*|other|rival|competing) \w+ (?:is|has|does|are|have|do)\b|\blike (?:all )?our (?:peers|competitors|rivals)\b|\bas (?:all )?our (?:peers|competitors|rivals) (?:do|have|did)\b/i
const drawn =
  /\b(?:therefore|because|since|hence|so we|that is why|too|likewise|as well|the same|what (?:they|both|all)|now (?:our|we)|follow(?:s|ing)? suit|having)\b/i
const itself =
  /^(?:[^\w“"]*)(?:\d+[.a-z)]*\s+)?(?:the )?(?:answer|solution|strategy|future|our strategy|our answer)\b[^.:]{0,40}(?:\bis(?: \w+)?:?|:)\s+(?!to\b)|\b(?:is|are) (?:our|the|simply our) (?:\w+ )?(?:strategy|answer|future|solution|priority)\b/i
const purpose =
  /\b(?:so that|in order (?:that|to)|which (?:lets|allows|helps|means|saves)|that (?:lets|allows|helps|saves)|because (?:customers|members|patients|users|people|guests|they)|nobody (?:has|waits|needs)|no longer (?:have|has|need|wait)|(?:helps?|lets?|allows?|enables?) (?:customers|members|patients|users|people|guests|them|you)|for (?:whom|customers who|members who|people who))\b/i
const defining =
  /\b(?:defin\w+|identif\w+|determin\w+|work(?:ing)? out|find(?:ing)? out|collect\w*|clarif\w+|decid\w+|specif\w+|agree|map\w*|understand\w*|analy[sz]\w+|research\w*)\b[^.]{0,40}\b(?:use cases?|needs?|requirements?|goals?|purpose|objectives?|benefits?|journeys?|what (?:it|customers|members|users|we)|capabilit\w+|jobs?|what to (?:use|do with)|how to use|what\b[^.]{0,30}\b(?:for|good for|used)$|(?:which|what) (?:\w+ ){0,3}(?:problems?|questions?|tasks?|cases?|gains?)(?: (?:it|they|this|the \w+) (?:should|will|could|can))?)(?![\w-])/i
const denied = /\b(?:not|never|no|without|before (?:we|any|the)|instead of|rather than|until)\b|n['’]t\b/i

const nothing: ToolReading = {
  chosen: undefined,
  itself: false,
  later: false,
  bandwagon: false,
  drawn: false,
  purpose: false,
  defines: false,
}

const toolReading = sentenceFact<ToolReading>((sentence, lexicon) => {
  const { text } = sentence
  if (text.length > longestRead) return nothing
  const tools = termsOf(sentence, 'tool-nouns', lexicon)
  const chosen = tools.length > 0 && !denied.test(text) && chooses(sentence, tools) ? clauseOf(sentence) : undefined
  return {
    chosen,
    itself: tools.length > 0 && (itself.test(text) || hyped(sentence, tools)) && !denied.test(text),
    later: later.test(text),
    bandwagon: bandwagon.test(text),
    drawn: drawn.test(text),
    purpose: purpose.test(text),
    defines: defining.test(text),
  }
})

/** Whether a tool is what the verb of choosing takes, or what is chosen: "buy a suite", "an account is to be set up". */
function chooses(sentence: SentenceText, tools: readonly Term[]): boolean {
  const { words, passage } = sentence
  const verb = choosing.exec(sentence.text)
  if (verb === null) return false
  const at = sentence.start + verb.index
  const before = passage.text.slice(sentence.start, at)
  // "Leads that sign up for an account": somebody else does it.
  if (/\b(?:that|who|which|they|users?|customers?|leads?|members?)\s*$/i.test(before)) return false
  // "HubSpot Enterprise ordered": a note of what was done, with nobody named.
  const noted = /^(?:ordered|bought|licensed|purchased|chosen|selected|procured)$/i.test(verb[0])
  return tools.some(({ from, to }) => {
    const first = words[from]!
    if (noted && from === 0 && first.start < at && words.filter(({ start }) => start >= words[to - 1]!.end && start < at).length <= 2)
      return true
    if (first.start >= at) return words.filter(({ start }) => start >= at && start < first.start).length <= 8
    return /\b(?:is|are|was|were|been|be)\b[^.]{0,12}$/i.test(before) && at - words[to - 1]!.end <= 40
  })
}

/** Technologies that are talked of more than what is done with them. */
const talkedOf =
  /^(?:blockchain|distributed ledger|smart contracts|nfts?|web3|metaverse|virtual reality|augmented reality|internet of things|iot|ai|generative ai|artificial intelligence|agentic ai|big data|machine learning|low code|5g)/i

/** "Leverage the power of AI": the technology is what the aim is made of. */
function hyped({ words, passage, text }: SentenceText, tools: readonly Term[]): boolean {
  if (!/\b(?:leverag\w+|harness\w*|embrac\w+|exploit\w*|tap into|driven by|powered by|on the back of)\b/i.test(text)) return false
  if (/:\s*$/.test(text)) return false
  if (
    !/^\W*(?:(?:objectives?|goals?|aims?|strategy|mission|vision)\s*:\s*)?(?:(?:we|our \w+) (?:will |shall |want to |aim to |are going to )?)?(?:build|create|develop|launch|leverag|harness|embrac|become|introduc|use)\w*\b/i.test(
      text,
    )
  )
    return false
  return tools.some(({ from, to }) => {
    if (
      !talkedOf.test(
        words
          .slice(from, to)
          .map(({ lower }) => lower)
          .join(' '),
      )
    )
      return false
    const before = passage.text.slice(Math.max(0, words[from]!.start - 50), words[from]!.start)
    return /\b(?:leverag\w+|harness\w*|embrac\w+|exploit\w*|tap into|driven by|powered by)\b[^.;:]*$/i.test(before)
  })
}

const choosingTools = sentencesWith((sentence, analysis) => {
  const reading = toolReading(sentence, analysis)
  return reading.chosen !== undefined || reading.itself
})

/** Systems, technologies and channels chosen for a reason that no customer would give. */
export const toolChoices = fact<readonly ToolChoice[]>((analysis) => {
  const found: ToolChoice[] = []
  const { sentences } = analysis.document
  const read = (sentence: Sentence): ToolReading => toolReading(sentence, analysis)
  for (const sentence of choosingTools(analysis)) {
    const reading = read(sentence)
    if (sentence.passage.reading.quoted && sentence.passage.reading.role === 'code') continue
    const near = neighbours(sentence, sentences)
    if (reading.itself && [sentence, ...near].some((other) => customerGains(other, analysis).some(({ clear }) => clear))) continue
    if (reading.purpose || near.some((other) => read(other).purpose)) continue
    const after = [sentence, ...near.filter((other) => other.index > sentence.index)]
    const until = after.find((other) => read(other).later)
    const others = reading.drawn ? [sentence, ...near].find((other) => read(other).bandwagon) : undefined
    const [start, end] = reading.chosen ?? clauseOf(sentence.reading)
    const reason: ToolReason | undefined =
      until !== undefined
        ? 'later'
        : reading.itself
          ? 'itself'
          : others !== undefined
            ? 'bandwagon'
            : definedLater(sentence)
              ? 'first-step'
              : undefined
    if (reason === undefined) continue
    const because = reason === 'later' ? until : reason === 'bandwagon' ? others : undefined
    found.push({
      span: locate(sentence, start, end),
      text: sentence.passage.reading.text.slice(start, end),
      reason,
      because:
        because === undefined || because === sentence
          ? undefined
          : locate(because, because.reading.start, Math.min(because.reading.end, because.reading.start + longest)),
    })
  }
  return found

  /** Whether the sentence opens a numbered list of which a later item defines what is needed, and none before it does. */
  function definedLater({ passage }: Sentence): boolean {
    const { item, cell } = passage.reading
    if (item === undefined ? cell === undefined || !stepped(passage) : !item.ordered) return false
    const items = passage.block.passages.filter((other) =>
      item === undefined ? other.reading.cell?.table === cell!.table && other.reading.cell.row > 0 : other.reading.item?.list === item.list,
    )
    const defines = (other: Passage): boolean => other.sentences.some((sentence) => read(sentence).defines)
    return (
      !items.some((other) => other.index <= passage.index && defines(other)) &&
      items.some((other) => other.index > passage.index && defines(other))
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

/** The two sentences before and after in the same section. */
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

/** Sentences of more characters are not read. */
const longestRead = 500

/** Longest clause in characters that is shown. */
const longest = 120

function clauseOf({ start, end, text }: SentenceText): readonly [number, number] {
  const comma = text.search(/[,;](?=\s)|\s[–—]\s|[.!?]*$/)
  return [start, Math.min(comma > 15 ? start + comma : text.search(/[.!?]*$/) + start, end, start + longest)]
}
