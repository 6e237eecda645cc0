import type { Span } from '../base/span.ts'
import type { Block, Passage, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { type QuestionForm, questionForm } from './question-form.ts'
import { documentList, placedFact } from './stretch-fact.ts'

/** A question that a document puts to customers, or means to. */
export interface Question {
  readonly form: QuestionForm
  readonly span: Span
  /** The question as it is read. */
  readonly text: string
  readonly sentence: Sentence
  /** `customers` where "you" are asked or it stands in a guide or survey; `unclear` where the authors may ask themselves. */
  readonly to: 'customers' | 'unclear'
  /** Given as an example of what not to ask. */
  readonly warned: boolean
  /** Leads nobody: it breaks the ice, is about what others make, or asks for praise and blame in one breath. */
  readonly spared: boolean
}

const guideHeading = sentenceFact((sentence) =>
  /\b(?:interview|survey|questionnaire|discussion|conversation|moderat\w*|guide|script|topic|poll|questions?|statements?|prompts?|screener|warm-?up|wrap-?up)\b/i.test(
    sentence.text,
  ),
)
const ownHeading = sentenceFact((sentence) =>
  /\b(?:research (?:questions?|goals?|objectives?)|learning (?:goals?|objectives?)|goals?|objectives?|hypothes[ei]s|assumptions?|background|open questions?|what we (?:want|hope|need)|questions? (?:we|for us|to answer)|key questions|faq|frequently asked|next steps|decisions?|timeline|logistics|consent|privacy)\b/i.test(
    sentence.text,
  ),
)
/** Parts of a guide that only warm up, or are about what people use besides ours. */
const asideHeading = sentenceFact((sentence) =>
  /\b(?:ice[- ]?breakers?|warm[- ]?ups?|small talk|getting to know|alternatives?|competitors?|competition|competing|rivals?|(?:existing|current|other|today['’]?s?) (?:\w+ )?(?:tools?|solutions?|systems?|products?|providers?|suppliers?|approach(?:es)?|process(?:es)?|workflows?|set-?ups?)|(?:tools?|systems?|solutions?) (?:in use|used|they use|you use)|in use today|work-?arounds?)\b/i.test(
    sentence.text,
  ),
)
const blame =
  /\b(?:dislikes?|don['’]?t (?:you )?(?:like|love|trust)|hates?|distrust|mistrust|annoy\w*|frustrat\w*|worst|least|stop(?:ped)? using|wish\w*|bother\w*|missing|wrong|harder|worse|difficult|confus\w*|disappoint\w*|improve[ds]?|change about)\b/i
/** Whether a sentence asks for what is bad as well: "What do you like about it? What makes you distrust it?" */
const blames = sentenceFact((sentence) => sentence.text.includes('?') && blame.test(sentence.text))
const warns = sentenceFact((sentence) =>
  /\b(?:do not|don['’]t|never|not to|avoid|instead of|bad|wrong|leading|biased|loaded|mistakes?|anti-?patterns?|poor(?:ly)?)\b/i.test(
    sentence.text,
  ),
)
const agreement = sentenceFact(
  (sentence) =>
    /\b(?:statements?|agree(?:ment)?|disagree|likert)\b/i.test(sentence.text) &&
    !/\b(?:consent|data agreement|terms)\b/i.test(sentence.text),
)
/** A column to fill in how far one agrees: "Rating 1-5". */
const rating = sentenceFact(
  ({ text, words }) => words.length <= 8 && /\b(?:rating|score|agree\w*)\b.*\b1\s*(?:[-–]|to)\s*\d|\bstrongly agree\b/i.test(text),
)
const flattering = sentenceFact((sentence) => {
  const held = /^(?!.*\?\s*$)(?=.*\b(?:I|I['’](?:d|m|ve|ll)|my|me|we|our|us|is|are|makes?|would|will|has)\b)/i.test(sentence.text)
  return (
    held &&
    /\b(?:easier|better|faster|simpler|would (?:use|buy|pay|recommend|like|welcome|be happy)|happy|glad|love|save[sd]?|would help|helped me|helps me|recommend|great|best|proud|excited|prefer|enjoy)\b/i.test(
      sentence.text,
    ) &&
    !/\b(?:not|never|hard|difficult|confus\w+|frustrat\w+|un\w+able|worr\w+|waste[sd]?|lost|too)\b|n['’]t\b/i.test(sentence.text)
  )
})

/** Long surveys give each question a heading: "Q7: How did you hear of us?" */
const numbered = sentenceFact(({ text }) => /^\W*(?:q(?:uestion)?\.?\s*)?\d+[a-z]?\s*[.:)–-].*\?/i.test(text))

const speaksTo = sentenceFact(({ text }) =>
  /^\W*(?:\d+\W+)?(?:tell|walk|show|talk|take) (?:me|us)\b|\b(?:did|do|were|are|have|would) you\b[^?]*\?/i.test(text),
)

/** What may be read in a block: questions, or items, which under some headings are statements to agree with. */
const readable = blockFact((block, analysis) => ({
  questions: block.passages.some(
    ({ reading, sentences }) =>
      reading.role !== 'code' &&
      sentences.some(
        (sentence) => (reading.role !== 'heading' || numbered(sentence, analysis)) && questionForm(sentence, analysis) !== undefined,
      ),
  ),
  items: block.passages.some(({ reading }) => reading.item !== undefined || reading.cell !== undefined),
  /** Somebody is spoken to: what stands beside it in one list or table is put to the same person. */
  spokenTo: block.passages.some(
    ({ reading, sentences }) =>
      (reading.item !== undefined || reading.cell !== undefined) && sentences.some((sentence) => speaksTo(sentence, analysis)),
  ),
  rated: block.passages.some(
    ({ reading, sentences }) => reading.cell?.row === 0 && sentences.some((sentence) => rating(sentence, analysis)),
  ),
}))

/** The blocks with something to read, by themselves or by what stands before or over them. */
const asking = documentList(
  placedFact((blocks, analysis) =>
    blocks.filter((block) => {
      const { questions, items, rated } = readable(block, analysis)
      return questions || rated || (items && (agrees(block.section.heading, analysis) || agrees(leadTo(block, analysis), analysis)))
    }),
  ),
)

/** The paragraph right before a block. */
function leadTo({ index }: Block, { document }: Analysis): Passage | undefined {
  const last = document.blocks[index - 1]?.passages.at(-1)
  return last?.reading.role === 'paragraph' ? last : undefined
}

function agrees(passage: Passage | undefined, analysis: Analysis): boolean {
  return passage?.sentences.some((sentence) => agreement(sentence, analysis)) === true
}

/** The questions of a document in reading order, statements held out for agreement among them. */
export const questions = fact<readonly Question[]>((analysis) => {
  const found: Question[] = []
  const guides = new Map<Section, 'guide' | 'own' | undefined>()
  /** Columns of the table being read that show what not to ask. */
  let warnedColumns: { block: number; columns: Set<number> } | undefined
  for (const block of asking(analysis)) read(block, leadTo(block, analysis))
  return found

  function read(block: Block, lead: Passage | undefined): void {
    const heading = headingOf(block.section)
    const aside = isAside(block.section) || leadsAside(lead)
    const blamed = block.passages.some(({ sentences }) => sentences.some((sentence) => blames(sentence, analysis)))
    const discouraged = block.section.heading?.sentences.some((sentence) => warns(sentence, analysis)) === true
    const { spokenTo } = readable(block, analysis)
    for (const passage of block.passages) {
      const { role, cell, item } = passage.reading
      if (role === 'code' || (role === 'heading' && !passage.sentences.some((sentence) => numbered(sentence, analysis)))) continue
      if (cell?.row === 0) {
        if (warnedColumns?.block !== block.index) warnedColumns = { block: block.index, columns: new Set() }
        if (passage.sentences.some((sentence) => warns(sentence, analysis))) warnedColumns.columns.add(cell.column)
      }
      const battery =
        (item !== undefined || (cell !== undefined && cell.row > 0)) &&
        (agrees(block.section.heading, analysis) || agrees(lead, analysis) || (cell !== undefined && readable(block, analysis).rated))
      if (!battery && passage.sentences.every((sentence) => questionForm(sentence, analysis) === undefined)) continue
      const led = (item !== undefined || cell !== undefined) && lead?.sentences.some((sentence) => warns(sentence, analysis)) === true
      const column = cell !== undefined && warnedColumns?.block === block.index && warnedColumns.columns.has(cell.column)
      let warned = discouraged || led || column
      for (const sentence of passage.sentences) {
        const reading = questionForm(sentence, analysis)
        if (reading !== undefined) {
          warned ||= reading.warned
          const to = reading.second || reading.told || heading === 'guide' || spokenTo ? 'customers' : 'unclear'
          found.push(
            question(
              sentence,
              reading.form,
              reading.start,
              reading.end,
              heading === 'own' && !reading.second ? 'unclear' : to,
              warned,
              aside || (reading.form === 'praise' && blamed),
            ),
          )
        } else if (battery && sentence.reading.words.length > 2) {
          const form = flattering(sentence, analysis) ? 'agree' : 'neutral'
          const end = sentence.reading.text.endsWith('.') ? sentence.reading.end - 1 : sentence.reading.end
          found.push(
            question(sentence, form, sentence.reading.start, Math.min(end, sentence.reading.start + longest), 'customers', warned, aside),
          )
        }
        warned ||= role === 'paragraph' && warns(sentence, analysis)
      }
    }
  }

  function isAside(section: Section): boolean {
    const here = section.heading?.sentences.some((sentence) => asideHeading(sentence, analysis)) === true
    return here || (section.parent !== undefined && section.parent.depth > 1 && isAside(section.parent))
  }

  function leadsAside(passage: Passage | undefined): boolean {
    return passage?.sentences.some((sentence) => asideHeading(sentence, analysis)) === true
  }

  function headingOf(section: Section): 'guide' | 'own' | undefined {
    if (guides.has(section)) return guides.get(section)
    const sentences = section.heading?.sentences ?? []
    const answer = sentences.some((sentence) => ownHeading(sentence, analysis))
      ? 'own'
      : sentences.some((sentence) => guideHeading(sentence, analysis))
        ? 'guide'
        : section.parent === undefined
          ? undefined
          : headingOf(section.parent)
    guides.set(section, answer)
    return answer
  }
})

/** Longest statement in characters that is pointed at whole. */
const longest = 140

function question(
  sentence: Sentence,
  form: QuestionForm,
  start: number,
  end: number,
  to: Question['to'],
  warned: boolean,
  spared: boolean,
): Question {
  return { form, span: locate(sentence, start, end), text: sentence.passage.reading.text.slice(start, end), sentence, to, warned, spared }
}
