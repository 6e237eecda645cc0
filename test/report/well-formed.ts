import assert from 'node:assert/strict'

const empty = new Set(['meta', 'br', 'img', 'link', 'input', 'hr'])

/** Fails where tags of a page or picture that we wrote do not close each other, attributes are not quoted, or text holds markup of its own. */
export function assertWellFormed(markup: string, what = 'the markup'): void {
  const body = markup.replace(/^<!doctype html>\s*/, '').replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
  const open: string[] = []
  let rest = 0
  for (const tag of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g)) {
    const [whole, close, name = '', attributes = '', alone] = tag
    assert.doesNotMatch(body.slice(rest, tag.index), /[<>]/, `${what}: stray markup before ${whole}`)
    rest = tag.index + whole.length
    const names = [...attributes.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute)
    assert.equal(new Set(names).size, names.length, `${what}: an attribute twice in ${whole}`)
    if (close === '/') assert.equal(open.pop(), name, `${what}: </${name}> closes something else`)
    else if (alone !== '/' && !empty.has(name)) open.push(name)
  }
  assert.doesNotMatch(body.slice(rest), /[<>]/, `${what}: stray markup at the end`)
  assert.deepEqual(open, [], `${what}: left open`)
  assert.doesNotMatch(body, /&(?!(?:amp|lt|gt|quot|#39);)/, `${what}: an ampersand that starts nothing`)
}
