import type { GainReader } from './gain-reader.ts'

/** What people come to for their own sake: "to the annual meeting", "to a first-aid course". */
const comingTo =
  /^to (?:(?:the|a|an|our|their|its|this|one|at|least|each|every) )*(?:[\p{L}’'-]+ ){0,2}(?:meetings?|assembly|assemblies|agm|course|courses|class|classes|lessons?|workshops?|trainings?|talks?|lectures?|seminars?|festivals?|fêtes?|concerts?|performances?|rehearsals?|picnics?|part(?:y|ies)|breakfasts?|lunch(?:es)?|suppers?|dinners?|check-?ups?|screenings?|appointments?|clinics?|polls?|vote|exams?|diplomas?|safety|health|work|school)(?= |$)/u

/** So many words say where. */
const reach = 8

/** Whether the words from one on tell of an event or a place that is there for those who are brought to it; to have them there is no gain of ours. */
export function isBroughtToEvent({ sentence }: GainReader, from: number): boolean {
  return comingTo.test(
    sentence.words
      .slice(from, from + reach)
      .map(({ lower }) => lower)
      .join(' '),
  )
}
