/** An element of an XML document with what a reader gets of it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Of its own and of what is in it. */
  text: string
  readonly children: XmlElement[]
}

/** Reads XML without comments, processing instructions and types: as little as reports have. Fails where it is not well-formed. */
export function readXml(source: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, text: '', children: [] }
  const open = [top]
  const body = source.replace(/^<\?xml [^?]*\?>/, '')
  const token = /<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/gy
  for (let at = 0; at < body.length; at = token.lastIndex) {
    token.lastIndex = at
    const found = token.exec(body)
    if (found === null) throw new Error(`Not well-formed at "${body.slice(at, at + 40)}".`)
    const [, closing, opening, attributes = '', empty, text] = found
    if (text !== undefined) for (const element of open) element.text += decoded(text)
    else if (opening !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key!,
        decoded(value!.replace(/[\t\n\r]/g, ' ')),
      ])
      const element: XmlElement = { name: opening, attributes: Object.fromEntries(pairs), text: '', children: [] }
      open.at(-1)!.children.push(element)
      if (empty === '') open.push(element)
    } else if (open.pop()?.name !== closing) throw new Error(`Not well-formed: </${closing}> closes nothing.`)
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('Not well-formed: there must be one root.')
  return top.children[0]!
}

/** All elements of that name, in the order in which they open. */
export function elements(within: XmlElement, name: string): readonly XmlElement[] {
  return [...(within.name === name ? [within] : []), ...within.children.flatMap((child) => elements(child, name))]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (/&(?!#\d+;|amp;|lt;|gt;|quot;|apos;)/.test(text) || text.includes(']]>')) throw new Error(`Not well-formed: "${text}".`)
  return text.replace(/&(#)?(\w+);/g, (_, number: string | undefined, name: string) =>
    number ? String.fromCodePoint(Number(name)) : named[name]!,
  )
}
