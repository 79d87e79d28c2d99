/** The register by obligation: every enterprise once, with what the plan does with it. */

import type { Enterprise } from "../../domain/enterprise.js";
import { groupName } from "../../domain/grouping.js";
import type { Obligation } from "../../domain/obligation.js";
import { obligationOf, obligations } from "../../domain/obligation.js";
import { newWardOf } from "../../domain/wards.js";
import { doingsOf } from "../../plan/doings.js";
import type { Plan, PlannedAlternative, PlannedMove } from "../../plan/plan.js";
import { sectorName } from "../../report/sector-names.js";
import type { PaperSetting } from "../paper-setting.js";
import { all, type PaperTable, paperTable, type Said, type TableOf } from "../paper-table.js";
import { headers, obligationPair, pair, titled, yes } from "../paper-words.js";

interface Row {
  readonly enterprise: Enterprise;
  readonly obligation: Obligation;
  readonly move?: PlannedMove | undefined;
  readonly alternative?: PlannedAlternative | undefined;
  /** The year in which it was due, if it waits beyond it. */
  readonly due?: number | undefined;
}

const does = {
  move: { vi: "di dời", en: "moves" },
  postponed: { vi: "gia hạn", en: "postponed" },
  unplaced: { vi: "chưa bố trí", en: "not placed" },
  exempt: { vi: "không thuộc diện", en: "exempt" },
} as const satisfies Readonly<Record<string, Said>>;

/** What it does, in a word or two. */
function doing({ move, alternative, obligation, due }: Row): Said {
  if (move !== undefined) return does.move;
  if (alternative !== undefined)
    return pair((words) => words.alternatives[alternative.alternative]);
  if (obligation === "exempt") return does.exempt;
  return due === undefined ? does.unplaced : does.postponed;
}

/** Every enterprise, mandatory ones first. */
export function registerTable({ problem, plan, language }: PaperSetting): PaperTable {
  const rows = rowsOf(problem, plan);
  const table: TableOf<Row> = {
    id: "register",
    title: { vi: "Danh sách theo diện", en: "Register by obligation" },
    columns: [
      { header: headers.id, kind: "code", of: ({ enterprise }) => enterprise.id },
      { header: headers.name, kind: "text", of: ({ enterprise }) => enterprise.name },
      {
        header: headers.obligation,
        kind: "text",
        of: ({ obligation }) => obligationPair(obligation)[language],
      },
      {
        header: headers.wardOld,
        kind: "text",
        of: ({ enterprise }) => groupName("wardOld", enterprise.wardOld),
      },
      { header: headers.wardNew, kind: "text", of: ({ enterprise }) => newWardOf(enterprise) },
      { header: headers.city, kind: "text", of: ({ enterprise }) => enterprise.city },
      {
        header: headers.sector,
        kind: "text",
        of: ({ enterprise }) => sectorName(enterprise.sector, language),
      },
      {
        header: headers.landNow,
        kind: "ha",
        of: ({ enterprise }) => enterprise.landHa,
        adds: true,
      },
      {
        header: headers.workers,
        kind: "jobs",
        of: ({ enterprise }) => enterprise.workers,
        adds: true,
      },
      {
        header: { vi: "Quyết định", en: "Decision" },
        kind: "text",
        of: (row) => doing(row)[language],
      },
      { header: headers.park, kind: "text", of: ({ move }) => move?.parkName },
      {
        header: headers.year,
        kind: "year",
        of: ({ move, alternative }) => (move ?? alternative)?.year,
      },
      { header: { vi: "Đến hạn (năm)", en: "Due (year)" }, kind: "year", of: ({ due }) => due },
      {
        header: headers.made,
        kind: "text",
        of: ({ enterprise }) => yes(enterprise.synthetic)[language],
      },
    ],
    rows,
    subtotals: obligations.map((one) => ({
      label: titled(obligationPair(one)),
      has: ({ obligation }) => obligation === one,
    })),
    total: all,
    isList: true,
  };
  return paperTable(table, language);
}

function rowsOf({ enterprises, policy }: PaperSetting["problem"], plan: Plan): Row[] {
  const doingOf = doingsOf(plan);
  const rows = enterprises.map((enterprise): Row => {
    const { move, alternative, postponed } = doingOf(enterprise.id);
    const obligation = obligationOf(enterprise, policy.obligationRule);
    return { enterprise, obligation, move, alternative, due: postponed?.due };
  });
  const order = (row: Row): number => obligations.indexOf(row.obligation);
  return rows.sort((a, b) => order(a) - order(b));
}
