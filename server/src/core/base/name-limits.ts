/** How many names an author may give to those served, to the company and to what it offers, each, and how long one may be. */
export const nameLimits = { names: 100, characters: 80 } as const
