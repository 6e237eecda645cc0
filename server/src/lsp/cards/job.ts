import type { Span } from '../../core/base/span.ts'
import type { Translate } from '../../core/base/translate.ts'
import type { Reading } from '../../core/engine/engine.ts'
import { jobComplexity } from '../../core/facts/job-complexity.ts'
import { jobDimensions } from '../../core/facts/job-dimensions.ts'
import { type JobParts, jobParts } from '../../core/facts/job-parts.ts'
import { type JobStatement, jobStatements } from '../../core/facts/job-statements.ts'
import { shorten } from '../../core/report/shorten.ts'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { lastName } from '../../host/location/last-name.ts'
import { isReadPlan } from '../hints/is-read-plan.ts'
import type { JobRef, TieRef } from '../jobs/job-index.ts'
import { jobLabel } from '../jobs/job-label.ts'
import { holds, jobsAt } from '../jobs/jobs-at.ts'
import { plainText } from '../plain-text.ts'
import { type Card, type CardSource, isAt, type Pointed } from './card.ts'

/** Of what serves a job, and what speaks for it, so many are named. */
const mostNamed = 3
const longestName = 70
/** Longer statements of other documents may have been cut. Characters. */
const longestWhole = 180

/**
 * A job to be done, where it is told and where it is named: its statement in its parts, the sides of it that are told, how much of a life it
 * takes, and what serves it and speaks for it in all documents that have been read.
 */
export const jobCards: CardSource = (pointed) => {
  const { read, at, t } = pointed
  const { reading } = read
  if (!reading.inEnglish) return []
  // A short list of initiatives names jobs without being surely a plan; the index knows whom to ask.
  const named = namedAt(pointed)
  if (named.length > 0 || !isReadPlan(reading)) return named
  return reading
    .ask(jobStatements)
    .filter(({ span }) => isAt(span, at))
    .map((job) => ({ span: job.span, text: () => [`**${t('Job to be done')}**`, ...toldOf(job, reading, t)].join('\n\n') }))
}

/** The cards of jobs with a number or a name of their own. */
function namedAt({ read, at, position, jobs: index, t }: Pointed): readonly Card[] {
  const { positions, reading } = read
  const uri = canonicalUri(read.uri)
  const mentioned = jobsAt(index, uri, position)
  if (mentioned !== undefined) {
    const { start, end } = mentioned.range
    const span = { start: positions.offset(start), end: positions.offset(end) }
    return [{ span, text: () => mentioned.jobs.slice(0, mostNamed).map(cardOf).join('\n\n') }]
  }
  const jobs = index.file(uri)?.jobs ?? []
  const around = jobs.findIndex(({ whole }) => holds(whole, position))
  if (around < 0 || !index.tells({ uri, at: around })) return []
  const { whole } = jobs[around]!
  const statement = reading.ask(jobStatements).find(({ span }) => isAt(span, at))
  const span = statement?.span ?? { start: positions.offset(whole.start), end: positions.offset(whole.end) }
  return [{ span, text: () => cardOf({ uri, at: around }) }]

  function cardOf(ref: JobRef): string {
    const job = index.job(ref)
    const other = ref.uri === uri ? '' : ` · ${plainText(titleOf(ref.uri))}`
    const own =
      ref.uri === uri
        ? statementWithin(reading, { start: positions.offset(job.whole.start), end: positions.offset(job.whole.end) })
        : undefined
    const parts = jobParts(job.statement)
    const told =
      own === undefined ? [...partsOf(parts, job.statement, t), ...lackingFrom(parts, job.statement, t)] : toldOf(own, reading, t)
    return [
      `**${plainText(shorten(jobLabel(job), longestName))}**${other}`,
      ...told,
      ...tiesOf(index.initiativesFor(ref), t('Served by one initiative'), (count) => t('Served by {0} initiatives', count)),
      ...tiesOf(index.evidenceFor(ref), t('One piece of evidence'), (count) => t('{0} pieces of evidence', count)),
    ].join('\n\n')
  }

  function titleOf(file: string): string {
    const title = index.file(file)?.title ?? ''
    return title === '' ? lastName(file) : title
  }
}

function statementWithin(reading: Reading, { start, end }: Span): JobStatement | undefined {
  return reading.ask(jobStatements).find(({ span }) => start <= span.start && span.start < end)
}

/** What a statement of this document tells: its parts, its sides, and how much of a life it takes. */
function toldOf(job: JobStatement, reading: Reading, t: Translate): readonly string[] {
  const { document } = reading
  const parts = jobParts(job.sentence.reading.text)
  const lacking = [
    ...(job.situation ? [] : [t('the situation')]),
    ...(job.motivation ? [] : [t('the wish')]),
    ...(job.outcome ? [] : [t('the outcome')]),
  ]
  const texts = [...partsOf(parts, document.text.slice(job.span.start, job.span.end), t)]
  if (lacking.length > 0) texts.push(t('Not found yet: {0}.', lacking.join(', ')))
  const sides = reading.ask(jobDimensions).find(({ span }) => span.start === job.span.start)
  if (sides !== undefined) {
    const { functional, emotional, social } = sides
    const told = [
      ...(functional ? [`✓ ${t('the task (functional)')}`] : []),
      ...(emotional === 'told'
        ? [`✓ ${t('how it feels (emotional)')}`]
        : emotional === 'untold'
          ? [`○ ${t('how it feels (emotional): not yet')}`]
          : []),
      ...(social === 'told'
        ? [`✓ ${t('how it looks to others (social)')}`]
        : social === 'untold'
          ? [`○ ${t('how it looks to others (social): not yet')}`]
          : []),
    ]
    if (told.length > 0) texts.push(told.join(' · '))
  }
  const complexity = reading.ask((analysis) => jobComplexity(job.sentence, analysis))
  if (complexity === 'errand') texts.push(t('An errand: people want it done with, not a relationship.'))
  if (complexity === 'long') texts.push(t('Long and weighty: people want somebody who stays with them through it.'))
  return texts
}

function partsOf(parts: JobParts | undefined, statement: string, t: Translate): readonly string[] {
  if (parts === undefined) return statement.trim() === '' ? [] : [`> ${plainText(statement)}`]
  const rows = [
    ...(parts.situation === undefined ? [] : [`| ${t('Situation')} | ${plainText(parts.situation)} |`]),
    ...(parts.wish === undefined ? [] : [`| ${t('Wish')} | ${plainText(parts.wish)} |`]),
    ...(parts.outcome === undefined ? [] : [`| ${t('Outcome')} | ${plainText(parts.outcome)} |`]),
  ]
  return [['| | |', '|---|---|', ...rows].join('\n')]
}

/** What a job of which only its words are known lacks: of one that is cut off nobody can say. */
function lackingFrom(parts: JobParts | undefined, statement: string, t: Translate): readonly string[] {
  return parts === undefined || parts.outcome !== undefined || statement.length > longestWhole
    ? []
    : [t('Not found yet: {0}.', t('the outcome'))]
}

function tiesOf(ties: readonly TieRef[], one: string, several: (count: number) => string): readonly string[] {
  if (ties.length === 0) return []
  const named = ties.slice(0, mostNamed).map(({ tie }) => `- ${plainText(shorten(tie.words, longestName))}`)
  return [[`${ties.length === 1 ? one : several(ties.length)}:`, '', ...named, ...(ties.length > mostNamed ? ['- …'] : [])].join('\n')]
}
