/** The style sheet of the HTML report. In VS Code the editor's theme fills the colours; elsewhere paper and ink, by day and by night. */
export const reportStyle = `
:root {
  --ink: var(--vscode-foreground, #22282e);
  --paper: var(--vscode-editor-background, #faf9f6);
  --card: var(--vscode-editorWidget-background, #ffffff);
  --quiet: var(--vscode-descriptionForeground, #5c6670);
  --rule: var(--vscode-widget-border, var(--vscode-panel-border, #e3dfd6));
  --track: var(--vscode-widget-border, var(--vscode-panel-border, #e9e5dc));
  --accent: #1d716c;
  --link: var(--vscode-textLink-foreground, #1d6470);
  --mark: #fbeeb8;
  --mark-ink: #22282e;
  --product: #4a74a8;
  --sales: #a3652b;
  --operations: #7f6a9e;
  --value: #1d716c;
  --finance: #776d5e;
  --people: #9c5871;
  --admin: #69727b;
  --other: #858c94;
  --on-fill: #ffffff;
  --sans: var(--vscode-font-family, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif);
  --serif: var(--vscode-font-family, "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "DejaVu Serif", Georgia, serif);
  --mono: var(--vscode-editor-font-family, ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace);
  color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: var(--vscode-foreground, #e4e2dc);
    --paper: var(--vscode-editor-background, #16191c);
    --card: var(--vscode-editorWidget-background, #1e2226);
    --quiet: var(--vscode-descriptionForeground, #a0a7ad);
    --rule: var(--vscode-widget-border, var(--vscode-panel-border, #31373c));
    --track: var(--vscode-widget-border, var(--vscode-panel-border, #343a40));
    --link: var(--vscode-textLink-foreground, #7cc4c9);
  }
  :root:not(:has(.vscode-light)) {
    --accent: #57b3aa; --value: #57b3aa; --product: #7ba3d6; --sales: #d9a066; --operations: #a993cb;
    --finance: #b5aa95; --people: #cf8ea6; --admin: #959da5; --other: #7f878f; --mark: #5a4f1f; --mark-ink: #f6f0d8; --on-fill: #14171a;
  }
}
:root:has(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) {
  --accent: #57b3aa; --value: #57b3aa; --product: #7ba3d6; --sales: #d9a066; --operations: #a993cb;
  --finance: #b5aa95; --people: #cf8ea6; --admin: #959da5; --other: #7f878f; --mark: #5a4f1f; --mark-ink: #f6f0d8; --on-fill: #14171a;
}
:root:has(.vscode-high-contrast) { --rule: var(--vscode-contrastBorder, currentColor); --track: var(--vscode-contrastBorder, currentColor); --quiet: var(--vscode-foreground); }
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --rule: var(--ink); } }

* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; padding: 0 clamp(1rem, 4vw, 2.5rem); color: var(--ink); background: var(--paper); font: 400 1rem/1.55 var(--sans); overflow-wrap: break-word; }
.page { max-width: 58rem; margin: 0 auto; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 4.5vw, 2.4rem); letter-spacing: -.01em; }
h2 { font-size: clamp(1.35rem, 3.4vw, 1.75rem); letter-spacing: -.005em; }
h3 { font-size: 1.1rem; margin: 0 0 .9rem; }
p { margin: 0; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:focus-visible, summary:focus-visible, [role=link]:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; top: .5rem; padding: .4rem .8rem; background: var(--card); z-index: 1; }
.skip:focus { left: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }
.path { overflow-wrap: anywhere; font: .82rem/1.5 var(--mono); color: var(--quiet); }
.eyebrow { font-size: .74rem; font-weight: 600; letter-spacing: .09em; text-transform: uppercase; color: var(--accent); margin-bottom: .45rem; }
.line { color: var(--quiet); font-variant-numeric: tabular-nums; white-space: nowrap; text-decoration: none; }
.line[role=link] { color: var(--link); cursor: pointer; text-decoration: underline; }

.opening { padding: clamp(2rem, 6vw, 4rem) 0 clamp(1.5rem, 4vw, 2.5rem); }
.opening p { max-width: 42rem; margin-top: .9rem; font-size: 1.06rem; color: var(--quiet); }
.opening strong { color: var(--ink); font-weight: 600; }

table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; font-size: .8rem; color: var(--quiet); padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--rule); vertical-align: bottom; }
td, tbody th { padding: .7rem .9rem .7rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
tbody th { font-size: inherit; color: inherit; font-weight: 400; }
thead th { white-space: nowrap; }
.legend thead th { white-space: normal; }
tr > :last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; }
svg { display: block; overflow: visible; }
.track { fill: var(--track); }
.fill { fill: var(--accent); }

.overview { padding-bottom: 2rem; }
.overview .name { font-weight: 600; font-size: 1.02rem; text-decoration: none; }
.overview .name:hover { text-decoration: underline; }
.overview td { vertical-align: middle; }
.scored { display: grid; grid-template-columns: 2.2rem 6rem; gap: .4rem; align-items: center; }
.scored b { font-weight: 600; font-size: 1.05rem; }
.scored svg { width: 6rem; height: .5rem; }
.strip { width: 8.75rem; height: .8rem; }
.told { display: block; margin-top: .3rem; font-size: .8rem; line-height: 1.35; color: var(--quiet); max-width: 15rem; }
.narrow { display: none; }
.unscored { white-space: nowrap; }
.cell-full { fill: var(--accent); stroke: var(--accent); }
.cell-none { fill: none; stroke: var(--quiet); stroke-opacity: .9; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: .9rem 0 0; padding: 0; list-style: none; font-size: .82rem; color: var(--quiet); }
.key li { display: flex; align-items: center; gap: .45rem; }
.key svg { width: .8rem; height: .8rem; }
.others { margin-top: 1.4rem; font-size: .9rem; }

article { padding: clamp(2rem, 5vw, 3.2rem) 0; border-top: 1px solid var(--rule); }
.title { display: grid; grid-template-columns: 1fr auto; gap: 1.5rem; align-items: center; }
.title .path { margin-top: .5rem; }
.dial { width: 7.2rem; height: 7.2rem; flex: none; }
.dial circle { fill: none; stroke-width: 7; }
.dial .track { stroke: var(--track); fill: none; }
.dial .arc { stroke: var(--accent); stroke-linecap: round; }
.dial text { fill: var(--ink); text-anchor: middle; font-family: var(--serif); }
.dial .figure { font-size: 32px; font-weight: 600; }
.dial .of { font: 9.5px var(--sans); fill: var(--quiet); }
.part { margin-top: 2.4rem; }
.note { color: var(--quiet); font-size: .92rem; max-width: 44rem; margin: -.4rem 0 1rem; }

.parts td, .parts th { border-bottom: 0; padding-top: .3rem; padding-bottom: .3rem; vertical-align: middle; }
.parts thead th { font-size: .8rem; }
.parts tbody th { width: 40%; }
.parts .bar { width: 45%; }
.parts svg { width: 100%; height: .6rem; }
details { margin-top: .9rem; font-size: .92rem; }
summary { cursor: pointer; color: var(--link); width: fit-content; }
details[open] > summary { margin-bottom: .6rem; }
.evidence td, .evidence tbody th { padding-top: .45rem; padding-bottom: .45rem; }
.evidence q, .contents q { quotes: "“" "”"; }
.evidence tbody th { width: 32%; }
.at-lines, .leaning { font-size: .84rem; line-height: 1.4; }
.at-lines { color: var(--quiet); margin-top: .35rem; }

.standing { margin-top: 1.8rem; }
.standing ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .55rem; max-width: 50rem; }
.standing li { display: grid; grid-template-columns: 1.1rem 1fr; gap: .6rem; align-items: baseline; }
.standing svg { width: .95rem; height: .95rem; transform: translateY(.1em); fill: none; stroke: var(--sales); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.standing .strong svg { stroke: var(--accent); }
.standing b { font-weight: 600; margin-right: .3rem; }

.dials { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr)); gap: .8rem; margin: 0; padding: 0; list-style: none; }
.dials li { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: .85rem .8rem; }
.dials h4 { margin: 0 0 .5rem; font: 600 .92rem/1.3 var(--sans); text-align: center; text-wrap: balance; min-height: 2.6em; }
.gauges { width: 100%; max-width: 9.5rem; margin: 0 auto; }
.gauge { fill: none; stroke: var(--track); stroke-width: 8; }
.gauge.ours { stroke: var(--sales); stroke-dasharray: 3 1.6; }
.gauge.theirs { stroke: var(--accent); }
.gauge.none { stroke-dasharray: 1 5; stroke-width: 4; }
.gauges .tick { stroke: var(--quiet); stroke-width: 1; }
.needle { stroke: var(--ink); stroke-width: 2.4; stroke-linecap: round; }
.hub { fill: var(--ink); }
.ends { display: flex; justify-content: space-between; gap: .5rem; font-size: .72rem; line-height: 1.25; color: var(--quiet); margin: .3rem 0 .6rem; }
.ends span { max-width: 48%; }
.ends span:last-child { text-align: right; }

.balances { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem 2.4rem; }
.balance caption { text-align: left; font-weight: 600; font-size: .98rem; padding-bottom: .2rem; }
.balance thead th, .balance thead td { padding: .1rem 0 .3rem; border: 0; }
.balance tbody th { font-size: .92rem; white-space: nowrap; width: 6.5rem; padding-right: .9rem; }
.balance tbody th, .balance tbody td { border: 0; padding-top: .25rem; padding-bottom: .25rem; vertical-align: middle; }
.balance table { table-layout: fixed; }
.balance thead td { width: 7rem; }
.balance .give { text-align: right; padding-right: .6rem; border-right: 2px solid var(--quiet); }
.balance .get { text-align: left; padding-left: .6rem; }
.balance td.give, .balance td.get { font-size: .95rem; }
.balance td b { font-weight: 600; vertical-align: middle; }
.units { display: inline-block; vertical-align: middle; max-width: calc(100% - 2.2rem); }
.units-give { margin-left: .5rem; } .units-get { margin-right: .5rem; }
.units-get rect { fill: var(--accent); stroke: var(--accent); }
.units-give rect { fill: none; stroke: var(--sales); stroke-width: 1.6; }
.balance .leaning { margin-top: .5rem; color: var(--quiet); max-width: 26rem; }

.numbers th { width: 46%; }
.numbers th .quiet { display: block; font-size: .84rem; line-height: 1.4; }
.numbers ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; }
.numbers b { font-weight: 600; }

.contents { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: .8rem; margin: 0; padding: 0; list-style: none; }
.contents li { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: .85rem 1rem; font-size: .88rem; }
.contents svg { flex: none; width: .8rem; height: .8rem; transform: translateY(.08em); }
.contents h4 { margin: 0 0 .2rem; font: 600 .98rem/1.3 var(--sans); }
.contents .state { display: flex; align-items: baseline; gap: .45rem; color: var(--quiet); line-height: 1.4; }
.contents .quote { margin-top: .5rem; color: var(--quiet); line-height: 1.45; }

.minutes { width: 100%; height: 2.9rem; margin-bottom: 1rem; overflow: hidden; }
.minutes text { fill: var(--on-fill); font: 600 .8rem var(--sans); }
.minutes .of { font: 500 .74rem var(--sans); }
.minutes .within { overflow: hidden; }
.minutes .optional { fill-opacity: .55; }
.axis { width: 100%; height: 1.5rem; margin: -.75rem 0 1.1rem; }
.axis line { stroke: var(--quiet); stroke-width: 1; }
.axis text { fill: var(--quiet); font: .74rem var(--sans); font-variant-numeric: tabular-nums; }
.caption { font-size: .84rem; color: var(--quiet); margin-bottom: .25rem; }
.verdict { margin-top: 1.6rem; font: 600 1.12rem/1.45 var(--serif); }
.note.under { margin: .3rem 0 0; }
.reason { display: block; font-size: .84rem; line-height: 1.4; color: var(--quiet); }
.side-ours .fill { fill: var(--sales); } .side-shared .fill { fill: var(--other); }
.plain { margin: .6rem 0 0; padding: 0; list-style: none; display: grid; gap: .35rem; }
.items td { padding-top: .45rem; padding-bottom: .45rem; }
.driver-product { fill: var(--product); } .driver-sales { fill: var(--sales); } .driver-operations { fill: var(--operations); }
.driver-value { fill: var(--value); } .driver-finance { fill: var(--finance); } .driver-people { fill: var(--people); }
.driver-admin { fill: var(--admin); } .driver-other { fill: var(--other); }
.legend td, .legend tbody th { padding-top: .4rem; padding-bottom: .4rem; }
.legend svg { display: inline-block; width: .8rem; height: .8rem; margin-right: .6rem; vertical-align: -.05em; }

.suggestions { list-style: none; margin: 0; padding: 0; display: grid; gap: .9rem; }
.suggestions > li { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: 1rem 1.15rem; }
.where { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .9rem; font-size: .84rem; color: var(--quiet); margin-bottom: .35rem; }
.weight { font-weight: 600; color: var(--ink); }
.weight svg { display: inline-block; width: .72rem; height: .72rem; margin-right: .4rem; vertical-align: -.04em; fill: var(--sales); stroke: var(--sales); stroke-width: 1.6; }
.weight-error svg { fill: var(--people); stroke: var(--people); }
.weight-information svg { fill: none; stroke: var(--product); }
.weight-hint svg { fill: var(--quiet); stroke: none; }
.suggestions .said { max-width: 46rem; }
blockquote { margin: .75rem 0 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--rule); color: var(--quiet); font: .95rem/1.55 var(--serif); unicode-bidi: isolate; }
mark { background: var(--vscode-editor-findMatchHighlightBackground, var(--mark)); color: var(--vscode-foreground, var(--mark-ink)); padding: .05em .12em; border-radius: .15em; }
.also { margin: .7rem 0 0; padding: 0; list-style: none; font-size: .9rem; color: var(--quiet); }
.also li { display: grid; grid-template-columns: 4.5rem 1fr; gap: .4rem; padding: .12rem 0; }
details.more { font-size: 1rem; }
code { font: .84em var(--mono); color: inherit; background: none; }
.rule { color: inherit; }
.reasons { border-top: 1px solid var(--rule); padding: clamp(2rem, 5vw, 3.2rem) 0; }
.reasons section { max-width: 46rem; margin-top: 1.8rem; }
.reasons h3 { margin-bottom: .2rem; }
.reasons p, .reasons ul { margin: .6rem 0 0; }
.reasons .quiet { font-size: .88rem; }
footer { border-top: 1px solid var(--rule); padding: 1.5rem 0 3rem; font-size: .85rem; color: var(--quiet); }

:root:has(.vscode-high-contrast) .track { fill: none; stroke: var(--rule); stroke-width: 1; }
:root:has(.vscode-high-contrast) .fill { fill: var(--ink); }
:root:has(.vscode-high-contrast) .gauge { stroke-width: 1.5; }
:root:has(.vscode-high-contrast) .gauge.ours, :root:has(.vscode-high-contrast) .gauge.theirs { stroke: var(--ink); stroke-width: 8; }
:root:has(.vscode-high-contrast) .dial .arc { stroke: var(--ink); }

@media (max-width: 60rem) { .minutes .wide-alone { display: none; } }
@media (max-width: 40rem) {
  .minutes .not-on-phones { display: none; }
  .title { gap: 1rem; }
  .dial { width: 5.4rem; height: 5.4rem; }
  .overview table, .overview tbody, .overview tr, .overview td, .overview tbody th { display: block; padding: 0; border: 0; }
  .overview thead { display: none; }
  .overview tr { padding: .9rem 0; border-bottom: 1px solid var(--rule); display: grid; gap: .35rem; }
  .overview .number { text-align: left; }
  .overview .wide { display: none; } .overview .narrow { display: inline; }
  .overview .name { display: inline-block; padding: .5rem 0 .2rem; }
  .overview .told { max-width: none; }
  .also li { grid-template-columns: 1fr; gap: 0; }
  .legend :is(td, th) { padding-right: .5rem; font-size: .88rem; } .legend thead th { font-size: .74rem; overflow-wrap: anywhere; hyphens: auto; }
  .legend tbody th { padding-left: 1.2rem; text-indent: -1.2rem; } .legend svg { margin-right: .4rem; }
  .items .further, .items thead { display: none; }
  .items tr { display: flex; flex-wrap: wrap; gap: .15rem 1.2rem; padding: .7rem 0; border-bottom: 1px solid var(--rule); }
  .items td { padding: 0; border: 0; }
  .items td:nth-child(2) { flex: 0 0 100%; order: -1; }
  .items [data-label]::before { content: attr(data-label) " "; color: var(--quiet); font-size: .84rem; }
  .parts tr { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .5rem 0; }
  .parts tbody th, .parts td { padding: 0; width: auto; } .parts td.bar { width: auto; grid-row: 2; grid-column: 1 / -1; padding-top: .45rem; }
  summary { padding: .6rem 0; }
  .rule, a.line[href], .line[role=link] { padding: .55rem 0; }
}
@media (forced-colors: active) {
  .fill, .cell-full, [class^=driver-] { fill: CanvasText; forced-color-adjust: none; }
  .cell-full, .cell-none { stroke: CanvasText; stroke-opacity: 1; }
  .minutes text { fill: Canvas; }
  .gauge.ours, .gauge.theirs, .needle, .units rect { stroke: CanvasText; forced-color-adjust: none; }
  .gauge { stroke: GrayText; }
  .units-get rect, .hub { fill: CanvasText; forced-color-adjust: none; }
  .minutes rect { stroke: Canvas; stroke-width: 2; }
  .track { fill: Canvas; stroke: CanvasText; }
  mark { forced-color-adjust: none; background: Mark; color: MarkText; }
}
@media print {
  @page { margin: 15mm 13mm; }
  :root { --paper: #fff; --card: #fff; --ink: #111; --quiet: #444; --rule: #ccc; --track: #ddd; --link: #111; color-scheme: light; }
  body { padding: 0; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .page { max-width: none; }
  .opening { padding-top: 0; }
  .skip, summary { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  article, .reasons { break-before: page; border-top: 0; padding: 0; }
  main > article:first-child { break-before: auto; }
  .dials { grid-template-columns: repeat(5, 1fr); gap: .5rem; } .dials li { padding: .6rem .5rem; }
  .verdict, .note, .caption { break-after: avoid; } .note, .minutes, .axis, .standing li, .plain li, .legend { break-inside: avoid; }
  .reasons section { break-inside: avoid; }
  .suggestions > li, .contents li, .dials li, .balance, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
}
`
