/** Server to client: the text of a file, for a server that cannot read it itself. `FileParams` → `string | null`. */
export const readFileRequest = 'outsideIn/readFile'

/** Server to client: the markdown files of a folder. `FileParams` → URIs. */
export const findFilesRequest = 'outsideIn/findFiles'

export interface FileParams {
  readonly uri: string
}
