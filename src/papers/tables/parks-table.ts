/** How full each park gets, by year. */
import type { ParkUse } from "../../plan/plan.js";
import { dictionaries } from "../../report/dictionaries.js";
import type { PaperSetting } from "../paper-setting.js";
import { type PaperTable, paperTable } from "../paper-table.js";
import { headers, yes } from "../paper-words.js";

interface Use {
  readonly park: ParkUse;
  readonly resource: string;
  readonly year: number;
  readonly used: number;
  readonly ready: number;
  readonly left: number;
  readonly isAssumed: boolean;
}

const readyBuilt = { vi: "Nhà xưởng xây sẵn (m²)", en: "Ready-built space (m²)" };

/** One row per park, resource that limits it, and year. */
export function parkUseTable({ plan, language }: PaperSetting): PaperTable {
  const rows = plan.parks.flatMap((park): Use[] => [
    ...park.use.map(({ resource, assumed, ...use }) => ({
      ...use,
      park,
      resource: dictionaries[language].resources[resource],
      isAssumed: assumed.length > 0,
    })),
    ...(park.readyBuilt ?? []).map(({ year, usedM2, readyM2, leftM2 }) => ({
      park,
      resource: readyBuilt[language],
      year,
      used: usedM2,
      ready: readyM2,
      left: leftM2,
      isAssumed: park.assumed.includes("readyBuilt"),
    })),
  ]);
  return paperTable<Use>(
    {
      id: "park-use",
      title: { vi: "Sử dụng khu, cụm", en: "Use of parks" },
      columns: [
        { header: headers.park, kind: "text", of: ({ park }) => park.name },
        {
          header: { vi: "Nguồn lực (đơn vị)", en: "Resource (unit)" },
          kind: "text",
          of: ({ resource }) => resource,
        },
        { header: headers.year, kind: "year", of: ({ year }) => year },
        {
          header: { vi: "Dùng trong năm (đơn vị ấy)", en: "Used in the year (in that unit)" },
          kind: "load",
          of: ({ used }) => used,
        },
        {
          header: { vi: "Sẵn sàng trong năm (đơn vị ấy)", en: "Ready in the year (in that unit)" },
          kind: "load",
          of: ({ ready }) => ready,
        },
        {
          header: { vi: "Còn lại cuối năm (đơn vị ấy)", en: "Left at its end (in that unit)" },
          kind: "load",
          of: ({ left }) => left,
        },
        {
          header: { vi: "Dựa vào giả định", en: "Rests on assumptions" },
          kind: "text",
          of: ({ isAssumed }) => yes(isAssumed)[language],
        },
      ],
      rows,
      isList: true,
    },
    language,
  );
}
