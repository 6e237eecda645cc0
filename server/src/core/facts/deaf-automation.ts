import type { Span } from '../base/span.ts'
import type { Section } from '../document/document.ts'
import { contactSigns } from './contact-signs.ts'
import { entriesIn, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { blocksWith, sentencesWith } from './stretch-fact.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Contact with customers that is handed to machines, with no way to reach a person or to see what was wanted. */
export interface DeafAutomation {
  readonly at: Span
}

/** It is to be, and it meets customers: calls, counters, mails, chats. */
const moved =
  /^(?=.*\b(?:calls?|contacts?|counters?|enquir\w+|inquir\w+|questions?|messages?|support|service|e-?mails?|chats?|tickets?|outreach|customers?|users?|members?|patients?|guests?|visitors?|requests?|onboarding|bookings?|replies|complaints?|phones?|desks?|tills?|lines?|letters?|account team|account managers?|claims?|claimants?|policyholders?|residents?|tenants?|donors?|shippers?|counters?|correspondence|applications?|hotlines?|helplines?|reception|queries|cases)\b)(?=.*\b(?:will|replac\w+|automat\w+|autonomous|handles?|handled|reads?|writes?|closes?|swap\w*|answered|taken over|takes? over|answers?|launch\w*|introduc\w+|deploy\w*|implement\w*|roll\w* out|zero|all|every)\b).{0,400}$/is
const aside = sentenceFact(({ text }) =>
  /\b(?:never|not yet|was|were|if|our product|the product|competitors?|product features?)\b/i.test(text),
)
const nobody = sentenceFact(({ text }) =>
  /\b(?:zero|no|without|nobody|not a single) (?:more )?(?:humans?|persons?|people|staff|agents?|clerks?|meetings?|calls?)\b|\bno longer (?:be )?(?:published|answered|staffed|reachable)\b/i.test(
    text,
  ),
)

const machineWord =
  '(?:bots?|chat ?bots?|assistants?|voice menu|phone menu|menu|ivr|web ?forms?|forms?|automatic (?:letters?|mails?|replies|e-?mails?)|rule engine|engine|robots?|app|portal|software|system|algorithm|ai|self[- ]service|machine|kiosk|automat\\w+|sequence)'
/** No person is left to be reached: the number is taken away, nobody is put through, all of it is the machine's. */
const personGone = [
  /\b(?:hotline|telephone|phone|contact|support|service)(?: \w+)? (?:numbers?|lines?)\b[^.]{0,25}\b(?:(?:is|are|will be|gets?) )?(?:removed|taken off|switched off|dropped|hidden|deleted|closed|shut)\b/i,
  /\bno (?:transfers?|hand-?overs?|hand-?offs?|escalations?|call-?backs?|way (?:through )?to (?:reach )?(?:a |an )?(?:person|human|agent|adviser)|option to (?:speak|talk)|human (?:contact|agent)|put(?:ting)? through)\b/i,
  /\b(?:100 ?%|all|every) (?:of )?(?:the |our )?(?:\w+ ){0,2}(?:contacts?|enquir\w+|inquir\w+|calls?|chats?|questions?|tickets?|requests?|cases?|handled|complaints?)\b[^.]{0,30}\b(?:closed|handled|answered|settled|resolved|done|processed)\b[^.]{0,20}\b(?:by|through|in) (?:the |our |an? )?(?:[\p{Lu}]\w+|bot|chat ?bot|assistant|menu|voice menu|engine|machine|system|software|algorithm|ai)\b|\b(?:100 ?%|everything|all) (?:handled|answered|closed) by\b/iu,
]
const gone = sentenceFact(
  ({ text }) =>
    text.length < 250 &&
    personGone.some((shape) => shape.test(text)) &&
    !/\b(?:avoid|never|risk|unless|if|problem|today|was|were|not)\b|n['’]t\b/i.test(text),
)
const someMachine = new RegExp(String.raw`\b${machineWord}\b`, 'i')
const machine = sentenceFact(({ text }) => someMachine.test(text))
const takesOver = sentenceFact(({ text }) =>
  /\b(?:takes? over|replaces?|instead of|in place of|moves? (?:in)?to|switch(?:es|ed)? to)\b/i.test(text),
)
const leftWithoutPerson = sentencesWith((sentence, analysis) => sentence.passage.reading.role !== 'heading' && gone(sentence, analysis))
const personCell = sentenceFact(
  ({ text, words }) =>
    words.length <= 5 &&
    /\b(?:case ?workers?|advis[eo]rs?|clerks?|nurses?|agents?|account managers?|staff|colleagues?|tutors?|coach(?:es)?|officers?|counsellors?|by (?:phone|telephone)|telephone|phone call|in person|personal(?:ly)?|visits?|conversation|receptionists?)\b/i.test(
      text,
    ),
)
const machineCell = sentenceFact(
  ({ text, words }) =>
    words.length <= 8 && someMachine.test(text) && !/\b(?:or|then|plus|call|person|human|staff|worker|advis)/i.test(text),
)

/** The machine comes in somebody's place, and nobody behind it. */
const instead = sentenceFact(
  ({ text }) =>
    /\b(?:replac\w+|swap\w*|instead of|in place of|takes? over|taken over|without (?:being read|a person|a human)|no \w+ should need|need to (?:hear|speak|talk))\b/i.test(
      text,
    ) &&
    !/[;,] (?:a|an|the|our|two|one|who|anything|whatever)\b[^.]*\b(?:listens?|reads?|rings?|calls?|goes to|put through|hands?|transfers?|escalat\w+)\b|\bon which\b/i.test(
      text,
    ),
)

export const deafAutomation = fact<readonly DeafAutomation[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: DeafAutomation[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    const { own } = spoken[section.index]!
    if (!(own & bit.automates) || forms.has(section)) continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    // A cell says what happens, its row to whom.
    const machine = entriesIn([section], analysis).find(
      ({ sentences: said }) =>
        said.some((sentence) => of(sentence, analysis) & bit.automates) &&
        moved.test(said.map(({ reading }) => reading.text).join(' ')) &&
        said.every((sentence) => !aside(sentence, analysis)),
    )
    if (machine === undefined) continue
    const around = section.depth >= 3 && section.parent !== undefined ? section.parent : section
    // Who is replaced can be reached no longer; whoever else is named can.
    const replacing = machine.sentences.some((sentence) => instead(sentence, analysis))
    const reached = withChildren(around).some(
      ({ index, blocks }) =>
        spoken[index]!.own & bit.human &&
        blocks.some((block) =>
          block.sentences.some(
            (sentence) =>
              of(sentence, analysis) & bit.human && !(replacing && machine.sentences.includes(sentence)) && !nobody(sentence, analysis),
          ),
        ),
    )
    if (reached && !sentences.some((sentence) => nobody(sentence, analysis))) continue
    found.push({ at: placeOf(machine.sentences.find((sentence) => of(sentence, analysis) & bit.automates)!) })
  }
  const told = new Set<Section>()
  for (const sentence of leftWithoutPerson(analysis)) {
    const { section } = sentence.passage.block
    const around = section.blocks.flatMap((block) => block.sentences)
    if (told.has(section) || forms.has(section) || !around.some((other) => machine(other, analysis))) continue
    if (found.some(({ at }) => at.start >= section.span.start && at.start < section.span.end)) continue
    if (
      around.some(
        (other) => of(other, analysis) & bit.human && !gone(other, analysis) && !nobody(other, analysis) && !takesOver(other, analysis),
      )
    )
      continue
    told.add(section)
    found.push({ at: placeOf(sentence) })
  }
  // From a person to a machine, row by row.
  for (const block of machineTables(analysis)) {
    if (forms.has(block.section) || told.has(block.section)) continue
    const first = entriesOf(block, analysis).find(({ form }) => form === 'row')
    if (first !== undefined) found.push({ at: placeOf(first.sentences[0]!) })
  }
  return found
})

const machineTables = blocksWith((block, analysis) => {
  const rows = entriesOf(block, analysis).filter(({ form }) => form === 'row')
  return (
    rows.length >= 2 &&
    rows.every(({ passages }) => {
      const last = passages.at(-1)
      return (
        passages.length >= 3 &&
        last !== undefined &&
        last.sentences.some((one) => machineCell(one, analysis)) &&
        passages.slice(1, -1).some(({ sentences }) => sentences.some((one) => personCell(one, analysis)))
      )
    })
  )
})
