import type { SentenceText } from '../document/passage.ts'
import { type Lexicon, termsOf } from '../lexicon/lexicon.ts'
import { sentenceFact } from './fact.ts'

/**
 * How a question is put. `agree`: yes is the expected answer, or a statement is held out for agreement. `praise`: what is good about us.
 * `features`: what to build. `presupposes`: the answer is in the wording ("how much easier"). `prompts`: troubles to name stand in
 * brackets. `either-or`: ours against something worse.
 */
export type QuestionForm = 'neutral' | 'agree' | 'praise' | 'features' | 'presupposes' | 'prompts' | 'either-or'

/** What one sentence asks of somebody; offsets into the passage's readable text. */
export interface QuestionReading {
  readonly form: QuestionForm
  /** The question, without a number or label before it. */
  readonly start: number
  readonly end: number
  /** Whether "you" are asked: a question without it may be one that the authors ask themselves. */
  readonly second: boolean
  /** Whether it is told that somebody will be asked ("ask whether they would buy it") instead of being put. */
  readonly told: boolean
  /** Whether the sentence itself gives the question as one not to ask. */
  readonly warned: boolean
}

interface Pattern {
  readonly form: Exclude<QuestionForm, 'neutral'>
  readonly shape: RegExp
  /** What makes it harmless after all. */
  readonly unless?: RegExp
}

const ours = String.raw`(?:our|ours|the new|this|these|us|it\b|such an?|the (?:\w+ )?(?:app|tool|service|product|portal|feature|platform|prototype|demo|concept|solution|idea|design))`
const offering = `(?:service|product|feature|function|app|tool|portal|platform|system|solution|subscription|package|plan|programme|program|version|offer|device|kit|card|bot|assistant|dashboard|software|course|scheme)`
const better = String.raw`(?:easier|better|faster|quicker|simpler|safer|smoother|cheaper|happier|nicer|clearer|more (?!often|about|detail|information|people)\w+|less (?:time|effort|work|stress|trouble|hassle))`
const contracted = `(?:mustn|needn|hadn|ain|wouldn|don|isn|aren|doesn|won|haven|hasn|shouldn|couldn|can|didn|wasn|weren)['’]?t`

