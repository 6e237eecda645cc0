import { nounForms, verbForms } from './inflect.ts'

/**
 * Unfolds one line of a word list into all its forms, in lower case.
 *
 * `adoption` is itself; `drive/v` brings drives, driving, drove and driven; `customer/n` its plural. In a phrase the mark stands at
 * the word that is inflected: `lock/v in`, `switching cost/n`. `a|b` inside a word means either: `user|customer base/n`.
 */
export function expandTerm(line: string): readonly string[] {
  const words = line.toLowerCase().trim().split(/\s+/)
  return words.reduce<readonly string[]>(
    (phrases, word) => {
      const forms = word.split('|').flatMap((either) => {
        const [base = '', mark] = either.split('/')
        return mark === 'v' ? verbForms(base) : mark === 'n' ? nounForms(base) : [base]
      })
      return phrases.flatMap((phrase) => forms.map((form) => (phrase === '' ? form : `${phrase} ${form}`)))
    },
    [''],
  )
}
