import type { Connection } from 'vscode-languageserver'
import type { Host } from '../host/host.ts'
import { type FileParams, findFilesRequest, readFileRequest } from './protocol/file-access.ts'

/** The files of a workspace. Locations are URIs, as everywhere in LSP. */
export interface Files extends Host {
  /** The markdown files below a folder, sorted, without those that ignore files name; none where it cannot be searched. */
  findFiles(folder: string): Promise<readonly string[]>
}

/** Files as the client sees them: for a server in a worker, and for virtual file systems that only the editor knows. */
export function createClientFiles(connection: Connection): Files {
  const ask = <T>(method: string, uri: string, otherwise: T): Promise<T> =>
    connection.sendRequest<T>(method, { uri } satisfies FileParams).catch(() => otherwise)
  return {
    readText: async (uri) => (await ask<string | null>(readFileRequest, uri, null)) ?? undefined,
    findFiles: (folder) => ask<string[]>(findFilesRequest, folder, []),
  }
}

/** The machine's files from `own`, those of other schemes from `other`. */
export function byScheme(own: Files, other: Files): Files {
  const of = (uri: string) => (uri.startsWith('file:') ? own : other)
  return { readText: (uri) => of(uri).readText(uri), findFiles: (folder) => of(folder).findFiles(folder) }
}

/** For a server that can reach no files at all. */
export const noFiles: Files = { readText: async () => undefined, findFiles: async () => [] }
