import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readDocument } from '../src/core/document/read-document.ts'
import { agendaItems } from '../src/core/facts/review/agenda-items.ts'
import { agendaLines } from '../src/core/facts/review/agenda-lines.ts'
import { type Driver, drivers } from '../src/core/facts/review/driver.ts'
import { type DriverSign, driverSigns, type ItemTexts } from '../src/core/facts/review/driver-signs.ts'
import { headEnd } from '../src/core/facts/review/head-end.ts'
import { itemOfLine } from '../src/core/facts/review/item-of-line.ts'
import { itemTexts } from '../src/core/facts/review/item-texts.ts'
import { type MeetingKind, meetingKind } from '../src/core/facts/review/meeting-kind.ts'
import { meetingNames } from '../src/core/facts/review/meeting-names.ts'
import { noteSigns } from '../src/core/facts/review/note-signs.ts'
import { createLexicon } from '../src/core/lexicon/lexicon.ts'
import { labelFiles } from './label-files.ts'
import { mayBeRead } from './labelled-documents.ts'

/** An item of a meeting that a person has judged. */
export interface LabelledItem {
  readonly document: string
  /** What is learnt from one document of an organisation tells too much about its others. */
  readonly owner: string
  readonly driver: Driver
  readonly signs: readonly DriverSign[]
  /** An action or a question, not an item. */
  readonly note: boolean
  /** Made up for learning; in no agenda that anybody held. */
  readonly madeUp: boolean
}

export const agendaLexicon = createLexicon()

/** The judged items of all agendas in a folder, of the organisations that may be read. */
export function readLabelledAgendas(folder: string): readonly LabelledItem[] {
  return labelFiles(folder).flatMap(({ name, file, owner }) => (mayBeRead(owner) ? readOne(folder, name, file, owner) : []))
}

function readOne(folder: string, name: string, file: string, owner: string): readonly LabelledItem[] {
  const label = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    readonly kind?: string
    readonly items?: readonly { readonly line: number; readonly driver: Driver; readonly container?: boolean }[]
    readonly actions?: readonly { readonly line: number; readonly driver?: Driver }[]
    readonly questions?: readonly { readonly line: number; readonly about?: Driver }[]
  }
  if (label.items === undefined || label.kind === 'none') return []
  const document = `${basename(folder)}/${file}`
  const text = readFileSync(join(folder, file), 'utf8')
  const analysis = {
    document: readDocument(text),
    lexicon: agendaLexicon,
    settings: { kind: undefined, customer: [], company: [], product: [] },
    path: file,
  }
  const { items } = agendaItems(analysis)
  const texts = itemTexts(analysis)
  const meeting = meetingKind(analysis)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const lineOf = items.map((item) => lineAt(item.line.span.start))
  const lines = text.split(/\r?\n/)
  const taken = new Set<number>()
  const judged = new Map<number, Driver>()
  const all = label.items
    .filter(({ container, driver }) => container !== true && drivers.includes(driver))
    .map(({ line, driver }) => {
      const found = lineOf.findIndex((each, i) => each === line && !taken.has(i))
      taken.add(found)
      judged.set(found, driver)
      // An item that the reader misses is still a line about something.
      const own = (lines[line - 1] ?? '').replace(/^[\s#*\-|>\d.)]+/, '')
      const signs = driverSigns(texts[found] ?? plain(own, texts[0]?.meeting ?? '', []), meeting, agendaLexicon)
      return { document, owner, driver, signs, note: false, madeUp: false }
    })
  const itemAt = new Map(agendaLines(analysis).map((line, i) => [lineAt(line.span.start), itemOfLine(analysis)[i]!]))
  const notes = [...(label.actions ?? []), ...(label.questions ?? []).map(({ line, about }) => ({ line, driver: about }))].flatMap(
    ({ line, driver }): readonly LabelledItem[] => {
      if (driver === undefined || !drivers.includes(driver)) return []
      const own = (lines[line - 1] ?? '').replace(/^[\s#*\-|>\d.)]+(?:\[[ x]\])?/i, '')
      const place = { kind: meeting, meeting: meetingNames(analysis)[0], within: judged.get(itemAt.get(line) ?? -1) }
      return [{ document, owner, driver, signs: noteSigns(own, place, agendaLexicon), note: true, madeUp: false }]
    },
  )
  return [...all, ...notes]
}

/** The items of made-up agendas, as `drivers/own-agendas.txt` writes them. */
export function readOwnAgendas(path: string): readonly LabelledItem[] {
  let title = ''
  let meeting: Pick<MeetingKind, 'kind' | 'subject' | 'supplier'> = { kind: 'internal', subject: undefined, supplier: false }
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const text = line.trim()
      if (text === '' || text.startsWith('#')) return []
      if (text.startsWith('@')) {
        const [name, kind] = text.slice(1).split('|')
        title = name!.trim()
        const said = kind?.trim() ?? 'internal'
        meeting = {
          kind: said === 'customer' || said === 'internal' ? said : 'functional',
          subject: undefined,
          supplier: said === 'supplier',
        }
        return []
      }
      const colon = text.indexOf(':')
      return text
        .slice(colon + 1)
        .split(';')
        .map((item): LabelledItem => {
          const [own, ...below] = item.trim().split(' > ')
          const driver = text.slice(0, colon) as Driver
          const signs = driverSigns(plain(own!, title, below), meeting, agendaLexicon)
          return { document: title, owner: `made up: ${title}`, driver, signs, note: false, madeUp: true }
        })
    })
}

function plain(own: string, meeting: string, below: readonly string[]): ItemTexts {
  return { own, headEnd: headEnd(own), below, owner: '', sections: [], meeting, beside: [] }
}
