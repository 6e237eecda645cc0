import manifest from '../../../package.json' with { type: 'json' }

/** What is told of the tool that made a report. */
export interface Tool {
  readonly name: string
  readonly version: string
}

/** This one. Reports are given it rather than knowing it, so that what they write can be held to the letter for any version. */
export const thisTool: Tool = { name: manifest.name, version: manifest.version }
