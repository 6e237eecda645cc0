import type { ConfigSource } from './config-source.ts'
import { readJson } from './read-json.ts'
import { readYaml } from './read-yaml.ts'

/** Characters that a configuration file may have; a team's whole vocabulary is far below. */
const longest = 1_000_000

/** Reads a file as what its name says it is: YAML for `.yaml` and `.yml`, and JSON with comments for all others. Never throws. */
export function readSource(text: string, name: string): ConfigSource {
  if (text.length > longest) {
    const message = `This file has more than ${longest.toLocaleString('en-US')} characters: this is no configuration.`
    return { root: undefined, problems: [{ span: { start: 0, end: 1 }, message }] }
  }
  const broken = text.indexOf('\ufffd')
  if (broken >= 0) {
    const message = 'This is not valid UTF-8: save the file as UTF-8.'
    return { root: undefined, problems: [{ span: { start: broken, end: broken + 1 }, message }] }
  }
  const zero = text.indexOf('\0')
  if (zero >= 0)
    return { root: undefined, problems: [{ span: { start: zero, end: zero + 1 }, message: 'This is no text: save the file as UTF-8.' }] }
  return /\.ya?ml$/i.test(name) ? readYaml(text) : readJson(text)
}
