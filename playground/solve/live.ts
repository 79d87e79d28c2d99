/** The relaxation under a setting; each begins where the last one ended. */
import { decompositionAlone, type Formulation, solveModel } from "didoi";
import type { Setting } from "../state/setting.js";
import type { Live } from "./asks.js";
import { pictureOf } from "./picture.js";
import type { Session } from "./session.js";

export async function liveOf(session: Session, setting: Setting): Promise<Live> {
  const began = performance.now();
  const formulation = session.stated(setting);
  const { model } = formulation;
  const prices = model.names.rows.map((key) => session.prices.get(key) ?? 0);
  const start = session.prices.size === 0 ? undefined : { prices };
  const solution = await solveModel(model, { solver: decompositionAlone, relaxation: true, start });
  const spent = (): number => performance.now() - began;
  if (!("values" in solution)) {
    const { status, reason } = solution;
    return { status, reason, prices: {}, ms: spent() };
  }
  const { status, objective, values } = solution;
  const found = pricesByKey(formulation, solution.prices);
  session.prices = new Map(Object.entries(found));
  const picture = pictureOf(formulation, Float64Array.from(values.slice(0, model.optionCount)));
  return { status, objective, picture, prices: found, ms: spent() };
}

function pricesByKey({ model }: Formulation, prices: readonly number[] = []) {
  return Object.fromEntries(
    model.names.rows.flatMap((key, r) => (prices[r] ? [[key, prices[r]]] : [])),
  );
}
