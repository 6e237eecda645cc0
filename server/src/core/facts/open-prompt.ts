const prompt =
  /^(?:[[<{(][^\]>})]*[\]>})][.:]?|(?:tbd|tba|tbc|todo|to ?do|to be (?:defined|determined|decided|confirmed|added|done)|n\/a|fill in|lorem ipsum\b.*|coming soon|[-–—….?_\s]+)[.:!]?)$/i

/** Whether a sentence only holds a place for an answer: "[who listens]", "TBD", "<insert segment>", "…". */
export function isOpenPrompt(sentence: string): boolean {
  return prompt.test(sentence.trim())
}
