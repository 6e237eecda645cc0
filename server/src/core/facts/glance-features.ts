/** What a quick look at raw text counts, in tables of numbered words. */
export interface GlanceFeatures {
  /** Number of each word met, each once. */
  readonly found: readonly number[]
  /** How often each number was met; all numbers that were not met are 0. Valid until the next look. */
  readonly times: Uint32Array
  /** Words outside of code. */
  readonly words: number
  /** Numbers outside of code. */
  readonly numbers: number
  /** Those of them that hold an English sentence together. */
  readonly english: number
  /** Words with letters that English does without. */
  readonly foreign: number
  /** A name of a plan or a meeting stands in the title, a heading or the file's name. */
  readonly named: boolean
}

/**
 * Words are told apart by a number made of their letters, not by the letters: two words may share a number, which blurs a little and saves
 * most of the time. Each place that a word can stand in has numbers of its own.
 */
const bits = 13
const places = { body: 0, heading: 1 << bits, lead: 2 << bits } as const
export const glanceSize = 3 << bits

/** Words of the opening that count as such. */
const leadLength = 60

const functionWords =
  'the of and to are were be been that this these those with as from it its our you your they their them would can should has not what which who how when than more all each every into about'

/** In a heading, a title or the name of a file, these are the name of a plan or a meeting; stems of words. */
const planNames =
  'strateg roadmap objective okr goals vision mission priorities customer client-facing crm marketing campaign persona audience retention loyalty growth sales revenue pricing positioning agenda meeting minutes attendee business quarter committee council board review interview survey research stakeholder kpi budget pitch charter go-to-market playbook'

const english = new Set(functionWords.split(' ').map(numberOf))
const names = planNames.split(' ')

const letters = new Uint8Array(0x250)
for (let code = 0; code < letters.length; code += 1) letters[code] = /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0

const times = new Uint32Array(glanceSize)
let last: number[] = []

/**
 * Looks once over raw markdown, character by character: what stands in fenced code, addresses and tags is passed over.
 *
 * @param most characters looked at; of what stands behind, only headings are read
 */
export function glanceFeatures(text: string, path: string, most: number): GlanceFeatures {
  for (const number of last) times[number] = 0
  const found: number[] = []
  last = found
  let words = 0
  let numbers = 0
  let englishWords = 0
  let foreign = 0
  let named = false
  let fence = 0
  const length = Math.min(text.length, most)
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < length) {
    // A line: its indentation, then what it opens with.
    let start = at
    while (start < length && (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9)) start += 1
    const first = text.charCodeAt(start)
    if ((first === 96 || first === 126) && text.charCodeAt(start + 1) === first && text.charCodeAt(start + 2) === first) {
      if (fence === 0) fence = first
      else if (fence === first) fence = 0
      at = lineEnd(start)
      continue
    }
    if (fence !== 0) {
      at = lineEnd(start)
      continue
    }
    const heading = first === 35
    if (heading) named ||= namesAPlan(text.slice(start, lineEnd(start)))
    at = readLine(start, heading)
  }
  for (let next = text.indexOf('\n#', length - 1); next !== -1 && !named; next = text.indexOf('\n#', next + 2))
    named = namesAPlan(text.slice(next, lineEnd(next + 1)))
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  named ||= namesAPlan(name)
  for (const [word] of name.toLowerCase().matchAll(/[a-z]+/g)) add(places.lead + numberOf(word))
  return { found, times, words, numbers, english: englishWords, foreign, named }

  /** Counts the words of a line, and gives the place behind it. */
  function readLine(start: number, heading: boolean): number {
    let hash = 0
    let strange = false
    let index = start
    for (; index <= length; index += 1) {
      const code = index < length ? text.charCodeAt(index) : 10
      if (code < 0x250 ? letters[code] === 1 : code < 0x2000 || (code > 0x2e7f && code < 0xd800)) {
        // Letters of ASCII are made small; those of other scripts need not be.
        hash = (Math.imul(hash, 31) + (code < 91 ? code + 32 : code)) | 0
        if (code > 127) strange = true
        continue
      }
      if (hash !== 0) {
        const number = mixed(hash)
        words += 1
        if (strange) foreign += 1
        else if (english.has(number)) englishWords += 1
        if (heading) add(places.heading + number)
        else {
          add(places.body + number)
          if (words <= leadLength) add(places.lead + number)
        }
        hash = 0
        strange = false
      }
      if (code === 10 || code === 13) return index + 1
      if (code >= 48 && code <= 57) {
        numbers += 1
        // A number is one word, whatever it is; a clock and a share are others.
        while (text.charCodeAt(index + 1) >= 48 && text.charCodeAt(index + 1) <= 57) index += 1
        const next = text.charCodeAt(index + 1)
        add((heading ? places.heading : places.body) + (next === 58 ? 1 : next === 37 ? 2 : 0))
      } else if (code === 93 && text.charCodeAt(index + 1) === 40) index = past(index + 1, 41)
      else if (code === 60) index = past(index, 62)
      else if (code === 58 && text.charCodeAt(index + 1) === 47 && text.charCodeAt(index + 2) === 47) index = past(index, 32)
      else if (code === 96) index = past(index + 1, 96)
    }
    return index
  }

  /** The place of the next such character in the line; where there is none, the place itself. */
  function past(from: number, sought: number): number {
    for (let index = from; index < length; index += 1) {
      const code = text.charCodeAt(index)
      if (code === sought) return index
      if (code === 10 || code === 13) return sought === 32 ? index - 1 : from
    }
    return from
  }

  function lineEnd(from: number): number {
    const end = text.indexOf('\n', from)
    return end === -1 ? text.length : end + 1
  }

  function add(number: number): void {
    if (times[number] === 0) found.push(number)
    times[number]! += 1
  }
}

/** What each number found counts: more the oftener it comes, and less the more others there are in the same place. */
export function glanceNumbers({ found, times }: GlanceFeatures): readonly (readonly [number: number, value: number])[] {
  const squares = [0, 0, 0]
  for (const number of found) squares[number >> bits]! += (1 + Math.log(times[number]!)) ** 2
  const lengths = squares.map((square) => Math.sqrt(square) || 1)
  return found.map((number) => [number, (1 + Math.log(times[number]!)) / lengths[number >> bits]!])
}

function namesAPlan(title: string): boolean {
  const lower = title.toLowerCase()
  return names.some((name) => lower.includes(name))
}

/** The number of a word of small letters. */
function numberOf(word: string): number {
  let hash = 0
  for (let index = 0; index < word.length; index += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0
  return mixed(hash)
}

function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - bits)
}
