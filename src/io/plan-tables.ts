/** What parks take and what is decided, as headers and rows; units are in the headers. */

import { type AlternativeKind, alternativeKinds } from "../domain/alternative-kinds.js";
import { assumptionNamesVi } from "../domain/assumption-names.js";
import type { CapacityGround } from "../domain/capacity.js";
import type { resources } from "../domain/demand.js";
import { fieldWord } from "../domain/field-words.js";
import type { Decisions } from "../plan/decisions.js";
import type { Plan } from "../plan/plan.js";
import { type OutputTable, rounded } from "./output-table.js";
import { actWords, alternativeWords, tenureWords } from "./table/act-words.js";

const resourceHeaders: Readonly<Record<(typeof resources)[number], string>> = {
  landHa: "Đất (ha)",
  wastewaterM3PerDay: "Nước thải (m³/ngày đêm)",
  codKgPerDay: "COD (kg/ngày)",
  powerMw: "Điện (MW)",
  labourWorkers: "Lao động (người)",
};

const groundName = (ground: CapacityGround): string =>
  ground === "park" ? "Số liệu giả định của khu" : assumptionNamesVi[ground];

/** One row per park, resource that limits it, and year. */
export function parksTable(plan: Plan): OutputTable {
  return {
    headers: [
      "Mã khu",
      "Khu, cụm công nghiệp",
      "Số doanh nghiệp",
      "Lao động",
      "Nguồn lực",
      "Năm",
      "Sử dụng trong năm",
      "Sẵn sàng trong năm",
      "Còn lại cuối năm",
      "Giả định",
      "Số liệu giả định của khu",
    ],
    rows: plan.parks.flatMap((park) =>
      park.use.map(({ resource, year, used, ready, left, assumed }) => [
        park.park,
        park.name,
        park.enterprises,
        park.workers,
        resourceHeaders[resource],
        year,
        rounded(used, 4),
        rounded(ready, 4),
        rounded(left, 4),
        assumed.map(groundName).join("; "),
        park.assumed.map(fieldWord).join("; "),
      ]),
    ),
  };
}

const decisionHeaders = {
  none: ["enterprise", "choice", "year", "tenure", "act", "steps"],
  vi: ["Mã doanh nghiệp", "Lựa chọn", "Năm", "Hình thức sử dụng đất", "Việc", "Số bước"],
} as const;

const isAlternative = (choice: string): choice is AlternativeKind =>
  (alternativeKinds as readonly string[]).includes(choice);

/**
 * One row per act, then one per opening, then one per expansion: what `readDecisions` reads. In the
 * locale `vi` headers and words are Vietnamese.
 */
export function decisionsTable(
  { acts, opened, expansions }: Decisions,
  locale: "none" | "vi" = "none",
): OutputTable {
  const vi = locale === "vi";
  const choiceText = (choice: string): string =>
    vi && isAlternative(choice) ? alternativeWords[choice] : choice;
  const [open, expand] = vi ? [actWords.open, actWords.expand] : ["open", "expand"];
  return {
    headers: decisionHeaders[locale],
    rows: [
      ...acts.map(({ enterprise, choice, year, tenure }) => {
        const held = vi && tenure !== undefined ? tenureWords[tenure] : (tenure ?? "");
        return [enterprise, choiceText(choice), year, held, "", ""];
      }),
      ...opened.map((park) => ["", park, "", "", open, ""]),
      ...expansions.map(({ park, year, steps }) => ["", park, year, "", expand, steps]),
    ],
  };
}
