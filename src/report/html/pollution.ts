/** Pollution by medium and ward: today, of those who act, and what residents gain. */
import { media } from "../../domain/relief.js";
import { loadNames } from "../../plan/statement/load-shares.js";
import { total } from "../../total.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { type Cell, table } from "./table.js";
import { allMedia, wardTallies } from "./wards.js";

export function pollution(report: PlanReport): Html {
  const { say } = report;
  return html`<p class="note">${say.pollution.key}</p>${byWard(report)}${loadTable(report)}`;
}

function byWard({ statement, say, figures }: PlanReport): Html {
  const wards = wardTallies(statement);
  const { media: names, today, leaving, net } = say.pollution;
  const points = (key: string, value: number): Cell => figures.drawn(key, value, "points");
  const sum = (of: (ward: (typeof wards)[number]) => number): number => total(wards, of);
  return table({
    groups: [
      { title: "", columns: 1 },
      { title: today, columns: media.length + 1 },
      { title: leaving, columns: media.length },
      { title: "", columns: 1 },
    ],
    head: [
      say.ward,
      ...media.map((medium) => names[medium]),
      say.total,
      ...media.map((medium) => names[medium]),
      net,
    ],
    rows: wards.map((ward) => [
      ward.ward,
      ...media.map((medium) => points(`burden/${ward.ward}/${medium}`, ward.today[medium])),
      points(`burden/${ward.ward}`, allMedia(ward.today)),
      ...media.map((medium) => points(`leaving/${ward.ward}/${medium}`, ward.leaving[medium])),
      points(`net/${ward.ward}`, ward.netPoints),
    ]),
    foot: [
      say.total,
      ...media.map((medium) =>
        points(
          `burden//${medium}`,
          sum((ward) => ward.today[medium]),
        ),
      ),
      points(
        "burden/",
        sum((ward) => allMedia(ward.today)),
      ),
      ...media.map((medium) =>
        points(
          `leaving//${medium}`,
          sum((ward) => ward.leaving[medium]),
        ),
      ),
      figures.of("summary.reliefPoints", "points"),
    ],
  });
}

function loadTable({ plan, words, say, figures }: PlanReport): Html {
  const names = loadNames.filter((name) => plan.summary.loadShares[name] > 0);
  return table({
    head: [say.pollution.load, say.pollution.share],
    rows: names.map((name) => [
      words.loadNames[name],
      figures.of(`summary.loadShares.${name}`, "percent"),
    ]),
    caption: say.pollution.shares,
  });
}
