/** What those who move account for of the register's loads: known figures only, shares as fractions. */
import { type Enterprise, pollutants } from "../../domain/enterprise.js";
import { total } from "../../total.js";
import type { Facts } from "./facts.js";

export const loadNames = [...pollutants, "wastewater", "hazardousWaste"] as const;
/** A load of the register. */
export type LoadName = (typeof loadNames)[number];

/** Its own amount; 0 where it states none. */
export function loadOf(enterprise: Enterprise, name: LoadName): number {
  if (name === "wastewater") return enterprise.wastewaterM3PerDay ?? 0;
  if (name === "hazardousWaste") return enterprise.hazardousWasteTonPerYear ?? 0;
  return enterprise.loadsKgPerDay[name] ?? 0;
}

/** By load; 0 where nobody has any. */
export function loadShares({ problem, moves }: Facts): Record<LoadName, number> {
  const shares = loadNames.map((name) => {
    const all = total(problem.enterprises, (enterprise) => loadOf(enterprise, name));
    const moved = total(moves, ({ enterprise }) => loadOf(enterprise, name));
    return [name, all === 0 ? 0 : moved / all] as const;
  });
  return Object.fromEntries(shares) as Record<LoadName, number>;
}
