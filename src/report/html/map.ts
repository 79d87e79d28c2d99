/** The maps: an overview with the largest flows, and where the enterprises are today. */
import { total } from "../../total.js";
import { inline } from "./figures.js";
import { flowsOf } from "./flows.js";
import { frameOf } from "./frame.js";
import { type Html, html } from "./html.js";
import { baseLayer, doings, dots, hulls, names, scaleBar } from "./map-layers.js";
import { overview, sitesOf } from "./map-overview.js";
import type { PlanReport } from "./report.js";
import { svg } from "./svg.js";
import { type WardTally, wardTallies } from "./wards.js";

/** More would hide each other. */
const mostArcs = 12;

export function maps(report: PlanReport): Html {
  const { plan, say, figures } = report;
  const wards = wardTallies(report.statement, report.placeOf);
  const sites = sitesOf(report);
  const isEmpty = sites.length === 0 && wards.every(({ centre }) => centre === undefined);
  if (isEmpty) return html`<p>${say.map.none}</p>`;
  const flows = flowsOf(plan).slice(0, mostArcs);
  const sum = total(flows, ({ count }) => count);
  const shown = inline(figures.drawn("flow/shown", sum, "count"));
  const all = inline(figures.drawn("flow", plan.moves.length, "count"));
  return html`<figure class="map">${overview(report, wards, sites, flows)}
    <figcaption><p>${say.map.flows(String(flows.length), shown, all)}</p>
    <p>${say.map.parks} ${baseLine(report)}</p></figcaption></figure>
    ${origins(report, wards)}`;
}

function baseLine({ baseMap, say }: PlanReport): Html | undefined {
  if (baseMap === undefined) return html`${say.map.noBase} <code>--base-map</code>.`;
  return baseMap.source === "" ? undefined : html`${say.map.base(baseMap.source)}`;
}

/** The wards, near by. */
function origins(report: PlanReport, wards: readonly WardTally[]): Html | undefined {
  const { say } = report;
  const places = wards.flatMap((ward) => ward.places);
  if (places.length === 0) return undefined;
  const frame = frameOf(places, 720, 16);
  const centres = wards.flatMap(({ ward, centre }) =>
    centre === undefined ? [] : [{ name: ward, place: centre }],
  );
  return html`<h3>${say.map.origin}</h3>
    <figure class="map">${svg(
      frame.width,
      frame.height,
      say.map.origin,
      html`${baseLayer(frame, report)}${hulls(frame, wards)}${dots(frame, report)}${names(frame, centres)}${scaleBar(frame, 2)}`,
    )}
    <figcaption><ul class="legend">${[...doings]
      .reverse()
      .map(
        (doing) =>
          html`<li><svg width="14" height="12"><path class="dots ${doing}" d="M7 6h0"/></svg>${say.map[doing]}</li>`,
      )}</ul><p>${say.map.hulls} ${say.map.places}</p></figcaption></figure>`;
}
