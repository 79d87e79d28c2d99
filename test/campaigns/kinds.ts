import type { Kind } from "./kinds-choices.js";
import * as choices from "./kinds-choices.js";
import * as extras from "./kinds-extras.js";
import * as scales from "./kinds-scales.js";

/** The kinds of models in the order in which a campaign takes them in turn. */
export const kinds: readonly (readonly [name: string, draw: Kind])[] = [
  ["knapsack", choices.knapsack],
  ["assignment", choices.assignment],
  ["quotas", choices.quotas],
  ["ranged", choices.ranged],
  ["must-act", choices.mustAct],
  ["empty", choices.empty],
  ["dependent-rows", choices.dependent],
  ["ties", choices.ties],
  ["one-row-too-many", choices.oneRowTooMany],
  ["whole-infeasible", choices.onlyInWholeNumbers],
  ["zero-objective", choices.zeroObjective],
  ["huge-offset", choices.hugeOffset],
  ["layout", choices.layout],
  ["chains", extras.chains],
  ["openings", extras.openings],
  ["integer-extras", extras.integerExtras],
  ["continuous-extras", extras.continuousExtras],
  ["unbounded-extras", extras.unboundedExtras],
  ["breaches", extras.breaches],
  ["mixed-scales", scales.mixedScales],
  ["small-beside-large", scales.smallBesideLarge],
  ["mixed-values", scales.mixedValues],
  ["mixed-rows", scales.mixedRows],
  ["mixed-within-rows", scales.mixedWithinRows],
];
