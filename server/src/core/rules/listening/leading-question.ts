import type { QuestionForm } from '../../facts/question-form.ts'
import { questionsByBlock } from '../../facts/questions-by-block.ts'
import { defineRule } from '../rule.ts'

/** Forms of which the words alone tell that they lead. A bare choice has its place late in a talk. */
type Leading = Extract<QuestionForm, 'agree' | 'praise' | 'presupposes' | 'prompts' | 'features'>

const said: Readonly<Record<Leading, readonly [fault: string, next: string]>> = {
  agree: ['expects a yes', 'Ask instead what happened the last time, and what they did about it'],
  praise: ['asks for praise', 'Ask instead how it went the last time they used it, good and bad'],
  presupposes: ['holds its answer already', 'Ask instead what changed, if anything, and how they can tell'],
  features: ['asks for features', 'Ask instead what they were trying to do when something was missing, and how they managed'],
  prompts: ['names the answers itself', 'Ask it without the brackets, and wait for what they name'],
}

export default defineRule({
  id: 'leading-question',
  family: 'listening',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['research-plan'],
  summary: 'A question that asks customers to agree, to praise or to invent features',
  why: `People are polite: asked whether something would be useful, they say yes and never use it.
What they are trying to get done stays unsaid, and nobody but they could have told it.

Ask about what happened: the last time, what led to it, what they tried, what it cost them, whom it affected. Opinions about our idea come last, if at all.`,
  idea: { source: '001', thinker: 'the five levels of customer research: the first asks for agreement' },
  options: {},
  examples: {
    bad: [
      "# Interview guide\n\n1. ⟦Wouldn't you like rotas that write themselves?⟧\n2. Who writes the rota in your house?\n",
      '# Interview guide\n\n- When did you last send a parcel?\n- ⟦Don’t you find our app a great help?⟧\n',
      '# Survey\n\nQ1. On a scale from 1 to 5, ⟦how much faster has the new counter made your visit?⟧\n',
      '# Survey\n\n| No. | Question |\n|---|---|\n| 1 | ⟦What do you like best about our café?⟧ |\n| 2 | Whom did you come with? |\n',
      '# Guide\n\n1. ⟦You would recommend this to other clinics, wouldn’t you?⟧\n2. ⟦Would you use a service that sorts your receipts?⟧\n',
      '# Survey\n\nPlease say how far you agree with these statements:\n\n- ⟦The new portal makes my work easier⟧.\n- ⟦I would use it every week⟧.\n- I often cannot find last year’s files.\n',
      '# Method\n\nAt the end we ⟦ask them whether they would buy⟧ it.\n',
      '# Survey\n\n1. ⟦Did Tallybook help you close the month?⟧\n2. What did you do first?\n',
      '# Interview guide\n\n- ⟦Would you be happy to order at the table instead of standing in line?⟧\n- ⟦How much would you pay for a till that solved all this?⟧\n',
      '# Discovery questions\n\n1. ⟦What is frustrating about how you share files (e.g. lost mails, old versions, no overview)?⟧\n2. ⟦How often do you feel held back by the lack of one place for files?⟧\n',
      '# Survey\n\nRate from 1 = strongly disagree to 5 = strongly agree.\n\n| No. | Statement | Rating 1-5 |\n|---|---|---|\n| 1 | ⟦The new rota is faster than my old one⟧. | |\n| 2 | The purpose of the page was clear. | |\n',
      '# Survey\n\n1. ⟦Was the new counter easy to find your way around?⟧\n2. ⟦How important is it to you that the desk opens at seven?⟧\n3. ⟦Are you satisfied with the app?⟧\n',
      '# Interview guide\n\n- When did you last send a parcel?\n- ⟦Which features would you want in our app?⟧\n',
      '# Interview guide\n\n- ⟦Given how many hours it saves you, will you be printing your own labels?⟧\n- ⟦Tell us what makes our drivers so friendly⟧.\n',
      '# Interview guide\n\n- ⟦Would you switch to Tallybook?⟧\n- ⟦Do you think a shared calendar would help your team?⟧\n',
    ],
    good: [
      '# Survey\n\n1. Was the counter easy or hard to find?\n2. How important is the price when you choose a baker?\n3. How likely are you to recommend us?\n4. Which part of the visit took longest?\n',
      '# Guide\n\n- Do you use any apps or tools for that?\n- Would you be interested in testing a new version and providing feedback?\n- Did anyone help you with it?\n',
      '# Survey\n\n1. What frustrated you most?\n2. What impressed you most about the new counter?\n',
      '# Guide\n\n- Which tools do you use (e.g. paper, a spreadsheet, a friend)?\n- What is the most you ever paid for one?\n',
      '# Guide\n\n## Ice breaker\n\n1. Wouldn’t you love to fly?\n2. What is your favourite dish?\n',
      '# Interview guide\n\n## Tools in use today\n\n1. What do you like about it?\n2. Who chose it?\n',
      '# Survey\n\n1. What do you like about our café? What annoys you there?\n2. Whom did you come with?\n',
      '# Interview guide\n\n1. Tell me about the last time you moved house.\n2. What did you do first, and why?\n3. What went wrong?\n',
      '# Interview guide\n\n- What kept you up that night? What would you change about it?\n- Would you like to add anything?\n- Would you like to see the results?\n',
      '# Notes\n\nDo not ask "Would you use our app?" Ask what they did last time.\n',
      '# Consent\n\n- Do you agree that we record this call?\n- Would you be willing to be contacted again?\n',
      '# Research questions\n\n- Which features do small shops use on a Saturday?\n- How do they close the till?\n',
      '# Survey\n\n1. How satisfied or dissatisfied were you with the visit?\n2. Which functions did you use last week?\n3. How did you pay before you came to us?\n',
      '# Guide\n\n| Do not ask | Ask |\n|---|---|\n| Don’t you find our app easy? | What did you do after you opened it? |\n',
    ],
  },
  query: questionsByBlock,
  *check(group) {
    const leading = group.flatMap(({ form, span, text, to, warned, spared }) =>
      leads(form) && to === 'customers' && !warned && !spared ? [{ form, span, text }] : [],
    )
    const [first, ...rest] = leading
    if (first === undefined) return
    yield { at: first.span, data: first, alike: rest.map((question) => ({ at: question.span, data: question })) }
  },
  message: ({ form, text }: { form: Leading; text: string }) => `“${text}” ${said[form][0]}. ${said[form][1]}.`,
  also: ({ form, text }) => `“${text}” ${said[form][0]} too.`,
  asks: { question: 'how would you ask this so that any answer is as welcome as another?', answer: 'Tell me about the last time …' },
})

function leads(form: QuestionForm): form is Leading {
  return form === 'agree' || form === 'praise' || form === 'presupposes' || form === 'prompts' || form === 'features'
}
