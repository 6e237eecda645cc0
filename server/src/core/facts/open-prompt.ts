import { sentenceFact } from './fact.ts'

/** Whether a sentence only holds a place for an answer: "[who listens]", "TBD", "<insert segment>", "…". */
export const isOpenPrompt = sentenceFact<boolean>(({ text }) => {
  const bare = text.trim()
  return /^(?:[[<{(][^\]>})]*[\]>})][.:]?|(?:tbd|tba|tbc|todo|to ?do|to be (?:defined|determined|decided|confirmed|added|done)|n\/a|fill in|lorem ipsum\b.*|coming soon|[-–—….?_\s]+)[.:!]?)$/i.test(
    bare,
  )
})
