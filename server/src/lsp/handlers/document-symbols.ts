import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver'
import type { Translate } from '../../core/base/translate.ts'
import type { SectionState } from '../../core/facts/section-states.ts'
import { askedIds } from '../../core/facts/section-wishes.ts'
import { driverName } from '../../core/report/driver-name.ts'
import { lackingPhrase } from '../../core/report/lacking-phrase.ts'
import { printable } from '../../core/report/printable.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import type { Handler } from '../handler.ts'
import type { Read } from '../session.ts'

/**
 * What the document says of the things a plan is asked for, and the items of a review, each where it stands. Headings are not repeated:
 * every editor's own markdown outline has them.
 */
export const documentSymbols: Handler = ({ connection, session, t }) => {
  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token): Promise<DocumentSymbol[] | null> => {
    const read = await session.read(uri, token, 'hurried')
    return read?.settings.enable ? symbolsOf(read, t) : null
  })
  return { documentSymbolProvider: { label: 'Outside-In' } }
}

function symbolsOf({ reading, positions }: Read, t: Translate): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = []
  for (const id of reading.sections === undefined ? [] : askedIds(reading.sections)) {
    const section = reading.sections![id]
    if (!section.evidence) continue
    const range = positions.range(section.evidence)
    symbols.push({
      name: sectionTitle(id, t),
      detail: detailOf(section, t),
      kind: SymbolKind.Property,
      range,
      selectionRange: range,
    })
  }
  for (const { text, span, minutes, driver } of reading.review?.agenda.items ?? []) {
    const range = positions.range(span)
    symbols.push({
      name: printable(text) || t('Agenda item'),
      detail: minutes === undefined ? driverName(driver, t) : `${minutes} min · ${driverName(driver, t)}`,
      kind: SymbolKind.Event,
      range,
      selectionRange: range,
    })
  }
  return symbols.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
}

function detailOf({ state, lacking }: SectionState, t: Translate): string {
  if (state !== 'partial') return t('present')
  return lacking === '' ? t('in part') : t('in part · not yet {0}', lackingPhrase(lacking, t))
}
