/**
 * Says which rules speak louder by default than their figures allow, and which might speak louder; `--write` quietens the former in
 * their files. Run it after `npm run generate`, and that again after it:
 *
 *   npm run quality:settle [-- --write]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshPhrase, pairsPhrase } from '../src/core/report/measured-phrases.ts'
import { measuredOf, precisionOf } from '../src/core/rules/measured.ts'
import { rules } from '../src/core/rules/registry.generated.ts'
import { lawfulStanding } from './severity-law.ts'

const write = process.argv.includes('--write')

for (const { id, family, severity, recommended } of rules) {
  const measured = measuredOf(id)
  const now = { severity, recommended: recommended !== false }
  const lawful = lawfulStanding(now, measured)
  const shown = [freshPhrase(measured), pairsPhrase(measured)].filter(Boolean).join(' ')
  if (lawful.severity !== now.severity) console.log(`${id}: ${now.severity} → hint. ${shown}`)
  if (lawful.recommended !== now.recommended) console.log(`${id}: recommended → off. ${shown}`)
  const { severity: loudest, recommended: allowed } = lawfulStanding({ severity: 'warning', recommended: true }, measured)
  const measuredEnough = precisionOf(measured) !== undefined
  if (measuredEnough && severity === 'hint' && loudest !== 'hint') console.log(`${id}: may be more than a hint. ${shown}`)
  if (measuredEnough && !now.recommended && allowed) console.log(`${id}: may be recommended. ${shown}`)
  if (!write || (lawful.severity === now.severity && lawful.recommended === now.recommended)) continue
  const path = join(import.meta.dirname, `../src/core/rules/${family}/${id}.ts`)
  const off =
    lawful.recommended === now.recommended
      ? ''
      : '\n  // Off in `recommended`: on fresh documents it was wrong too often.\n  recommended: false,'
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}severity: '\w+',$/m, `  severity: '${lawful.severity}',${off}`))
}
