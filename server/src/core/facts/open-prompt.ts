import { sentenceFact } from './fact.ts'

const prompt =
  /^(?:[[<{(][^\]>})]*[\]>})][.:]?|(?:tbd|tba|tbc|todo|to ?do|to be (?:defined|determined|decided|confirmed|added|done)|n\/a|fill in|lorem ipsum\b.*|coming soon|[-–—….?_\s]+)[.:!]?)$/i

/** Whether a sentence's text only holds a place for an answer: "[who listens]", "TBD", "<insert segment>", "…". */
export function onlyPrompts(text: string): boolean {
  return prompt.test(text.trim())
}

/** The same, remembered per sentence. */
export const isOpenPrompt = sentenceFact<boolean>(({ text }) => onlyPrompts(text))
