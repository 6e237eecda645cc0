import type { Section } from '../../document/document.ts'

/** What a part of a document is about, as far as jobs go. */
export type JobPlace = 'jobs' | 'evidence' | 'initiatives' | 'other'

/** Headings that announce jobs whatever else they say ("Jobs: what we heard"). */
const jobsFirst = /^\W*(?:[\d.]+\s+)?(?:the |our |their |main |core |key |customers?['’]? |user )*(?:jobs?\b|jtbd\b|job stor(?:y|ies))/i
const jobs =
  /\b(?:jobs?|jtbd|job stor(?:y|ies)|jobs[- ]to[- ]be[- ]done|(?:try|trying|want|need) to (?:do|get done|achieve|accomplish)|what [^.]{2,30} hire us (?:for|to))\b/i
const otherJobs =
  /\bjobs? (?:market|offers?|titles?|openings?|board|ads?|seekers?|creation|losses|families|descriptions?|postings?|roles?|vacanc\w+|cuts?|control|cards?|sheets?)\b|\b(?:openings?|vacanc\w+|hiring|careers?|cron|build jobs?|batch|ci jobs?|pipelines?)\b/i
const evidence =
  /\b(?:evidence|how we know|what we (?:have )?(?:heard|know|saw|seen|learnt|learned)|research|interviews?|findings|conversations?|voices|quotes|quotations|in their (?:own )?words|sources|insights|observations|listening|tickets|field ?notes|visits)\b/i
const initiatives =
  /\b(?:initiatives?|roadmap|projects?|programmes?|programs?|bets|what we (?:will|do|plan|are doing|shall)|plans?|planned|actions?|priorit(?:y|ies)|backlog|work(?:streams?| streams?| packages?)?|epics|features|deliver\w*|next steps|commitments|how we serve|serv(?:e|es|ed|ing)|quests?|capabilit(?:y|ies))\b/i
/** A title that ends in jobs; one that speaks of them in passing is about something else. */
const jobsTitle = /\b(?:jobs|jtbd)(?: to be done)?\W*$/i
const initiativesTitle = /\b(?:initiatives|roadmap|backlog)\b/i

/** What a text that heads or leads to something says that it is about; `undefined` where it says nothing of jobs. */
export function jobPlaceNamed(text: string, depth = 2): Exclude<JobPlace, 'other'> | undefined {
  if (text.length > longestHeading) return undefined
  if (otherJobs.test(text)) return undefined
  if (jobsFirst.test(text) && !/\b(?:served|serves|serve)\b/i.test(text)) return 'jobs'
  // A title says what the document is: "Plan for 2027" makes no initiatives of all its parts.
  if ((depth === 1 ? initiativesTitle : initiatives).test(text)) return 'initiatives'
  if (evidence.test(text)) return 'evidence'
  return (depth === 1 ? jobsTitle : jobs).test(text) ? 'jobs' : undefined
}

/** Longer headings and lead-ins are sentences about something. Characters. */
const longestHeading = 100

/** What the part is about that a section stands in: the nearest heading that says so. */
export function jobPlaceOf(section: Section | undefined): JobPlace {
  for (let one = section; one !== undefined; one = one.parent) {
    const named = one.heading === undefined ? undefined : jobPlaceNamed(one.title, one.depth)
    if (named !== undefined) return named
  }
  return 'other'
}
