/** The trade-off of two aims with the point of the plan, the curve along the share, whom to move first. */
import { problemOf, statedValue } from "../../analysis/trade-off/axis.js";
import type { TradeOffDocument } from "../../analysis/trade-off/document.js";
import type { Order } from "../../analysis/trade-off/order.js";
import type { ShareCurve } from "../../analysis/trade-off/share-curve.js";
import type { Front } from "../../analysis/trade-off/trade-off.js";
import { stateOf } from "../../plan/state-of.js";
import { axisWords, valueUnit } from "../explore-words.js";
import { analysisWords } from "./analysis-words.js";
import { type Curve, curve, mark } from "./curve.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { table } from "./table.js";

export function tradeOffs(report: PlanReport, documents: readonly TradeOffDocument[]): Html {
  const say = analysisWords[report.language].tradeOff;
  return html`${documents.map(
    (document) =>
      html`${
        document.problem.digest === report.plan.problem.digest
          ? undefined
          : html`<p class="note">${say.other}</p>`
      }${document.front && frontPart(report, document.front)}${document.shares && sharePart(report, document.shares)}${document.order && orderPart(report, document.order)}`,
  )}`;
}

function frontPart(report: PlanReport, found: Front): Html {
  const { language, problem, plan, format, figures } = report;
  const say = analysisWords[language].tradeOff;
  const { points, knee, whole } = found;
  if (points.length === 0) return html`<p>${say.none}</p>`;
  const [xName, xUnit] = axisWords(found.x, language);
  const [yName, yUnit] = axisWords(found.y, language);
  const [inX, inY] = [scaled(found.x, xUnit, report), scaled(found.y, yUnit, report)];
  const stated = stateOf(problemOf(problem, [found.x, found.y]), plan.decisions);
  const own = {
    x: statedValue(found.x, stated) * inX.times,
    y: statedValue(found.y, stated) * inY.times,
    label: say.chosen,
  };
  const drawn = points.map(({ x, y }, k) => ({
    x: x * inX.times,
    y: y * inY.times,
    label: String(k + 1),
  }));
  const bent = knee === null ? undefined : drawn[knee];
  const marks: Curve["marks"] = [
    ...(bent === undefined ? [] : [{ kind: "knee" as const, point: bent }]),
    { kind: "chosen", point: own },
  ];
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return html`<p class="note">${say.key(xName, yName)}${whole ? undefined : ` ${say.relaxed}`}</p>
    <figure><ul class="legend">${kinds.map(
      (kind) =>
        html`<li><svg width="18" height="18">${mark(kind, [9, 9])}</svg>${kind === "chosen" ? say.chosen : say.knee}</li>`,
    )}</ul>${curve({
      label: say.title,
      xName: `${xName} (${inX.unit})`,
      yName: `${yName} (${inY.unit})`,
      points: drawn,
      marks,
      format,
    })}</figure>
    ${table({
      head: [
        say.number,
        `${xName} (${inX.unit})`,
        `${yName} (${inY.unit})`,
        say.gap,
        say.price(inX.unit, yUnit),
        say.moved,
      ],
      rows: points.map(({ x, y, gap, price, totals }, k) => [
        String(k + 1),
        figures.drawn(`front/${k}/x`, x, inX.kind),
        figures.drawn(`front/${k}/y`, y, inY.kind),
        figures.drawn(`front/${k}/gap`, gap, "percent"),
        price === 0 ? "" : figures.drawn(`front/${k}/price`, price, inX.kind),
        totals === undefined ? "" : figures.drawn(`front/${k}/moved`, totals.moved, "count"),
      ]),
      foot: [
        say.chosen,
        figures.drawn("front/chosen/x", own.x / inX.times, inX.kind),
        figures.drawn("front/chosen/y", own.y / inY.times, inY.kind),
        "",
        "",
        figures.of("summary.enterprises.moved", "count"),
      ],
    })}`;
}

/** Money is drawn in billions. */
function scaled(axis: Front["x"], unit: string, { words }: PlanReport) {
  if (axis === "cost") return { times: 1 / 1000, unit: words.billionVnd, kind: "money" as const };
  return { times: 1, unit, kind: "points" as const };
}

function sharePart(report: PlanReport, { points }: ShareCurve): Html {
  const { language, problem, figures } = report;
  const say = analysisWords[language].tradeOff;
  const unit = valueUnit(problem, language);
  return table({
    head: [say.share, say.enterprises, say.value(unit), say.gap, say.perPoint(unit)],
    rows: points.map(({ share, enterprises, status, value, gap, pricePerPoint }, k) => [
      figures.drawn(`shares/${k}/share`, share, "percent"),
      figures.drawn(`shares/${k}/enterprises`, enterprises, "count"),
      value === undefined
        ? status === "infeasible"
          ? say.noPlan
          : say.cut
        : figures.drawn(`shares/${k}/value`, value, "count"),
      gap === undefined ? "" : figures.drawn(`shares/${k}/gap`, gap, "percent"),
      pricePerPoint === undefined ? "" : figures.drawn(`shares/${k}/price`, pricePerPoint, "count"),
    ]),
    caption: say.shares,
  });
}

function orderPart(report: PlanReport, { slices }: Order): Html {
  const { language, problem, figures } = report;
  const say = analysisWords[language].tradeOff;
  return table({
    head: [say.money, say.added, say.loss(valueUnit(problem, language))],
    rows: slices.map(({ share, added, cost }, k) => [
      figures.drawn(`order/${k}/share`, share, "percent"),
      figures.drawn(`order/${k}/added`, added.length, "count"),
      cost === null ? "" : figures.drawn(`order/${k}/cost`, cost, "count"),
    ]),
    caption: say.order,
  });
}
