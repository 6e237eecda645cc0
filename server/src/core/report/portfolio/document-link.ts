/** Address that leads to a line of a document, or to the document. */
export type DocumentLink = (path: string, line: number | undefined) => string

/** Leads to the files themselves. @param toBase - from the page's folder to the one that paths are relative to: empty, or with a slash at its end */
export function fileLink(toBase: string): DocumentLink {
  return (path, line) => {
    const address = encoded(toBase + path)
    // What stands before a colon would be read as the name of a protocol.
    return `${/^[^/]*:/.test(address) ? './' : ''}${address}${line === undefined ? '' : `#L${line}`}`
  }
}

/** Leads where a pattern with `{path}` and, mostly, `{line}` says: to the documents as a forge shows them. */
export function patternLink(pattern: string): DocumentLink {
  // A pattern that begins with the path would make a protocol of what stands before a colon in a file's name.
  return (path, line) => pattern.replaceAll('{path}', encoded(path).replaceAll(':', '%3A')).replaceAll('{line}', String(line ?? 1))
}

/** Each folder and file by itself: a slash stays what it is, and a hash or a question mark of a name begins nothing. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(/%3A/g, ':'))
    .join('/')
}
