import { type Lexicon, termsOf } from '../../lexicon/lexicon.ts'
import { driverWords } from './driver-words.ts'
import { plainReading } from './plain-reading.ts'

/** Somebody as a list of people names them. */
export interface Person {
  /** The name alone, or the handle; empty where only a post is given. */
  readonly name: string
  /** What stands beside it: post, department, organisation. */
  readonly beside: string
  /** Whether what they do, or for whom, is said. */
  readonly role: boolean
  readonly speaksForCustomers: boolean
}

/** Longest text that names one person. Characters. */
const longest = 160
const particle = '(?:van|von|der|den|ter|de|del|da|di|du|dos|la|le|al|el|bin|ben|ten|st\\.?)'
const title = '(?:(?:Mrs?|Ms|Dr|Prof|Sir|Rev|Hon|Cllr|Mx)\\.? )?'
const capital = "\\p{Lu}[\\p{L}'’.-]*"
const fullName = new RegExp(
  `^${title}${capital}(?: (?:["“(]${capital}["”)]|${particle}|${capital}))*(?:,? (?:Jr|Sr|II|III|PhD)\\.?)?$`,
  'u',
)
/** A name to sign in with. */
const handle = /^@?\w[\w.-]*$/
const sign = /\s*(?:[([,:;]|\s[-–—]\s|\s@|\sfrom\s|\s(?:is|as|filling|representing)\s)/u

/** The person that a text names, or `undefined` where it names none. `listed` where everything around it names people. */
export function personIn(text: string, lexicon: Lexicon, listed: boolean): Person | undefined {
  const whole = text.replace(/^[\s*_\-•]+|[\s*_.;,]+$/g, '').trim()
  if (whole === '' || whole.length > longest || !/\p{L}/u.test(whole)) return undefined
  const tagged = /^@[\w.-]+/.exec(whole)?.[0]
  const cut = sign.exec(whole)
  const head = tagged ?? whole.slice(0, cut?.index ?? whole.length).trim()
  const beside = whole.slice(head.length).replace(/^[\s([,:;–—@-]+|[\s)\]]+$/g, '')
  // What ends in a colon names those below it.
  if (whole.endsWith(':')) return undefined
  const post = postsIn(head, lexicon)
  const named =
    tagged !== undefined ||
    (!post.role && (fullName.test(head) || (listed && !post.speaksForCustomers && handle.test(head) && beside === '')))
  const posts = postsIn(named ? beside : whole, lexicon)
  if (!named && !posts.role && !posts.speaksForCustomers) return undefined
  return { name: named ? head : '', beside: named ? beside : whole, ...posts }
}

/** Whether a text names a post, and one that answers to customers after the sale, or customers themselves. */
function postsIn(text: string, lexicon: Lexicon): Pick<Person, 'role' | 'speaksForCustomers'> {
  const reading = plainReading(text.slice(0, 200))
  const posts = [...termsOf(reading, 'post-names', lexicon), ...termsOf(reading, 'department-names', lexicon)]
  const afterSale = termsOf(reading, 'after-sale-posts', lexicon)
  // "Founder", "owner" and "engineer" are posts here, and nobody served.
  const rest = reading.words.map(({ text: word }, at) => (posts.some(({ from, to }) => from <= at && at < to) ? '·' : word)).join(' ')
  // "University of Melbourne" and "Parents Ltd" are names of organisations; "Parent" alone, or "a parent", is somebody who is served.
  const served = driverWords(rest, lexicon).some(
    ({ bare, start, end }) => bare && (!/^\p{Lu}/u.test(rest.slice(start)) || end - start === rest.length),
  )
  return { role: posts.length > 0 || afterSale.length > 0, speaksForCustomers: afterSale.length > 0 || served }
}
