import type { Span } from '../../base/span.ts'
import type { Passage, Section } from '../../document/document.ts'
import { locate, locatePassage } from '../../document/locate.ts'
import { declaredKind } from '../document-kind.ts'
import { type EvidenceSaid, evidenceSaid } from '../evidence-said.ts'
import { fact } from '../fact.ts'
import { isEnabling } from '../initiatives.ts'
import { leadIn } from '../lead-in.ts'
import { isTemplate } from '../template.ts'
import { jobDefinitions } from './job-definitions.ts'
import { type JobLine, jobLinesOf } from './job-lines.ts'
import type { JobMap, JobMention, JobTie } from './job-map.ts'
import { jobMentions, type PlacedMention, serveHead } from './job-mentions.ts'
import { type JobPlace, jobPlaceNamed, jobPlaceOf } from './job-place.ts'

const evidenceLabel =
  /^\W*(?:how (?:do )?we (?:know|learnt|learned|heard)(?: (?:this|it|that))?|evidence|sources?|heard (?:from|in|at)|basis|seen (?:in|at)|proof|what we heard)\b[^.:]{0,30}[:–—]\s*/i
const evidenceHead = /\b(?:how we know|evidence|sources?|basis|heard|proof|interviews?|observed)\b/i
const serveLabel = /^\W*(?:serves?|jobs?(?: served| it serves)?|for jobs?)\b[^.:]{0,20}:/i
/** What goes before a job that something is for: "→ J1", "(J2)", "serves J3". */
const servingBefore = /(?:[→(]|->|=>|\bserv(?:es?|ing)(?: the)?(?: jobs?)?:?|\bfor(?: jobs?)?)\s*$/i
const nameHead =
  /\b(?:initiatives?|projects?|what we|actions?|programmes?|bets?|features?|work|epics?|activit(?:y|ies)|ideas?|quests?|promises?|plans?)\b/i
const initiativeHead = /^\W*(?:initiatives?|projects?|programmes?|bets?|actions?|what we (?:will )?(?:do|build|change))\W*$/i
const isNothing = (text: string): boolean => /^[\W_]*(?:none|nothing|n\/?a|tbd|no|open|to be decided)?[\W_]*$/i.test(text)
const firstHand: readonly EvidenceSaid['directness'][] = ['quoted', 'observed', 'told', 'counted', 'published']

const none: readonly never[] = []

/** Words of an initiative or of evidence that are shown. Characters. */
const mostWords = 100

interface Ends {
  readonly initiatives: JobTie[]
  readonly evidence: JobTie[]
}

/**
 * The jobs of a document, the places that name jobs, what is undertaken for them and what speaks for them. It is read when somebody asks for
 * it, not at each keystroke.
 */
export const jobMap = fact<JobMap>((analysis) => {
  const { document } = analysis
  const { jobs: defined, again, others } = jobDefinitions(analysis)
  if (others || declaredKind(analysis) === 'none') return { title: '', jobs: none, mentions: none, initiatives: none, evidence: none }
  const placed: readonly PlacedMention[] = [
    ...jobMentions(analysis),
    ...[...defined.filter(({ job }) => job.key === ''), ...again].map(
      ({ job, passage }): PlacedMention => ({ mention: { kind: 'name', span: job.span, name: job.name }, passage, start: 0, end: 0 }),
    ),
  ]
  const mentions: readonly JobMention[] = placed.map(({ mention }) => mention)
  const title = document.sections.find(({ heading }) => heading !== undefined)?.title ?? document.frontMatter.title ?? ''
  const jobs = defined.map(({ job }) => job)
  if (placed.length === 0 && jobs.length === 0) return { title, jobs, mentions, initiatives: none, evidence: none }
  const { initiatives, evidence } = ties()
  const inOrder = (one: JobTie, other: JobTie) => one.span.start - other.span.start || one.span.end - other.span.end
  return { title, jobs, mentions, initiatives: initiatives.sort(inOrder), evidence: evidence.sort(inOrder) }

  function ties(): Ends {
    const found: Ends = { initiatives: [], evidence: [] }
    if (isTemplate(analysis)) return found
    const defining = new Set(jobs.filter(({ counted }) => !counted).map(({ span }) => span.start))
    const ofPassage = new Map<Passage, number[]>()
    placed.forEach(({ passage, mention }, at) => {
      if (passage === undefined || defining.has(mention.span.start)) return
      const here = ofPassage.get(passage)
      if (here === undefined) ofPassage.set(passage, [at])
      else here.push(at)
    })
    const definers = new Map<Passage, number[]>()
    defined.forEach(({ passage }, at) => void definers.set(passage, [...(definers.get(passage) ?? []), at]))
    /** A link may lead to a job or to anything else: it makes nothing an undertaking, or evidence, by itself. */
    const namesJob = (at: number): boolean => mentions[at]!.kind !== 'link'
    const namedBy = (passages: readonly (Passage | undefined)[]): number[] =>
      passages.flatMap((passage): readonly number[] => (passage === undefined ? none : (ofPassage.get(passage) ?? none)))

    const first = document.sections.find(({ heading }) => heading !== undefined)
    const head = [...placed.keys()].filter((at) => placed[at]!.passage === undefined)
    if (head.length > 0) {
      const heading = first?.heading
      const tie = {
        words: shortened(title === '' ? analysis.path.slice(analysis.path.lastIndexOf('/') + 1) : title),
        span: heading === undefined ? mentions[head[0]!]!.span : locatePassage(heading),
        whole: { start: 0, end: document.text.length },
        mentions: head,
        jobs: none,
      }
      ;(first !== undefined && jobPlaceNamed(first.title, 1) === 'evidence' ? found.evidence : found.initiatives).push(tie)
    }
    /** The job told last in this part, as long as what follows is told of it. */
    let current: { readonly at: number; readonly section: Section } | undefined
    /** Undertakings that are told under a heading of their own, with all that serves below it. */
    const bySection = new Map<Section, { readonly heading: Passage; readonly mentions: number[] }>()

    for (const block of document.blocks) {
      if (block.passages.length === 0) continue
      const { section } = block
      const place = jobPlaceOf(section)
      const lines = jobLinesOf(block)
      const serving = groupsServing(lines, place)
      for (const line of lines) {
        const [opening] = line.passages
        const own = line.passages.flatMap((passage): readonly number[] => definers.get(passage) ?? none)
        const all = namedBy(line.passages)
        const named = all.some(namesJob) || serving.has(line.group) ? all : none
        if (line.form === 'heading') {
          const owner = own[0]
          if (owner !== undefined) current = { at: owner, section }
          else if (current !== undefined && !isWithin(section, current.section)) current = undefined
          if (owner === undefined && named.length > 0 && section.depth > 1) fromHeading(section, opening!, named)
          continue
        }
        if (own.length > 0 && line.form === 'paragraph') current = { at: own.at(-1)!, section }
        const owner = own.at(-1) ?? (current !== undefined && isWithin(section, current.section) ? current.at : undefined)
        const before = found.evidence.length
        evidenceOf(line, owner, own, place, section)
        if (found.evidence.length > before || own.length > 0) continue
        initiativesOf(line, named, place, section, serving)
      }
    }
    for (const [section, { heading, mentions: named }] of bySection)
      found.initiatives.push({
        words: shortened(heading.reading.text.replace(/\s*[([]?\b(?:J|JTBD|JS|JOB|Job)[- ]?\d.*$/, '') || heading.reading.text),
        span: locatePassage(heading),
        whole: section.span,
        mentions: named,
        jobs: none,
      })
    return found

    function fromHeading(section: Section, heading: Passage, named: readonly number[]): void {
      const place = jobPlaceOf(section.parent)
      if (place === 'evidence' || place === 'jobs' || jobPlaceNamed(section.title) === 'evidence') return
      const { text } = heading.reading
      const behind = placed[named[0]!]!
      if (place === 'initiatives' || servingBefore.test(text.slice(0, behind.start))) serves(section, heading, named)
    }

    function serves(section: Section, heading: Passage, named: readonly number[]): void {
      const known = bySection.get(section)
      if (known === undefined) bySection.set(section, { heading, mentions: [...named] })
      else known.mentions.push(...named)
    }

    function evidenceOf(line: JobLine, owner: number | undefined, own: readonly number[], place: JobPlace, section: Section): void {
      const all = namedBy(line.passages)
      for (const passage of line.passages) {
        const { text, quoted, cell } = passage.reading
        const here = namedBy([passage])
        // A link may lead to what was heard, or to a job: only a name says that something belongs elsewhere.
        const elsewhere = [...all, ...here].some(namesJob)
        const belongs = { named: here.length > 0 ? here : all, to: owner === undefined || elsewhere ? none : [owner] }
        const label = cell === undefined ? evidenceLabel.exec(text) : null
        if (label !== null) {
          const from = text.length - label[0].length > 8 ? label[0].length : 0
          if (from > 0) addEvidence(passage, from, text.length, belongs)
        } else if (cell !== undefined) {
          const headed = line.heads[cell.column]?.reading.text ?? ''
          if (!evidenceHead.test(headed) || isNothing(text)) continue
          addEvidence(passage, 0, text.length, own.length > 0 ? { named: none, to: [own[0]!] } : belongs)
        } else if (quoted && text.split(/\s+/).length > 2) {
          if (here.some(namesJob) || (owner !== undefined && place === 'jobs')) addEvidence(passage, 0, text.length, belongs)
        } else if (owner !== undefined && place !== 'initiatives' && passage.reading.role !== 'cell')
          for (const sentence of passage.sentences) {
            const said = evidenceSaid(sentence, analysis).find(
              ({ names, directness }) => (names || directness === 'quoted') && firstHand.includes(directness),
            )
            if (said === undefined) continue
            const span = locate(sentence)
            push({ text: sentence.reading.text, span, whole: span }, { named: here, to: here.some(namesJob) ? none : [owner] })
          }
      }
      // What ends in a colon only leads to it.
      if (place !== 'evidence' || own.length > 0 || owner !== undefined || /:\s*$/.test(line.passages.at(-1)!.reading.text)) return
      const opening = line.passages[0]!
      if (
        found.evidence.some(({ span }) =>
          line.passages.some((passage) => span.start >= locatePassage(passage).start && span.end <= locatePassage(passage).end),
        )
      )
        return
      const named = all.some(namesJob) ? all : namedBy([leadIn(opening, analysis), section.heading])
      if (!named.some(namesJob)) return
      const shown =
        line.form === 'row' ? (line.passages.find((passage) => ofWords(passage) && namedBy([passage]).length === 0) ?? opening) : opening
      addEvidence(shown, 0, shown.reading.text.length, { named, to: none })
    }

    function addEvidence(
      passage: Passage,
      start: number,
      end: number,
      belongs: { readonly named: readonly number[]; readonly to: readonly number[] },
    ): void {
      push(
        { text: passage.reading.text.slice(start, end), span: locatePassage(passage, start, end), whole: locatePassage(passage) },
        belongs,
      )
    }

    function push(
      { text, span, whole }: { readonly text: string; readonly span: Span; readonly whole: Span },
      { named, to }: { readonly named: readonly number[]; readonly to: readonly number[] },
    ): void {
      if (named.length + to.length === 0 || placeholder.test(text)) return
      found.evidence.push({ words: shortened(withoutIds(text)), span, whole, mentions: named, jobs: to })
    }

    function initiativesOf(line: JobLine, named: readonly number[], place: JobPlace, section: Section, serving: ReadonlySet<string>): void {
      const [opening] = line.passages
      const { text, checked } = { text: opening!.reading.text, checked: opening!.reading.item?.checked }
      if (placeholder.test(text)) return
      if (line.form === 'row') {
        if (!serving.has(line.group)) return
        const enabling = line.passages.some(({ sentences }) => sentences.some((one) => isEnabling(one, analysis)))
        if (named.length === 0 && enabling) return
        const shown = nameOfRow(line)
        if (shown !== undefined) addInitiative(shown, line, named)
      } else if (line.form === 'item') {
        if (opening!.reading.quoted) return
        if (serveLabel.test(text) && named.length > 0) {
          ownedBySection(section, named)
          return
        }
        const labelled = line.passages.some((one) => one !== opening && serveLabel.test(one.reading.text))
        const ties = labelled || named.some((at) => servingBefore.test(placed[at]!.passage?.reading.text.slice(0, placed[at]!.start) ?? ''))
        if (named.length > 0 ? place === 'initiatives' || (ties && place === 'other') : serving.has(line.group)) {
          if (
            named.length === 0 &&
            (checked === true || line.passages.some(({ sentences }) => sentences.some((one) => isEnabling(one, analysis))))
          )
            return
          addInitiative(opening!, line, named)
        }
      } else if (named.length > 0) {
        const strong = opening!.reading.marks.some(({ type, start }) => type === 'strong' && start === 0)
        if (serveLabel.test(text)) ownedBySection(section, named)
        else if (place === 'initiatives' && strong) addInitiative(opening!, line, named)
      }
    }

    /** "Serves: J1" below a heading: what stands under the heading serves it. */
    function ownedBySection(section: Section, named: readonly number[]): void {
      if (section.heading !== undefined && jobPlaceOf(section) !== 'jobs') serves(section, section.heading, named)
    }

    function addInitiative(shown: Passage, line: JobLine, named: readonly number[]): void {
      const { text, marks } = shown.reading
      const strong = marks.find(({ type, start }) => type === 'strong' && start === 0)
      const stop = named
        .map((at) => placed[at]!)
        .filter(({ passage }) => passage === shown)
        .reduce((least, { start }) => Math.min(least, start), text.length)
      const bare = text
        .slice(0, strong !== undefined && strong.end < stop ? strong.end : stop)
        .replace(/[\s(→:,–—=>-]+(?:(?:serves?|for|jobs?)\W*)*$/i, '')
      const words = bare.split(/\s+/).length > 1 || bare.length > 3 ? bare : text
      found.initiatives.push({
        words: shortened(words),
        span: locatePassage(shown, 0, Math.max(1, words.length)),
        whole: { start: locatePassage(line.passages[0]!).start, end: locatePassage(line.passages.at(-1)!).end },
        mentions: named,
        jobs: none,
      })
    }

    /** The tables and lists of a block whose lines are undertakings that name their jobs; where none does, none is. */
    function groupsServing(lines: readonly JobLine[], place: JobPlace): ReadonlySet<string> {
      const groups = new Map<string, JobLine[]>()
      for (const line of lines) if (line.group !== '') groups.set(line.group, [...(groups.get(line.group) ?? []), line])
      const found = new Set<string>()
      for (const [group, members] of groups) {
        const naming = members.filter(({ passages }) => namedBy(passages).some(namesJob))
        if (members.some(({ passages }) => passages.some((passage) => definers.has(passage)))) continue
        if (members[0]!.form === 'item') {
          if (naming.length >= leastNaming && place === 'initiatives') found.add(group)
          continue
        }
        const heads = members[0]!.heads.map((head) => head?.reading.text ?? '')
        const at = heads.findIndex((head) => serveHead.test(head))
        const names = heads.some((head) => nameHead.test(head))
        if (naming.length === 0 || place === 'evidence') continue
        if (at > 0 && (names || /serve/i.test(heads[at]!) || place === 'initiatives')) found.add(group)
        else if (at === 0 && heads.some((head) => initiativeHead.test(head))) found.add(group)
        else if (place === 'initiatives' && naming.every(({ passages }) => namedBy(passages.slice(0, 1)).length > 0) && at !== 0)
          found.add(group)
      }
      return found
    }

    function nameOfRow(line: JobLine): Passage | undefined {
      const heads = line.heads.map((head) => head?.reading.text ?? '')
      const named = line.passages.find((cell) => nameHead.test(heads[cell.reading.cell!.column] ?? '') && ofWords(cell))
      return named ?? line.passages.find((cell) => !serveHead.test(heads[cell.reading.cell!.column] ?? '') && ofWords(cell))
    }
  }
})

const placeholder = /\[[^\]]{3,}\]|<[a-z][^>]{2,}>|_{3,}|\{\{?[^}]{2,}\}/i

/** Fewest items of a list that name a job for the others to be undertakings that name none. */
const leastNaming = 2

/** Not empty, and not a number only. */
function ofWords({ reading: { text } }: Passage): boolean {
  return /\p{L}{3}/u.test(text)
}

function isWithin(section: Section, outer: Section): boolean {
  for (let one: Section | undefined = section; one !== undefined; one = one.parent) if (one === outer) return true
  return false
}

/** "J1: “Nobody says the word.”" and "Six households (J3).", without the numbers. */
function withoutIds(text: string): string {
  const bare = text
    .replace(/^\W*(?:J|JTBD|JS|JOB|Job)[- ]?\w{1,4}\s?[:.)–—]+\s*/, '')
    .replace(/\s*[([](?:(?:J|JTBD|JS|JOB|Job)[- ]?\d\w*[,; ]*(?:and )?)+[)\]]/g, '')
  return bare.trim() === '' ? text : bare
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= mostWords ? plain : `${plain.slice(0, plain.lastIndexOf(' ', mostWords))} …`
}
