/** Words that tell no matter from another in reviews, where nearly all speak of customers. */
const hollow = new Set(
  (
    'about above after again against all also and any are been before being below between both but can could did does doing done down during each few for from ' +
    'further had has have having her here hers him his how into its itself just let more most nor not now off once only other our ours out over own same she ' +
    'should some such than that the their theirs them then there these they this those through too under until very was were what when where which while who ' +
    'whom why will with would you your yours review reviews update updates discuss discussion item items action actions quarter quarterly next last follow ' +
    'customer customers client clients min mins minutes monday tuesday wednesday thursday friday saturday sunday january february march april june july ' +
    'august september october november december status open please make sure need needs ensure team meeting agenda'
  ).split(' '),
)

/** How much of the shorter text the longer one must name. */
const enough = 0.6

/** Whether two lines of two meetings are about one matter: most of the words that tell the shorter one from others stand in the longer. */
export function sameMatter(a: string, b: string): boolean {
  const [left, right] = [telling(a), telling(b)]
  const [few, many] = left.size <= right.size ? [left, right] : [right, left]
  if (few.size === 0) return false
  let shared = 0
  for (const word of few) if (many.has(word)) shared += 1
  // One word in common says little of a long line.
  return few.size === 1 ? shared === 1 && many.size <= 2 : shared >= 2 && shared / few.size >= enough
}

function telling(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []).filter((word) => !hollow.has(word)).map(stem))
}

/** Enough of a stem that "call", "calls" and "called" are one word; what it is called does not matter. */
function stem(word: string): string {
  return word.length <= 4 ? word.replace(/s$/, '') : word.replace(/(?:ations?|ings?|ies|ied|ed|es|e|s|y)$/, '')
}
