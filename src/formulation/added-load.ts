/** What a unit adds to the rivers and the air around a park, for limits of districts and rivers. */
import type { Pollutant } from "../domain/enterprise.js";
import type { Park } from "../domain/park.js";
import { addedLoadKgPerDay } from "../domain/relief.js";
import { total } from "../total.js";
import { totalOf } from "./row-family.js";
import type { Candidates, Unit } from "./units.js";

/** After treatment, kg/day. */
export function addedLoad(
  { problem }: Candidates,
  { members }: Unit,
  park: Park,
  pollutant: Pollutant,
): number {
  return total(members, ({ enterprise }) =>
    addedLoadKgPerDay(enterprise, park, pollutant, problem.assumptions),
  );
}

/** The most that all units together can add, wherever they move, kg/day. */
export function mostLoad(candidates: Candidates, pollutant: Pollutant): number {
  return totalOf(candidates, ({ members }) =>
    total(members, ({ enterprise }) => enterprise.loadsKgPerDay[pollutant] ?? 0),
  );
}
