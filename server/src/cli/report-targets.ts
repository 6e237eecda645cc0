import { resolve } from 'node:path'
import { CannotRun } from './cannot-run.ts'

/** What the terminal's format is called by habit: it was `text` in one command and `table` in another. */
const otherNames: Readonly<Record<string, string>> = { text: 'stylish', table: 'stylish', md: 'markdown' }

/** One report to write: to a file, or else to standard output. */
export interface ReportTarget<Format> {
  readonly name: string
  readonly format: Format
  /** Absolute path. */
  readonly file: string | undefined
}

/**
 * What `--format name[:file]`, given once or more, and `--output file` ask for.
 *
 * @param formats what a command can write, by name
 * @param usual the format of those who ask for none
 * @throws CannotRun where they contradict each other
 */
export function reportTargets<Format>(
  formats: Readonly<Record<string, Format>>,
  { format = [], output }: { readonly format?: readonly string[]; readonly output?: string },
  usual: string,
): readonly ReportTarget<Format>[] {
  const targets = (format.length === 0 ? [usual] : format).map((asked): ReportTarget<Format> => {
    const colon = asked.indexOf(':')
    const given = colon < 0 ? asked : asked.slice(0, colon)
    const name = Object.hasOwn(otherNames, given) ? otherNames[given]! : given
    const file = colon < 0 ? '' : asked.slice(colon + 1)
    const known = Object.hasOwn(formats, name) ? formats[name] : undefined
    if (known === undefined)
      throw new CannotRun(
        `There is no format "${given}": it is ${Object.keys(formats)
          .join(', ')
          .replace(/, (?=\w+$)/, ' or ')}.`,
      )
    if (colon >= 0 && file === '') throw new CannotRun(`"${asked}" names no file: write it as in --format ${given}:outside-in.txt`)
    return { name, format: known, file: file === '' ? undefined : resolve(file) }
  })
  const open = targets.filter(({ file }) => file === undefined)
  if (output === '') throw new CannotRun('--output names no file: write it as in --output report.html')
  if (output !== undefined && open.length !== 1)
    throw new CannotRun('--output is for one format that names no file itself; with several, write --format html:report.html for each.')
  if (open.length > 1)
    throw new CannotRun(
      `${open.map((target) => target.name).join(' and ')} cannot both be written to standard output: give one a file, as in --format html:report.html`,
    )
  const twice = targets.find(({ file }, index) => file !== undefined && targets.findIndex((other) => other.file === file) < index)
  if (twice !== undefined) throw new CannotRun(`Two reports cannot both be written to ${twice.file}: give each a file of its own.`)
  return targets.map((target) => (target.file === undefined && output !== undefined ? { ...target, file: resolve(output) } : target))
}
