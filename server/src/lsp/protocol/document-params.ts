export interface DocumentParams {
  readonly uri: string
}
