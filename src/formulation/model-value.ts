/** What decisions are worth in the model: the first writing of the objective, to be held against the second. */
import type { Tenure } from "../domain/tenure.js";
import { total } from "../total.js";
import type { Formulation } from "./formulate.js";
import type { ExtraMeaning } from "./model-rows.js";
import { choiceOf, type Member } from "./units.js";

/** Decisions by the names that they have in plans. */
interface Decided {
  readonly acts: readonly {
    enterprise: string;
    choice: string;
    year: number;
    tenure?: Tenure | undefined;
  }[];
  readonly opened: readonly string[];
  readonly expansions: readonly { park: string; year: number; steps: number }[];
  /** Zones that the acts clear whole. */
  readonly cleared: readonly string[];
}

/** Soft rules that the decisions break, by row key. */
interface Broken {
  readonly rule: string;
  readonly amount: number;
}

/**
 * Equation (1) of the model at the point that the decisions are, each soft row exceeded by what its
 * breach says: k + Σ v_o x_o + Σ w_e z_e.
 * @returns null when the model has no such point: an act that no option stands for, or a unit whose
 * members do not do the same
 */
export function modelValueOf(
  { model, optionAt, extras }: Formulation,
  decided: Decided,
  breaches: readonly Broken[],
): number | null {
  const acts = new Map(decided.acts.map((act) => [act.enterprise, act]));
  let value = model.offset;
  let found = 0;
  for (let o = 0; o < model.optionCount; o++) {
    const { unit, action, year } = optionAt(o);
    const does = ({ enterprise }: Member): boolean => {
      const act = acts.get(enterprise.id);
      if (act?.year !== year || act.choice !== choiceOf(action)) return false;
      return action.tenure === undefined || (act.tenure ?? "lease") === action.tenure;
    };
    if (!unit.members.every(does)) continue;
    value += model.value[o] ?? 0;
    found += unit.members.length;
  }
  if (found !== decided.acts.length) return null;
  extras.forEach((meaning, e) => {
    value += (model.extraValue[e] ?? 0) * decidedAmount(meaning, decided);
  });
  const prices = new Map<string, number>();
  extras.forEach((meaning, e) => {
    if (meaning.kind === "breach") prices.set(meaning.rule, model.extraValue[e] ?? 0);
  });
  // Breaches of single enterprises are in the values of their options.
  return value + total(breaches, ({ rule, amount }) => (prices.get(rule) ?? 0) * amount);
}

/** The value of an extra that stands for a decision. */
function decidedAmount(meaning: ExtraMeaning, { opened, expansions, cleared }: Decided): number {
  if (meaning.kind === "cleared") return cleared.includes(meaning.zone) ? 1 : 0;
  if (meaning.kind === "opening") return opened.includes(meaning.park) ? 1 : 0;
  if (meaning.kind !== "expansion") return 0;
  return total(expansions, ({ park, year, steps }) =>
    park === meaning.park && year === meaning.year ? steps : 0,
  );
}
