import type { Translate } from '../base/translate.ts'

/** What is not told yet of a content that is there in part, in a few words, by the noun that the facts have for it. */
export function lackingPhrase(lacking: string, t: Translate): string {
  return phrases[lacking]?.(t) ?? lacking
}

const phrases: Readonly<Record<string, (t: Translate) => string>> = {
  'workarounds, substitutes and doing nothing': (t) => t('ways around it'),
  'whom the business helps': (t) => t('whom the business helps'),
  'the problem that it solves for them': (t) => t('their problem'),
  'the time before they become customers': (t) => t('the time before'),
  'how they start': (t) => t('how they start'),
  'what comes after they start': (t) => t('what comes after'),
  'the steps in order, as customers take them': (t) => t('the steps in order'),
  'a sign of success that customers would name': (t) => t('a sign they would name'),
  'a figure to reach': (t) => t('a figure to reach'),
  'how it is measured': (t) => t('how it is measured'),
  'more than one sign': (t) => t('more than one sign'),
  'the situation they are in': (t) => t('their situation'),
  'what they are aiming at': (t) => t('what they aim at'),
  'the people and habits around them': (t) => t('people around them'),
  'what people want to get done': (t) => t('what people want done'),
  'the situation in which it comes up': (t) => t('when it comes up'),
  'the outcome they are after': (t) => t('the outcome'),
  'a way of hearing customers': (t) => t('a way of hearing'),
  'how often': (t) => t('how often'),
  'conversations about people’s own lives': (t) => t('talks about their lives'),
  'what happens with what is heard': (t) => t('what is done with it'),
  'who listens': (t) => t('who listens'),
  'what customers give': (t) => t('what customers give'),
  'what customers get': (t) => t('what customers get'),
  'what ties the two sides together': (t) => t('what ties both sides'),
}
