/** What editors are told that all of ours comes from. */
export const source = 'outside-in'
