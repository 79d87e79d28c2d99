import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";

/**
 * Single-source capacitated facility location: every customer is served by exactly one open site.
 * Text: sites m, customers n; per site capacity and fixed cost; n demands; m × n costs, by site.
 * As a model: a customer is a unit that must act, a site an option that uses its demand in the site's
 * row; opening the site is an integer extra with −capacity in that row (upper bound 0); minimise.
 */
export function facilityLocationModel(text: string, name: string): LinearModel {
  const numbers = text.split(/\s+/).filter(Boolean).map(Number);
  const [m, n] = [numbers[0]!, numbers[1]!];
  if (numbers.length < 2 + 2 * m + n + m * n) throw new RangeError(`${name}: not such a file`);
  const demandAt = 2 + 2 * m;
  const costAt = demandAt + n;
  const builder = new ModelBuilder(name, "minimise");
  for (let site = 0; site < m; site++) builder.row({ name: `site ${site}`, upper: 0 });
  for (let customer = 0; customer < n; customer++) {
    builder.unit(`customer ${customer}`, true, []);
    for (let site = 0; site < m; site++)
      builder.option(`site ${site}`, numbers[costAt + site * n + customer]!, 0, [
        [site, numbers[demandAt + customer]!],
      ]);
  }
  for (let site = 0; site < m; site++)
    builder.extra(`open ${site}`, numbers[3 + 2 * site]!, 1, true, [
      [site, -numbers[2 + 2 * site]!],
    ]);
  return builder.build();
}
