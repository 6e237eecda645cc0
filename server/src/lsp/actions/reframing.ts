import { CodeActionKind } from 'vscode-languageserver'
import type { Prompt } from '../../core/base/prompt.ts'
import type { Span } from '../../core/base/span.ts'
import { upperFirst } from '../../core/base/upper-first.ts'
import type { Document, Sentence } from '../../core/document/document.ts'
import { locate } from '../../core/document/locate.ts'
import { shorten } from '../../core/report/shorten.ts'
import { shownFindings } from '../shown-findings.ts'
import type { ActionProvider, ActionRequest, Offer } from './action-provider.ts'
import { type Note, placeBelow } from './place-below.ts'

/** Words quoted before a question; a longer place is quoted by how it begins. */
const longestQuoted = 90

/** To go on from the author's words: by a question about them to answer, or by the half sentence that they lack. */
export const reframing: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer({ read, place, findings, t }) {
    const { document } = read.reading
    const offers: Offer[] = []
    const seen = new Set<string>()
    // A remark that speaks of several places may be answered at each.
    const places = [
      ...findings.map((finding) => ({ ...finding, finding })),
      ...shownFindings(read).shown.flatMap((finding) => finding.related.map((related) => ({ ...related, finding }))),
    ]
    for (const { span, prompt, finding } of places) {
      const key = `${span.start} ${prompt?.question}`
      if (prompt === undefined || seen.has(key) || span.start > place.end || place.start > span.end) continue
      seen.add(key)
      const sentence = document.sentences.find((one) => touches(locate(one), span))
      if (sentence === undefined) continue
      const goesOn = endsSentence(sentence, span) ? goingOn(document, span, prompt, t) : undefined
      if (goesOn !== undefined) offers.push({ ...goesOn, finding })
      offers.push({
        title: t('Add a question to answer: “{0}”', upperFirst(prompt.question)),
        edits: [placeBelow(document, span.start, asking(wordsOf(sentence, span), prompt), prompt.ofAll ? 'block' : undefined)],
        finding,
      })
    }
    return offers
  },
}

/** <!-- “Grow our share”: what will people be able to do then? --> [Then people can …] */
function asking(words: string, { question, answer }: Prompt): Note {
  return { remark: `“${words}”: ${question}`, blank: `[${answer}]` }
}

function goingOn({ text }: Document, span: Span, { goesOn }: Prompt, t: ActionRequest['t']): Offer | undefined {
  if (goesOn === undefined) return undefined
  // Behind the marks that close what is emphasised.
  const at = span.end + (/^(?:\*+|_+|~~)/.exec(text.slice(span.end))?.[0].length ?? 0)
  const added = ` ${goesOn} [who] can [do what]`
  const blank = (words: string) => ({ start: added.indexOf(words), end: added.indexOf(words) + words.length })
  return {
    title: t('Go on with “so that … can …”'),
    edits: [{ span: { start: at, end: at }, text: added, blanks: [blank('[who]'), blank('[do what]')] }],
  }
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Whether a place goes to the end of its sentence, so that more words may follow it. */
function endsSentence(sentence: Sentence, span: Span): boolean {
  const last = sentence.reading.words.at(-1)
  return last !== undefined && locate(sentence, last.start, last.end).end === span.end
}

/** The words of a place as they are read, without markdown's marks; with dots where the author's clause goes on. */
function wordsOf(sentence: Sentence, span: Span): string {
  const { words, passage, end } = sentence.reading
  const inside = words.filter((word) => touches(locate(sentence, word.start, word.end), span))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return ''
  const said = shorten(passage.text.slice(first.start, last.end).replace(/\s+/g, ' '), longestQuoted)
  const goesOn = last !== words.at(-1) && /^\s/.test(passage.text.slice(last.end, end))
  return goesOn && !said.endsWith('…') ? `${said} …` : said
}
