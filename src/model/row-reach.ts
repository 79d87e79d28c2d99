/** How far each row can go: the least and the greatest that all units and extras together can be in it. */
import type { ModelArrays } from "./linear-model.js";
import { UnitActivity } from "./presolve/unit-activity.js";

/** By row, original units; infinite where an extra is. */
export interface RowReach {
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

export function rowReach(model: ModelArrays): RowReach {
  const least = new Float64Array(model.rowCount);
  const greatest = new Float64Array(model.rowCount);
  const activity = new UnitActivity(model);
  for (let i = 0; i < model.unitCount; i++) {
    activity.readUnit(i);
    for (let n = 0; n < activity.rowCount; n++) {
      const row = activity.rows[n]!;
      least[row]! += activity.least[row]!;
      greatest[row]! += activity.greatest[row]!;
    }
  }
  for (let e = 0; e < model.extraCount; e++) {
    activity.readExtra(e);
    for (let n = 0; n < activity.columnRowCount; n++) {
      const row = activity.columnRows[n]!;
      const coefficient = activity.column[row]!;
      const far = coefficient === 0 ? 0 : coefficient * model.extraUpper[e]!;
      least[row]! += Math.min(0, far);
      greatest[row]! += Math.max(0, far);
    }
  }
  return { least, greatest };
}
