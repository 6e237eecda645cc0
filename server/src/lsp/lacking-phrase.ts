import type { Translate } from '../core/base/translate.ts'

/** What is not told yet of a content that is there in part, by the noun that the facts have for it; as it is where nobody translated it. */
export function lackingPhrase(lacking: string, t: Translate): string {
  return phrases[lacking]?.(t) ?? lacking
}

const phrases: Readonly<Record<string, (t: Translate) => string>> = {
  'workarounds, substitutes and doing nothing': (t) => t('workarounds, substitutes and doing nothing'),
  'whom the business helps': (t) => t('whom the business helps'),
  'the problem that it solves for them': (t) => t('the problem that it solves for them'),
  'the time before they become customers': (t) => t('the time before they become customers'),
  'how they start': (t) => t('how they start'),
  'what comes after they start': (t) => t('what comes after they start'),
  'the steps in order, as customers take them': (t) => t('the steps in order, as customers take them'),
  'a sign of success that customers would name': (t) => t('a sign of success that customers would name'),
  'a figure to reach': (t) => t('a figure to reach'),
  'how it is measured': (t) => t('how it is measured'),
  'more than one sign': (t) => t('more than one sign'),
  'the situation they are in': (t) => t('the situation they are in'),
  'what they are aiming at': (t) => t('what they are aiming at'),
  'the people and habits around them': (t) => t('the people and habits around them'),
  'what people want to get done': (t) => t('what people want to get done'),
  'the situation in which it comes up': (t) => t('the situation in which it comes up'),
  'the outcome they are after': (t) => t('the outcome they are after'),
  'a way of hearing customers': (t) => t('a way of hearing customers'),
  'how often': (t) => t('how often'),
  'what happens with what is heard': (t) => t('what happens with what is heard'),
  'who listens': (t) => t('who listens'),
  'what customers give': (t) => t('what customers give'),
  'what customers get': (t) => t('what customers get'),
  'what ties the two sides together': (t) => t('what ties the two sides together'),
}
