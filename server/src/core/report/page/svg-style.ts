/** The style of a report's picture: ink on paper, whatever is around it. */
export const svgStyle = `
text { font: 14px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; fill: #22282e; }
.paper { fill: #faf9f6; }
.title { font: 600 28px "Iowan Old Style", Palatino, "DejaVu Serif", Georgia, serif; }
.heading, .verdict { font: 600 17px "Iowan Old Style", Palatino, "DejaVu Serif", Georgia, serif; }
.eyebrow { font-size: 12px; font-weight: 600; letter-spacing: 1px; fill: #1d716c; }
.name { font-size: 14px; font-weight: 600; }
.small { font-size: 13px; }
.quiet { font-size: 13px; fill: #5c6670; }
.end, .foot { font-size: 12px; fill: #5c6670; }
.count { font-size: 14px; font-weight: 600; font-variant-numeric: tabular-nums; }
.dial circle { fill: none; stroke-width: 7; }
.dial { width: 100px; height: 100px; }
.track, .dial .track { stroke: #e3dfd6; fill: none; }
.dial .arc { stroke: #1d716c; stroke-linecap: round; }
.dial text { text-anchor: middle; }
.dial .figure { font: 600 32px "Iowan Old Style", Palatino, "DejaVu Serif", Georgia, serif; }
.dial .of { font-size: 9.5px; fill: #5c6670; }
.gauge { fill: none; stroke: #e3dfd6; stroke-width: 8; }
.gauge.ours { stroke: #a3652b; stroke-dasharray: 3 1.6; }
.gauge.theirs { stroke: #1d716c; }
.gauge.none { stroke-dasharray: 1 5; stroke-width: 4; stroke: #858c94; }
.tick, .axis, .marks line { stroke: #858c94; stroke-width: 1; }
.axis { stroke-width: 2; }
.needle { stroke: #22282e; stroke-width: 2.4; stroke-linecap: round; }
.hub { fill: #22282e; }
.units-get rect { fill: #1d716c; stroke: #1d716c; }
.units-give rect { fill: none; stroke: #a3652b; stroke-width: 1.6; }
.cell-full { fill: #1d716c; stroke: #1d716c; }
.cell-none { fill: none; stroke: #858c94; }
.minutes text { fill: #fff; font-weight: 600; font-size: 13px; }
.minutes .of { font-weight: 500; font-size: 12px; }
.minutes .optional { fill-opacity: .55; }
.marks { overflow: visible; }
.marks text { font-size: 12px; fill: #5c6670; }
.driver-product { fill: #4a74a8; } .driver-sales { fill: #a3652b; } .driver-operations { fill: #7f6a9e; } .driver-value { fill: #1d716c; }
.driver-finance { fill: #776d5e; } .driver-people { fill: #9c5871; } .driver-admin { fill: #69727b; } .driver-other { fill: #757c84; }
`
