/**
 * Says a string of the interface in the reader's language. The English string is its own key; `{0}`, `{1}` … stand for the arguments.
 * What is said of a document's text (messages of rules, their pages) is English always, as the documents are that rules read.
 */
export type Translate = (text: string, ...args: readonly (string | number)[]) => string

/** Translations by their English string, as `client/l10n/bundle.l10n.<language>.json` gives them. */
export type Translations = Readonly<Record<string, string>>

/** Speaks the language of `translations`, and English where they have no word for it. */
export function createTranslate(translations: Translations = {}): Translate {
  return (text, ...args) => {
    const said = Object.hasOwn(translations, text) ? (translations[text] ?? text) : text
    return said.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place))
  }
}

/** Says everything in English: the command line does, and whoever is not told a language. */
export const english: Translate = createTranslate()
