/** Verbs whose past or participle is not made by rule: base → other forms than -s and -ing. */
const irregular: Readonly<Record<string, string>> = {
  be: 'is are am was were been',
  become: 'became',
  begin: 'began begun',
  bind: 'bound',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose chosen',
  come: 'came',
  cut: 'cut',
  deal: 'dealt',
  do: 'does did done',
  draw: 'drew drawn',
  drive: 'drove driven',
  eat: 'ate eaten',
  fall: 'fell fallen',
  feed: 'fed',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  fly: 'flew flown',
  forget: 'forgot forgotten',
  get: 'got gotten',
  give: 'gave given',
  go: 'goes went gone',
  grow: 'grew grown',
  have: 'has had',
  hear: 'heard',
  hide: 'hid hidden',
  hit: 'hit',
  hold: 'held',
  keep: 'kept',
  know: 'knew known',
  lead: 'led',
  learn: 'learned learnt',
  leave: 'left',
  let: 'let',
  lock: 'locked',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  oversee: 'oversaw overseen',
  pay: 'paid',
  put: 'put',
  read: 'read',
  rise: 'rose risen',
  run: 'ran',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  show: 'showed shown',
  shut: 'shut',
  sit: 'sat',
  speak: 'spoke spoken',
  spend: 'spent',
  spread: 'spread',
  stand: 'stood',
  steal: 'stole stolen',
  stick: 'stuck',
  take: 'took taken',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  understand: 'understood',
  upset: 'upset',
  win: 'won',
  withdraw: 'withdrew withdrawn',
  write: 'wrote written',
  outspend: 'outspent',
  undercut: 'undercut',
  upsell: 'upsold',
}

/** Plurals that are not made by rule. */
const plurals: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  analysis: 'analyses',
  basis: 'bases',
  criterion: 'criteria',
  datum: 'data',
  half: 'halves',
  wife: 'wives',
  life: 'lives',
  shelf: 'shelves',
}

/** Verbs of more than one syllable that double their last letter all the same. */
const doubles = /(?:^[^aeiou]*[aeiou][bdgklmnprt]|(?:mit|fer|gin|cur|get|set|run|pel|rol|quip|tric))$/
const noDouble =
  /(?:[aeiou]{2}[a-z]|[wxy]|offer|differ|suffer|prefer(?=ence)|target|market|budget|benefit|profit|credit|visit|limit|exit|edit|audit)$/

/** All forms of a verb: base, -s, -ing, past and participle. */
export function verbForms(verb: string): readonly string[] {
  const forms = [verb]
  const own = irregular[verb]
  const dropped = /[^aeoy]e$/.test(verb) ? verb.slice(0, -1) : verb
  const doubled = !verb.endsWith('e') && doubles.test(verb) && !noDouble.test(verb) ? verb + verb.at(-1)! : dropped
  const thirdPerson = verb === 'be' || own?.includes('es ') === true ? [] : [plural(verb)]
  forms.push(...thirdPerson, `${doubled.replace(/ie$/, 'y')}ing`)
  if (own !== undefined) forms.push(...own.split(' '))
  else forms.push(/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${doubled}ed`)
  return [...new Set(forms)]
}

/** Singular and plural of a noun. */
export function nounForms(noun: string): readonly string[] {
  return [...new Set([noun, plurals[noun] ?? plural(noun)])]
}

/** The noun that a word is the plural of; `undefined` for one that is none. */
export function singular(word: string): string | undefined {
  const candidates = [
    ...Object.keys(plurals).filter((noun) => plurals[noun] === word),
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
    ...(/[^s]s$/.test(word) ? [word.slice(0, -1)] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ]
  return candidates.find((noun) => noun !== '' && nounForms(noun)[1] === word)
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/[^aeio]o$/.test(word)) return `${word}es`
  return `${word}s`
}
