import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { sentencesWith } from './stretch-fact.ts'
import { wishSaid } from './wish-said.ts'

/** A promise to build or do whatever customers wish for most, or at all. */
export interface WishCommitment {
  readonly span: Span
  readonly text: string
}

interface WishReading {
  readonly commits: boolean
  /** Weighs the wish, asks for the need behind it, or speaks of what is owed anyway: faults, contracts, votes that govern. */
  readonly weighed: boolean
}

const wishers = String.raw`(?:customers?|users?|clients?|members?|guests?|patients?|visitors?|people|they|you|anyone|anybody|everyone|subscribers?|readers?|shops?|developers?|the (?:community|crowd|market)|(?:our |the )?(?:biggest|largest|top|key|best) \w+)`
const wish = `(?:ask(?:s|ed)? (?:for|us for|us to)|request(?:s|ed)?|want(?:s|ed)?|demand(?:s|ed)?|vot(?:e|es|ed) (?:for|on)|suggest(?:s|ed)?|wish(?:es)? for|propos(?:e|es|ed)|writ(?:e|es)|post(?:s|ed)?|put on)`
const doing = String.raw`(?:build|builds|built|building|ship|ships|shipped|make|made|add|adds|added|implement\w*|deliver\w*|develop\w*|do it|do next|fulfil\w*|is done|are done|goes? (?:in|into|on|first|live)|(?:will be|gets?|is|are) (?:built|done|made|added|on the|next|scheduled|implemented|in the next)|next (?:sprint|release|version|quarter)|roadmap|backlog|release plan|priorit\w+)`
const commits = [
  /\b(?:what|whatever|that which) (?:the )?(?:majority|most (?:customers|members|users|people|guests|of them))\b[^.]{0,30}\b(?:wants?|asks? for|votes? for|wish(?:es)?|likes?|choos\w+)\b[^.]{0,30}\b(?:is|are|will be|gets?|we)\b[^.]{0,15}\b(?:done|built|bought|made|added|implemented|served|build|do|make|add)\b/i,
  /\b(?:the )?(?:majority|winner(?: of the (?:vote|poll|ballot))?|winning (?:idea|wish|proposal|feature))\b[^.]{0,25}\b(?:decides?|is (?:built|made|done|added|served|implemented|produced)|will be (?:built|made|done|added|served|implemented|produced)|goes into)\b/i,
  /\b(?:every|each|any|all) (?:customer |user |member |guest |incoming |single )?(?:wish(?:es)?|requests?|ideas?|suggestions?)\b[^.]{0,25}\b(?:is|are|will be|gets?) (?:\w+ )?(?:fulfilled|granted|implemented|built|carried out|realised|realized|put into practice|added to the (?:product|roadmap|backlog|menu|range))\b/i,
  /\b(?:we|i) say yes to (?:every|each|all|any)\b|\b(?:if|once|when|as soon as) (?:\d+|ten|twenty|fifty|a hundred|enough|three|five) (?:customers|people|users|members|votes|requests|guests)\b[^.]{0,40}\b(?:we (?:build|add|make|do|buy)|it (?:is|will be|gets) (?:built|added|made|done|bought))\b/i,
  /\b(?:requests|wishes|tickets|ideas) are (?:worked off|built|implemented|done|fulfilled) in the order\b/i,
  new RegExp(
    String.raw`\b(?:whatever|everything|anything|all (?:that|the (?:features?|wishes|requests|ideas))|every \w+(?: that)?|each \w+(?: that)?)\s+(?:that )?(?:our |the |a )?${wishers}[^.]{0,30}?\b${wish}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:we|our team|the team)\b[^.]{0,30}\b(?:build|ship|make|add|implement|develop|deliver)s?\b (?:exactly |only |simply |just )?what(?:ever)? (?:our |the )?${wishers}[^.]{0,20}?\b(?:${wish}|tell us(?: to)?)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:the )?(?:most|highest|top|best)[ -](?:\w+ )?(?:requested|voted|upvoted|asked[ -]for|wanted|popular|wished[ -]for|demanded)\b[^.]{0,60}?\b${doing}\b`,
    'i',
  ),
  new RegExp(String.raw`\b${doing}\b[^.]{0,40}?\b(?:most|highest|top)[ -](?:requested|voted|upvoted|asked[ -]for|wished[ -]for)\b`, 'i'),
  /\b(?:the )?top (?:\d+|one|two|three|four|five|ten)\b[^.]{0,40}\b(?:board|votes?|poll|ballot|requests?|wishes|ideas|list of (?:wishes|requests|ideas))\b[^.]{0,40}\b(?:go(?:es)?|get|are|is|will be|make|enter)\b/i,
  /\b(?:customers|users|members|votes?|the votes?|upvotes?|the poll|the crowd|the number of (?:votes|requests|mentions))\s+(?:alone )?(?:decides?|determines?|sets?|dictates?|chooses?)\s+(?:alone )?(?:what|which|the (?:roadmap|order|priorit\w+|next|backlog))\b/i,
  /\b(?:priorit\w+|rank(?:ed|ing)?|order(?:ed)?|sort(?:ed)?|put in order)\b[^.]{0,40}\b(?:only |solely |purely |strictly )?by (?:the )?(?:number of |count of )?(?:votes|upvotes|requests|mentions|likes|thumbs)\b/i,
  /\b(?:add|implement|build|ship|develop|deliver)\b (?:the |all |any |more )?(?:new )?(?:features?|functions?|functionality|things) (?:that |which )?(?:they|users|customers|members|clients|people|the community|guests|subscribers) (?:request|ask (?:us )?for|want|vote for|suggest|demand)\b/i,
  /\b(?:add|implement|build|fulfil|include)\b[^.]{0,15}\b(?:all |every |any )(?:\w+ )?(?:features?|wish(?:es)?|requests?)\b[^.]{0,20}\b(?:request\w*|ask\w*|want\w*|suggest\w*|of (?:our )?(?:customers|users|members|clients))\b/i,
]
const counted =
  '(?:votes?|thumbs|likes|stars|hearts|points|hands|ticks|dots|sign-?ups|requests|mentions|signatures|wishes|names|clicks|reactions|pledges|pre-?orders)'
