import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { documentSum } from './stretch-fact.ts'

/** What sort of paper a plan is, where its parts give it away. */
export type PlanForm = 'okr-sheet' | 'requirements' | 'support-plan' | 'channel-plan' | 'vision-page' | 'instructions'

const titles: readonly (readonly [PlanForm, RegExp])[] = [
  ['okr-sheet', /\bokrs?\b|\bobjectives (?:and|&) key results\b/i],
  ['requirements', /\bprds?\b|\brequirements?\b|\b(?:functional|feature|technical|product) spec(?:ification)?s?\b|\buser stor(?:y|ies)\b/i],
  [
    'support-plan',
    /\b(?:(?:customer |user |technical |tenant |member |it )?support|service[- ]?(?:desk|level|centre|center)|help ?desk|after[- ]?sales|hypercare|hotline|call cent(?:re|er)|contact cent(?:re|er)|aftercare)\b/i,
  ],
  [
    'channel-plan',
    /\b(?:social(?:[- ]media)?|e-?mail|newsletters?|content|editorial|channels?|blog|press|media|pr|seo|video|podcasts?|instagram|linkedin|tiktok|facebook|youtube|communications?|campaigns?|events?)\s+(?:(?:marketing|media|and \w+) )?(?:plan|calendar|strategy|schedule|concept|roadmap|programme|program)\b/i,
  ],
  // How work is done, or a part that serves several plans, rather than a plan.
  [
    'instructions',
    /\b(?:guides?|guidelines?|guidance|playbooks?|handbooks?|manuals?|sops?|procedures?|workflows?|check-?lists?|how (?:to|we (?:work|do|support|sell|use|run|write|plan))|(?:standard )?operating|personas?|(?:user|customer) profiles?|archetypes|tone(?: of voice)?|working with|case management|swot)\b/i,
  ],
  ['vision-page', /\b(?:vision|mission|purpose|manifesto|north star|who we are|our values|guiding principles)\b/i],
]

/** A strategy or plan that has a vision is more than a page on it. */
const whole = /\b(?:strateg\w+|plans?|roadmaps?|okrs?|goals?|20\d\d|programmes?|programs?)\b/i

/** A file is named for its folder as often as for what it holds, except where it is named for a sort of paper. */
const titlesOfFiles = titles.map(([form, pattern]): readonly [PlanForm, RegExp] => [
  form,
  form === 'vision-page' ? /^\s*vision\b/i : pattern,
])

/** Parts that only such a paper has, told from headings, the first cells of tables, labels and the openings of items. */
const parts: readonly (readonly [PlanForm, RegExp])[] = [
  ['okr-sheet', /^\W*(?:key results?\b|(?:[a-z]+ )?kr\b|krs?\W*\d|krs?\W*$|o\d+\W*(?:kr\W*\d)?\W|objective\s+(?:\d|[ivx]+\b)|o\d+$)/i],
  [
    'requirements',
    /^\W*(?:(?:non[- ]?)?functional requirements?\b|requirements?\W*$|user stor(?:y|ies)\b|acceptance criteria\b|use cases?\W*$|out of scope\W*$|non[- ]goals\b|(?:fr|nfr|req|us)[- ]?\d+\b|as an? [\w -]{2,40},? i (?:want|need|can|would))/i,
  ],
  [
    'support-plan',
    /^\W*(?:slas?\b|service levels?\b|(?:first )?(?:response|resolution|reaction) times?\b|tickets?\b|ticket \w+|escalations?\b|severity\b|priority (?:levels?|1)\b|p[1-4]\b|sev[- ]?\d|(?:first|second|third)[- ](?:line|level)\b|(?:tier|level|line) [1-3]\b|on[- ]call\b|opening hours\b|support (?:hours|levels?|channels?|tiers?)\b|backlog of tickets\b)/i,
  ],
]

/** Parts of one sort that give a paper away, even under another title. */
const enough = 3

const formsOfText = (text: string, of: readonly (readonly [PlanForm, RegExp])[]): number =>
  of.reduce((bits, [, pattern], at) => (pattern.test(text) ? bits | (1 << at) : bits), 0)

const partsOfSentence = sentenceFact<number>(({ text, passage, start }) => {
  if (passage.role === 'paragraph' && (start > 0 || passage.marks[0]?.type !== 'strong')) return 0
  if (passage.role === 'cell' && passage.cell?.row !== 0 && passage.cell?.column !== 0) return 0
  return start > 4 || passage.role === 'code' ? 0 : formsOfText(text, parts)
})

const partsOfBlock = blockFact<readonly number[]>((block, analysis) => {
  const counts = parts.map(() => 0)
  for (const sentence of block.sentences) {
    const bits = partsOfSentence(sentence, analysis)
    if (bits !== 0) for (let at = 0; at < counts.length; at += 1) if ((bits >> at) & 1) counts[at]! += 1
  }
  return counts
})

const partsOfDocument = documentSum(partsOfBlock, (counts) => parts.map((_, at) => counts.reduce((sum, count) => sum + count[at]!, 0)))

const titleOf = sentenceFact<number>(({ text }) => {
  const bits = formsOfText(text, titles)
  const vision = 1 << titles.findIndex(([form]) => form === 'vision-page')
  return whole.test(text) ? bits & ~vision : bits
})

/** The sorts of paper that a plan is: its title says so, or several of its parts do. */
export const planForms = fact<ReadonlySet<PlanForm>>((analysis) => {
  const title = titleBits(analysis)
  const counts = partsOfDocument(analysis)
  return new Set([
    ...titles.flatMap(([form], at) => ((title >> at) & 1 ? [form] : [])),
    ...parts.flatMap(([form], at) => (counts[at]! >= enough ? [form] : [])),
  ])
})

function titleBits(analysis: Analysis): number {
  const { document, path } = analysis
  const heading = document.sections.find(({ heading }) => heading !== undefined)?.heading
  const told = heading?.sentences.reduce((bits, sentence) => bits | titleOf(sentence, analysis), 0) ?? 0
  const named = `${document.frontMatter.title ?? ''} ${path.slice(path.lastIndexOf('/') + 1).replace(/[-_.]+/g, ' ')}`
  return told | formsOfText(named, titlesOfFiles)
}
