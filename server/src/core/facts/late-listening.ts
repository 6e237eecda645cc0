import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeOf } from './place-of.ts'

/** An order of steps in which something is launched, posted or built before anybody is heard. */
export interface LateListening {
  readonly engages: Span
  /** The later step that listens, if that is another place. */
  readonly listens: Span | undefined
}

interface Step {
  readonly sentence: Sentence
  readonly text: string
}

const engaging =
  /\b(?:launch\w*|go(?:es|ing)? live|post(?:s|ing|ed)?|publish\w*|build(?:s|ing)?|programm(?:e|ing) the|develop(?:s|ing)? (?:the|an?|our)|roll(?:s|ing)? out|open(?:s|ed|ing)? the|campaigns?|promot\w+|advertis\w+|ambassadors|position(?:ed|ing)?|announc\w+|ship(?:s|ping)?|implement\w*|release[sd]? (?:the|v|version)|set(?:ting)? up (?:the|a|an)|print\w*|produce[sd]?|shoot|film(?:ing)?|write the|send out|start(?:s|ing)? (?:the|selling|posting|with the)|begin(?:s|ning)? (?:selling|posting)|open(?:s|ing)? (?:a|an|our)|create (?:a|an|the)|design(?:s|ing)? the|advert\w*|brand\w*|hire|inaugurat\w+|opening)\b/i
const listening =
  /\b(?:interview\w*|survey\w*|questionnaires?|find(?:ing)? out (?:what|how|why|who)|ascertain\w*|ask(?:s|ing)? (?:the |our )?(?:customers|users|members|people|residents|guests|patients|followers|readers|parents|them)|listen\w*|customer research|user research|focus groups?|learn(?:ing)? what|understand(?:ing)? what|needs (?:analysis|assessment)|consult\w* (?:the |with )?(?:users|residents|members|customers)|customer discovery|hear(?:ing)? (?:from|what)|(?:talks?|conversations?) with|visits? (?:to|with) (?:the )?(?:customers|users|members|families|farms|shops|homes)|polls?\b|what (?:they|people|customers|members|users|guests) (?:think|need|want|say)|feedback from|opinions? of|round table)\b/i
/** The same two in more words: what one does to people, and how one gets to know from them. */
const engagingToo =
  /\b(?:present(?:s|ing)? (?:our|the|it|them)|pitch(?:es|ing)?|sell(?:s|ing)?|sign(?:s|ing)? (?:the|up|on)|invit(?:e|es|ing) [\d,]+|contests?|mailings?|leaflets?|introduc(?:e|es|ing) (?:the|our|a|an)|install(?:s|ing)?|switch(?:es|ing)? on|migrat(?:e|es|ing)|distribut(?:e|es|ing)|put(?:s|ting)? up|hand(?:s|ing)? out|kick-?off|push(?:es|ing)?|deploy(?:s|ing)?|train(?:s|ing)? (?:the )?(?:staff|sales))\b/i
const listeningToo =
  /\bask(?:s|ed|ing)? (?:the |our |all |some |\w+ of )?(?:[\w-]+ ){0,3}(?:what|how|whether|why|which|where|about|if|for their (?:view|opinion|experience)s?)\b|\bsit(?:s|ting)? down with\b|\bfind(?:s|ing)? out\b[^.]{0,40}\b(?:what|how|why|who|where|whether|which|if)\b|\bwatch(?:es|ing)? (?:how )?(?:people|customers|users|them|shoppers|guests|families)\b|\bobserv(?:e|es|ing|ation)\b|\b(?:learn|understand|hear|explor)\w* (?:what|how|why|where|which|whether)\b|\bmarket research\b|\b(?:needs|expectations|wishes|problems|opinions|views|reactions|satisfaction) (?:of|are|is)\b[^.]{0,30}\b(?:studied|researched|explored|asked|collected|surveyed|measured|evaluated|found out|gathered)\b|\blisten\w*|\b(?:home|site|field|farm|customer|shop) visits?\b|\bshadow(?:s|ing)?\b|\btalk(?:s|ing)? (?:to|with) (?:the |our )?(?:customers|users|members|people|residents|guests|patients|parents|tenants|families|them)\b/i
const engages = (text: string): boolean => engaging.test(text) || engagingToo.test(text)
const listensTo = (text: string): boolean => listening.test(text) || listeningToo.test(text)
/** What comes first and what comes later, told sentence by sentence. */
const firstOf = sentenceFact(
  ({ text }) =>
    /^\W*(?:at )?(?:first|firstly|to begin with|initially|at the start|we (?:start|begin) (?:with|by))\b/i.test(text) &&
    engages(text.slice(0, 90)) &&
    !listensTo(text),
)
const laterHears = sentenceFact(
  ({ text }) =>
    /\b(?:then|after(?:wards)?|once|finally|later|lastly|at the end|only then|when (?:that|this|it) is|in a (?:second|third|last) step|next)\b/i.test(
      text,
    ) &&
    listensTo(text) &&
    !/\?\s*$/.test(text),
)

/** People were heard before this plan, or are heard all the time. */
const heardBefore =
  /\b(?:we|i) (?:have |had |already |ha(?:ve|d) already )?(?:interviewed|surveyed|asked|sat with|visited|spoke|spoken|talked|heard|listened|observed|consulted)\b|\b(?:interviews?|survey|research|consultation|workshops?|study) (?:with [^.]{0,40} )?(?:showed|shows|found|revealed|has shown|told us)\b|\b(?:told us|we learned|we learnt|we heard|based on (?:interviews|research|feedback)|according to (?:our )?(?:survey|interviews|users|customers))\b|\b(?:all the time|continuous(?:ly)?|throughout|ongoing)\b/i
