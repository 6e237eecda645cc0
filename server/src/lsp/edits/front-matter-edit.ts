import type { TextEdit } from '../../core/base/finding.ts'
import type { Document } from '../../core/document/document.ts'

/** What an author may say of a document in its front matter. */
export type FrontMatterKey = 'kind' | 'meeting'

/**
 * The edit that makes a document say what it is: `kind:` or `meeting:` in its front matter, which is made where there is none.
 * `undefined` for front matter in TOML, where there is no place for it that would be read, and where the key has more than a word: a list,
 * a mapping or a text of several lines is somebody else's.
 */
export function frontMatterEdit({ text, markdown }: Document, key: FrontMatterKey, value: string): TextEdit | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const [first] = markdown.tree.children
  if ((first?.type as string | undefined) === 'toml') return undefined
  if (first?.type !== 'yaml') {
    const at = text.startsWith('\uFEFF') ? 1 : 0
    return { span: { start: at, end: at }, text: `---${eol}${key}: ${value}${eol}---${eol}${eol}` }
  }
  const start = first.position?.start.offset ?? 0
  const source = text.slice(start, first.position?.end.offset ?? start)
  const said = new RegExp(`^${key}[ \\t]*:([^\\r\\n]*)`, 'im').exec(source)
  if (said && !isWord(said[1]!, source.slice(said.index + said[0].length))) return undefined
  if (said) return { span: { start: start + said.index, end: start + said.index + said[0].length }, text: `${key}: ${value}` }
  const below = start + (/^[^\r\n]*(?:\r\n|\n|\r)/.exec(source)?.[0].length ?? 0)
  return { span: { start: below, end: below }, text: `${key}: ${value}${eol}` }
}

/** Whether what stands behind a key ends with its line, as a word does. */
function isWord(value: string, below: string): boolean {
  const [next = ''] = below.split(/\r\n|\n|\r/).filter((line) => !/^\s*(?:#|$)/.test(line))
  const open = /^\s*(?:#|$)/.test(value) && /^-(?:\s|$)/.test(next)
  return !/^\s*[[{|>&*!]/.test(value) && !/^\s/.test(next) && !open
}
