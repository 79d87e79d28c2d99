/**
 * The look of the page: light and dark by the reader's setting, always light on paper. Colours are those of
 * Okabe and Ito, of clearly different lightness, so that they hold for colour-blind readers and in grey.
 */
import { html } from "./html.js";

export const style = html`
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#d5dae1;--card:#f5f7f9;
--blue:#0b4f8a;--orange:#d98200;--sky:#7cc3ea;--grey:#8c939c;--red:#b3261e;--band:#dbe6f0;--green:#00795a}
@media (prefers-color-scheme:dark){:root{--page:#14171b;--ink:#e7eaee;--soft:#a3acb8;--line:#343b45;--card:#1c2127;
--blue:#4f9bdc;--orange:#e8a33a;--sky:#a9dcf7;--grey:#7b838d;--red:#ff8a80;--band:#2a3b4c;--green:#3fbf95}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 20px 60px;max-width:960px;background:var(--page);color:var(--ink);
font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
h1{font-size:1.7em;line-height:1.25;margin:.2em 0 .4em}
h2{font-size:1.25em;margin:2em 0 .5em;padding-top:.4em;border-top:2px solid var(--line)}
h3{font-size:1.02em;margin:1.4em 0 .4em}
p{margin:.5em 0;max-width:75ch}
a{color:var(--blue)}
.kicker,.note,caption,figcaption{color:var(--soft);font-size:.88em}
.kicker{margin:0}
nav ul{columns:2;list-style:none;padding:0;margin:.5em 0;font-size:.92em}
.verdict{background:var(--card);border-left:5px solid var(--blue);padding:.6em 1.1em;border-radius:3px}
.verdict p{max-width:none}
.badge{font-weight:600}
.warning{border:2px solid var(--red);padding:.4em 1em;border-radius:3px;margin:.8em 0}
.warning>p:first-child{color:var(--red);font-weight:600}
b.n{font-weight:600;white-space:nowrap}
.wide{overflow-x:auto;margin:.6em 0}
table{border-collapse:collapse;font-size:.86em;font-variant-numeric:tabular-nums}
table.plain{min-width:60%}
caption{text-align:left;padding:.2em 0;caption-side:top}
th,td{padding:.24em .55em;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;text-align:left;vertical-align:bottom;border-bottom:2px solid var(--soft)}
th span{display:inline-block}
th span::first-letter,td.t:first-child::first-letter{text-transform:uppercase}
th.group{text-align:center;border-bottom:1px solid var(--line)}
tfoot td{font-weight:600;border-top:2px solid var(--soft)}
td.n,th.n{text-align:right}
td.n{white-space:nowrap}
.plain td.t{min-width:4.6em}
.plain td.t:first-child{min-width:9em}
.narrow td,.narrow th{padding:.2em .28em}
.narrow th.n span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;font-weight:500}
.fill{display:inline-block;min-width:6.6em;padding:0 .3em;border-radius:2px;text-align:right;
background:linear-gradient(90deg,var(--band) var(--f),transparent var(--f))}
.fill.full{background:linear-gradient(90deg,color-mix(in srgb,var(--red) 30%,transparent) var(--f),transparent var(--f))}
figure{margin:.8em 0}
.map{display:flex;flex-wrap:wrap;gap:1em}
.map>svg{flex:0 1 auto}
.map>figcaption{flex:1 1 180px}
svg{display:block;max-width:100%;height:auto;font:12px system-ui,"Noto Sans","DejaVu Sans",sans-serif}
svg text{fill:var(--ink)}
svg .soft{fill:var(--soft)}
svg .halo{paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round}
.land{fill:var(--card);stroke:var(--line);stroke-width:.7}
.grid{fill:none;stroke:var(--line);stroke-width:.6}
.hull{fill:var(--orange);stroke:var(--page);stroke-width:.8}
.arc{fill:none;stroke:var(--blue);stroke-opacity:.55;stroke-linecap:round}
.site{fill:var(--page);stroke:var(--ink);stroke-width:1.2}
.used{fill:var(--green)}
.dots{fill:none;stroke-linecap:round}
.dots.moves{stroke:var(--blue);stroke-width:3.4}
.dots.acts{stroke:var(--ink);stroke-width:2.4}
.dots.stays{stroke:var(--grey);stroke-width:1.4}
.change{stroke:var(--page);stroke-width:.8}
.change.starts{fill:var(--blue)}
.change.ends{fill:var(--red)}
.change.choice{fill:var(--orange)}
.change.year{fill:var(--grey)}
.change.tenure{fill:var(--green)}
.payer0{fill:var(--blue)}.payer1{fill:var(--orange)}.payer2{fill:var(--sky)}.payer3{fill:var(--grey)}
.curve{fill:none;stroke:var(--blue);stroke-width:2}
.point{fill:var(--page);stroke:var(--blue);stroke-width:2}
.chosen{fill:var(--orange);stroke:var(--ink);stroke-width:1.2}
.knee{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-dasharray:3 2}
.finding{border-left:3px solid var(--line);padding-left:1em;margin:.8em 0}
.axis{stroke:var(--soft);stroke-width:1}
.track{fill:none;stroke:var(--line)}
.allowed{fill:var(--band)}
.reached{fill:var(--blue)}
.beyond{fill:url(#hatch);stroke:var(--red)}
.hatching{stroke:var(--red);stroke-width:2}
.tick{stroke:var(--ink);stroke-width:2}
.legend{display:flex;flex-wrap:wrap;gap:.2em 1.3em;list-style:none;padding:0;margin:.3em 0;font-size:.88em}
.legend svg{display:inline-block;vertical-align:-2px;margin-right:.4em}
details{margin:.25em 0}
summary{cursor:pointer}
details details{margin-left:1.2em}
.acts dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.3em 0 .8em 1.2em;font-size:.9em}
.acts dt{color:var(--soft)}
.acts dd{margin:0}
.acts li{font-size:.86em}
.ids{font-size:.84em;max-width:none;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.88em}
code{overflow-wrap:anywhere}
pre{background:var(--card);padding:.8em;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:3px}
@page{size:A4;margin:14mm 12mm}
@media print{
:root{color-scheme:light;--page:#fff;--ink:#000;--soft:#444;--line:#bbb;--card:#f3f3f3;--blue:#0b4f8a;--orange:#d98200;
--sky:#7cc3ea;--grey:#8c939c;--red:#b3261e;--band:#dbe6f0;--green:#00795a}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0;font-size:9.5pt}
nav{display:none}
.wide{overflow:visible}
table{font-size:7.6pt}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,figure,svg,.verdict,.warning,li,pre{break-inside:avoid}
h2,h3,caption{break-after:avoid}
a{color:inherit;text-decoration:none}
.map svg{max-height:185mm}
}
`;
