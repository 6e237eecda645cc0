import { type DocumentKind, documentKinds } from '../base/document-kind.ts'
import { fact } from './fact.ts'

/** What the document is for: front matter says, else configuration, else its text. */
export const documentKind = fact<DocumentKind>(({ document, settings }) => {
  const said = documentKinds.find((kind) => kind === document.frontMatter.kind)
  return said ?? settings.kind ?? 'none'
})
