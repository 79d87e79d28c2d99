import type { LinearModel, Sense } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";

/**
 * A generalised assignment problem: every job goes to exactly one agent within the agents' capacities.
 * Text: agents m, jobs n; m × n values; m × n resource use; m capacities; numbers by agent, then job.
 * As a model: a job is a unit that must act, an agent an option, a capacity a row.
 */
export function gapModel(text: string, name: string, sense: Sense): LinearModel {
  const numbers = text.split(/\s+/).filter(Boolean).map(Number);
  const [m, n] = [numbers[0]!, numbers[1]!];
  if (numbers.length !== 2 + 2 * m * n + m) throw new RangeError(`${name}: not a GAP file`);
  const value = (agent: number, job: number): number => numbers[2 + agent * n + job]!;
  const use = (agent: number, job: number): number => numbers[2 + m * n + agent * n + job]!;
  const builder = new ModelBuilder(name, sense);
  for (let agent = 0; agent < m; agent++)
    builder.row({ name: `agent ${agent}`, upper: numbers[2 + 2 * m * n + agent]! });
  for (let job = 0; job < n; job++) {
    builder.unit(`job ${job}`, true, []);
    for (let agent = 0; agent < m; agent++)
      builder.option(`agent ${agent}`, value(agent, job), 0, [[agent, use(agent, job)]]);
  }
  return builder.build();
}
