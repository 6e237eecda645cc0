const marks = /[^\p{L}\p{N}]+/gu

/** Topics by the texts that were compared last: each line of an agenda is compared with every other, and after the next keystroke again. */
const known = new Map<string, string>()
const mostKnown = 4_000

/** Whether two texts name the same topic: alike but for marks, or the one beginning with the other. */
export function sameTopic(a: string, b: string): boolean {
  const [left, right] = [topicOf(a), topicOf(b)]
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.length < 4) return short !== '' && short === long
  // A word that goes on is another word, unless the beginning is long enough to tell.
  return long.startsWith(short) && (short.length >= 6 || long.length === short.length || long[short.length] === ' ')
}

function topicOf(text: string): string {
  let topic = known.get(text)
  if (topic === undefined) {
    topic = text.toLowerCase().replace(marks, ' ').trim()
    if (known.size >= mostKnown) known.clear()
    known.set(text, topic)
  }
  return topic
}
