import type { Translate } from '../../base/translate.ts'
import { measuredOf } from '../../rules/measured.ts'
import { rules } from '../../rules/registry.generated.ts'
import { type Html, html } from '../html-text.ts'
import { freshPhrase } from '../measured-phrases.ts'
import type { Reported } from '../reported.ts'
import { ruleOf } from '../rule-of.ts'
import { htmlProse } from './html-prose.ts'

/** Why each kind of suggestion in the report matters, once: a report travels without the tool that could explain it. */
export function reasonsPart(readings: readonly Reported[], t: Translate, english: Html | undefined): Html | undefined {
  const spoken = new Set(readings.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  const own = [...spoken].filter((id) => !rules.some((rule) => rule.id === id)).sort()
  const told = [
    ...rules.filter(({ id }) => spoken.has(id)),
    ...own.flatMap((id) => {
      const rule = ruleOf(id, readings)
      return rule === undefined ? [] : [{ ...rule, idea: undefined }]
    }),
  ]
  if (told.length === 0) return undefined
  return html`<section class="reasons" aria-labelledby="reasons">
<h2 id="reasons">${t('Why these suggestions')}</h2>
${told.map(
  ({ id, family, summary, why, idea }) => html`<section aria-labelledby="why-${id}"${english}>
<h3 id="why-${id}">${summary}</h3>
<p class="quiet"><code>${id}</code></p>
${htmlProse(why)}
${idea && html`<p class="quiet">The idea: ${idea.thinker}.</p>`}
${family === 'own' ? undefined : html`<p class="quiet">${freshPhrase(measuredOf(id))}</p>`}
</section>
`,
)}</section>`
}
