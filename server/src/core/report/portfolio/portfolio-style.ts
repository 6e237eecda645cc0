/** What the page about many documents has beside the style of all pages. */
export const portfolioStyle = `
.portfolio .page { max-width: 72rem; }
.portfolio .part { margin-top: 0; padding: clamp(1.8rem, 4vw, 2.8rem) 0; border-top: 1px solid var(--rule); }
.portfolio h2 { margin-bottom: 1.1rem; }
.portfolio .note { margin-top: -.6rem; }
.portfolio .note.under { margin-top: .8rem; }
.mark { display: inline-block; width: .8rem; height: .8rem; vertical-align: -.06em; }
.mark.is-error { fill: var(--people); stroke: var(--people); }
.mark.is-warning { fill: var(--sales); stroke: var(--sales); stroke-width: 1.6; }
.mark.is-information { fill: none; stroke: var(--product); stroke-width: 1.6; }
.mark.is-hint { fill: var(--quiet); }
.portfolio .cell-none { stroke-opacity: .9; }
.spreads { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.6rem 3rem; align-items: end; }
.spread { margin: 0; max-width: 30rem; }
.spread figcaption b { display: block; font: 600 1.1rem/1.3 var(--serif); }
.columns { width: 100%; height: auto; margin-top: .8rem; }
.columns .figure { fill: var(--ink); font: 600 12px var(--sans); }
.columns .tick { fill: var(--quiet); font: 11px var(--sans); font-variant-numeric: tabular-nums; }
.columns .ground { stroke: var(--quiet); stroke-width: 1; }
.sayings { margin: 1.8rem 0 0; padding: 0; list-style: none; display: grid; gap: .7rem; max-width: 52rem; }
.sayings li { padding-left: .95rem; border-left: 3px solid var(--accent); }
.sayings b { font-weight: 600; }
.what { display: block; color: var(--quiet); font-size: .84rem; line-height: 1.4; }
.documents td, .documents tbody th { padding: .55rem .7rem .55rem 0; vertical-align: middle; }
.documents .name { font-weight: 600; text-decoration: none; overflow-wrap: anywhere; }
.documents .name:hover { text-decoration: underline; }
.documents .what .path { margin-left: .3rem; }
.documents th button { all: unset; cursor: pointer; color: inherit; }
.documents th button:hover, .documents th button:focus-visible { color: var(--ink); text-decoration: underline; }
.documents th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.documents th[aria-sort=ascending] button::after { content: " ↑"; } .documents th[aria-sort=descending] button::after { content: " ↓"; }
.documents .upright { padding: 0 0 .45rem; width: 1.75rem; text-align: left; }
.documents .upright span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; display: inline-block; font-weight: 500; }
.documents td.content { padding: .55rem 0; text-align: left; width: 1.75rem; }
.documents td.content .mark { width: .95rem; height: .95rem; vertical-align: middle; }
.documents td.content a, .documents td.content > span { display: inline-block; padding: .2rem .1rem; }
.documents .scored { grid-template-columns: 1.9rem 4.5rem; }
.documents .scored svg { width: 4.5rem; }
.weights .by { display: flex; justify-content: flex-end; gap: .55rem; color: var(--quiet); font-size: .84rem; }
.weights .by .mark { width: .66rem; height: .66rem; margin-right: .22rem; }
.key .narrow { display: none; }
.tallies td, .tallies tbody th { padding-top: .4rem; padding-bottom: .4rem; vertical-align: middle; border: 0; }
.tallies .bar { width: 40%; } .tallies .bar svg { width: 100%; height: .7rem; }
.tallies tbody th { width: 13rem; }
.partly { fill: var(--accent); fill-opacity: .38; }
.courses td, .courses tbody th { vertical-align: middle; padding: .55rem .9rem .55rem 0; }
.courses tbody th { overflow-wrap: anywhere; }
.courses thead th { white-space: normal; }
.courses tr > :nth-child(3) { padding-left: 1.4rem; }
.spark .grid { stroke: var(--rule); stroke-width: 1; }
.spark .way { fill: none; stroke: var(--value); stroke-width: 1.8; }
.spark .way.planned { stroke-dasharray: 4 3; }
.spark .dot { stroke: var(--value); stroke-width: 1.5; fill: var(--value); } .spark .dot.planned { fill: var(--paper); }
.lines svg { display: inline-block; width: 1.9rem; height: .8rem; }
.lines line { stroke: var(--value); stroke-width: 2; }
.story { margin-top: 1.5rem; max-width: 56rem; }
.story h3, .suggested h3 { margin-bottom: .3rem; }
.suggested { padding: .9rem 0; max-width: 60rem; }
.suggested h3 { font: 600 1.02rem/1.35 var(--sans); }
.suggested .where { margin-bottom: .2rem; }
.suggested .plain { font-size: .92rem; }
.suggested .path { color: var(--ink); }
.at { white-space: nowrap; font-variant-numeric: tabular-nums; }
.story .at { white-space: normal; font-size: .84rem; }
.portfolio q { quotes: "“" "”"; color: var(--quiet); }
.left-out p { margin-top: .8rem; }
@media screen and (max-width: 52rem) {
  .documents, .documents tbody, .documents tr, .documents td, .documents tbody th { display: block; padding: 0; border: 0; }
  .documents thead { display: none; }
  .documents tr { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .2rem; padding: .9rem 0; border-bottom: 1px solid var(--rule); }
  .documents tbody th, .documents tr > td:nth-child(2) { flex: 0 0 100%; }
  .documents td.content { flex: none; padding: 0; }
  .documents td.content:empty { display: none; }
  .documents td.number { margin-right: 1.2rem; }
  .documents td.number:not(.weights):not(.quiet)::before { content: "Talk : listen "; color: var(--quiet); font-size: .84rem; }
  .documents .weights { display: flex; gap: .7rem; align-items: baseline; }
  .documents .weights::before { content: "Suggestions"; color: var(--quiet); font-size: .84rem; }
  .documents td.number.quiet, .documents td.number:empty { display: none; }
  .documents tr:has(td.content:empty) .weights { margin-left: 0; }
  .key .narrow { display: flex; }
  .courses, .courses tbody, .courses tr, .courses tbody th, .courses td { display: block; padding: 0; border: 0; text-align: left; }
  .courses thead { display: none; }
  .courses tr > :nth-child(3) { padding-left: 0; }
  .courses tr { padding: .9rem 0; border-bottom: 1px solid var(--rule); display: grid; gap: .35rem; }
  .courses td:nth-child(2)::after { content: " meetings"; } .courses td:nth-child(4)::before { content: "Customers’ share "; color: var(--quiet); }
  .courses td:nth-child(5)::before { content: "Topics given way: "; color: var(--quiet); } .courses td:nth-child(6)::before { content: "Actions forgotten: "; color: var(--quiet); }
  .tallies .bar { display: none; } .tallies thead th { white-space: normal; }
}
@media (forced-colors: active) { .partly { fill: GrayText; fill-opacity: 1; forced-color-adjust: none; } .mark { forced-color-adjust: none; } .spark .way { stroke: CanvasText; } }
@media print {
  @page { size: A4; margin: 15mm 13mm; }
  .portfolio .part { padding: 1.1rem 0; break-before: auto; }
  .portfolio .opening { padding-bottom: 1rem; }
  .documents thead { display: table-header-group; }
  .documents { font-size: 9.5pt; }
  .documents .what .path { margin-left: 0; }
  .documents tbody th { width: 48%; }
  .documents thead .number { white-space: normal; width: 4rem; }
  .documents td.weights { width: 5rem; }
  .documents .scored { grid-template-columns: 1.7rem 3rem; }
  .documents .scored svg { width: 3rem; }
  .documents .upright, .documents td.content { width: 1.35rem; }
  .documents th button::after { content: none !important; }
  .documents td, .documents tbody th { padding-top: .3rem; padding-bottom: .3rem; }
  .suggested, .story, .spread, .sayings li { break-inside: avoid; }
  .others .plain { columns: 2; }
  .others summary { display: block; list-style: none; }
}
`
