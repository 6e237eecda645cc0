import type { Translate } from '../../core/base/translate.ts'
import { plainResearch } from '../../core/facts/plain-research.ts'
import type { ResearchLevel } from '../../core/facts/research-named.ts'
import { researchLevelWords } from '../research-level-words.ts'
import type { HintSource } from './hint.ts'
import { isReadPlan } from './is-read-plan.ts'

/** How near a way of learning from customers comes to them, on five levels. Single questions are left to the rules. */
export const researchHints: HintSource = ({ reading }, t) => {
  if (!isReadPlan(reading)) return []
  return reading.ask(plainResearch).flatMap(({ level, span }) => {
    const said = levelWord(level, t)
    if (said === undefined) return []
    return [{ span, label: said, brief: typeof level === 'number' ? t('level {0}', level) : said, tooltip: () => ladder(level, t) }]
  })
}

function levelWord(level: ResearchLevel, t: Translate): string | undefined {
  if (typeof level === 'number') return researchLevelWords(level, t)
  return level === 'reshape' ? t('customers reshape a proposal') : undefined
}

function ladder(level: ResearchLevel, t: Translate): string {
  const rungs = ([5, 4, 3, 2, 1] as const).map((rung) => {
    const word = researchLevelWords(rung, t)
    return `- ${rung === level ? `**${word}**` : word}`
  })
  return [t('How near research comes to customers:'), rungs.join('\n')].join('\n\n')
}
