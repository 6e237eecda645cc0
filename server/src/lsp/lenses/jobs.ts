import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { isReadPlan } from '../hints/is-read-plan.ts'
import type { LensSource } from './lens.ts'

/**
 * Over a job, how many initiatives serve it and how much speaks for it, in all documents of the workspace; a click shows where. Nothing until
 * all of them are known, and nothing between the rows of a table.
 */
export const jobLenses: LensSource = (read, { t, jobs }) => {
  if (!isReadPlan(read.reading)) return []
  jobs.ofWhatIsOpen()
  const { index } = jobs
  const uri = canonicalUri(read.uri)
  const told = index.file(uri)?.jobs ?? []
  if (told.length === 0 || !jobs.isWhole()) return []
  return told.flatMap((job, at) => {
    if (job.form === 'row' || job.counted || !job.sure) return []
    const initiatives = index.initiativesFor({ uri, at }).length
    const evidence = index.evidenceFor({ uri, at }).length
    const served =
      initiatives === 0
        ? t('served by no initiative yet')
        : initiatives === 1
          ? t('served by 1 initiative')
          : t('served by {0} initiatives', initiatives)
    const known = evidence === 0 ? t('no evidence yet') : evidence === 1 ? t('1 piece of evidence') : t('{0} pieces of evidence', evidence)
    const { start } = job.range
    return [
      {
        at: read.positions.offset(start),
        title: `${served} · ${known}`,
        command: 'outsideIn.showJob',
        arguments: [read.uri, start.line, start.character],
      },
    ]
  })
}
