/** The plan in whole enterprises under a setting, verified as every plan of the library is. */
import {
  decompositionAlone,
  type Formulation,
  type Outcome,
  type Plan,
  planFormulated,
} from "didoi";
import type { Setting } from "../state/setting.js";
import type { Whole } from "./asks.js";
import { known } from "./known.js";
import { actKey, pictureOf } from "./picture.js";
import type { Session } from "./session.js";

/** Enough to decide by; proved on the example within two seconds. */
const ways = { solver: decompositionAlone, gap: 0.002 };
/** Mostly a plan is there after the first; else it is looked for longer, which a slow machine needs. */
const timeLimitsMs = [4000, 30_000];

export async function wholeOf(
  session: Session,
  setting: Setting,
  signal: AbortSignal,
): Promise<Whole> {
  const began = performance.now();
  const formulation = session.stated(setting);
  let outcome: Outcome = { status: "stopped", reason: "" };
  for (const timeLimitMs of timeLimitsMs)
    if (outcome.status === "stopped" && !signal.aborted)
      outcome = await planFormulated(formulation, { ...ways, timeLimitMs, signal });
  const spent = (): number => performance.now() - began;
  session.planned =
    "plan" in outcome ? { problem: formulation.candidates.problem, plan: outcome.plan } : undefined;
  if (!("plan" in outcome)) {
    const reason = "reason" in outcome ? outcome.reason : "";
    return { status: outcome.status, reason, ms: spent() };
  }
  const { plan } = outcome;
  const { value: objective, bound, gap: proved } = plan.objective;
  const picture = pictureOf(formulation, sharesOf(formulation, plan));
  return { status: plan.status, objective, bound, gap: proved, picture, plan, ms: spent() };
}

/** A plan as shares of options: 1 of each that it takes. */
export function sharesOf(formulation: Formulation, { decisions }: Pick<Plan, "decisions">) {
  const { model, optionAt, candidates } = formulation;
  const unitOf = new Map(
    candidates.units.flatMap(({ name, members }) =>
      members.map(({ enterprise }) => [enterprise.id, name] as const),
    ),
  );
  const taken = new Set(
    decisions.acts.map(({ enterprise, choice, year, tenure }) =>
      actKey(unitOf.get(enterprise) ?? "", choice, year, tenure),
    ),
  );
  const shares = new Float64Array(model.optionCount);
  for (let o = 0; o < shares.length; o++) {
    const { unit, action, year } = optionAt(o);
    const { destination, alternative, tenure } = action;
    const choice = known(destination?.park.id ?? alternative?.kind);
    if (taken.has(actKey(unit.name, choice, year, tenure))) shares[o] = 1;
  }
  return shares;
}
