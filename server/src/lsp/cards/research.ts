import type { Translate } from '../../core/base/translate.ts'
import { plainResearch } from '../../core/facts/plain-research.ts'
import type { ResearchActivity } from '../../core/facts/research-activities.ts'
import { researchDone } from '../../core/facts/research-done.ts'
import type { ResearchLevel } from '../../core/facts/research-named.ts'
import { researchLevelWords } from '../research-level-words.ts'
import { type CardSource, isAt } from './card.ts'

/** A way of learning from customers: how near it comes to them, what it can teach, and what would come nearer. */
export const researchCards: CardSource = ({ read: { reading }, at, t }) => {
  if (reading.metrics === undefined || reading.doubtful) return []
  const plain = reading.ask(plainResearch).filter(({ span }) => isAt(span, at))
  // A study of which nothing more is said has no level yet.
  const unsaid = (activity: ResearchActivity) => activity.level === 'unsaid' && (activity.about || reading.kind === 'research-plan')
  const studies = reading.ask(researchDone).filter((activity) => unsaid(activity) && isAt(activity.span, at))
  return [...plain, ...studies]
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    .map(({ level, span }) => ({ span, text: () => cardOf(level, t) }))
}

function cardOf(level: ResearchLevel, t: Translate): string {
  const { name, learns, next } = toldOf(level, t)
  return [`**${name}**${rungs(level)}`, learns, next].join('\n\n')
}

/** Steps of the ladder, those that are climbed filled. */
function rungs(level: ResearchLevel): string {
  return typeof level === 'number' ? ` · ${'●'.repeat(level)}${'○'.repeat(5 - level)}` : ''
}

interface Told {
  readonly name: string
  readonly learns: string
  readonly next: string
}

function toldOf(level: ResearchLevel, t: Translate): Told {
  switch (level) {
    case 1:
      return {
        name: t('Research, {0}', researchLevelWords(level, t)),
        learns: t('You learn whether people agree with an idea of yours. A yes costs them nothing, so most of them say it.'),
        next: t(
          '**One up:** ask what they would want instead of showing yours. Better still, ask about the last time they needed it, and leave your idea out.',
        ),
      }
    case 2:
      return {
        name: t('Research, {0}', researchLevelWords(level, t)),
        learns: t('You learn what people believe they want, in terms of what there is already. They are not the ones to design it.'),
        next: t(
          '**One up:** ask about the problem. What were they trying to get done when they wished for it, what had happened before, and what did they do then?',
        ),
      }
    case 3:
      return {
        name: t('Research, {0}', researchLevelWords(level, t)),
        learns: t('You learn what people try to get done and what gets in their way, as far as they remember it and can say it.'),
        next: t('**One up:** be there when it happens. Watch them at their own place, with their leave, and ask about what you saw.'),
      }
    case 4:
      return {
        name: t('Research, {0}', researchLevelWords(level, t)),
        learns: t('You learn what people do, and with it what they no longer notice and would never have said.'),
        next: t('**One up:** do it yourself. Be the customer for a day, with your own money and no help from inside.'),
      }
    case 5:
      return {
        name: t('Research, {0}', researchLevelWords(level, t)),
        learns: t('You learn how it feels, which no answer tells. It is one person’s view all the same.'),
        next: t('**From here:** take what you noticed back to those who live with it, and ask whether it is so for them.'),
      }
    case 'reshape':
      return {
        name: t('Research: customers reshape a proposal'),
        learns: t('You learn what people make of a proposal when they may change it. Of all that is done to learn, this changes most.'),
        next: t('**Then:** tell them what became of their changes, and why.'),
      }
    case 'unsaid':
      return {
        name: t('Research: its level is not said'),
        learns: t(
          'An interview or a survey teaches as much as it asks: whether we are right (level 1), which features (2), what gets in people’s way (3).',
        ),
        next: t('**Say beside it** what people will be asked about, or what you will watch.'),
      }
  }
}
