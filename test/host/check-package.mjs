// Looks at the packaged extension as it was installed: small, whole, and with nothing in it that it does not need.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 1.5 * 1024 * 1024

/** All that a package may hold, beside what the installer adds. */
const wanted = [
  /^package(?:\.nls(?:\.\w+)?)?\.json$/,
  /^client\/l10n\/bundle\.l10n\.\w+\.json$/,
  /^(?:readme|changelog)\.md$/i,
  /^license(?:\.txt)?$/i,
  /^dist\/client\/(?:extension(?:\.web)?|body)\.cjs$/,
  /^dist\/server\/(?:main\.(?:node\.cjs|web\.js)|package\.json)$/,
  /^client\/media\/(?:icon\.png|activity\.svg)$/,
  /^client\/snippets\/(?:markdown|new-documents)\.json$/,
  /^client\/walkthrough\/(?:sample-plan\.md|\w+\.svg)$/,
  /^syntaxes\/outside-in\.markdown\.tmLanguage\.json$/,
  /^server\/schema\/config\.schema\.json$/,
  /^\.vsixmanifest$/,
]

/** Checks the package and the folder it was installed to; how many checks went well. */
export function checkPackage(vsix, folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const named = [
    manifest.main,
    manifest.browser,
    manifest.icon,
    ...manifest.contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...['snippets', 'grammars'].flatMap((point) => manifest.contributes[point].map(({ path }) => path)),
    ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ...manifest.contributes.jsonValidation.map(({ url }) => url),
    ...manifest.contributes.yamlValidation.map(({ url }) => url),
  ]
  const size = statSync(vsix).size
  const bundles = files.filter((path) => path.startsWith('dist/')).map((path) => readFileSync(join(folder, path), 'utf8'))
  return tally({
    [`the package is under 1.5 MB (${Math.round(size / 1024)} kB)`]: size < largest,
    'the package holds only what it needs': none(files.filter((path) => !wanted.some((pattern) => pattern.test(path)))),
    'the package holds all that its manifest names': none(named.filter((path) => !existsSync(join(folder, path)))),
    'no bundle names a place of the machine it was built on': none(
      bundles.flatMap((text) => [...text.matchAll(/(?:\/home|\/Users|\/work|\/root)\/[\w./-]+/g)].map(([place]) => place)),
    ),
  })
}

/** Nothing left over, or what is. */
const none = (rest) => rest.length === 0 || rest.join(', ')

function tally(checks) {
  const counts = { passed: 0, failed: 0 }
  for (const [what, result] of Object.entries(checks)) {
    counts[result === true ? 'passed' : 'failed'] += 1
    console.log(`    ${result === true ? '✔' : '✗'} ${what}${result === true ? '' : `: ${result}`}`)
  }
  return counts
}
