import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type DocumentKind, documentKinds } from '../src/core/base/document-kind.ts'
import { readDocument } from '../src/core/document/read-document.ts'
import type { Analysis } from '../src/core/facts/analysis.ts'
import { type SectionId, sectionIds } from '../src/core/facts/section-ids.ts'
import { createLexicon } from '../src/core/lexicon/lexicon.ts'
import { labelFiles } from './label-files.ts'

export type SectionLabel = 'absent' | 'partial' | 'present'

/** A document that a person has judged. */
export interface LabelledDocument {
  /** `dev`, `train` and `minutes` for the corpora, `labels` for further lists, `none` for folders of what is no plan. */
  readonly corpus: string
  /** The organisation it is of: what is learnt from one document of an organisation tells too much about its others. */
  readonly owner: string
  readonly file: string
  readonly kind: DocumentKind
  /** `undefined` where nobody judged the sections. */
  readonly sections: Readonly<Record<SectionId, SectionLabel>> | undefined
  /** How much it counts: 1, less where the judge was not sure. */
  readonly counts: number
  /** Of the unread half of `corpus/dev`, on which figures are measured: nothing may be learnt from it. */
  readonly sealed: boolean
  readonly text: string
}

export interface LabelledSources {
  /** The folder that holds `corpus/`. */
  readonly shared: string
  /** Lists of further labelled documents: a JSON object a line, with `file` in `docs/` beside the list, `owner`, `kind`, `sure`, `sections`. */
  readonly labels: readonly string[]
  /** Folders of markdown that is known to be no plan. */
  readonly none: readonly string[]
}

/** Reads what people have judged. Documents of organisations that the measurement keeps apart are told by `sealed`. */
export function readLabelledDocuments({ shared, labels, none }: LabelledSources): readonly LabelledDocument[] {
  const corpora = ['dev', 'train', 'minutes'].filter((name) => existsSync(join(shared, 'corpus', name)))
  const all = [
    ...corpora.flatMap((corpus) => readCorpus(join(shared, 'corpus', corpus), corpus)),
    ...labels.flatMap(readList),
    ...none.flatMap(readFolder),
  ]
  const sealed = new Set(all.filter(({ corpus, owner }) => corpus === 'dev' && !mayBeRead(owner)).map(({ owner }) => owner.toLowerCase()))
  return all.map((document) => ({ ...document, sealed: sealed.has(document.owner.toLowerCase()) }))
}

const lexicon = createLexicon()

/** The document as facts see it, told nothing of its kind. */
export function analysisOf({ text, file }: LabelledDocument): Analysis {
  const settings = { kind: undefined, customer: [], company: [], product: [] }
  return { document: readDocument(text), lexicon, settings, path: file }
}

/** The same halves of organisations as the measuring tool makes, by a hash of their name. */
export function mayBeRead(owner: string): boolean {
  let sum = 0
  for (const letter of owner) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % 2 === 0
}

/** The share, out of `folds`, that an organisation falls into. */
export function foldOf(owner: string, folds: number): number {
  let sum = 7
  for (const letter of owner) sum = (sum * 131 + letter.charCodeAt(0)) >>> 0
  return sum % folds
}

/** All values given for one option of the command line. */
export function optionValues(name: string): readonly string[] {
  return process.argv.flatMap((argument, i) => (argument === name && process.argv[i + 1] !== undefined ? [process.argv[i + 1]!] : []))
}

function readCorpus(folder: string, corpus: string): readonly LabelledDocument[] {
  return labelFiles(folder).map(({ name, file, owner }) => {
    const label = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      kind?: DocumentKind
      sections?: Record<SectionId, { state: SectionLabel }>
    }
    const judged = label.sections
    const sections =
      judged !== undefined && sectionIds.every((id) => judged[id] !== undefined)
        ? (Object.fromEntries(sectionIds.map((id) => [id, judged[id].state])) as Record<SectionId, SectionLabel>)
        : undefined
    // Agendas bear no kind: their folder says it.
    const kind = label.kind ?? 'qbr'
    return {
      corpus,
      owner,
      file,
      kind,
      sections,
      counts: 1,
      sealed: false,
      text: readFileSync(join(folder, file), 'utf8'),
    }
  })
}

function readList(list: string): readonly LabelledDocument[] {
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(
      (line) =>
        JSON.parse(line) as { file: string; owner: string; kind: DocumentKind; sure?: boolean; sections?: Record<SectionId, SectionLabel> },
    )
    .filter(({ kind }) => documentKinds.includes(kind))
    .map(({ file, owner, kind, sure, sections }) => ({
      corpus: 'labels',
      owner,
      file,
      kind,
      sections,
      counts: sure === false ? 0.5 : 1,
      sealed: false,
      text: readFileSync(join(dirname(list), 'docs', file), 'utf8'),
    }))
}

function readFolder(folder: string): readonly LabelledDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|markdown)$/i.test(file))
    .sort()
    .map((file) => ({
      corpus: 'none',
      owner: file,
      file: file.replaceAll('\\', '/'),
      kind: 'none' as const,
      sections: undefined,
      counts: 0.3,
      sealed: false,
      text: readFileSync(join(folder, file), 'utf8'),
    }))
}
