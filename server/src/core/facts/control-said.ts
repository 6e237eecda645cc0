import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { type Term, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { clauseAt } from './clauses.ts'
import { fact, sentenceFact } from './fact.ts'
import { gainReader } from './gain-reader.ts'
import { inSpeech } from './in-speech.ts'
import { leadIn } from './lead-in.ts'
import { objectionsRebutted } from './objections-rebutted.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { besideIt, saidOfThePlan } from './surroundings.ts'

/** How those served are said to be handled: held, driven, dug out, caught, owned, their talk governed, or their objections talked away. */
export type ControlKind = 'held' | 'driven' | 'extracted' | 'caught' | 'owned' | 'conversation' | 'objections'

/** A place where a plan speaks of customers as of something in its hands. */
export interface ControlSaid {
  readonly span: Span
  readonly words: string
  readonly kind: ControlKind
}

interface ControlReading {
  readonly from: number
  readonly to: number
  readonly kind: ControlKind
  /** Whom it is done to is only stood for ("them"), so that what is around must say who they are. */
  readonly vague: boolean
}

/** Verbs that take customers somewhere, and are plain words unless it is said where. */
const taking =
  /^(?:push|shov|funnel|steer|shepherd|forc|compel|coerc|pressur|railroad|bulldoz|march|drag|haul|press|rush|scar|frighten|guilt|sham|bind|bound|tie|tying|lur)/
const ways = /^(?:to|into|onto|on|through|towards|toward|down|past|until|against|up|out|off|in)$/
/** Verbs that are plain nouns or adjectives as often. */
const nounsToo =
  /^(?:chain|mine|hook|trap|tie|lock|corner|police|control|catch|net|bag|tap|bait|cage|skin|milk|drain|shame|panic|rush|rule|harvest|box)$/
/** What is named after people and is none. */
const things =
  /^(?:data|feedback|attention|stor(?:y|ies)|needs?|insights?|information|details?|requests?|questions?|value|experiences?|interest|segments?|journeys?|names?|emails?|records?|contacts?|reviews?|preferences|behaviou?r|expectations|requirements|demand|knowledge|learnings?|input|quotes?|voices?|pains?|problems?|interviews?|research|support|service|services|success|relations?|relationships?|accounts?|growth|base|groups?|types?|lists?|portal|site|page|trust|loyalty|satisfaction|outcomes?|events?|content|costs?|churn|access|meetings?|calls?|orders?|payments?|revenue|spend|lifetime|acquisition|retention|adoption|onboarding|engagement|communit(?:y|ies)|partners?|side|facing|led|driven|use|usage|tools?|apps?|interface|teams?|workflows?|process(?:es)?)$/
const article = /^(?:the|a|an|each|every|any|our|this|that)$/
const heldIn =
  /^(?:tied|bound|locked|captive|dependent|hooked|chained|trapped|addicted|stuck|hostage|tethered|hemmed|fenced|shackled|beholden)$/
const holding = /^(?:keep|keeps|keeping|kept|hold|holds|holding|make|makes|making|get|gets|getting|have|has|leave|leaves|leaving)$/
/** Words by which a hardship of leaving is somebody's design, and not one that is told. */
const designed =
  /^(?:make|makes|making|made|keep|keeps|keeping|so|raise|raising|ensure|ensures|ensuring|until|build|builds|building|create|creating|add|adding|want|design|designed|set|put|see|should|must|shall)$/
const unfriendly = /critic|negative|bad|poor|one star|unf|unflattering|dissent|complaint|posts about us/

/** Words before the verb by which it is something to be spared, feared or left undone. */
const spared = new Set(
  "not never no without avoid avoids avoiding prevent prevents preventing n't instead stop stops stopping rather than against nobody nothing cannot escape fear fears nor neither hardly reduce reducing reduces eliminate eliminates eliminating minimise minimize low lower less".split(
    ' ',
  ),
)

/** What the phrases that tell something by themselves have in common; the others only make a sentence worth reading. */
const toLeave = /switch|exit|captive|lock|garden|grip|stranglehold|to (?:leave|cancel|get out)|^(?:control|dominat|own)/i

const reading = partyFact<ControlReading | undefined>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const named = other(parties)
  const denied = (at: number): boolean =>
    words[at - 1]?.lower === 'from' || words.slice(Math.max(0, at - 6), at).some(({ lower }) => spared.has(lower))
  const reader = gainReader(sentence, lexicon, named)
  const { lower, terms } = reader
  const them = words.flatMap(({ lower }, at) => (/^(?:them|they|everyone|everybody)$/.test(lower) ? [{ from: at, to: at + 1 }] : []))
  const people: readonly Term[] = [...reader.customers, ...them].sort((a, b) => a.from - b.from)
  const found = handled() ?? dugOut() ?? captive() ?? hardToLeave() ?? talkRuled() ?? rebutted()
  if (found !== undefined) return found
  for (const { from, to } of termsOf(sentence, 'control-phrases', lexicon)) {
    if (denied(from) || (words[from + 1]?.lower === 'free' && words[from + 2] !== undefined)) continue
    const verb = words[from]!.lower
    if (!toLeave.test(sentence.passage.text.slice(words[from]!.start, words[to - 1]!.end))) continue
    const talk = /^(?:control|own|dominat)/.test(verb)
    const clause = clauseAt(sentence, from, to)
    if (clause.supposed || clause.mood === 'past') continue
    if (talk) {
      if (!ownDoing(clause.subject, from)) continue
      return { from: verb === 'own' && clause.mood === 'noun' ? from : clause.from, to, kind: 'conversation', vague: false }
    }
    // What makes leaving hard is a plan only where somebody sets out to have it.
    if (/^lock$/.test(verb) && sentence.passage.text[words[from]!.end] !== '-') continue
    const wanted = words
      .slice(Math.max(0, from - 3), from)
      .findIndex(({ lower }) =>
        /^(?:rais|increas|creat|build|built|buil|add|keep|kept|establish|strengthen|deepen|maximis|maximiz|us(?:e|es|ing)$|exploit|make|makes|making|rely|relying|implement|ensur)/.test(
          lower,
        ),
      )
    if (wanted < 0) continue
    return {
      from: Math.max(0, from - 3) + wanted,
      to: clauseEnd(to),
      kind: verb === 'exit' && words[from + 1]?.lower === 'intent' ? 'caught' : 'held',
      vague: false,
    }
  }
  return undefined

  /** A verb of holding, driving or digging with people for its object, or said of them as what is to be done. */
  function handled(): ControlReading | undefined {
    for (const [wordClass, kind] of handling)
      for (const verb of terms(wordClass)) {
        const base = lower(verb.from)
        if (denied(verb.from) || inSpeech(sentence, verb.from) || sentence.passage.text[words[verb.from]!.start - 1] === '-') continue
        // "Herding of reluctant patients on to the portal".
        const of = /ing$/.test(base) && lower(verb.to) === 'of'
        const being = [1, 2].map((back) => verb.from - back).find((at) => lower(at) === 'be' || lower(at) === 'being')
        const bid = being === undefined ? undefined : reader.bidding(being)
        const who = of
          ? people.find(({ from }) => from > verb.to && from <= verb.to + 4)
          : bid !== undefined
            ? people.findLast(({ to }) => to <= bid && to >= bid - 4)
            : whole(reader.object(verb, people, 6, true))
        if (who === undefined) continue
        if (words.slice(verb.to, who.from).some(({ lower }) => /^(?:and|or|let|share|slice|part)$/.test(lower))) continue
        const clause = clauseAt(sentence, verb.from, verb.to)
        // "Once they have joined we lock them in" is no condition.
        const supposed = clause.supposed && !/^(?:once|when|after|as)$/.test(lower(0))
        if (!of && bid === undefined) {
          if (clause.negated || supposed || clause.descriptive || clause.mood === 'past' || (clause.mood === 'noun' && !plainVerb(verb.to)))
            continue
          if (!ownDoing(clause.subject, verb.from) && !(clause.mood === 'modal' && !theirs(clause.subject))) continue
          if (
            who.from === verb.to &&
            verb.to === verb.from + 1 &&
            nounsToo.test(base) &&
            !/^(?:imperative|infinitive|modal)$/.test(clause.mood) &&
            !isThem(who)
          )
            continue
        }
        const end = bid !== undefined ? verb.to : who.to
        // Everybody at large is moved by a vision, not by a plan's hand.
        if (/^(?:world|industry|public|communit)/.test(lower(who.to - 1))) continue
        if (taking.test(base) && verb.to === verb.from + 1) {
          if (!ways.test(lower(end))) continue
          if (/^(?:bind|bound|tie|tying)/.test(base) && !/^(?:in|down|up|us|our)$/.test(lower(end)) && !/^(?:us|our)$/.test(lower(end + 1)))
            continue
        }
        if (/^(?:captur|catch|caught)/.test(base) && reader.putDown(who)) continue
        // "Own" is done by somebody; before a bare name it only says whose they are: "our own users".
        if (/^own/.test(base) && (lower(verb.to) !== 'the' || /^(?:our|their|its|your|my)$/.test(lower(verb.from - 1)))) continue
        if (/^lock/.test(base) && verb.to === verb.from + 1 && !/^in(?:to)?$/.test(lower(end))) continue
        return {
          from: bid !== undefined ? who.from : clause.from < verb.from ? clause.from : verb.from,
          to: clauseEnd(end),
          kind: kindAs(kind, base),
          vague: isThem(who),
        }
      }
    return undefined
  }

  /** "Wring every last penny out of lapsed members", "exploit the inertia of savers". */
  function dugOut(): ControlReading | undefined {
    for (const verb of terms('digging-verbs')) {
      if (denied(verb.from)) continue
      const clause = clauseAt(sentence, verb.from, verb.to)
      if (clause.negated || clause.supposed || clause.descriptive || clause.mood === 'past' || !ownDoing(clause.subject, verb.from))
        continue
      const thing = terms('dug-things').find(({ from }) => from >= verb.to && from <= verb.to + 6)
      for (let at = verb.to; at < verb.to + 9; at += 1) {
        const out = lower(at) === 'out' && lower(at + 1) === 'of'
        if (!out && !(thing !== undefined && at >= thing.to && /^(?:from|of|off)$/.test(lower(at)))) continue
        const who = people.find(({ from }) => from > at && from <= at + 5)
        if (who !== undefined) return { from: verb.from, to: clauseEnd(who.to), kind: 'extracted', vague: isThem(who) }
      }
      const whose = thing && people.find(({ from, to }) => from >= verb.to && to <= thing.from && to >= thing.from - 2)
      if (whose !== undefined && !isThem(whose) && !/^(?:data|trust|more|most|all|value|contacts)$/.test(lower(thing!.from)))
        return { from: verb.from, to: clauseEnd(thing!.to), kind: 'extracted', vague: false }
    }
    return undefined
  }

  /** "The household belongs to us", "we keep them tied in", "they are going nowhere". */
  function captive(): ControlReading | undefined {
    for (const state of terms('captive-states')) {
      if (/the$/.test(lower(state.to - 1)) && !terms('own-houses').some(({ from }) => from === state.to)) continue
      if (denied(state.from) && !/nowhere|going/.test(lower(state.from))) continue
      const who = people.findLast(({ to }) => to <= state.from && to >= state.from - 4)
      if (who === undefined || !unbroken(who.to, state.from) || told(who.from)) continue
      if (/^(?:who|if|when|that)$/.test(lower(who.to)) || /^(?:nobody|no|whoever)$/.test(lower(who.from - 1))) continue
      return {
        from: who.from,
        to: clauseEnd(state.to),
        kind: /^(?:belong|are|is|be|our|ours|remain|stay|become)/.test(lower(state.from)) ? 'owned' : 'held',
        vague: isThem(who),
      }
    }
    for (const who of people) {
      const at = [1, 2].map((back) => who.from - back).find((one) => holding.test(lower(one)))
      const state = [0, 1, 2].map((step) => who.to + step).find((one) => heldIn.test(lower(one)))
      if (at === undefined || state === undefined || denied(at) || told(at)) continue
      return { from: at, to: clauseEnd(state + 1), kind: 'held', vague: isThem(who) }
    }
    return undefined
  }

  /** "… so that moving away is not worth their while", "make it painful to cancel". */
  function hardToLeave(): ControlReading | undefined {
    for (const leave of terms('leaving-words')) {
      const hard = terms('hardness-words').find(
        ({ from, to }) => (from >= leave.to && from - leave.to <= 4) || (to <= leave.from && leave.from - to <= 6),
      )
      const barred = [1, 2]
        .map((back) => leave.from - back)
        .find((at) => lower(at) === 'not' && /^(?:must|shall|should|may)$/.test(lower(at - 1)))
      const kept = barred === undefined ? undefined : people.findLast(({ to }) => to === barred - 1)
      if (kept !== undefined && !told(kept.from)) return { from: kept.from, to: clauseEnd(leave.to), kind: 'held', vague: isThem(kept) }
      if (hard === undefined) continue
      const first = Math.min(leave.from, hard.from)
      const inside = words.findIndex(({ lower }, at) => at >= leave.to && at < hard.from && /^(?:should|must|shall)$/.test(lower))
      const by = inside >= 0 ? leave.from : [1, 2, 3, 4, 5, 6].map((back) => first - back).find((at) => at >= 0 && designed.test(lower(at)))
      if (
        by === undefined ||
        denied(by) ||
        told(by) ||
        words.slice(by, Math.max(leave.from, hard.from)).some(({ lower }) => /^(?:less|easier|not|sure|nobody|never|no)$/.test(lower))
      )
        continue
      if (inside < 0 && !people.some(({ from }) => from > by - 8) && !terms('captive-states').length) continue
      return { from: by, to: clauseEnd(Math.max(leave.to, hard.to)), kind: 'held', vague: people.every(isThem) }
    }
    return undefined
  }

  /** "Steer what residents may say", "keep a lid on the debate", "delete critical comments". */
  function talkRuled(): ControlReading | undefined {
    for (const verb of terms('talk-ruling-verbs')) {
      if (denied(verb.from)) continue
      const clause = clauseAt(sentence, verb.from, verb.to)
      if (
        clause.negated ||
        clause.supposed ||
        clause.descriptive ||
        clause.mood === 'past' ||
        (clause.mood === 'noun' && !plainVerb(verb.to)) ||
        !ownDoing(clause.subject, verb.from)
      )
        continue
      const erasing = /^(?:delete|deleting|deletes|remov|hid|bury|burie|block|eras|scrub|wip|filter|clos|shut)/.test(lower(verb.from))
      const talk = reader.object(verb, terms('talk-nouns'), 6, true)
      const joined = talk !== undefined && words.slice(verb.to, talk.from).some(({ lower }) => /^(?:and|or|let)$/.test(lower))
      if (talk !== undefined && !joined && (!erasing || unfriendly.test(reader.text(talk)))) {
        const own =
          /^(?:turn|bring|pull|steer|bend)/.test(lower(verb.from)) &&
          !words.slice(talk.to, talk.to + 7).some(({ lower }) => /^(?:our|us)$/.test(lower))
        if (own && !/^(?:steer|bend)/.test(lower(verb.from))) continue
        return { from: clause.from, to: clauseEnd(talk.to), kind: 'conversation', vague: false }
      }
      // "… what residents are allowed to say".
      const what = [0, 1, 2].map((step) => verb.to + step).find((at) => lower(at) === 'what')
      const say =
        what === undefined
          ? -1
          : words.findIndex(
              ({ lower }, at) => at > what && at < what + 9 && /^(?:say|says|said|post|write|hear|read|think|discuss|believe)$/.test(lower),
            )
      if (say >= 0 && people.some(({ from }) => from > what! && from < say))
        return { from: clause.from, to: clauseEnd(say + 1), kind: 'conversation', vague: false }
    }
    return undefined
  }

  /** "A script to handle objections". */
  function rebutted(): ControlReading | undefined {
    const met = objectionsRebutted(reader)
    if (met === undefined || denied(met.from) || told(met.from)) return undefined
    return { from: met.from, to: met.to, kind: 'objections', vague: false }
  }

  /** Nothing named after people ("customer feedback", "users' data"). */
  function whole(who: Term | undefined): Term | undefined {
    if (who === undefined) return undefined
    // "Capture customer context": one without an article is part of another name.
    const single = !/s$|^(?:people|them|they|everyone|everybody|children|families|women|men|youth|alumni)$/.test(lower(who.to - 1))
    if (single && ![1, 2].some((back) => article.test(lower(who.from - back)))) return undefined
    return /['’-]/.test(reader.gap(who.to)) || /^['’]/.test(lower(who.to)) || things.test(lower(who.to)) ? undefined : who
  }

  /** An article after it makes it a verb. */
  function plainVerb(next: number): boolean {
    return /^(?:the|our|all|every|each|any|these|those|them|what)$/.test(lower(next))
  }

  function isThem({ from }: Term): boolean {
    return them.some((one) => one.from === from) && !reader.customers.some((one) => one.from === from)
  }

  /** Whether somebody else's saying or doing, a mere chance or a way to prevent it is told of a place. */
  function told(at: number): boolean {
    return /\b(?:if|could|might|competitors?|rivals?|avoid\w*|prevent\w*|complain\w*|fear\w*|feel|risk\w*|instead|never|free to)\b/i.test(
      sentence.passage.text.slice(sentence.start, words[Math.min(words.length - 1, Math.max(0, at + 2))]!.end),
    )
  }

  function unbroken(from: number, to: number): boolean {
    for (let at = from; at <= to; at += 1) if (/[;:.(]/.test(reader.gap(at))) return false
    return true
  }

  function ownDoing({ from, to }: { readonly from: number; readonly to: number }, verb: number): boolean {
    if (from >= to) return !named.some(({ party, to: end }) => party === 'customer' && end === verb)
    return (
      words
        .slice(from, to)
        .some(
          ({ lower }) =>
            lower === 'we' ||
            lower === 'it' ||
            lower === 'this' ||
            lower === 'they' ||
            lower === 'should' ||
            lower === 'i' ||
            /^(?:talk|event|email|message|page|ad|post|offer|campaign|team|staff)/.test(lower),
        ) || named.some((one) => one.party !== 'customer' && one.from < to && one.to > from)
    )
  }

  /** Whether customers or others are those who do it. */
  function theirs({ from, to }: { readonly from: number; readonly to: number }): boolean {
    return (
      words.slice(from, to).some(({ lower }) => /^(?:competitors?|rivals?|they|others|vendors?|incumbents?)$/.test(lower)) ||
      named.some((one) => one.party === 'customer' && one.from < to && one.to > from)
    )
  }

  function clauseEnd(end: number): number {
    let at = end
    while (
      at < words.length &&
      at < end + 6 &&
      !/[,;:()—–.!]|\s-\s/.test(sentence.passage.text.slice(words[at - 1]!.end, words[at]!.start)) &&
      !/^(?:and|so|because|which|while|before|until|with)$/.test(words[at]!.lower)
    )
      at += 1
    return at
  }
})

