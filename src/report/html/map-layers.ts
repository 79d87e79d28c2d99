/** Layers that both maps have: what lies below, the wards, their enterprises, the scale. */
import { geoGraticule } from "d3-geo";
import type { Frame, PlaceOnMap } from "./frame.js";
import { type Html, html } from "./html.js";
import { convexHull } from "./hull.js";
import { Labels } from "./labels.js";
import type { PlanReport, Setting } from "./report.js";
import { px, textAt } from "./svg.js";
import { allMedia, type WardTally } from "./wards.js";

/** The base map, or without one a grid of tenths of a degree. */
export function baseLayer(frame: Frame, { baseMap, format }: Setting): Html {
  if (baseMap !== undefined)
    return html`${baseMap.geometries.map((geometry) => {
      const path = frame.path(geometry);
      return path === "" ? undefined : html`<path class="land" fill-rule="evenodd" d="${path}"/>`;
    })}`;
  const [west, south, east, north] = frame.bounds;
  const grid = geoGraticule()
    .step([0.1, 0.1])
    .extent([
      [west - 0.1, south - 0.1],
      [east + 0.1, north + 0.1],
    ])();
  const tenths = Array.from(
    { length: Math.floor(north * 10) - Math.ceil(south * 10) + 1 },
    (_, k) => (Math.ceil(south * 10) + k) / 10,
  );
  return html`<path class="grid" d="${frame.path(grid)}"/>${tenths.map((lat) =>
    textAt(3, frame.at([lat, west])[1] - 3, `${format(lat, 1)}°`, { kind: "soft" }),
  )}`;
}

/** Outlines of the enterprises of each ward, the darker the heavier the burden there. */
export function hulls(frame: Frame, wards: readonly WardTally[]): Html {
  const most = Math.max(...wards.map(({ today }) => allMedia(today)), Number.MIN_VALUE);
  return html`${wards.map(({ ward, places, today }) => {
    const corners = convexHull(places.map(frame.at)).map(([x, y]) => `${px(x)} ${px(y)}`);
    if (corners.length < 3) return undefined;
    const opacity = 0.12 + (0.75 * allMedia(today)) / most;
    return html`<path class="hull" fill-opacity="${opacity.toFixed(2)}" d="M${corners.join("L")}Z"><title>${ward}</title></path>`;
  })}`;
}

/** What the enterprises do. */
export const doings = ["stays", "acts", "moves"] as const;

/** More than this are not drawn one by one. */
const mostDots = 5000;

/** A dot for each enterprise, those that move on top. */
export function dots(frame: Frame, { statement, problem, placeOf }: PlanReport): Html | undefined {
  if (problem.enterprises.length > mostDots) return undefined;
  const doingOf = new Map(
    statement.acts.map(({ enterprise, park }) => [
      enterprise.id,
      park === undefined ? "acts" : "moves",
    ]),
  );
  return html`${doings.map((doing) => {
    const own = problem.enterprises.filter(({ id }) => (doingOf.get(id) ?? "stays") === doing);
    const path = own.map((one) => {
      const place = one.lat === undefined || one.lon === undefined ? null : placeOf(one);
      if (place === null) return "";
      const [x, y] = frame.at(place);
      return `M${px(x)} ${px(y)}h0`;
    });
    return html`<path class="dots ${doing}" d="${path.join("")}"/>`;
  })}`;
}

/** Names of places; one that would cover another is left out. */
export function names(
  frame: Frame,
  places: readonly { readonly name: string; readonly place: PlaceOnMap }[],
): Html {
  const labels = new Labels();
  return html`${places.map(({ name, place }) => {
    const [x, y] = frame.at(place);
    const spot = labels.place(name, [{ x, y: y + 4, anchor: "middle" }]);
    return spot && textAt(spot.x, spot.y, name, spot);
  })}`;
}

/** So many kilometres. */
export function scaleBar(frame: Frame, km: number): Html {
  const [x, y] = [frame.width - 16 - km * frame.perKm, frame.height - 14];
  return html`<path class="axis" fill="none" d="M${px(x)} ${px(y - 4)}v4h${px(km * frame.perKm)}v-4"/>
    ${textAt(x, y - 8, `${km} km`, { kind: "soft" })}`;
}
