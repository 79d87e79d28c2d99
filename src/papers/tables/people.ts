/** Workers year by year, and who is not placed. */

import { notMoved } from "../../analysis/explain/not-moved.js";
import { obligationOf } from "../../domain/obligation.js";
import { newWardOf } from "../../domain/wards.js";
import { doingsOf } from "../../plan/doings.js";
import type { YearResult } from "../../plan/plan.js";
import { dictionaries } from "../../report/dictionaries.js";
import { explainWords } from "../../report/explain-words.js";
import type { PaperSetting } from "../paper-setting.js";
import { all, type ColumnOf, type PaperTable, paperTable, type Said } from "../paper-table.js";
import { headers } from "../paper-words.js";

/** One row per year. */
export function workersTable({ plan, language }: PaperSetting): PaperTable {
  const jobs = (header: Said, of: (year: YearResult) => number): ColumnOf<YearResult> => ({
    header,
    kind: "jobs",
    of,
    adds: true,
  });
  return paperTable<YearResult>(
    {
      id: "workers",
      title: { vi: "Lao động theo năm", en: "Workers by year" },
      columns: [
        { header: headers.year, kind: "year", of: ({ year }) => year },
        jobs(headers.workersMoved, ({ workersMoved }) => workersMoved),
        jobs(headers.notFollowing, ({ jobsNotFollowing }) => jobsNotFollowing),
        jobs(
          { vi: "Việc làm mất khi chuyển đổi (người)", en: "Jobs converted (persons)" },
          ({ jobsConverted }) => jobsConverted,
        ),
        jobs(
          { vi: "Việc làm mất khi chấm dứt (người)", en: "Jobs closed (persons)" },
          ({ jobsClosed }) => jobsClosed,
        ),
        jobs(
          { vi: "Việc làm chuyển ra ngoài TP.HCM (người)", en: "Jobs that leave (persons)" },
          ({ jobsLeft }) => jobsLeft,
        ),
      ],
      rows: plan.years,
      total: all,
    },
    language,
  );
}

type Unplaced = PaperSetting["problem"]["enterprises"][number];

/** Who is not exempt and does nothing within the plan. */
export function unplacedTable({ problem, plan, language }: PaperSetting): PaperTable {
  const rule = problem.policy.obligationRule;
  const doingOf = doingsOf(plan);
  const rows = problem.enterprises.filter((one) => {
    const { move, alternative } = doingOf(one.id);
    return move === undefined && alternative === undefined && obligationOf(one, rule) !== "exempt";
  });
  const waitOf = (id: string) => doingOf(id).postponed;
  const reasons = new Map(
    notMoved(problem, plan).map(({ enterprise, reason }) => [enterprise, reason] as const),
  );
  const reasonOf = (id: string): string | undefined => {
    const reason = reasons.get(id);
    return reason === undefined ? undefined : explainWords[language].reasons[reason];
  };
  return paperTable<Unplaced>(
    {
      id: "unplaced",
      title: { vi: "Chưa bố trí được", en: "Not placed" },
      columns: [
        { header: headers.id, kind: "code", of: ({ id }) => id },
        { header: headers.name, kind: "text", of: ({ name }) => name },
        {
          header: headers.obligation,
          kind: "text",
          of: (one) => dictionaries[language].obligations[obligationOf(one, rule)],
        },
        { header: headers.wardOld, kind: "text", of: ({ wardOld }) => wardOld },
        { header: headers.wardNew, kind: "text", of: newWardOf },
        {
          header: { vi: "Đến hạn (năm)", en: "Due (year)" },
          kind: "year",
          of: ({ id }) => waitOf(id)?.due,
        },
        { header: { vi: "Lý do", en: "Reason" }, kind: "text", of: ({ id }) => reasonOf(id) },
        { header: headers.landNow, kind: "ha", of: ({ landHa }) => landHa, adds: true },
        { header: headers.workers, kind: "jobs", of: ({ workers }) => workers, adds: true },
        {
          header: { vi: "Ô nhiễm của cơ sở đến hạn (điểm)", en: "Burden of who is due (points)" },
          kind: "points",
          of: ({ id }) => waitOf(id)?.grossPoints,
          adds: true,
        },
      ],
      rows,
      subtotals: [
        {
          label: { vi: "Đến hạn, được gia hạn", en: "Due and postponed" },
          has: ({ id }) => waitOf(id) !== undefined,
        },
      ],
      total: all,
      isList: true,
    },
    language,
  );
}