const numbered =
  /^\W*(?:phase|step|stage|month|week|quarter|q[1-4]|day|year|sprint|h[12]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,4}(?:\s*[–-]\s*\d+)?)\b/i
const phase = /^\W*(?:\d+\W+)?(?:phase|stage|month|week|quarter|q[1-4]|year|sprint|h[12]|wave)\b/i
/** "At the outset …, hereafter …, and finally …": an order in one sentence. */
const ordering =
  /\b(?:at the outset|at first|first(?:ly)?|to begin with|initially|in a first step)\b[^.]*\b(?:then|thereafter|hereafter|after that|next|finally|lastly|in a last step|last of all)\b/i

const inOneBreath = sentenceFact(({ text }) => {
  if (text.length > 600 || !ordering.test(text)) return undefined
  const listens = text.search(listening)
  const engages = text.search(engaging)
  return engages >= 0 && listens > engages ? ([engages, text.slice(engages).search(/,|;|$/)] as const) : undefined
})
const hears = sentenceFact(({ text }) => listensTo(text))
const labelledStep = sentenceFact(({ text }) => numbered.test(text) && /^[^:]{1,25}:\s/.test(text) && text.length < 200)
const heard = sentenceFact(({ text }) => heardBefore.test(text))
const orderHeader = sentenceFact(({ text }) =>
  /^\W*(?:phase|step|stage|month|week|quarter|when|time|timing|year|date|sprint)s?\W*$/i.test(text),
)

export const lateListening = fact<readonly LateListening[]>((analysis) => {
  const { bit, bySection, of } = contactSigns
  const spoken = bySection(analysis)
  const { sections, blocks, sentences } = analysis.document
  const found: LateListening[] = []
  if (!sections.some(({ index }) => spoken[index]!.own & (bit.hearing | bit['two-way'] | bit.need))) return found
  const talked = sentences.findIndex((sentence) => of(sentence, analysis) & (bit.hearing | bit['two-way']) && heard(sentence, analysis))
  if (talked >= 0) return found
  for (const block of blocks) {
    if (!(spoken[block.section.index]!.own & (bit.hearing | bit['two-way'] | bit.need))) continue
    const entries = entriesOf(block, analysis)
    const groups = new Map<string, Step[]>()
    const dated = block.passages.some(
      (passage) => passage.reading.cell?.row === 0 && passage.sentences.some((sentence) => orderHeader(sentence, analysis)),
    )
    for (const { form, ordered, depth, group, sentences: own } of entries) {
      if (form === 'sentence') {
        const stretch = inOneBreath(own[0]!, analysis)
        if (stretch !== undefined) {
          const from = own[0]!.reading.start + stretch[0]
          found.push({ engages: locate(own[0]!, from, from + stretch[1]), listens: undefined })
          continue
        }
        const opener = own[0]!
        if (firstOf(opener, analysis)) {
          const later = entries.find(({ sentences: [next] }) => next!.index > opener.index && laterHears(next!, analysis))
          const before = later?.sentences[0]?.index ?? 0
          const between = entries.some(
            ({ sentences: [next] }) => next!.index > opener.index && next!.index < before && hears(next!, analysis),
          )
          if (later !== undefined && !between) found.push({ engages: placeOf(opener), listens: placeOf(later.sentences[0]!) })
          continue
        }
        // "Day 1–30: …", each a sentence of its own.
        if (!labelledStep(opener, analysis)) continue
      }
      const text = own.map(({ reading }) => reading.text).join(' ')
      if (!(form === 'sentence' || form === 'row' ? form === 'sentence' || dated : (ordered && depth === 1) || numbered.test(text)))
        continue
      const told = own.find(({ reading }) => engages(reading.text) || listensTo(reading.text)) ?? own[0]!
      const steps = groups.get(group)
      if (steps === undefined) groups.set(group, [{ sentence: told, text }])
      else steps.push({ sentence: told, text })
    }
    for (const steps of groups.values()) judge(steps)
  }
  for (const section of sections) judgePhases(section, analysis)
  return found

  function judge(steps: readonly Step[]): void {
    if (steps.length < 2) return
    const from = steps.findIndex(({ text }) => startsByEngaging(text))
    const listens = steps.findIndex(({ text }) => listensTo(text))
    if (from < 0 || listens <= from) return
    found.push({ engages: placeOf(steps[from]!.sentence), listens: placeOf(steps[listens]!.sentence) })
  }

  /** Phases told by headings. */
  function judgePhases({ children }: Section, { document }: Analysis): void {
    const phases = children.filter(({ title }) => phase.test(title))
    if (phases.length < 2) return
    judge(
      phases.map(({ heading, span, index }) => ({
        sentence: heading!.sentences[0]!,
        // Of a phase only as much is read as a plan needs to say what it is.
        text:
          spoken[index]!.all & (bit.hearing | bit['two-way'] | bit.sends | bit.opens)
            ? document.text.slice(span.start, Math.min(span.end, span.start + 4000))
            : '',
      })),
    )
  }
})

/** Words of a step, without its label, within which its doing is named. */
const openingLength = 45

function startsByEngaging(text: string): boolean {
  const label = /^[^:|]{0,25}[:|]\s*/.exec(text)?.[0].length ?? 0
  return engages(text.slice(0, label + openingLength)) && !listensTo(text)
}
