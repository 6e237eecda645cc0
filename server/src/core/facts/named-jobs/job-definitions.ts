import type { Span } from '../../base/span.ts'
import type { Passage, Section } from '../../document/document.ts'
import { locatePassage } from '../../document/locate.ts'
import type { Analysis } from '../analysis.ts'
import { declaredKind, documentKind } from '../document-kind.ts'
import { fact } from '../fact.ts'
import { leadIn } from '../lead-in.ts'
import { isTemplate } from '../template.ts'
import { headingAnchor } from './heading-anchor.ts'
import { type JobId, jobIds } from './job-ids.ts'
import { type JobLine, jobLinesOf } from './job-lines.ts'
import type { NamedJob } from './job-map.ts'
import { type JobPlace, jobPlaceNamed, jobPlaceOf } from './job-place.ts'

/** A job with the passage that tells it. */
export interface PlacedJob {
  readonly job: NamedJob
  readonly passage: Passage
}

interface Candidate extends PlacedJob {
  /** Of several places that tell one job the best counts, of equal ones the first. */
  readonly worth: number
}

/** What follows a label: it ends there, or is set off from what is told. */
const separator = /^\s*(?:[.:)\]]|\s[–—-]+(?=\s)|[–—])+\s*/
/** What reads as a job that is told, and not as something said of one. */
const statement =
  /^\W*(?:when(?:ever)?\b|as an? \w|i (?:want|need|would like|wish)\b|help (?:me|us)\b|(?:to )?be able to\b)|\bso (?:that )?(?:i|we|they|my|our|nobody|the)\b/i
/** Another number: what begins so goes through several jobs. */
const severalFollow = /^\s*(?:,|and\b|or\b|&|\/|[–-]\s?(?:J|\d)|to [J\d])/i
const placeholder = /\[[^\]]{3,}\]|<[a-z][^>]{2,}>|_{3,}|\{\{?[^}]{2,}\}/i
const initiativeHeads =
  /\b(?:initiatives?|projects?|serve[sd]?|activit(?:y|ies)|actions?|features?|programmes?|bets?|measures?|status|score|owner)\b/i
const jobHeads = /\b(?:jobs?|jtbd|statement|situation|when|wants?|so that|outcome|motivation|trying|story|progress|need|name|what)\b/i
/** Columns that say how a job is known, and not what it is. */
const knowingHeads = /\b(?:heard|know|evidence|sources?|saw|seen|learn(?:t|ed)|quotes?|said|interviews?|talks)\b/i
const nameHeads = /^\W*(?:(?:short )?name|title|jobs?(?: to be done)?)\W*$/i
/** Headings and labels within a part about jobs that are no jobs themselves. */
const auxiliary =
  /\b(?:functional|emotional|social|evidence|how we|overview|summary|notes?|introduction|background|method|sources?|references|priorit\w+|map|dimensions?|about|why|what (?:we|this)|questions?|next|other|related|jobs?|situation|motivation|outcome|who|context|today|measures?|segments?|example|jtbd|competitors?|alternatives?|forces|research|customers?|members|users|limits|not)\b/i

const mostStatement = 200

/** What only the field calls so, and what people say who have a job to get done; boards, pipelines and timetables have other jobs. */
const ofTheField =
  /\bjobs?[- ]to[- ]be[- ]done\b|\bJTBD|\bjob stor(?:y|ies)\b|\bhires? us\b|\b(?:i|we) (?:want|need|would like|wish)\b|\bhelp (?:me|us)\b|\bso (?:that )?(?:i|my)\b|^#{1,6}[^\n]*\binitiatives\b/im

/** Unlike a “Job 1”, a J1 that only looks like a job may be meant to name one of another document. */
const shortNumber = /^(?:JS?-?\d|JTBD)/

interface Definitions {
  /** In document order. */
  readonly jobs: readonly PlacedJob[]
  /** Further places that tell a job by the same name, which has no number. */
  readonly again: readonly PlacedJob[]
  /** What the document numbers are other things, so that it speaks of no jobs at all. */
  readonly others: boolean
}

