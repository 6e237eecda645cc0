import type { Nodes } from 'mdast'
import type { Document } from '../core/document/document.ts'

/** The nodes that hold an offset, from the block down to the smallest; none between blocks. */
export function pathTo(document: Document, offset: number): readonly Nodes[] {
  const path: Nodes[] = []
  for (let node: Nodes | undefined = document.markdown.tree; node && 'children' in node; ) {
    const next: Nodes | undefined = node.children.find(
      ({ position }) => position !== undefined && (position.start.offset ?? 0) <= offset && offset < (position.end.offset ?? 0),
    )
    if (next) path.push(next)
    node = next
  }
  return path
}
