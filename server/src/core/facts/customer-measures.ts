import { sectionClues } from './section-clues.ts'

/** Success as customers would measure it, and counts of use. */
export const customerMeasures = sectionClues({
  clues: {
    figure: (view) => /\d\s?%/.test(view.sentence.text),
    'sign of success for customers': (view) => view.has('customer-success-measures'),
    'customer sign measured': (view) => view.has('customer-success-measures') && view.has('measuring-words'),
    'customer sign with a figure': (view) => view.has('customer-success-measures') && figure(view.sentence.text),
    'count of use': (view) => view.has('usage-measures'),
    'count of use measured': (view) => view.has('usage-measures') && view.has('measuring-words'),
    'count of use with a figure': (view) => view.has('usage-measures') && figure(view.sentence.text),
    measuring: (view) => view.has('measuring-words'),
  },
  firm: (view) => view.has('customer-success-measures') && view.has('measuring-words') && figure(view.sentence.text),
  whole: (view) => view.has('customer-success-measures') && view.count('measuring-words') > 1 && figure(view.sentence.text),
  heading: (view) => view.has('customer-success-measures', 'usage-measures', 'measuring-words'),
  titles: 'measure-titles',
  pair: [['sign of success for customers'], ['measuring', 'figure']],
  parts: [
    { noun: 'a sign of success that customers would name', shownBy: ['sign of success for customers'] },
    { noun: 'a figure to reach', shownBy: ['customer sign with a figure'] },
    { noun: 'how it is measured', shownBy: ['customer sign measured'] },
    { noun: 'more than one sign', shownBy: [] },
  ],
})

function figure(text: string): boolean {
  return /\d/.test(text)
}
