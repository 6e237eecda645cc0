/** Characters of a glob; no path that somebody means needs more. */
const longest = 300

/** Doublings of work that a glob may ask for where a path almost fits; 26 are under a second for the longest names there are. */
const mostDoublings = 26

/** So many `**` are tried in well under a second in paths of a hundred folders; each further one takes as many times longer as there are folders. */
const mostFolders = 3

/**
 * Why a glob cannot be taken, as a sentence; `undefined` where it can. A file of names that others write must not keep an editor busy: each
 * further star of a step tries a name's 255 letters again, each further `**` all folders of a path.
 */
export function globFault(glob: string): string | undefined {
  if (glob.length > longest) return `A glob has ${longest} characters at most; this one has ${glob.length.toLocaleString('en-US')}.`
  const steps = glob.split('/')
  // Those in braces are tried like any other.
  const folders = glob.match(/\*{2,}/g)?.length ?? 0
  const stars = steps.map((step) => (step === '**' ? 0 : (step.match(/\*+/g)?.length ?? 0)))
  const choices = [...glob.matchAll(/\{/g)].length
  const alternatives = choices === 0 ? 0 : Math.log2(glob.split(',').length) * choices
  const doublings = stars.reduce((sum, count) => sum + 8 * Math.max(0, count - 1), 5 * Math.max(0, folders - 1) + alternatives)
  return folders > mostFolders || doublings > mostDoublings
    ? 'This glob has too many stars or choices to be matched quickly: say it in several simpler ones.'
    : undefined
}