/** The first that fits decides; harmless courtesies come first of all. */
const patterns: readonly Pattern[] = [
  { form: 'agree', shape: new RegExp(String.raw`^(?:so |and |but )?${contracted} (?:you|it|this|that|we|our|the|they|a|an)\b.*\?`, 'i') },
  { form: 'agree', shape: /^(?:so |and |but )?(?:would|do|is|does|are|should) (?:you|it|this|that|we) not\b.*\?/i },
  {
    form: 'agree',
    shape: new RegExp(
      String.raw`[,–—-]\s*(?:right|correct|agreed|true|yes|no|or not|eh|${contracted} (?:you|it|they|that|we)(?: agree| think| say)?|(?:is|do|does|would|will|can|are) (?:it|you|they|that|we))\s*\?`,
      'i',
    ),
    unless: /\bor\b[^,]*\?$/i,
  },
  {
    form: 'agree',
    shape:
      /\b(?:do|would|could|can|will|did)(?: you| they)? (?:\w+ )?(?:agree|concur|accept) (?:that|with)\b|\b(?:how (?:strongly|far|much)|to what extent) (?:do|would) you agree\b|^(?:please )?agree or disagree\b/i,
    unless: /\b(?:record|consent|terms|take part|taking part|participat|contact|publish|quot)/i,
  },
  { form: 'agree', shape: /\b(?:surely|obviously|of course|as (?:you|we all) know|everybody knows|everyone knows)\b.*\?/i },
  {
    form: 'agree',
    shape:
      /^(?:so |and |then )?you(?:['’](?:d|re|ve|ll))?\s+(?!said|mentioned|told|wrote|talked|described|spoke)(?:[\w'’]+\s+){1,24}[\w'’%]+\s*\?/i,
    unless: /\b(?:how|what|why|when|where|who|which)\b/i,
  },
  {
    form: 'agree',
    shape: new RegExp(
      String.raw`^(?:and |so |if .{3,60}, )?(?:would|could|might|will|do|can) you (?:ever |really |also |personally |then )?(?:like|love|want|use|buy|purchase|order|pay|welcome|appreciate|need|prefer|switch|subscribe|upgrade|imagine|see yourself|find it|benefit|be (?:interested|willing|happy|glad|excited|prepared|delighted))\b.*(?:\b(?:our|ours|it|this|these|such|us)\b|\b${offering}s?\b|\bif (?:we|there|it)\b|\b(?:that|which) (?:could|would|can|lets|helps|gives|does|writes|tells|shows)\b)`,
      'i',
    ),
    unless:
      /\b(?:like|want|willing|happy|glad|prepared|prefer|need|interested)(?: in)? (?:to )?(?:add|ask|tell|share|say|know|show|talk|take part|taking part|take a|start|stop|receive|be (?:contacted|invited|asked|recorded|quoted)|see the results|hear|join|participat\w*|test(?:ing)?|provid\w*|review\w*|discuss|change|do|happen|achieve|get|go|meet|speak|repeat|contribut\w*)\b|\bwhat\b|\bhow\b|\b(?:today|at present|currently|now|nowadays|last|already)\b|^(?:and |so )?(?:do|can) you (?:ever |really |also |personally |then )?(?:use|buy|purchase|order|pay|need|subscribe|switch|find it)\b/i,
  },
  {
    form: 'agree',
    shape:
      /^(?:and |so )?(?:would|might|could) (?:you|users|people|students|customers|clients|members|patients|residents|parents|guests|staff|teams) (?:\w+ )?(?:like|love|want|prefer|use|be (?:willing|interested|happy|glad|open|ready|likely|keen))\b[^?]*\b(?:instead of|rather than|without having to)\b[^?]*\?/i,
    unless: /\bor\b|\bwhat\b|\bhow\b|\bwhy\b/i,
  },
  {
    form: 'agree',
    shape:
      /^(?:[Dd]id|[Dd]oes|[Hh]as|[Hh]ave|[Dd]o|[Ww]ill|[Ww]ould) (?:(?:our|the new|this|these) [^?]{2,40}?|it|this|the (?:app|tool|service|product|portal|feature|platform|prototype|program|programme|course|training|session|workshop|design)|(?!I\b|You\b)[A-Z][\w'’-]*(?: (?:\d+|[A-Z][\w'’-]*)){0,2}) (?:really |actually )?(?:help(?:ed)?|save[sd]?|improve[sd]?|simplif(?:y|ied)|ma(?:ke|de)) (?:you|your)\b[^?]*\?/,
    unless: /\bor (?:not|hinder|did|make|slow|worse|harder|was|too|get|just)\b|\bif at all\b|\bhow\b|\bwhat\b/i,
  },
  {
    form: 'agree',
    shape: new RegExp(
      String.raw`^(?:and |so |if [^?]{3,120}, )?(?:would|is|does|will|could|might|can) (?:this|it|that|${ours}|an?\b[^?]{2,60})[^?]*?\b(?:be (?:a |an |of )?(?:\w+ )?(?:useful|helpful|valuable|good|great|interesting|interest|relief|handy|better|benefit|attractive|nice)|help you|make (?:your|you)|save you|solve|appeal to you|meet your needs|make sense to you|easier|worth it)`,
      'i',
    ),
    unless: /\bhow\b|\bwhat\b|\bor\b/i,
  },
  {
    form: 'agree',
    shape:
      /\bdo you (?:also )?(?:think|believe|feel|find)(?: that)? (?:it is|it's|it’s|it would be|this is|that is|our|the new|this|we)\b.*\b(?:good|great|useful|helpful|better|best|important|valuable|right|easy|easier|nice|attractive|fair|worth|should|improve\w*|help\w*|save\w*)\b.*\?/i,
    unless: /\b(?:why|how|or (?:not|bad|worse|difficult|hard|poor)|bad)\b/i,
  },
  {
    form: 'agree',
    shape:
      /^(?:and |so )?(?:would|will|could) you (?:ever |really |also |then |be willing to |be happy to )?(?:use|buy|pay for|switch to|subscribe to|try|adopt|choose|upgrade to|consider (?:using|buying|switching to|paying for|trying|adopting)) (?:the )?(?:[A-Z]\w+|an? (?:\w+ ){0,3}(?:that|which|with|where|like this)\b|something like (?:this|that|it)|one like (?:this|that|it))/,
    unless: /\bor\b|\bwhat\b|\bhow\b/i,
  },
  {
    form: 'agree',
    shape: new RegExp(
      String.raw`\bhow (?:likely|willing|interested|excited|open|keen|eager) (?:would|are|will) (?:you|they)(?: be)? (?:to|in) (?!recommend|refer|suggest|tell|be contacted|take part|participat)[^?]*(?:\b(?:our|ours|this|these|such)\b|\ban? (?:\w+ ){0,3}${offering}s?\b)`,
      'i',
    ),
    unless: /\bif at all\b|\bor (?:unlikely|not)\b/i,
  },
  {
    form: 'agree',
    shape:
      /\bhow (?:important|useful|helpful|valuable) (?:is|was|would) it(?: be)?(?: (?:to|for) you)?(?: personally)? (?:that|if|to have|to be able)\b|^(?:and |so )?(?:would|will|could) it (?:really )?help(?: you| your \w+)? (?:if|to have|when)\b/i,
    unless: /\bif at all\b|\bor (?:not|unimportant)\b/i,
  },
  {
    form: 'agree',
    shape:
      /\bdo you (?:also )?(?:think|believe|feel)(?: that)? (?:an?|having|using|the ability)\b[^?]*\b(?:would|could|will|might) (?:\w+ )?(?:help|improve|be (?:\w+ )?(?:useful|helpful|valuable|good|great|better)|make|save|solve|ease|reduce)\b[^?]*\?/i,
    unless: /\b(?:why|how|or)\b/i,
  },
  {
    form: 'agree',
    shape: new RegExp(
      String.raw`^(?:and |so )?(?:did|was|were|is|are|does|do) (?:${ours}) (?:[^?]{0,40} )?(?:naturally|well|easily|smoothly|useful|helpful|easy|intuitive|enjoyable|valuable|meaningful|worth(?:while)?|meet your (?:needs|expectations))\b[^?]*\?`,
      'i',
    ),
    unless: /\bor\b|\bhow\b|\bwhat\b|\bwhy\b|\bif at all\b|\bnot\b/i,
  },
  {
    form: 'agree',
    shape:
      /^(?:and |so )?(?:are|were) you (?:\w+ )?(?:happy|satisfied|pleased|delighted|impressed) (?:with|by) (?:our|the new|this|the (?:app|tool|service|product|portal|feature|platform|prototype)|[A-Z])|^(?:and |so )?(?:do you (?:\w+ )?find (?:it|that|this) (?:\w+ )?(?:frustrating|annoying|hard|difficult|tedious|painful|slow|confusing|stressful)|are you (?:\w+ )?(?:frustrated|tired|fed up|annoyed|unhappy|sick) (?:with|by|of))\b/,
    unless: /\bor\b|\bhow\b|\bwhat\b/i,
  },
  {
    form: 'praise',
    shape:
      /^(?:and |so )?what (?:is|was|were|are|did you find|do you find) (?:the )?(?:most|best) (?:useful|helpful|valuable|enjoyable|interesting|impressive)(?: (?:part|thing|feature|aspect|moment)s?)?\b|^(?:and |so )?(?:which|what) (?:features?|parts?|aspects?)(?: of [^?]{2,40})? (?:do|did) you (?:\w+ )?(?:like|love|enjoy|value|appreciate)\b/i,
    unless: /\b(?:least|dislike|not like|hate|worst|confusing)\b/i,
  },
  {
    form: 'praise',
    shape: new RegExp(
      String.raw`\bwhat (?:do|did|would) (?:you|they) (?:\w+ )?(?:like|love|enjoy|value|appreciate|admire)(?: (?:the )?(?:most|best))?(?:\s*\?|\s+(?:about|of|in|with|at)\s+(?:${ours}|[A-Z]))`,
    ),
    unless: /\b(?:least|dislike|not like|don['’]?t like|hate|worst|miss)\b/i,
  },
  {
    form: 'praise',
    shape: new RegExp(
      String.raw`\bhow much (?:do|did|would) you (?:\w+ )?(?:like|love|enjoy|value|appreciate)\b|\bhow (?:happy|pleased|delighted|excited|thrilled|glad|impressed|proud|grateful) (?:are|were|would|will) (?:you|they)\b|\bwhy (?:do|did) you (?:\w+ )?(?:love|like|enjoy|prefer) (?:${ours}|[A-Z])`,
    ),
  },
  {
    form: 'praise',
    shape: new RegExp(
      String.raw`\b(?:which|what) (?:of our strengths|is (?:the )?(?:best thing|your favou?rite|greatest strength|so (?:good|great|special)))\b|\bwhat (?:impressed|delighted|pleased|convinced|excited) you (?:most|best|about)|\bhow (?:helpful|useful|valuable|great|excellent|wonderful|good|attractive|convincing|beautiful|pleasant|friendly|easy|simple|quick|convenient) (?:do you find|did you find|is|was|are|were|would|will) (?:${ours}|an?\b)`,
      'i',
    ),
    unless: /\bor (?:difficult|hard|not|poor|bad|useless|complicated)\b|\bif at all\b/i,
  },
  {
    form: 'features',
    shape:
      /\b(?:which|what)(?: (?:other|new|additional|further|more|extra|of (?:these|the(?: following)?)|three|five|\w+ of (?:these|our)))*(?: (?:\w+ )?(?:features?|functions?|functionalit(?:y|ies)|integrations?|options?|modules?|reports?|buttons?|extras|capabilit(?:y|ies)|improvements?|enhancements?|services|add-?ons))\b/i,
    unless:
      /\b(?:do you|did you|you|have you) (?:\w+ )?(?:use|used|using|open|opened|know|ignore|tried|try|turn\w* off|stopp\w*)\b|\b(?:most often|last week|today|yesterday)\b|\b(?:options?|services) (?:did|do|were|are|have) you (?!want|need|miss|wish|like)/i,
  },
  {
    form: 'features',
    shape:
      /\bwhat(?: else| more| other \w+)? (?:should|could|shall|can|must|would you like us to|do you want us to|would you have us|ought) (?:we |us )?(?:to )?(?:build|add|develop|offer|include|launch|implement|improve next|do next|make next|put in)\b|\bwhat (?:else )?(?:would|do|did) (?:you|they) (?:like|want|wish|hope|love) to (?:see|have) (?:in|next|added|from us|built|on)\b|\bwhat (?:would|should) (?:you|they) (?:add|build|include)\b|\bif you could (?:add|build|have) (?:one|any|a|another)\b(?! superpower)|\b(?:are|is) there (?:any )?(?:other )?(?:\w+ )?(?:features?|functions?|functionality)\b|\bwhat (?:is|are|do you find|['’]s) (?:you )?missing (?:from|in|on)\b|\bwhat are (?:you|we) missing\b|\bwish list\b/i,
  },
  {
    form: 'presupposes',
    shape: new RegExp(String.raw`\bhow (?:much|many|far)\b[^?]*\b${better}\b`, 'i'),
    unless: /\bhow much (?:time|money)[^?]*\bon\b|\bor (?:harder|worse|slower)\b|\bif (?:at all|any)\b/i,
  },
  {
    form: 'presupposes',
    shape:
      /\bhow (?:much|many)\b[^?]*\b(?:would|will|does|did|has|have|could|can|do you think|do you expect|do you believe)\b[^?]*\b(?:save|saved|gain|gained|benefit|benefited|improve|improved|profit|profited)\b/i,
    unless: /\bif (?:at all|any)\b|\bhow (?:much|many)\b[^?]*\byou (?:managed? to )?save\b/i,
  },
  {
    form: 'presupposes',
    shape:
      /\bwhat(?:['’]s| is| are| was| were)(?: the)? (?:\w+ )?(?:benefits?|advantages?|added value) (?:(?:that|which) )?(?:of )?(?:our|the new|this|it|[A-Z])/,
    unless: /\bif any\b|\b(?:disadvantages?|drawbacks?|downsides?|costs?|current|today|existing|other|your)\b|\b(?:risks|and problems)\b/i,
  },
  {
    form: 'presupposes',
    shape:
      /\bhow much (?:would|will|could) (?:you|they) (?:\w+ )?(?:pay|spend|give)\b[^?]*\b(?:that|which|to) (?:solve[sd]?|fix(?:e[sd])?|take care of|took care of|did all|does all|get rid of|got rid of|end(?:s|ed)?)\b|\bhow (?:often|much|strongly) (?:do|did|are|were|have) (?:you|they) (?:feel |felt |been |ever )*(?:limited|frustrated|held back|hindered|annoyed|bothered|stressed|overwhelmed|restricted)\b[^?]*\b(?:lack|absence|missing|without)\b/i,
    unless: /\bif (?:at all|any)\b/i,
  },
  {
    form: 'prompts',
    shape:
      /\b(?:what|which|how|where)\b[^?(]*\b(?:difficult\w*|slow|frustrat\w+|problems?|pains?|annoy\w*|confus\w*|challeng\w*|struggl\w*|bother\w*|worr\w+|go(?:es)? wrong|happens? (?:if|when))\b[^?(]*\((?:e\.?\s?g\.?|such as|like|for (?:example|instance)|perhaps|maybe),? [^)]{12,}\)\s*\?/i,
  },
  {
    form: 'presupposes',
    shape: new RegExp(
      String.raw`\b(?:how|in what ways?) (?:has|have|did|does|do|would|will|could|can|is|are) (?!you\b|we\b|they\b|people\b)[^?]{2,60}?\b(?:help(?:s|ed|ing)?|improve[sd]?|benefit(?:s|ed)?|simplif\w+|ease[sd]?|save[sd]?|enhance[sd]?|enrich\w*|transform\w*|support(?:s|ed)? you|made? (?:your|you|it|things|life)[^?]*\b${better})`,
      'i',
    ),
    unless: /\bif at all\b|\bor (?:not|hinder)/i,
  },
  {
    form: 'presupposes',
    shape:
      /\b(?:when|how soon|how quickly) (?:will|would|do|can|are) you (?:be )?(?:planning to |going to |like to |want to |ready to )?(?:start|starting|buy|buying|order|switch|switching|upgrade|upgrading|sign|subscribe|join)\b|\bhow (?:annoying|frustrating|terrible|painful|outdated|tedious|awful|bad|slow|cumbersome|complicated) (?:is|was|are|were|do|did)\b|\bwhat problems (?:does|did|has|would|will) (?!you\b)[^?]*\bsolve/i,
    unless: /\bor\b/i,
  },
  {
    form: 'either-or',
    shape:
      /^(?:and |so )?(?:(?:would|do|will) you (?:rather|prefer|like|choose|want)|which (?:do|would) you prefer|what (?:do|would) you prefer)\b[^?]*\bor\b[^?]*\b(?:still|keep|continue|old|slow|outdated|by hand|manual\w*|paper|wait\w*|queue\w*|hassle|complicated|tedious|lose|waste|risk)\b/i,
  },
  {
    form: 'either-or',
    shape:
      /^(?:and |so )?(?:(?:would|do|will) you (?:rather|prefer|like|choose|want)|which (?:do|would) you prefer)\b[^?]*\b(?:our|the new|modern|one-click|easy|simple|convenient|instant|smart)\b[^?]*\bor\b/i,
  },
]

/** "Ask whether they would buy it", "is asked to confirm that it helps": a leading question told, not put. */
const told: readonly Pattern[] = [
  {
    form: 'agree',
    shape:
      /\b(?:ask|asks|asked|asking)\b[^.?;]{0,60}?\b(?:if|whether)\b[^.?;]*?\b(?:(?:would|will|could) (?:\w+ )?(?:use|buy|pay|order|want|like|recommend|switch|subscribe|purchase|welcome)|(?:like|likes|love|want|wants|agree|agrees|approve|approves|consider|considers)\b|(?:it['’]?s|it is|this is|that is|(?:is|are)) (?:an? )?(?:\w+ )?(?:good|great|important|useful|valuable|helpful|better))/i,
  },
  {
    form: 'agree',
    shape:
      /\b(?:ask|asks|asked|asking|invited?|requested)\b[^.?;]{0,50}?\b(?:to )?(?:confirm|agree|approve|endorse|validate|state (?:whether|that)|acknowledge)\b/i,
    unless: /\b(?:consent|record|terms|identity|address|appointment|booking|email|e-mail|date|slot|attendance)\b/i,
  },
  {
    form: 'features',
    shape:
      /\b(?:ask|asks|asked|asking)\b[^.?;]{0,50}?\b(?:which|what|for)\b[^.?;]{0,30}?\b(?:features?|functions?|functionality|(?:should|to) be (?:built|added)|to (?:build|add))\b/i,
  },
  {
    form: 'praise',
    shape:
      /\b(?:ask|asks|asked|asking)\b[^.?;]{0,50}?\b(?:what|how much) (?:they|he|she|customers|users|members) (?:like|likes|love|loves|enjoy|enjoys|liked|loved)\b/i,
    unless: /\b(?:dislike|least|not like)\b/i,
  },
]

const label =
  /^\W*(?:(?:question|q|no)\.?\s*\d*[\d.]*[a-z]?\s*[.:)–-]+\s*|\d+(?:\.\d+)*[a-z]?\s*[.):]\s+)?(?:\((?:if|optional|probe|follow-up|scale|open)[^)]*\)\s*)?(?:if (?:told|yes|no|so|not)\W{1,3})?["“‘']?\s*/i
const opener =
  /^(?:on a scale (?:of|from)[^,:]{0,40}[,:]\s*|(?:and )?(?:finally|first|next|lastly|to start|in general|overall|thinking (?:about|of)[^,]{0,50}|in your (?:view|opinion|experience)|when you think of[^,]{0,40}|after (?:the|this|our)[^,]{0,40}|now that[^,]{0,60}|since[^,]{0,50}),\s*)/i
const asking =
  /\?|^\W*(?:tell (?:me|us)|describe|walk (?:me|us)|show (?:me|us)|talk (?:me|us)|think (?:of|about|back)|please (?:rate|tell|describe|indicate|state)|rate\b|on a scale)/i
const telling = /\b(?:ask|asks|asked|asking|invited?|requested)\b/i
const warning =
  /\b(?:do(?:es)? not|don['’]t|never|not to|must not|should not|shouldn['’]t|rather than|instead of|avoid|leading|suggestive|biased|loaded|bad|wrong|poor)\b[^?]{0,30}(?:\b(?:say|ask|asking|put|use|phrase|word|question|questions|example|examples)\b|[:“"])|^\W*(?:avoid|bad|wrong|not|don['’]t|instead of|rather than|❌|✗|✘|👎)\s*[:“"—-]|\b(?:avoid|instead of|rather than|not)\s*[“"]/i

/** What a sentence asks, or nothing where it asks nothing. */
export const questionForm = sentenceFact<QuestionReading | undefined>((sentence, lexicon) => {
  if (sentence.text.length > longestRead) return undefined
  const put = asking.test(sentence.text)
  if (!put && !telling.test(sentence.text)) return undefined
  const warned = warning.test(sentence.text)
  if (!put) {
    for (const { form, shape, unless } of told) {
      const match = shape.exec(sentence.text)
      if (match === null || unless?.test(sentence.text) === true) continue
      return reading(sentence, form, match.index, Math.min(match[0].length, longest), true, warned)
    }
    return undefined
  }
  const from = label.exec(sentence.text)?.[0].length ?? 0
  const question = sentence.text.slice(from)
  // Only the part up to the last question mark is asked; "if told:" and stage directions before it are not.
  const opened = opener.exec(question)?.[0].length ?? 0
  const piece = question.slice(opened)
  // Patterns tell names by their capitals; that of the first word says nothing.
  const asked = piece.slice(0, 1).toLowerCase() + piece.slice(1)
  const end = asked.lastIndexOf('?') < 0 ? asked.length : asked.lastIndexOf('?') + 1
  for (const { form, shape, unless } of patterns) {
    const match = shape.exec(asked)
    if (match === null || unless?.test(asked) === true) continue
    return reading(sentence, form, from + opened, Math.min(end, longest), false, warned)
  }
  const leaning = leans(sentence, lexicon, asked)
  if (leaning !== undefined) {
    const length = Math.min(asked.slice(0, end).replace(/[.\s]+$/, '').length, longest)
    return reading(sentence, leaning, from + opened, length, false, warned)
  }
  return reading(sentence, 'neutral', from + opened, Math.min(end, longest), false, warned)
})

/** What the asker offers, as against what the asked one has of his own. */
const offered = new RegExp(String.raw`\b(?:our|ours|us|we)\b|${ours}`, 'i')
/** The other side is asked after as well, or the answer is left open. */
const balanced =
  /\bor\b|\bif (?:at all|any\w*|ever)\b|\b(?:how|what|which|why|who|where)\b[^?]*\b(?:would|could) (?:make|be|have)\b|\b(?:less|not|never|worse|worst|hard\w*|difficult\w*|problem\w*|wrong|bad|annoy\w*|frustrat\w*|confus\w*|dislik\w*|trouble\w*|miss(?:ed|ing)?|last time|happened|change)\b/i
const yesOrNo =
  /^(?:so |and |but |then )?(?:would|do|does|did|is|are|was|were|will|can|could|should|has|have|might) (?!any(?:one|body|thing)|some(?:one|body|thing)|you (?:know|have|remember|recall|tell|happen|mind|currently|already|still|usually|often))/i
/** "Given how much time it saves, …": the gain comes first, as a thing settled. */
const premise = /\b(?:given|considering|now that|seeing(?: that| how)?|knowing|thanks to|in view of|bearing in mind)\b[^?]{8,100},[^?]*\?/i
/** "Tell us what makes our volunteers so exceptional", "why is our counter the friendliest?" */
const taken = /\b(?:what|why|how)\b[^?]{0,40}\b(?:makes?|made|is|are|was|were|has|have|do|does|did)\b/i

/** What the words of praise in a question make of it, where none of the turns above is used. */
function leans(sentence: SentenceText, lexicon: Lexicon, asked: string): 'agree' | 'praise' | 'presupposes' | undefined {
  const praise = termsOf(sentence, 'praise-words', lexicon)
  if (praise.length === 0 || balanced.test(asked) || !offered.test(asked)) return undefined
  if (premise.test(asked)) return 'presupposes'
  if (asked.endsWith('?') && yesOrNo.test(asked)) return 'agree'
  return /\b(?:so|such|really|truly|most|the best|the \w+est)\b/i.test(asked) && taken.test(asked) ? 'praise' : undefined
}

/** Sentences of more characters are no questions that anybody puts. */
const longestRead = 500

/** Longest question in characters that is pointed at whole. */
const longest = 140

const second = /\b(?:you|your|yours|yourself)\b/i

function reading(
  sentence: SentenceText,
  form: QuestionForm,
  at: number,
  length: number,
  isTold: boolean,
  warned: boolean,
): QuestionReading {
  return { form, start: sentence.start + at, end: sentence.start + at + length, second: second.test(sentence.text), told: isTold, warned }
}
