import type { Span } from '../base/span.ts'
import { contactSigns } from './contact-signs.ts'
import { entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Contact with customers that is handed to machines, with no way to reach a person or to see what was wanted. */
export interface DeafAutomation {
  readonly at: Span
}

/** It is to be, and it meets customers: calls, counters, mails, chats. */
const moved =
  /^(?=.*\b(?:calls?|contacts?|counters?|enquir\w+|inquir\w+|questions?|messages?|support|service|e-?mails?|chats?|tickets?|outreach|customers?|users?|members?|patients?|guests?|visitors?|requests?|onboarding|bookings?|replies|complaints?|phones?|desks?|tills?)\b)(?=.*\b(?:will|replac\w+|automat\w+|autonomous|handles?|handled|takes? over|answers?|launch\w*|introduc\w+|deploy\w*|implement\w*|roll\w* out|zero|all|every)\b).{0,400}$/is
const aside = sentenceFact(({ text }) =>
  /\b(?:never|not yet|was|were|if|our product|the product|competitors?|product features?)\b/i.test(text),
)
const nobody = sentenceFact(({ text }) =>
  /\b(?:zero|no|without|nobody|not a single) (?:more )?(?:humans?|persons?|people|staff|agents?|clerks?|meetings?|calls?)\b|\bno longer (?:be )?(?:published|answered|staffed|reachable)\b/i.test(
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
    const reached = withChildren(around).some(({ index }) => spoken[index]!.own & bit.human)
    if (reached && !sentences.some((sentence) => nobody(sentence, analysis))) continue
    found.push({ at: placeOf(machine.sentences.find((sentence) => of(sentence, analysis) & bit.automates)!) })
  }
  return found
})
