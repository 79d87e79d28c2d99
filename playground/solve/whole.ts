/** The plan in whole enterprises under a setting, verified as every plan of the library is. */
import {
  decompositionAlone,
  type Formulation,
  type Outcome,
  type Plan,
  type PlanOptions,
  type Progress,
  planFormulated,
  setSolverWorker,
} from "didoi";
import type { Asks, Step, Whole } from "./asks.js";
import { known } from "./known.js";
import { actKey, pictureOf } from "./picture.js";
import type { Session } from "./session.js";
import { startOf } from "./start-of.js";

/** Enough to decide by; proved on the example within two seconds. */
const alone = { solver: decompositionAlone, gap: 0.002 };
const withHighs = { solver: "decomposition", gap: 0.0001 };
/** When a plan is there by then, it is shown; else one is looked for until the end, which a slow machine needs. */
const soonMs = 4000;
const endMs = 120_000;
/** How often the page is told what is found. */
const tellEveryMs = 500;

export async function wholeOf(
  session: Session,
  { setting, highs, prices }: Asks["whole"]["ask"],
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (step: Step) => void },
): Promise<Whole> {
  const began = performance.now();
  const spent = (): number => performance.now() - began;
  const formulation = session.stated(setting);
  if (highs !== undefined) setSolverWorker(() => new Worker(highs));
  const ways = {
    ...(highs === undefined ? alone : withHighs),
    start: startOf(formulation, prices),
  };
  const outcome = await planSoon(formulation, ways, signal, tell);
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

async function planSoon(
  formulation: Formulation,
  ways: PlanOptions,
  signal: AbortSignal,
  tell: (step: Step) => void,
): Promise<Outcome> {
  const enough = new AbortController();
  const began = performance.now();
  let told = began;
  let isFound = false;
  const onProgress = ({ objective, gap }: Progress): void => {
    isFound ||= objective !== undefined;
    const now = performance.now();
    if (isFound && now - began > soonMs) enough.abort();
    if (now - told < tellEveryMs) return;
    told = now;
    tell({ step: "searching", gap: objective === undefined ? undefined : gap });
  };
  const look = setTimeout(() => isFound && enough.abort(), soonMs);
  try {
    const both = AbortSignal.any([signal, enough.signal]);
    const limits = { signal: both, timeLimitMs: endMs, onProgress };
    return await planFormulated(formulation, { ...ways, ...limits });
  } finally {
    clearTimeout(look);
  }
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
