/** Who does nothing in a plan, and why, in one of a few kinds. */
import type { Problem } from "../../domain/problem.js";
import { rowKeyParts } from "../../domain/row-keys.js";
import { forEachEntry, optionsOf, senseSign } from "../../model/linear-model.js";
import type { Plan } from "../../plan/plan.js";
import { forbidden } from "../../plan/rules/permission.js";
import { type PricedPlan, pricedPlan } from "../priced-plan.js";

/** The kinds of reasons, the first that holds is said. */
export const stayReasons = [
  "exempt",
  "locked",
  "postponed",
  "noSector",
  "noMeans",
  "noPlace",
  "noLand",
  "noMoney",
  "noRoomInPlan",
  "notWorth",
] as const;
/** Why an enterprise does not act. */
export type StayReason = (typeof stayReasons)[number];

/** An enterprise that does nothing in a plan, with its reason. */
export interface NotMoved {
  /** Its id. */
  readonly enterprise: string;
  /** The kind of the reason. */
  readonly reason: StayReason;
}

/** By id. @throws DidoiError E_CONTRADICTION for a plan of another problem */
export function notMoved(problem: Problem, plan: Plan): NotMoved[] {
  const priced = pricedPlan(problem, plan);
  const acting = new Set(plan.decisions.acts.map(({ enterprise }) => enterprise));
  const waiting = new Set(
    plan.postponed.filter(({ acts }) => acts === undefined).map(({ enterprise }) => enterprise),
  );
  return priced.fitting.candidates.units.flatMap(({ members }) =>
    members.flatMap(({ enterprise, obligation }): NotMoved[] => {
      const { id, lock } = enterprise;
      if (acting.has(id)) return [];
      const reason =
        obligation === "exempt"
          ? "exempt"
          : lock === "stay"
            ? "locked"
            : waiting.has(id)
              ? "postponed"
              : reasonOf(priced, id);
      return [{ enterprise: id, reason }];
    }),
  );
}

/** Of one who may move and is not due. */
function reasonOf(priced: PricedPlan, id: string): StayReason {
  const { index } = priced.unitOf(id);
  const { model } = priced.fitting;
  const hasOptions = optionsOf(model, index).length > 0;
  return hasOptions ? whatItLost(priced, index) : whyNothingIsOpen(priced, id, index);
}

/** Nothing open: no park takes the sector, it cannot pay, its lot fits nowhere, or other rules. */
function whyNothingIsOpen({ problem, all }: PricedPlan, id: string, index: number): StayReason {
  if (optionsOf(all.model, index).length > 0) return "noLand";
  const enterprise = problem.enterprises.find((one) => one.id === id);
  if (enterprise === undefined) return "noPlace";
  const { to } = problem.policy.horizon;
  const byPark = problem.parks.map((park) =>
    forbidden(problem, enterprise, { park }, to).map(({ rule }) => rule),
  );
  if (byPark.every((rules) => rules.includes("sector"))) return "noSector";
  const offered = byPark.filter((rules) => !rules.some((rule) => rule.startsWith("park-")));
  if (offered.length > 0 && offered.every((rules) => rules.includes("sector"))) return "noSector";
  if (offered.some((rules) => rules.every((rule) => rule === "viability"))) return "noMeans";
  return "noPlace";
}

/** Its best option would be worth something but for the price of a limit; the dearest says which. */
function whatItLost(
  { fitting: { model }, prices, worthOf }: PricedPlan,
  index: number,
): StayReason {
  const sigma = senseSign(model);
  let [best = -1] = optionsOf(model, index);
  for (const o of optionsOf(model, index)) if (worthOf(index, o) > worthOf(index, best)) best = o;
  let dearest = "";
  let [most, all] = [0, 0];
  forEachEntry(model, index, best, (row, a) => {
    const paid = sigma * a * (prices[row] ?? 0);
    all += Math.max(0, paid);
    if (paid > most) [dearest, most] = [rowKeyParts(model.names.rows[row] ?? "").family, paid];
  });
  // Even with every limit for nothing it is not worth it.
  if (worthOf(index, best) + all <= 0) return "notWorth";
  if (dearest === "capacity" || dearest === "ready-built") return "noLand";
  if (dearest === "budget") return "noMoney";
  return dearest === "" ? "notWorth" : "noRoomInPlan";
}
