/** What the figures rest on: assumptions, the policy's own sources, a made-up register. */
import type { AssumptionId } from "../../domain/assumption-ids.js";
import type { Plan } from "../../plan/plan.js";
import { reasonIn } from "../../report/assumption-reasons.js";
import { dictionaries } from "../../report/dictionaries.js";
import type { PaperSetting } from "../paper-setting.js";
import { type PaperTable, paperTable } from "../paper-table.js";
import { yes } from "../paper-words.js";

type Assumed = Plan["assumptions"][number];

/** One row per assumption, with its range and reason. */
export function assumptionTable({ plan, language }: PaperSetting): PaperTable {
  const words = dictionaries[language];
  return paperTable<Assumed>(
    {
      id: "assumptions",
      title: { vi: "Phụ lục giả định", en: "Assumptions" },
      columns: [
        {
          header: { vi: "Giả định", en: "Assumption" },
          kind: "text",
          of: ({ id }) => words.assumptionNames[id as AssumptionId] ?? id,
        },
        {
          header: { vi: "Giá trị (theo đơn vị bên cạnh)", en: "Value (in the unit beside it)" },
          kind: "exact",
          of: ({ value }) => value,
        },
        {
          header: { vi: "Thấp nhất (đơn vị bên cạnh)", en: "Least (in that unit)" },
          kind: "exact",
          of: ({ low }) => low,
        },
        {
          header: { vi: "Cao nhất (đơn vị bên cạnh)", en: "Largest (in that unit)" },
          kind: "exact",
          of: ({ high }) => high,
        },
        {
          header: { vi: "Đơn vị", en: "Unit" },
          kind: "text",
          of: ({ unit }) => words.units[unit] ?? unit,
        },
        {
          header: { vi: "Do bài toán đặt", en: "Set by the problem" },
          kind: "text",
          of: ({ set }) => yes(set)[language],
        },
        {
          header: { vi: "Lý do, nguồn", en: "Reason, source" },
          kind: "text",
          of: (one) => reasonIn(one, language),
        },
      ],
      rows: plan.assumptions,
    },
    language,
  );
}

type Ground = Plan["grounds"][number];

/** One row per figure of the policy that names its source; undefined without any. */
export function policyTable({ plan, language }: PaperSetting): PaperTable | undefined {
  if (plan.grounds.length === 0) return undefined;
  return paperTable<Ground>(
    {
      id: "policy-grounds",
      title: { vi: "Căn cứ của chính sách", en: "Grounds of the policy" },
      columns: [
        { header: { vi: "Nội dung", en: "Figure" }, kind: "text", of: ({ label }) => label },
        {
          header: { vi: "Loại", en: "Grade" },
          kind: "text",
          of: ({ grade }) => dictionaries[language].grades[grade],
        },
        {
          header: { vi: "Thấp nhất (đơn vị của nội dung)", en: "Least (in its unit)" },
          kind: "exact",
          of: ({ low }) => low,
        },
        {
          header: { vi: "Cao nhất (đơn vị của nội dung)", en: "Largest (in its unit)" },
          kind: "exact",
          of: ({ high }) => high,
        },
        { header: { vi: "Nguồn", en: "Source" }, kind: "text", of: ({ source }) => source },
        { header: { vi: "Ngày", en: "Date" }, kind: "text", of: ({ date }) => date },
      ],
      rows: plan.grounds,
    },
    language,
  );
}