const handling: readonly (readonly [WordClass, ControlKind])[] = [
  ['holding-verbs', 'held'],
  ['driving-verbs', 'driven'],
  ['digging-verbs', 'extracted'],
]

function kindAs(kind: ControlKind, base: string): ControlKind {
  if (/^(?:trap|entrap|hook|snar|ensnar|net|bag|lur|bait|captur|seiz|grab|hunt|conquer|corner|catch|caught|prey|stalk|reel)/.test(base))
    return 'caught'
  return /^(?:own|possess|control|dominat|subdu|polic|rul|command|tam)/.test(base) ? 'owned' : kind
}

/** Whether a sentence says that something is learnt from objections or mended for them. */
const drawnFrom = sentenceFact((sentence, lexicon) => termsOf(sentence, 'drawn-from-objections', lexicon).length > 0)

const telling = sentencesNaming(
  'holding-verbs',
  'driving-verbs',
  'digging-verbs',
  'talk-ruling-verbs',
  'captive-states',
  'leaving-words',
  'control-phrases',
  'objections',
)

/** The places, in document order. */
export const controlSaid = fact<readonly ControlSaid[]>((analysis) =>
  telling(analysis).flatMap((sentence) => {
    const told = reading(sentence, analysis)
    if (told === undefined || !saidOfThePlan(sentence, analysis)) return []
    if (told.vague && !peopleBefore(sentence, analysis)) return []
    if (told.kind === 'objections' && besideIt(sentence).some((one) => drawnFrom(one, analysis))) return []
    const { words, passage } = sentence.reading
    const start = words[told.from]!.start
    const { end } = words[told.to - 1]!
    return [{ span: locate(sentence, start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' '), kind: told.kind }]
  }),
)

/** Whether those served are named in the sentence, the one before, or what leads to it. */
function peopleBefore(sentence: Sentence, analysis: Analysis): boolean {
  const before = analysis.document.sentences[sentence.index - 1]
  const lead = leadIn(sentence.passage, analysis)
  const heading = sentence.passage.block.section.heading?.sentences ?? []
  return [sentence, ...(before === undefined ? [] : [before]), ...(lead?.sentences ?? []), ...heading].some((one) =>
    parties(one, analysis).some(({ party }) => party === 'customer'),
  )
}
