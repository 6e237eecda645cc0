import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesWith } from './stretch-fact.ts'

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
const weighed =
  /\b(?:why|need behind|behind (?:it|them|the)|understand\w*|weigh\w*|one (?:of|input|factor|voice|among)|an input|advice|advisory|consider\w*|take into account|alongside|besides?|together with|as well as|inform\w*|among other|then decide|we decide|board decides|decides?, and says|triage|interpret\w*|problem|job|reason|not|never|don['’]t|rather than|instead of|unless|if it (?:fits|serves)|bugs?|fix(?:es)?|defects?|security|contract\w*|legal|law|statut\w*|bylaws?|by-laws|assembl\w+|general meeting|annual meeting|referendum|co-?op(?:erative)?s?|participatory|governance|proposal passes|quorum|look(?:ed)? (?:at|into)|visit\w*|interview\w*)\b/i

const wishReading = sentenceFact<WishReading>(({ text }) => {
  if (text.length > longestRead || !hint.test(text)) return none
  return { commits: !text.endsWith('?') && commits.some((shape) => shape.test(text)), weighed: weighed.test(text) }
})
/** Without one of these no pattern can fit: most sentences are passed by. */
const hint =
  /\b(?:majority|yes to|winn|ideas?|enough|ask|request|vot|upvot|wish|want|demand|suggest|propos|poll|board|tell us|writ|mention|likes|thumbs|popular)/i
const none: WishReading = { commits: false, weighed: false }
const governing = sentenceFact(({ text }) => weighed.test(text))

const committing = sentencesWith((sentence, analysis) => {
  const reading = wishReading(sentence, analysis)
  return reading.commits && !reading.weighed && sentence.passage.reading.role !== 'heading'
})

/** Promises to follow wishes, where nothing beside them weighs the wishes or tells of votes that govern. */
export const wishCommitments = fact<readonly WishCommitment[]>((analysis) => {
  const found: WishCommitment[] = []
  const { sentences } = analysis.document
  for (const sentence of committing(analysis)) {
    const near = [sentences[sentence.index - 1], sentences[sentence.index + 1]]
    if (near.some((other) => other !== undefined && beside(other, sentence) && governing(other, analysis))) continue
    const end = Math.min(sentence.reading.text.replace(/[.!]+$/, '').length, longest)
    const { start } = sentence.reading
    found.push({ span: locate(sentence, start, start + end), text: sentence.reading.text.slice(0, end) })
  }
  return found
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
