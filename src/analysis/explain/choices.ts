/** What else a unit could do, and what its choice pays: the ground of every explanation. */
import * as z from "zod/mini";
import type { Formulation } from "../../formulation/formulate.js";
import { choiceOf } from "../../formulation/units.js";
import { forEachEntry, optionsOf } from "../../model/linear-model.js";
import type { PlacedUnit, PricedPlan } from "../priced-plan.js";

export const option = z.strictObject({
  /** Id of a park, kind of an alternative, or `stay`. */
  choice: z.string(),
  year: z.optional(z.int()),
  tenure: z.optional(z.enum(["lease", "rent"])),
});
/** One option of an enterprise. */
export type Option = z.infer<typeof option>;

/** The best option of each choice, and to do nothing where that is open (−1); the best first. */
export function rankedOptions(
  { fitting, worthOf }: PricedPlan,
  { index, chosen }: PlacedUnit,
): number[] {
  if (index < 0) return [];
  const { model } = fitting;
  const best = new Map<string, { o: number; worth: number }>();
  for (const o of optionsOf(model, index)) {
    const choice = choiceOf(fitting.optionAt(o).action);
    const worth = worthOf(index, o);
    const known = best.get(choice);
    const isBetter = known === undefined || (known.o !== chosen && worth > known.worth);
    if (isBetter || o === chosen) best.set(choice, { o, worth });
  }
  const list = [...best.values()];
  if (model.mustAct[index] === 0) list.push({ o: -1, worth: 0 });
  return list.sort((a, b) => b.worth - a.worth || a.o - b.o).map(({ o }) => o);
}

/** An option by name; −1 is to do nothing. */
export function said(
  { fitting }: { readonly fitting: Pick<Formulation, "optionAt"> },
  o: number,
): Option {
  if (o < 0) return { choice: "stay" };
  const { action, year } = fitting.optionAt(o);
  const { tenure } = action;
  return { choice: choiceOf(action), year, ...(tenure === undefined ? {} : { tenure }) };
}

/** Limits with a price that the choice takes something of. */
export function limitsOf({ fitting, prices }: PricedPlan, { index, chosen }: PlacedUnit) {
  if (chosen < 0) return [];
  const { model } = fitting;
  const used = new Map<number, number>();
  forEachEntry(model, index, chosen, (row, a) => used.set(row, (used.get(row) ?? 0) + a));
  return [...used]
    .map(([row, a]) => {
      const price = prices[row] ?? 0;
      return { row: model.names.rows[row] ?? "", price, paid: price * a };
    })
    .filter(({ paid }) => paid !== 0)
    .sort((a, b) => Math.abs(b.paid) - Math.abs(a.paid) || (a.row < b.row ? -1 : 1));
}
