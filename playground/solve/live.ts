/** The relaxation under a setting; each begins where the last one ended. */
import { DidoiError, decompositionAlone, type Formulation, type Solution, solveModel } from "didoi";
import type { Setting } from "../state/setting.js";
import type { Live } from "./asks.js";
import { pictureOf } from "./picture.js";
import type { Session } from "./session.js";
import { startOf } from "./start-of.js";

export async function liveOf(
  session: Session,
  setting: Setting,
  signal: AbortSignal,
): Promise<Live> {
  const began = performance.now();
  const { formulation, solution } = await relaxed(session, setting, signal);
  const { model } = formulation;
  const spent = (): number => performance.now() - began;
  if (!("values" in solution)) {
    const { status, reason } = solution;
    return { status, reason, prices: {}, ms: spent() };
  }
  const { status, objective, values } = solution;
  const picture = pictureOf(formulation, Float64Array.from(values.slice(0, model.optionCount)));
  return { status, objective, picture, prices: pricesByKey(formulation, solution), ms: spent() };
}

/** What a relaxation is worth alone; null where there is none, or no such policy. */
export async function worthOf(
  session: Session,
  setting: Setting,
  signal: AbortSignal,
): Promise<number | null> {
  try {
    const { solution } = await relaxed(session, setting, signal);
    return solution.status === "optimal" ? solution.objective : null;
  } catch (error) {
    if (error instanceof DidoiError) return null;
    throw error;
  }
}

async function relaxed(session: Session, setting: Setting, signal: AbortSignal) {
  const formulation = session.stated(setting);
  const { model } = formulation;
  const start = startOf(formulation, session.prices);
  const options = { solver: decompositionAlone, relaxation: true, start, signal };
  const solution = await solveModel(model, options);
  if (solution.status === "optimal") session.prices = pricesByKey(formulation, solution);
  return { formulation, solution };
}

function pricesByKey({ model }: Formulation, solution: Solution): Record<string, number> {
  const prices = "prices" in solution ? (solution.prices ?? []) : [];
  return Object.fromEntries(
    model.names.rows.flatMap((key, r) => (prices[r] ? [[key, prices[r]]] : [])),
  );
}
