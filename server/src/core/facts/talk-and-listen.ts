import type { Span } from '../base/span.ts'
import type { Section } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { contactSigns } from './contact-signs.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeAround } from './place-around.ts'
import { placeOf } from './place-of.ts'
import { saidOfThePlan } from './surroundings.ts'

/** What a document plans to send to customers and how it plans to hear them: each item, row or sentence counts once. */
export interface TalkAndListen {
  readonly talk: readonly Span[]
  /** Answering counts as listening, and so does watching where customers talk anyway. */
  readonly listen: readonly Span[]
  /** The document says that it is about making something known and no more. */
  readonly awarenessOnly: boolean
  /** Whether enough of all that it tells goes out for it to be about contact with people; a plan of other things may name a campaign by the way. */
  readonly aboutContact: boolean
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
/** Where a sentence says that people are heard where they talk anyway, or answered, or asked; "answers key questions" is none of it. */
const hearing = [
  /\b(?:watch|follow|read|monitor|listen to|look at)\b[^.]{0,40}\b(?:forums?|groups?|comments?|reviews?|mentions?|threads?|where (?:they|people|customers|users) (?:talk|ask|meet))\b/i,
  /\b(?:answer(?:s|ed|ing)? (?!key\b|questions? (?:like|about|such)\b)(?:[\w’'-]+ ){0,3}?(?:questions?|comments?|messages?|calls?|e-?mails?|letters?|mentions?|them|every\w*|each|within|quickly|personally)|(?:questions?|comments?|messages?|calls?|letters?)\b[^.;]{0,40}\banswered|repl(?:y|ies|ied|ying)|respon(?:d|ds|ding|se|ses) (?:within|to (?:(?:the|all|every|each|any|their|our|new|public|negative|customer|user|member|guest)s? ){0,2}(?:comments?|messages?|questions?|enquiries|inquiries|queries|feedback|complaints?|reviews?|mentions?|posts?|tweets?|e-?mails?|calls?|letters?|requests?|customers?|users?|members?|guests?|people|them))|Q ?& ?A|questions? (?:from|of) |ask (?:us|me)\b|office hours?|calls? with|(?:talk|speak)(?:ing)? (?:to|with) |listen(?:s|ing)? (?:to|sessions?|tours?|posts?|first)|hear(?:s|ing)? (?:from|what|how|why)|(?:customers?|users?|members?|guests?|clients?|patients?|visitors?|residents?|collect\w*|gather\w*|ask\w* for|seek\w*|invite\w*|get\w*|their|on|for|continuous) feedback|feedback (?:from|forms?|rounds?|sessions?|loops?|surveys?|boxes|box|channels?)|suggestions? (?:box|boxes|scheme|forms?)|polls?\b)/i,
  // An occasion with people, or what they say at one.
  /\b(?:evenings?|mornings?|afternoons?|hours?|breakfasts?|lunch(?:es)?|coffees?|suppers?|teas?|walks?|talks?|conversations?|chats?|sittings?) with (?:[\w-]+ ){0,2}?(?:customers?|users?|members?|guests?|clients?|patients?|visitors?|residents?|tenants?|families|parents|people|buyers|shoppers|readers|students|teachers|donors|neighbours|neighbors|drivers|farmers|owners|those)\b/i,
  /\b(?:notes?|writes? down|hears?|records?|collects?|asks?|gathers?) what (?:they|people|customers|users|members|guests|patients|families|visitors|residents|readers|parents|[a-z]+s) (?:say|said|saw|ask|asked|need|feel|felt|fear(?:ed)?|miss|want|think|thought|told)\b/i,
] as const
/** Families that tell of hearing by themselves. */
const heardBy = ['hearing-methods', 'hearing-occasions', 'collecting-ways'] as const
/** Asking tells when it says whom: so many words behind the verb. */
const nearby = 6

/** Where in its passage a sentence begins to say that those served are heard; -1 where it does not. */
const heardAt = sentenceFact<number>((sentence, lexicon) => {
  const { text, start, words } = sentence
  if (toReaders.test(text)) return -1
  for (const family of heardBy) {
    const term = termsOf(sentence, family, lexicon).find(({ from }) => !/^rfcs?$/.test(words[from]!.lower))
    if (term !== undefined) return words[term.from]!.start
  }
  for (const verb of termsOf(sentence, 'asking-verbs', lexicon)) {
    // A "shadow ban" accompanies nobody.
    if (words[verb.to]?.lower.startsWith('ban')) continue
    const near = (one: { readonly from: number }) => one.from >= verb.to && one.from <= verb.to + nearby
    const after = words.slice(verb.to, verb.to + nearby).map(({ lower }) => lower)
    if (termsOf(sentence, 'customer-nouns', lexicon).some(near) || after.some((word) => whomOrWhat.has(word)))
      return words[verb.from]!.start
  }
  for (const shape of hearing) {
    const at = text.search(shape)
    if (at >= 0) return start + at
  }
  return -1
})
/** In prose: what is planned, what we do, or an order to do it; not what is said of listening in general, nor under which condition. */
const done = sentenceFact(({ text }) => !/^(?:if|in cases?|within|unless|when)\b/i.test(text) && (doing.test(text) || ordered.test(text)))
const doing =
  /\b(?:we|our|us|will|plan to|going to|every|each|per (?:day|week|month)|daily|weekly|monthly|quarterly|(?:once|twice) a (?:day|week|month|quarter|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i
const ordered =
  /^(?:ask|talk|speak|listen|visit|interview|survey|poll|call|ring|phone|hold|host|run|invite|collect|gather|conduct|watch|observe|shadow|answer|reply|respond|test|meet|sit|hear|get feedback|use surveys?)\b/i
const whomOrWhat = new Set('them people families everyone everybody somebody each every whether what how why who'.split(' '))
/** Words to those who read the plan, virtues, what is asked of staff or learnt from peers, and what is not to be done. */
const toReaders =
  /\bthanks? (?:you )?for (?:visiting|reading)|\b(?:continue|keep) reading\b|\bgood listener\b|\bwilling to listen\b|\babout \d+ hours\b|\b(?:staff|employees?|people|team) (?:engagement|surveys?|pulse|satisfaction)\b|\bhear(?:s|ing)? (?:more |less )?from us\b|^(?:do not|don['’]t|never|avoid)\b|\bfrom (?:other (?:organi[sz]ations|companies|teams|projects)|others|peers|competitors)\b/i

/** What is something sent out in most plans and something else in many: it counts among things that are nothing else. */
const manyMeanings =
  /^(?:catalog\w*|columns?|panels?|sheets?|speech\w*|films?|clips?|videos?|articles?|spots?|case|customer|success|release|changelogs?|magazines?|banners?|blog|push|drop|promot\w*|communicat\w*|ads?|posts?|posted|posting|showcas\w*|campaigns?)$/
/** What is counted is a measure, and what is raised is money. */
const noSending =
  /\b(?:number of|impressions|likes|follows|click|traffic|views|reach of|(?:post|newsletter|blog|campaign|video) (?:engagement|reach|growth|opens?)|open rate|crowd ?funding|npm|packages?|artifacts?|crates?|fund-?raising campaign)\b|^(?:do not|don['’]t|never|avoid)\b/i

/** "Mail the rate card", "Send a birthday letter": an order to send, and not for something. */
const addressed =
  /^(?:send|mail|e-?mail|text|message|air|distribute|hand out) (?!us\b|(?:out )?(?:the |a |an )?(?:survey|questionnaire|poll|invoices?|data|samples?|reports?|results|feedback|reply|replies|answers?|it\b|them\b))[^.]{0,60}\b(?:to|card|letter|email|e-mail|message|offer|offers|products?|news|update|updates|greeting|reminder|catalogue|catalog|about|promo\w*|coupon|voucher)\b/i

/** Where in its passage a sentence names what is sent out, and whether that can be nothing else; `undefined` where it does not. */
const sentAt = sentenceFact<{ readonly at: number; readonly surely: boolean } | undefined>((sentence, lexicon) => {
  const { passage, words } = sentence
  if (addressed.test(sentence.text) && !noSending.test(sentence.text)) return { at: words[0]!.start, surely: true }
  const terms = [...termsOf(sentence, 'sent-pieces', lexicon), ...termsOf(sentence, 'sending-verbs', lexicon)].filter(
    // "Post-render" is no post.
    ({ to }) => passage.text[words[to - 1]!.end] !== '-',
  )
  if (terms.length === 0 || noSending.test(sentence.text)) return undefined
  const at = sentence.words[Math.min(...terms.map(({ from }) => from))]!.start
  const surely = terms.length > 1 || terms.some(({ from, to }) => to > from + 1 || !manyMeanings.test(sentence.words[from]!.lower))
  return { at, surely }
})

/** What a table lists, by the heads of its columns: ways of hearing, or who gives and gets. */
const headed = sentenceFact<'heard' | 'exchange' | undefined>(({ text, words }) =>
  words.length > 8
    ? undefined
    : /\b(?:what (?:is|we) hear\w*|how (?:we|customers are) (?:listen|hear|heard)|listening (?:channels?|posts?|activit\w+|methods?)|ways? (?:of|to) (?:listen\w*|hear\w*)|feedback (?:channels?|sources?)|who(?:m)? we (?:ask|listen to|hear))\b/i.test(
          text,
        )
      ? 'heard'
      : /^\W*(?:gives?|gets?)\W*$/i.test(text)
        ? 'exchange'
        : undefined,
)
const tableOf = blockFact<'heard' | 'exchange' | undefined>((block, analysis) => {
  for (const { reading, sentences } of block.passages)
    if (reading.cell?.row === 0)
      for (const sentence of sentences) {
        const head = headed(sentence, analysis)
        if (head !== undefined) return head
      }
  return undefined
})

/** One in so many things told must go out for a document to be about contact. */
const contactShare = 5

export const talkAndListen = fact<TalkAndListen>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const talk: Span[] = []
  const listen: Span[] = []
  let entries = 0
  /** Parts of which it is known whether they surely send something out. */
  const sure = new Map<Section, boolean>()
  const title = analysis.document.sections.find(({ depth }) => depth === 1)?.heading?.sentences ?? []
  for (const block of analysis.document.blocks) {
    const told = entriesOf(block, analysis)
    entries += told.length
    const { own } = spoken[block.section.index]!
    if (!(own & (bit.piece | bit.sends | bit.hearing | bit.collects | bit['two-way'])) || own & bit.staff) continue
    for (const entry of told) {
      const { sentences } = entry
      if (!saidOfThePlan(sentences[0]!, analysis) || sentences.some((sentence) => past(sentence, analysis))) continue
      if (entry.form === 'row') {
        const table = tableOf(block, analysis)
        // What each side gives is no plan of what is sent.
        if (table === 'exchange') continue
        if (table === 'heard') {
          listen.push(placeOf(sentences[0]!))
          continue
        }
      }
      const heard = sentences.find(
        (sentence) => heardAt(sentence, analysis) >= 0 && (entry.form !== 'sentence' || done(sentence, analysis)),
      )
      if (heard !== undefined) listen.push(placeAround(heard, heardAt(heard, analysis)))
      else if (counts(entry) && !sentences.some((sentence) => of(sentence, analysis) & bit.notice)) {
        const sent =
          sentences.find((sentence) => sentAt(sentence, analysis)?.surely) ?? sentences.find((sentence) => sentAt(sentence, analysis))
        if (sent !== undefined && (sentAt(sent, analysis)!.surely || sends(block.section)))
          talk.push(placeAround(sent, sentAt(sent, analysis)!.at))
      }
    }
  }
  return {
    talk,
    listen,
    aboutContact: talk.length * contactShare >= entries,
    awarenessOnly:
      title.some((sentence) => awareness(sentence, analysis)) ||
      analysis.document.sentences.some((sentence) => of(sentence, analysis) & bit['channel plan'] && awareness(sentence, analysis)),
  }

  function sends(section: Section): boolean {
    const known = sure.get(section)
    if (known !== undefined) return known
    const found = section.blocks.some(({ sentences }) => sentences.some((one) => sentAt(one, analysis)?.surely === true))
    sure.set(section, found)
    return found
  }

  /** In prose only what is planned counts; a list of activities needs no verb. */
  function counts({ form, sentences }: Entry): boolean {
    return form !== 'sentence' || sentences.some((sentence) => planned(sentence, analysis))
  }
})
