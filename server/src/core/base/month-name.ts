const first = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** How people write the name of a month, whole or cut short: the source of a pattern, and what number it stands for. */
export const monthName = {
  /** Matches one name, whatever its case with the flag `i`; it captures nothing. */
  pattern:
    '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?',
  /** 1–12; 0 for what is no month. */
  number: (name: string): number => first.indexOf(name.slice(0, 3).toLowerCase()) + 1,
} as const
