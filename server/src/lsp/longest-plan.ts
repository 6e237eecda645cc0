/** Longer texts are no plans: nobody asked for them to be read, and reading one would hold up those that are. UTF-16 units. */
export const longestPlan = 400_000
