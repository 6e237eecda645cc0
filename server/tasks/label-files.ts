import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of labels beside the document that it is about; both names are relative to the folder. */
export interface LabelFile {
  readonly name: string
  readonly file: string
  /** The organisation of the document by the folder's `SOURCES.tsv`; the document itself where that does not say. */
  readonly owner: string
}

/** All `*.labels.json` below a folder of labelled documents, sorted. */
export function labelFiles(folder: string): readonly LabelFile[] {
  const sources = join(folder, 'SOURCES.tsv')
  const rows = existsSync(sources) ? readFileSync(sources, 'utf8').split('\n').slice(1) : []
  const owners = new Map(
    rows.map((row) => row.split('\t')).map(([file, source]) => [file, (source ?? '').replace('https://github.com/', '').split('/')[0]!]),
  )
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.labels.json'))
    .sort()
    .map((name) => {
      const file = name.replace(/\.labels\.json$/, '.md').replaceAll('\\', '/')
      return { name, file, owner: owners.get(file) || file }
    })
}