const contest = '(?:polls?|votes?|voting|ballots?|survey|wish ?list|ranking|competition|show of hands|idea board|hit list)'
const carriedOut =
  '(?:built|made|done|added|produced|implemented|realised|realized|developed|scheduled|shipped|printed|bought|ordered|booked|started|next|first|released|staged|launched|fulfilled|cancelled|dropped|archived|deleted|closed|rejected|discarded|removed)'
/** The count decides, whatever is counted and whatever is made: a rank or a threshold goes straight into work, or out of it. */
commits.push(
  new RegExp(
    String.raw`\b(?:the )?(?:top|first|best|leading|upper|highest[- ]\w+) (?:\d+|one|two|three|four|five|six|ten|twenty|ideas?|wish(?:es)?|entr(?:y|ies)|requests?)\b[^.]{0,40}\b(?:by|with the most|in the|of the|from the|on the)\b[^.]{0,15}\b(?:${counted}|${contest})\b[^.]{0,30}\b(?:go(?:es)? (?:in|into|to|on|live|straight)|gets?|are|is|will be|make|enters?|moves?|becomes?|fills?|we (?:build|make|do|add))\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:whichever|whatever|the (?:\w+ ){1,3}(?:that|which|with)|what)\b[^.]{0,30}\b(?:gets?|has|have|receives?|collects?|gathers?|reaches|wins|tops|comes? (?:first|out on top)|attracts?|draws?|with)\b[^.]{0,10}\b(?:the )?(?:most|highest|largest|biggest|poll|vote|ballot)\b[^.]{0,60}\b(?:is|are|will be|gets?|shall be|we)\b[^.]{0,12}\b(?:${carriedOut}|build|make|do|produce|print|buy|add)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:any(?:thing| \w+)|all|every(?:thing| \w+)?|ideas|requests|wishes|features|proposals) (?:that (?:gets?|has|reaches) )?(?:under|below|over|above|with(?: more than| fewer than| at least| less than)?|beyond|past|from|reaching)\b[^.]{0,12}\b\d+ ${counted}\b[^.]{0,20}\b(?:${carriedOut}|go(?:es)? into|we (?:build|make|add|do))\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:at|from|after|once|as soon as|when(?:ever)?)\b[^.]{0,25}\b\d+ ${counted}\b[^.]{0,30}\b(?:we (?:build|make|add|do|start|order|produce)|(?:it|development|work|production|building) (?:starts?|begins?|is|goes|gets|will be))\b`,
    'i',
  ),
  /\byou (?:tell us|ask|say(?: it)?|vote|name it|want it|decide|wish|choose|call it|click|order)\W{1,3}(?:and )?we (?:make|build|do|deliver|produce|brew|bake|print|add|ship|act|fulfil|obey|get|buy)\b/i,
  /\b(?:votes?|polls?|the count|thumbs|likes|number of (?:votes|requests|mentions)|ranking|wish list) (?:alone |only |itself )?(?:is|are) (?:our|the|final|binding) ?(?:roadmap|plan|backlog|order|range|menu|programme|decision|specification|brief)?\b/i,
  /\b(?:we|the team|teams?|developers?|designers?) (?:will |shall |always |then |just |simply )?(?:follow|obey|carry out|execute|stick to|adopt|take over) (?:the )?(?:votes?|poll|ballot|majority|ranking|wish list|crowd|result of the (?:vote|poll|ballot|survey))\b/i,
  /\b(?:ship|deliver|build|implement|complete|fulfil|release|work off|add|offer)\b[^.]{0,15}\b(?:the )?(?:\d+ ?%|top \d+|top ten|top five|\d+|ten|five|twenty|all|most)\b[^.]{0,12}\b(?:most[- ](?:requested|wanted|wished|voted|asked)|requested|wished-for|upvoted|(?:customer|member|user|dealer|community|client|guest|visitor|reader)s?['’]? (?:wish(?:es)?|requests|ideas|suggestions|wish list))\b/i,
)
/** Why something is made, given as its place in a count and nothing besides: "won the poll with 71 %". */
const placed = new RegExp(
  String.raw`^\W*(?:it |this |clear |by far )?(?:won|winner of|came (?:first|second|third|last|top|out on top)|first|second|third|last|top|most (?:votes|wanted|requested)|favourite|leads|led|topped|lost|number (?:one|two|1|2)|no\.? ?\d|#\d|\d+ ?%?|asked for by \d+|requested by \d+|wanted by \d+)\b[^.;,]{0,25}?(?:\b(?:in|of|on|the|from|at)\b[^.;,]{0,20})?\b(?:${contest}|${counted})\b[^.;,]{0,20}\W*$`,
  'i',
)
const placedByCount = sentenceFact(({ text }) => text.length < 80 && placed.test(text))
const grounds = sentenceFact(({ text }) =>
  /^\W*(?:why|reason|reasons|because|basis|based on|grounds|rationale|justification|origin|evidence)\W*$/i.test(text),
)

const weighed =
  /\b(?:why|need behind|behind (?:it|them|the)|understand\w*|weigh\w*|one (?:of|input|factor|voice|among)|an input|advice|advisory|consider\w*|take into account|alongside|besides?|together with|as well as|inform\w*|among other|then decide|we decide|board decides|decides?, and says|triage|interpret\w*|problem|job|reason|not|never|don['’]t|rather than|instead of|unless|if it (?:fits|serves)|bugs?|fix(?:es)?|defects?|security|contract\w*|legal|law|statut\w*|bylaws?|by-laws|assembl\w+|general meeting|annual meeting|referendum|co-?op(?:erative)?s?|participatory|governance|proposal passes|quorum|agm|elect(?:ed|ion|ions|orate)?|constitution\w*|charter|motions?|wards?|trustees|voting rights|one member|warranty|regulat\w+|obligation|signed|safety|court|owners vote|members own|owned by (?:its|the|our) (?:members|users|residents|tenants)|look(?:ed)? (?:at|into)|visit\w*|interview\w*)\b/i

const wishReading = sentenceFact<WishReading>(({ text }) => {
  if (text.length > longestRead || !hint.test(text)) return none
  return { commits: !text.endsWith('?') && commits.some((shape) => shape.test(text)), weighed: weighed.test(text) }
})
/** Without one of these no pattern can fit: most sentences are passed by. */
const hint =
  /\b(?:majority|yes to|winn|ideas?|enough|ask|request|vot|upvot|wish|want|demand|suggest|propos|poll|board|tell us|writ|mention|likes|thumbs|popular|stars|signups?|sign-ups|names|clicks|ballot|you say|ranking|crowd|the count|points|hands)/i
const strict = sentenceFact(
  ({ text }) =>
    outright.test(text) || /=\s*we\b|\b(?:most|top|\d+|(?:three|five|ten|twenty) (?:requests|votes|people)|highest|winner)\b/i.test(text),
)
const weighs = (sentence: Pick<Sentence, 'reading'>, analysis: Analysis): boolean =>
  governing(sentence, analysis) || (contactSigns.of(sentence, analysis) & contactSigns.bit.inquiry) !== 0
const none: WishReading = { commits: false, weighed: false }
const governing = sentenceFact(({ text }) => weighed.test(text))

/** What people wish for, and its doing as a matter of course, in one sentence: "three requests and we code it". */
const obeys = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  if (words.length > 40 || text.endsWith('?') || termsOf(sentence, 'obeying-words', lexicon).length === 0 || noOrder.test(text))
    return false
  // Who only tells what people want must also say that it is done.
  return termsOf(sentence, 'request-words', lexicon).length > 0 || (outright.test(text) && carries.test(text))
})
/** Without a judgement between; or by the count, or by the volume. */
const outright =
  /\b(?:whatever|whichever|everything|anything|exactly|precisely|line by line|item (?:for|by) item|point by point|to the letter|(?:word|letter) for (?:word|letter)|straight|automatic\w*|binding|always|never (?:say no|refuse)|no (?:further |more )?(?:debate|discussion|questions?|override|overrides|veto|analysis)|without (?:debate|discussion|questions?)|in (?:that|this) order|loud\w*|enough|majority|most votes|(?:the )?(?:votes?|polls?|count|tally|numbers?|crowd)\b[^.]{0,20}\b(?:decide|settle|rule|speak|dictate|determine|set)s?|if (?:parents|customers|members|users|people|they|enough|\d+)\b)/i
/** It is carried out. */
const carries =
  /\b(?:we|i|it|that|this|team|is|are|be|gets?|goes)\b[^.]{0,15}\b(?:do|does|done|build|built|make|made|add|added|ship|shipped|code|coded|implement\w*|produce\w*|buy|bought|stock\w*|deliver\w*|launch\w*|order\w*|in|next|live)\b/i
const noOrder =
  /\bas an? \w+(?: \w+)?, i want\b|\b(?:was|were|did|had|has been|have been|could|might|may|can|if needed|where possible|not|never mind|survey questions?)\b|n['’]t\b/i

const committing = sentencesWith((sentence, analysis) => {
  const reading = wishReading(sentence, analysis)
  const blindly = obeys(sentence, analysis) && wishSaid(sentence, analysis) !== undefined && strict(sentence, analysis)
  return (reading.commits || blindly) && !weighs(sentence, analysis) && sentence.passage.reading.role !== 'heading'
})

/** Promises to follow wishes, where nothing beside them weighs the wishes or tells of votes that govern. */
export const wishCommitments = fact<readonly WishCommitment[]>((analysis) => {
  const found: WishCommitment[] = []
  const { sentences } = analysis.document
  for (const sentence of committing(analysis)) {
    const near = [sentences[sentence.index - 1], sentences[sentence.index + 1]]
    if (near.some((other) => other !== undefined && beside(other, sentence) && weighs(other, analysis))) continue
    const end = Math.min(sentence.reading.text.replace(/[.!]+$/, '').length, longest)
    const { start } = sentence.reading
    found.push({ span: locate(sentence, start, start + end), text: sentence.reading.text.slice(0, end) })
  }
  // A table of what is made and why, in which every reason is a place in a count.
  let cells: Sentence[] = []
  let whole = true
  let table = ''
  for (const sentence of inGroundCells(analysis)) {
    const { block } = sentence.passage
    const key = `${block.index} ${sentence.passage.reading.cell?.table}`
    if (key !== table) {
      close()
      cells = []
      whole = true
      table = key
    }
    cells.push(sentence)
    whole &&= placedByCount(sentence, analysis) || outcome(sentence, analysis)
  }
  close()
  return found

  function close(): void {
    const first = cells.find((cell) => placedByCount(cell, analysis))
    if (!whole || cells.length < 2 || first === undefined) return
    const { start, end } = first.reading
    found.push({ span: locate(first, start, Math.min(end, start + longest)), text: first.reading.text.slice(0, longest) })
  }
})

/** The rank with its consequence: "came last, cancelled". */
const outcome = sentenceFact(({ text }) =>
  /^\W*(?:came|was|were|is)? ?(?:first|second|third|last|lost|won|top|few votes|no votes|too few votes)\b(?:\W+(?:so|therefore|thus|hence|and)?\s*(?:\w+ )?(?:cancelled|dropped|stopped|not made|made|built|produced|postponed|out|removed|withdrawn))?\W*$/i.test(
    text,
  ),
)

const inGroundCells = sentencesWith((sentence, analysis) => {
  if (sentence.passage.reading.cell === undefined || sentence.passage.reading.cell.row === 0) return false
  const head = leadIn(sentence.passage, analysis)
  return head?.sentences.some((title) => grounds(title, analysis)) === true
})

/** Whether two sentences are read together: of one section, and not of different items. */
function beside(other: Sentence, sentence: Sentence): boolean {
  return (
    other.passage === sentence.passage ||
    (other.passage.block.section === sentence.passage.block.section && other.passage.reading.role === 'paragraph')
  )
}

/** Sentences of more characters are not read. */
const longestRead = 500

/** Longest commitment in characters that is shown whole. */
const longest = 140
