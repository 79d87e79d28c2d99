/** Every number that no source gives, with the library's default, its range and the reason for it. */
import type { AssumptionDefinition } from "./assumption-definition.js";
import type { AssumptionId } from "./assumption-ids.js";
import { assumptionsOfMoves } from "./assumptions-of-moves.js";
import { assumptionsOfParks } from "./assumptions-of-parks.js";
import { assumptionsOfPolicies } from "./assumptions-of-policies.js";

/** Every assumption of the library with its default. */
export const defaultAssumptions = {
  ...assumptionsOfParks,
  ...assumptionsOfMoves,
  ...assumptionsOfPolicies,
} as const satisfies Record<AssumptionId, AssumptionDefinition>;
