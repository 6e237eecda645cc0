/** Documents that were left out, one entry a reason, in the order in which the reasons are met: a reason said once is read. */
export function byReason(
  leftOut: readonly { readonly path: string; readonly why: string }[],
): readonly { readonly why: string; readonly paths: readonly string[] }[] {
  const reasons = new Map<string, string[]>()
  for (const { path, why } of leftOut) {
    const paths = reasons.get(why)
    if (paths === undefined) reasons.set(why, [path])
    else paths.push(path)
  }
  return [...reasons].map(([why, paths]) => ({ why, paths }))
}
