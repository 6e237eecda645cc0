import manifest from '../../../package.json' with { type: 'json' }

/** Where the page of a rule can be read on the web; `undefined` while the project has no home there. No address is made up. */
export function rulePageAddress(rule: string, homepage: string = manifest.homepage): string | undefined {
  // Rules that a team wrote for itself have no page.
  if (homepage === '' || rule.includes('/')) return undefined
  const home = homepage.replace(/#.*$/, '').replace(/\/$/, '')
  return /^https:\/\/github\.com\/[^/]+\/[^/]+$/.test(home) ? `${home}/blob/HEAD/server/docs/rules/${rule}.md` : `${home}/rules/${rule}`
}
