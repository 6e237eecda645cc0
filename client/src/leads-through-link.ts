/** Whether a file, or any folder between it and the one it is looked for in, is a link, which may lead anywhere. */
export async function leadsThroughLink(folder: string, file: string, isLink: (path: string) => Promise<boolean>): Promise<boolean> {
  const above = `${folder.replace(/\/+$/, '')}/`
  // Where it is not below, nothing is known of what it leads through.
  if (!file.startsWith(above)) return true
  let path = above.slice(0, -1)
  for (const part of file.slice(above.length).split('/')) {
    path += `/${part}`
    if (await isLink(path)) return true
  }
  return false
}
