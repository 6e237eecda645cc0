import type { Span } from '../base/span.ts'
import type { Document } from '../document/document.ts'

/** A value of front matter where it stands, without quotation marks. */
export interface FrontMatterValue {
  readonly span: Span
  readonly words: string
}

/** Where the (first) value of a plain key of front matter stands; `undefined` where it is written in some other way. */
export function frontMatterValue({ blocks, text }: Document, key: string): FrontMatterValue | undefined {
  const node = blocks[0]?.node
  if (node?.type !== 'yaml') return undefined
  const start = node.position?.start.offset ?? 0
  const source = text.slice(start, node.position?.end.offset ?? start)
  const line = new RegExp(`^(["']?${key}["']?[ \\t]*:[ \\t]*\\[?[ \\t]*["']?)([^\\r\\n"'#,\\]]*[^\\s"'#,\\]])`, 'im').exec(source)
  if (line === null) return undefined
  const [, before = '', words = ''] = line
  const at = start + line.index + before.length
  return { span: { start: at, end: at + words.length }, words }
}
