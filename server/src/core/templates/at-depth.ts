/** A template with its headings moved so that the first one is at `depth`. */
export function atDepth(template: string, depth: number): string {
  const first = /^(#+) /m.exec(template)?.[1]?.length ?? depth
  return template.trim().replace(/^(#+)(?= )/gm, (marks) => '#'.repeat(Math.min(6, Math.max(1, marks.length + depth - first))))
}
