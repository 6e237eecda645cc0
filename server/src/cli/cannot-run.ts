/** What could not be done as asked; `message` is whole lines for the reader. */
export class CannotRun extends Error {}