/** The jobs that a document tells; none of a form to fill in, and none of one about other things. */
export const jobDefinitions = fact<Definitions>((analysis) => {
  const found: Candidate[] = []
  const counted = new Map<Section, Candidate[]>()
  for (const block of analysis.document.blocks) {
    if (block.passages.length === 0) continue
    const own = block.section.heading === undefined ? undefined : jobPlaceNamed(block.section.title, block.section.depth)
    const place = jobPlaceOf(block.section)
    for (const line of jobLinesOf(block)) {
      if (line.form === 'row') fromRow(line, place)
      else {
        for (const passage of line.passages) if (!passage.reading.quoted) fromPassage(passage, line, place)
        if (own === 'jobs' && line.form === 'item') fromCounted(line)
      }
    }
  }
  const numbered = new Set(found.filter(({ job }) => job.key !== '').map(({ passage }) => passage.block.section))
  for (const [section, jobs] of counted) if (!numbered.has(section) && jobs.length > 1) found.push(...jobs)
  // Asked last: of most documents it never is.
  if (found.length === 0) return { jobs: [], again: [], others: false }
  if (found.some(({ job }) => job.sure || !shortNumber.test(job.id)) && !isOfTheField(analysis))
    return { jobs: [], again: [], others: true }
  if (isTemplate(analysis)) return { jobs: [], again: [], others: false }
  const best = new Map<string, Candidate>()
  for (const one of found) {
    const name = one.job.key === '' ? `name ${one.job.name}` : one.job.key
    const known = best.get(name)
    if (known === undefined || known.worth < one.worth) best.set(name, one)
  }
  const jobs = [...best.values()].sort((a, b) => a.job.span.start - b.job.span.start)
  return { jobs, again: found.filter((one) => one.job.key === '' && !jobs.includes(one)), others: false }

  function fromPassage(passage: Passage, line: JobLine, around: JobPlace): void {
    const { text, role, marks, item } = passage.reading
    if (item !== undefined && !item.opens) return
    const ids = jobIds(passage, analysis)
    const heading = role === 'heading'
    const { section } = passage.block
    const place = heading ? placeOfHeading(section) : placeBy(passage, around)
    const labels = ids.filter((id) => {
      if (id.prefix === '') return false
      const before = text.slice(0, id.start)
      const strong = marks.some(
        (mark) => mark.type === 'strong' && mark.start <= id.start && id.end <= mark.end && id.start - mark.start < 3,
      )
      if (/^\W*$/.test(before)) return true
      return !heading && /[.!?;:\n\u2028]\W*$/.test(before) && (strong || /^\s*:/.test(text.slice(id.end)))
    })
    if (labels.length === 0) {
      const behind = ids.length === 1 ? labelledBehind(passage, ids[0]!) : undefined
      if (behind !== undefined && place === 'jobs') {
        add(ids[0]!, behind.name, text.slice(behind.end), true, 4)
        return
      }
      if (ids.length === 0) fromName(passage, line, place)
      return
    }
    labels.forEach((id, at) => {
      const next = labels[at + 1]?.start ?? text.length
      const rest = text.slice(id.end, next)
      if (severalFollow.test(rest)) return
      const strong = marks.find((mark) => mark.type === 'strong' && mark.start <= id.start && id.end <= mark.end)
      const parted = separator.exec(rest)
      const told = rest.slice(parted?.[0].length ?? 0).trim()
      const words = told === '' ? 0 : told.split(/\s+/).length
      const within = strong !== undefined && strong.end > id.end + 1 ? trimmed(text.slice(id.end, Math.min(strong.end, next))) : ''
      if (heading) {
        const announced = place === 'jobs' || statement.test(firstWords(section))
        if (announced || (place === 'other' && words > 0)) add(id, trimmed(told), '', announced || words > 1, 5)
        return
      }
      const nested = line.passages.length > 1 && line.passages[0] === passage
      if (words < 2 && within === '' && !(nested && place === 'jobs')) return
      const job = statement.test(told) || (within !== '' && statement.test(text.slice(strong!.end)))
      if ((place === 'initiatives' || place === 'evidence') && !job) return
      if (parted === null && strong === undefined && !(place === 'jobs' && line.form === 'item')) return
      add(
        id,
        within,
        within === '' ? told : text.slice(strong!.end, next),
        place === 'jobs' || (job && place === 'other'),
        job ? 4 : 3,
        next,
      )
    })

    function add(id: JobId, name: string, said: string, sure: boolean, worth: number, until = text.length): void {
      if (placeholder.test(name) || placeholder.test(said.slice(0, 60))) return
      const span = locatePassage(passage, id.start, id.end)
      found.push({
        passage,
        worth: worth + (sure ? 10 : 0),
        job: {
          key: id.key,
          id: text.slice(id.start, id.end),
          name,
          statement: heading ? firstWords(section) : shortened(said),
          span,
          whole: heading ? section.span : wholeOf(line, passage, id.start, until),
          sure,
          counted: false,
          form: line.form,
          anchor: heading ? headingAnchor(text) : '',
        },
      })
    }
  }

  /** "**Mend (J1).** When …": the number behind the name. */
  function labelledBehind(
    { reading: { text, marks, role } }: Passage,
    id: JobId,
  ): { readonly name: string; readonly end: number } | undefined {
    if (text[id.start - 1] !== '(' || text[id.end] !== ')') return undefined
    const name = trimmed(text.slice(0, id.start - 1))
    if (name === '' || name.split(/\s+/).length > 8) return undefined
    const strong = marks.find((mark) => mark.type === 'strong' && mark.start === 0 && mark.end >= id.start - 2)
    const rest = text.slice(id.end + 1)
    if (role !== 'heading' && strong === undefined && (/:/.test(name) || !/^\s*[:.–—]\s*\S+\s+\S/.test(rest))) return undefined
    if (role === 'heading' && trimmed(rest) !== '') return undefined
    return { name, end: id.end + 1 }
  }

  /** A heading or a bold label under jobs to be done that is a job's name. */
  function fromName(passage: Passage, line: JobLine, place: JobPlace): void {
    const { text, role, marks, item } = passage.reading
    const { section } = passage.block
    const own = role === 'heading' ? section.parent : section
    if (place !== 'jobs' || own?.heading === undefined || jobPlaceNamed(own.title, own.depth) !== 'jobs') return
    let name = ''
    let end = 0
    if (role === 'heading') {
      if (jobPlaceNamed(text) !== undefined) return
      name = trimmed(text)
      end = text.length
    } else {
      const strong = marks.find(({ type, start }) => type === 'strong' && start === 0)
      if (strong === undefined || (item !== undefined && item.depth > 1)) return
      const rest = trimmed(text.slice(strong.end))
      if (rest.split(/\s+/).length < 4 && line.passages.length < 2) return
      name = trimmed(text.slice(0, strong.end))
      end = strong.end
    }
    const words = name.split(/\s+/).length
    if (words < 2 || words > 12 || !/^\p{L}/u.test(name) || /[?|\]\u2028\n]/.test(name) || auxiliary.test(name) || placeholder.test(name))
      return
    const at = text.indexOf(name)
    const span = locatePassage(passage, at, at + name.length)
    if (analysis.document.text.slice(span.start, span.end) !== name) return
    found.push({
      passage,
      worth: 1,
      job: {
        key: '',
        id: '',
        name,
        statement: role === 'heading' ? firstWords(section) : shortened(text.slice(end)),
        span,
        whole: role === 'heading' ? section.span : wholeOf(line, passage, 0, text.length),
        sure: true,
        counted: false,
        form: line.form,
        anchor: role === 'heading' ? headingAnchor(text) : '',
      },
    })
  }

  /** "1. Fill a shift by ten", right under a heading that announces jobs: job 1. */
  function fromCounted(line: JobLine): void {
    const passage = line.passages[0]!
    const { text, item, quoted } = passage.reading
    if (quoted || item === undefined || !item.ordered || item.depth > 1 || item.list > 0 || jobIds(passage, analysis).length > 0) return
    if (text.split(/\s+/).length < 2 || placeholder.test(text)) return
    const { section } = passage.block
    const jobs = counted.get(section) ?? []
    if (jobs.some((one) => one.passage.block !== passage.block)) return
    counted.set(section, jobs)
    const strong = passage.reading.marks.find(({ type, start }) => type === 'strong' && start === 0)
    jobs.push({
      passage,
      worth: 2,
      job: {
        key: `j${item.number}`,
        id: '',
        name: strong === undefined ? '' : trimmed(text.slice(0, strong.end)),
        statement: shortened(strong === undefined ? text : text.slice(strong.end)),
        span: locatePassage(passage, 0, strong?.end ?? Math.min(text.length, 80)),
        whole: wholeOf(line, passage, 0, text.length),
        sure: false,
        counted: true,
        form: 'item',
        anchor: '',
      },
    })
  }

  function fromRow(line: JobLine, place: JobPlace): void {
    const heads = line.heads.map((head) => head?.reading.text ?? '')
    for (const cell of line.passages) {
      const { text } = cell.reading
      const column = cell.reading.cell!.column
      const [id, more] = jobIds(cell, analysis)
      if (id === undefined || more !== undefined || id.prefix === '' || !/^\W*$/.test(text.slice(0, id.start))) continue
      const told = trimmed(text.slice(id.end).replace(separator, ''))
      const others = line.passages.filter((one) => one !== cell)
      const headOf = (one: Passage): string => heads[one.reading.cell!.column] ?? ''
      const said = others.filter((one) => jobHeads.test(headOf(one)) && !knowingHeads.test(headOf(one)) && one.reading.text.trim() !== '')
      // A table that comes back to a job is about something else.
      const again = cell.block.passages.filter(
        ({ reading }) => reading.cell?.table === cell.reading.cell!.table && reading.cell.column === column && reading.text === text,
      )
      if (again.length > 1) continue
      if (heads.some((head, at) => at !== column && initiativeHeads.test(head)) && said.length === 0) continue
      if (column > 0 && !/^\W*(?:no|nr|id|ref|jobs?|jtbd|#)\W*$/i.test(heads[column]!)) continue
      if (heads.some((head) => /\b(?:initiatives?|projects?|serve[sd]?)\b/i.test(head))) continue
      const alone = told === ''
      if (alone ? said.length === 0 && place !== 'jobs' : place !== 'jobs' && said.length === 0) continue
      const sure = said.length > 0 && (place === 'jobs' || place === 'other') ? true : place === 'jobs' && !alone
      const name = alone ? (said.find((one) => nameHeads.test(heads[one.reading.cell!.column] ?? ''))?.reading.text ?? '') : told
      const short = name.split(/\s+/).length <= 8 ? trimmed(name) : ''
      const parts = (said.length > 0 ? said : others.slice(0, 1))
        .map(({ reading }) => reading.text)
        .filter((part) => trimmed(part) !== short)
      if (placeholder.test(text) || parts.some((part) => placeholder.test(part))) continue
      const last = line.passages.at(-1)!
      found.push({
        passage: cell,
        worth: 3 + (sure ? 10 : 0),
        job: {
          key: id.key,
          id: text.slice(id.start, id.end),
          name: short,
          statement: shortened(parts.join(' · ')),
          span: locatePassage(cell, id.start, id.end),
          whole: { start: locatePassage(line.passages[0]!).start, end: locatePassage(last).end },
          sure,
          counted: false,
          form: 'row',
          anchor: '',
        },
      })
      return
    }
  }

  /** What a passage stands among: what leads to its list can say otherwise than the heading. */
  function placeBy(passage: Passage, around: JobPlace): JobPlace {
    const lead = passage.reading.item === undefined ? undefined : leadIn(passage, analysis)
    const named = lead === undefined ? undefined : jobPlaceNamed(lead.reading.text)
    return named === 'jobs' || named === 'initiatives' ? named : around
  }
})

function isOfTheField(analysis: Analysis): boolean {
  const declared = declaredKind(analysis)
  if (declared !== undefined) return declared !== 'none'
  return ofTheField.test(analysis.document.text) || documentKind(analysis) !== 'none'
}

/** What a heading stands among: what it says itself counts only for what is below it. */
function placeOfHeading(section: Section): JobPlace {
  return jobPlaceOf(section.parent)
}

function wholeOf(line: JobLine, passage: Passage, start: number, end: number): Span {
  if (line.form !== 'item') return locatePassage(passage, start, end)
  const from = locatePassage(passage, start, end)
  return line.passages[0] === passage ? { start: from.start, end: locatePassage(line.passages.at(-1)!).end } : from
}

/** The first paragraph below a heading. */
function firstWords(section: Section): string {
  const passage = section.blocks
    .flatMap(({ passages }) => passages)
    .find(({ reading }) => reading.role !== 'heading' && reading.role !== 'code')
  return shortened(passage?.reading.text ?? '')
}

function shortened(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:)–—-]+/, '')
    .trim()
  if (plain.length <= mostStatement) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', mostStatement))} …`
}

function trimmed(text: string): string {
  return text.replace(/^[\s.:()[\]–—-]+|[\s.:()[\]–—,;-]+$/g, '')
}
