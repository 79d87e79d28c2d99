/** Who does something else in another plan, where it is today: each kind of change by form and colour. */
import { type ChangeKind, changeKinds } from "../../analysis/compare/change-kind.js";
import { analysisWords } from "./analysis-words.js";
import type { Change } from "./changes.js";
import { frameOf } from "./frame.js";
import { type Html, html } from "./html.js";
import { baseLayer, names, scaleBar } from "./map-layers.js";
import type { PlanReport } from "./report.js";
import { px, svg } from "./svg.js";
import { wardTallies } from "./wards.js";

/** The form of each kind, around 0 0. */
const forms: Readonly<Record<ChangeKind, string>> = {
  starts: "m0 -5l5 9h-10z",
  ends: "m0 5l5 -9h-10z",
  choice: "m0 -5l5 5l-5 5l-5 -5z",
  year: "m-3.5 -3.5h7v7h-7z",
  tenure: "m-1.5 -5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",
};

/** Undefined where no place is known. */
export function differenceMap(report: PlanReport, changes: readonly Change[]): Html | undefined {
  const { problem, statement, say, language, placeOf } = report;
  const places = new Map(problem.enterprises.map((one) => [one.id, placeOf(one)]));
  const known = changes.flatMap(({ enterprise, kind }) => {
    const place = places.get(enterprise);
    return place === null || place === undefined ? [] : [{ kind, place }];
  });
  if (known.length === 0) return undefined;
  const wards = wardTallies(statement, placeOf).flatMap(({ ward, centre }) =>
    centre === undefined ? [] : [{ name: ward, place: centre }],
  );
  const all = [...known, ...wards].map(({ place }) => place);
  const frame = frameOf(all, 720, 20);
  const own = analysisWords[language].difference;
  return html`<figure class="map">${svg(
    frame.width,
    frame.height,
    own.map,
    html`${baseLayer(frame, report)}${changeKinds.map((kind) => {
      const marks = known
        .filter((one) => one.kind === kind)
        .map(({ place }) => {
          const [x, y] = frame.at(place);
          return `M${px(x)} ${px(y)}${forms[kind]}`;
        });
      return html`<path class="change ${kind}" d="${marks.join("")}"/>`;
    })}${names(frame, wards)}${scaleBar(frame, 2)}`,
  )}
    <figcaption><ul class="legend">${changeKinds.map(
      (kind) =>
        html`<li><svg width="14" height="14"><path class="change ${kind}" d="M7 7${forms[kind]}"/></svg>${say.compare.kinds[kind]}</li>`,
    )}</ul><p>${own.key}</p></figcaption></figure>`;
}
