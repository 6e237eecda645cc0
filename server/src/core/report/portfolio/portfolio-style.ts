/** What the page about many documents has beside the style of all pages. */
export const portfolioStyle = `
.portfolio .page { max-width: 72rem; }
.portfolio .part { margin-top: 0; padding: clamp(1.8rem, 4vw, 2.8rem) 0; border-top: 1px solid var(--rule); }
.portfolio h2 { margin-bottom: 1.1rem; }
.portfolio .note { margin-top: -.6rem; }
.portfolio .note.under { margin-top: .8rem; }
.portfolio .first { border-top: 0; }
.portfolio .glance { padding-top: clamp(1.2rem, 3vw, 1.8rem); }
.portfolio .glance:has(+ .first) { padding-bottom: 0; }
.portfolio .first { padding-top: clamp(1.3rem, 3vw, 2rem); }
.portfolio .opening { padding: clamp(1.3rem, 4vw, 2.4rem) 0 clamp(1.1rem, 3vw, 1.6rem); }
.portfolio .opening p { margin-top: .6rem; max-width: 60rem; }
.mark { display: inline-block; width: .8rem; height: .8rem; vertical-align: -.06em; flex: none; }
.mark.is-error { fill: var(--people); stroke: var(--people); }
.mark.is-warning { fill: var(--sales); stroke: var(--sales); stroke-width: 1.6; }
.mark.is-information { fill: none; stroke: var(--product); stroke-width: 1.6; }
.mark.is-hint { fill: var(--quiet); }
.mark.is-off { stroke: var(--quiet); stroke-width: 1.6; }
.stands { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 1.1rem 2.4rem; margin: 0; padding: 0; list-style: none; }
.stands b { display: block; font: 600 2.1rem/1.15 var(--serif); font-variant-numeric: tabular-nums; white-space: nowrap; }
.stands b small { font: 400 .95rem var(--sans); color: var(--quiet); }
.stands span { color: var(--quiet); font-size: .92rem; line-height: 1.45; display: block; }
.stands strong { color: var(--ink); font-weight: 600; }
.glance .note { margin: 1.1rem 0 0; }
.steps { margin: 0; padding: 0 0 0 1.5rem; display: grid; gap: .9rem; max-width: 54rem; }
.steps li::marker { color: var(--accent); font-weight: 600; }
.steps .plain { gap: .3rem; }
.steps b { font-weight: 600; }
.remedies { margin: 1rem 0 0; padding-left: 1.2rem; display: grid; gap: .5rem; max-width: 46rem; }
.further-down { padding-bottom: clamp(1.8rem, 4vw, 2.8rem); }
.further-down ul { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0; padding: 0; list-style: none; }
.further-down a { display: block; padding: .4rem .8rem; border: 1px solid var(--rule); border-radius: 2rem; background: var(--card); font-size: .88rem; text-decoration: none; }
.further-down a:hover { text-decoration: underline; }
.spreads { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.6rem 3rem; align-items: start; }
.spread { margin: 0; max-width: 30rem; }
.spread figcaption b { display: block; font: 600 1.1rem/1.3 var(--serif); }
.spread td, .spread tbody th { padding-top: .25rem; padding-bottom: .25rem; }
.columns { width: 100%; height: auto; margin-top: .8rem; }
.columns .figure { fill: var(--ink); font: 600 12px var(--sans); }
.columns .tick { fill: var(--quiet); font: 11px var(--sans); font-variant-numeric: tabular-nums; }
.columns .ground { stroke: var(--quiet); stroke-width: 1; }
.what { display: block; color: var(--quiet); font-size: .84rem; line-height: 1.4; }
.marks-key { margin: 0 0 1.2rem; display: grid; gap: .35rem; font-size: .86rem; color: var(--quiet); }
.marks-key > div { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; }
.marks-key dt { font-weight: 600; } .marks-key dd { margin: 0; display: flex; align-items: center; gap: .4rem; }
.portfolio .listing > .note.under:not(:last-child) { margin: 0 0 .9rem; }
.listing h3 + .note { margin-top: -.4rem; }
.listing + .listing { margin-top: 2.2rem; }
.listing:has(.all:not(:checked)) tbody tr:nth-child(n+31) { display: none; }
.paper-only { display: none; }
.unfold { margin-top: .6rem; }
.unfold label { display: inline-flex; align-items: center; gap: .6rem; min-height: 2.75rem; cursor: pointer; color: var(--link); }
.unfold input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.unfold input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.documents td, .documents tbody th { padding: .55rem .7rem .55rem 0; vertical-align: middle; }
.documents .name { font-weight: 600; text-decoration: none; overflow-wrap: anywhere; }
.documents .name:hover { text-decoration: underline; }
.documents .what .path { margin-left: .3rem; }
.documents th button { all: unset; display: inline-block; cursor: pointer; color: inherit; min-width: 1.5rem; min-height: 1.5rem; }
.documents th button:hover, .documents th button:focus-visible { color: var(--ink); text-decoration: underline; }
.documents th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.documents th[aria-sort=ascending] button::after { content: " ↑" / ""; } .documents th[aria-sort=descending] button::after { content: " ↓" / ""; }
.documents .upright { padding: 0 0 .45rem; width: 1.75rem; text-align: left; }
.documents .upright span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; display: inline-block; font-weight: 500; }
.documents td.content { padding: .55rem 0; text-align: left; width: 1.75rem; }
.documents td.content .mark { width: .95rem; height: .95rem; vertical-align: middle; }
.documents td.content > * { position: relative; display: inline-grid; place-content: center start; min-width: 1.6rem; min-height: 1.75rem; }
.documents .scored { grid-template-columns: 1.9rem 4.5rem; }
.documents .scored svg { width: 4.5rem; }
.documents .weights > a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.weights .by { display: flex; justify-content: flex-end; gap: .55rem; color: var(--quiet); font-size: .84rem; }
.weights .by .mark { width: .66rem; height: .66rem; margin-right: .22rem; }
.tallies td, .tallies tbody th { padding-top: .4rem; padding-bottom: .4rem; vertical-align: middle; border: 0; }
.tallies .bar { width: 40%; } .tallies .bar svg { width: 100%; height: .7rem; }
.tallies tbody th { width: 13rem; }
.partly { fill: var(--accent); fill-opacity: .38; }
.courses td, .courses tbody th { vertical-align: middle; padding: .55rem .9rem .55rem 0; }
.courses tbody th { overflow-wrap: anywhere; }
.courses thead th { white-space: normal; }
.courses tr > :nth-child(3) { padding-left: 1.4rem; }
.meetings { max-width: 40rem; } .meetings td, .meetings tbody th { padding-top: .3rem; padding-bottom: .3rem; overflow-wrap: anywhere; }
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
.story .at { white-space: normal; font-size: .84rem; overflow-wrap: anywhere; }
.portfolio q { quotes: "“" "”"; color: var(--quiet); }
.left-out p { margin-top: .8rem; }
@media screen and (min-width: 52.01rem), print {
  .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
}
@media screen and (min-width: 52.01rem) {
  .content > :hover > .said, .content > :focus-visible > .said { width: auto; height: auto; overflow: visible; clip-path: none; bottom: 100%; right: -.4rem; z-index: 1; padding: .3rem .6rem; border: 1px solid var(--rule); border-radius: .3rem; background: var(--card); color: var(--ink); font-size: .84rem; }
}
@media screen and (max-width: 52rem) {
  .portfolio h2 { margin-bottom: .8rem; }
  .portfolio .opening p { font-size: 1rem; }
  .stands { gap: .7rem; }
  .stands li { display: grid; grid-template-columns: 6.2rem 1fr; gap: .6rem; align-items: baseline; }
  .stands span { font-size: .88rem; }
  .stands b { font-size: 1.4rem; } .stands b small { font-size: .82rem; }
  .steps { padding-left: 1.2rem; }
  .steps .plain li { line-height: 1.45; }
  .steps .plain a { display: inline-block; padding: .55rem 0; } .steps .further { padding: .7rem 0; }
  .steps .plain .quiet { display: block; margin-top: -.35rem; }
  .further-down a { padding: .65rem .9rem; }
  .documents, .documents tbody, .documents tbody th, .documents td { display: block; padding: 0; border: 0; }
  .documents thead { display: none; }
  .documents tr { display: grid; grid-template-columns: 1fr 1fr; align-items: center; gap: .15rem .8rem; padding: 1rem 0; border-bottom: 1px solid var(--rule); }
  .documents tbody th, .documents tr > td:nth-child(2), .documents td.weights { grid-column: 1 / -1; }
  .documents .name { display: block; padding: .5rem 0 .2rem; }
  .documents .what .path { display: block; margin-left: 0; }
  .documents tr > td:nth-child(2), .documents td.number { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: center; min-height: 2.2rem; text-align: left; }
  .documents tr > td:nth-child(2)::before { content: "Score"; }
  .documents td.number::before { content: "Talk : listen"; }
  .documents .weights.number::before { content: "Suggestions"; }
  .documents td::before { color: var(--quiet); font-size: .88rem; min-width: 6rem; }
  .documents .scored { display: flex; align-items: center; gap: .35rem; }
  .documents .scored .said { color: var(--quiet); font-size: .88rem; margin-right: .5rem; }
  .documents td.content { width: auto; padding: 0; }
  .documents td.content > * { display: grid; grid-template-columns: 1.5rem 1fr; place-content: center stretch; align-items: center; min-height: 2.75rem; text-decoration: none; }
  .documents .content .said { font-size: .84rem; line-height: 1.3; color: var(--quiet); }
  .documents .content b { display: block; font-weight: 500; color: var(--ink); }
  .documents .content a b { color: var(--link); text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: .06em; }
  .documents td:empty, .documents td.uncounted { display: none; }
  .documents td.number { grid-column: 1 / -1; }
  .documents .weights > a { min-width: 2.75rem; line-height: 2.75rem; }
  .weights .by { flex-wrap: wrap; justify-content: flex-start; }
  .at { padding: .45rem 0; } .suggested .plain li, .story .plain li { line-height: 1.8; }
  .courses, .courses tbody, .courses tr, .courses tbody th, .courses td { display: block; padding: 0; border: 0; text-align: left; }
  .courses thead { display: none; }
  .courses tr > :nth-child(3) { padding-left: 0; }
  .courses tr { padding: .9rem 0; border-bottom: 1px solid var(--rule); display: grid; gap: .35rem; }
  .courses td.number { white-space: normal; }
  .courses td::before { color: var(--quiet); }
  .courses td:nth-child(2)::before { content: "Meetings: "; } .courses td:nth-child(4)::before { content: "Customers’ share of the time: "; }
  .courses td:nth-child(5)::before { content: "Customers’ topics that gave way: "; } .courses td:nth-child(6)::before { content: "Actions forgotten: "; }
  .tallies tr { display: grid; grid-template-columns: 1fr repeat(3, 3.4rem); align-items: end; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
  .tallies tr > * { padding: 0 !important; width: auto !important; border: 0; }
  .tallies thead th { white-space: normal; line-height: 1.25; }
  .tallies .bar { grid-row: 2; grid-column: 1 / -1; padding-top: .4rem !important; }
  .tallies thead .bar { display: none; }
}
@media (forced-colors: active) { .partly { fill: GrayText; fill-opacity: 1; forced-color-adjust: none; } .mark { forced-color-adjust: none; } .mark[class*=is-] { stroke: CanvasText; } .mark:is(.is-error, .is-warning, .is-hint) { fill: CanvasText; } .spark .way { stroke: CanvasText; } }
@media print {
  .portfolio .part { padding: 1.1rem 0; break-before: auto; }
  .portfolio .opening { padding-bottom: 1rem; }
  .documents { font-size: 9.5pt; }
  .documents .what .path { margin-left: 0; }
  .documents tbody th { width: 48%; }
  .documents thead .number { white-space: normal; width: 4rem; }
  .documents td.weights { width: 5rem; }
  .documents .scored { display: block; }
  .documents .scored svg { display: none; }
  .documents td.number { white-space: normal; }
  .listing:has(.all:not(:checked)) .paper-only { display: block; }
  .documents .upright, .documents td.content { width: 1.2rem; }
  .documents th button::after { content: none !important; }
  .documents td, .documents tbody th { padding-top: .3rem; padding-bottom: .3rem; }
  .further-down, .unfold, .further, .spread details { display: none; }
  .documents th button { display: contents; }
  .tallies thead { display: table-row-group; }
  .part:has(.tallies), .tallies, .part:has(.spreads), .marks-key, .note, .suggested { break-inside: avoid; }
  .note.under { break-after: auto; } .listing h3 + .note { break-after: avoid; } .marks-key, caption { break-after: avoid; }
  .documents thead { display: table-header-group; }
  .documents td.content > * { min-height: 0; }
  .story li, .spread, .stands li, .steps > li { break-inside: avoid; }
  .others .plain { columns: 2; }
  .others summary { display: block; list-style: none; }
}
`
