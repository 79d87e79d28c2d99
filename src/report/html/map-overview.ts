/** The overview: the largest flows from ward to park, and how full the land of each park gets. */
import { locationOf } from "../../domain/places.js";
import type { ParkUse } from "../../plan/plan.js";
import { total } from "../../total.js";
import { type Flow, numbered } from "./flows.js";
import { type Frame, frameOf, type PlaceOnMap } from "./frame.js";
import { type Html, html } from "./html.js";
import { Labels, type Spot } from "./labels.js";
import { baseLayer, hulls, scaleBar } from "./map-layers.js";
import type { PlanReport } from "./report.js";
import { px, svg, textAt } from "./svg.js";
import type { WardTally } from "./wards.js";

/** A park on the map. */
export interface Site {
  readonly use: ParkUse;
  readonly place: PlaceOnMap;
  readonly readyHa: number;
  readonly usedHa: number;
}

/** Parks of a plan whose place is known. */
export function sitesOf({ plan, problem }: PlanReport): Site[] {
  const byId = new Map(problem.parks.map((park) => [park.id, park]));
  return plan.parks.flatMap((use) => {
    const place = locationOf(byId.get(use.park) ?? {});
    if (place === null) return [];
    const land = use.use.filter(({ resource }) => resource === "landHa");
    const readyHa = total(land, ({ ready }) => ready);
    return [{ use, place, readyHa, usedHa: total(land, ({ used }) => used) }];
  });
}

export function overview(
  report: PlanReport,
  wards: readonly WardTally[],
  sites: readonly Site[],
  flows: readonly Flow[],
): Html {
  const centres = wards.flatMap(({ centre }) => (centre === undefined ? [] : [centre]));
  const frame = frameOf([...centres, ...sites.map(({ place }) => place)], 720, 34);
  const arcs = flows.flatMap((flow) => arcOf(frame, flow, wards, sites) ?? []);
  const most = Math.max(...flows.map(({ count }) => count), 1);
  const labels = new Labels();
  for (const { place, readyHa } of sites) labels.block(...frame.at(place), radiusOf(readyHa));
  return svg(
    frame.width,
    frame.height,
    report.say.map.overview,
    html`${baseLayer(frame, report)}${hulls(frame, wards)}
    ${arcs.map(
      ({ d, flow }) =>
        html`<path class="arc" stroke-width="${px(1.5 + (6.5 * flow.count) / most)}" d="${d}"><title>${flow.ward}</title></path>`,
    )}
    ${sites.map((site) => circle(frame, site))}
    ${arcs.map((arc) => arcLabel(report, labels, arc))}
    ${siteLabels(frame, report, labels, sites)}
    ${scaleBar(frame, 10)}`,
  );
}

interface Arc {
  readonly flow: Flow;
  readonly d: string;
  /** A point on it, from 0 at the ward to 1 at the park. */
  readonly along: (t: number) => readonly [x: number, y: number];
}

/** How far it is bent, as a share of its length. */
const bend = 0.14;

function arcOf(
  frame: Frame,
  flow: Flow,
  wards: readonly WardTally[],
  sites: readonly Site[],
): Arc | undefined {
  const centre = wards.find(({ ward }) => ward === flow.ward)?.centre;
  const site = sites.find(({ use }) => use.park === flow.park);
  if (centre === undefined || site === undefined) return undefined;
  const [x1, y1] = frame.at(centre);
  const [x2, y2] = frame.at(site.place);
  const [cx, cy] = [(x1 + x2) / 2 + bend * (y2 - y1), (y1 + y2) / 2 - bend * (x2 - x1)];
  const between = (t: number, a: number, c: number, b: number): number =>
    (1 - t) * (1 - t) * a + 2 * t * (1 - t) * c + t * t * b;
  return {
    flow,
    d: `M${px(x1)} ${px(y1)}Q${px(cx)} ${px(cy)} ${px(x2)} ${px(y2)}`,
    along: (t) => [between(t, x1, cx, x2), between(t, y1, cy, y2)],
  };
}

/** Wards lie apart while arcs come together at parks: labels stand near the wards if they can. */
const alongArc = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6] as const;

function arcLabel({ figures }: PlanReport, labels: Labels, { flow, along }: Arc): Html | undefined {
  const { marks, text } = figures.drawn(`flow/${flow.ward}/${flow.park}`, flow.count, "count");
  const spots = alongArc.map((t): Spot => {
    const [x, y] = along(t);
    return { x, y: y + 4, anchor: "middle" };
  });
  const spot = labels.place(text, spots);
  if (spot === undefined) return undefined;
  return html`<text class="halo" text-anchor="middle" x="${px(spot.x)}" y="${px(spot.y)}"${marks}>${text}</text>`;
}

/** Number and name of each park that receives somebody; the number alone where there is no room. */
function siteLabels(
  frame: Frame,
  { plan }: PlanReport,
  labels: Labels,
  sites: readonly Site[],
): Html {
  const numbers = numbered(plan);
  return html`${sites.map(({ use, place, readyHa }) => {
    const number = numbers.get(use.park);
    if (number === undefined) return undefined;
    const [x, y] = frame.at(place);
    const off = radiusOf(readyHa) + 3;
    const sides: Spot[] = [
      { x: x + off, y: y + 4, anchor: "start" },
      { x: x - off, y: y + 4, anchor: "end" },
      { x, y: y - off, anchor: "middle" },
      { x, y: y + off + 9, anchor: "middle" },
    ];
    const inside = sides.filter((spot) => fits(frame, spot, use.name.length + 3));
    const named = labels.place(`${number} ${use.name}`, inside);
    if (named !== undefined) return textAt(named.x, named.y, `${number} ${use.name}`, named);
    const alone = labels.place(String(number), sides) ?? sides[0];
    return alone && textAt(alone.x, alone.y, String(number), alone);
  })}`;
}

function fits({ width }: Frame, { x, anchor }: Spot, letters: number): boolean {
  const wide = letters * 6.6;
  if (anchor === "middle") return x > wide / 2 && x < width - wide / 2;
  return anchor === "start" ? x + wide < width : x > wide;
}

/** Its area grows with the land, up to a size. */
const radiusOf = (readyHa: number): number => 4 + Math.min(14, 1.3 * Math.sqrt(readyHa));

/** A park: its land as a circle, what is used of it as a sector. */
function circle(frame: Frame, { use, place, readyHa, usedHa }: Site): Html {
  const [x, y] = frame.at(place);
  const radius = radiusOf(readyHa);
  return html`<g><title>${use.name}</title><circle class="site" cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"/>
    ${sector(x, y, radius - 1, readyHa === 0 ? 0 : usedHa / readyHa)}</g>`;
}

function sector(x: number, y: number, radius: number, share: number): Html | undefined {
  if (share <= 0) return undefined;
  if (share > 0.999)
    return html`<circle class="used" cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"/>`;
  const angle = 2 * Math.PI * share;
  const [toX, toY] = [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  const large = share > 0.5 ? "1" : "0";
  return html`<path class="used" d="M${px(x)} ${px(y)}V${px(y - radius)}A${px(radius)} ${px(radius)} 0 ${large} 1 ${px(toX)} ${px(toY)}Z"/>`;
}
