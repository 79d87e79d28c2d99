import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";

/**
 * A multiple-choice multidimensional knapsack: exactly one item per group within all capacities.
 * Text: groups, items per group, resources; capacities; per group its number, then per item its value
 * and uses; what follows (solutions of the authors) is ignored.
 * As a model: a group is a unit that must act, an item an option, a capacity a row; maximise.
 */
export function mmkpModel(text: string, name: string): LinearModel {
  const numbers = text.split(/\s+/).filter(Boolean).map(Number);
  const [groups, items, resources] = [numbers[0]!, numbers[1]!, numbers[2]!];
  const builder = new ModelBuilder(name, "maximise");
  for (let r = 0; r < resources; r++)
    builder.row({ name: `capacity ${r}`, upper: numbers[3 + r]! });
  let at = 3 + resources;
  for (let g = 0; g < groups; g++) {
    if (numbers[at++] !== g + 1) throw new RangeError(`${name}: not an MMKP file`);
    builder.unit(`group ${g + 1}`, true, []);
    for (let k = 0; k < items; k++) {
      const value = numbers[at++]!;
      const uses = numbers.slice(at, at + resources);
      at += resources;
      builder.option(
        `item ${k}`,
        value,
        0,
        uses.map((use, r) => [r, use] as const),
      );
    }
  }
  return builder.build();
}
