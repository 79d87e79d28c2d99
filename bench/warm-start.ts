/**
 * Relaxations again after one bound has changed: CPU time from the earlier Solution beside that of a
 * solve from nothing, medians of seven in warm code, the values compared first. The example case and
 * 3000 x 30; the budget (of the last year) and a capacity. `npx tsx bench/warm-start.ts`
 */
import type { LinearModel } from "../src/model/linear-model.js";
import type { Solution } from "../src/model/solution.js";
import { agrees } from "../src/model/tolerances.js";
import { instanceByName } from "./instances.js";
import { builtLibrary } from "./library.js";

const changes = [0.98, 1.02, 0.9, 1.1, 0.7, 1.3, 0.5, 1.5];
const runs = 7;
const { solveModel } = await builtLibrary();

for (const name of ["binh-duong", "relocation-3000x30"]) {
  const model = (await (await instanceByName(name)).load())();
  const base = await solveModel(model, { relaxation: true });
  for (const row of changedRows(model, base))
    for (const factor of changes) await compare(name, model, base, row, factor);
}
process.exit(0);

/** The last budget, and in the middle of the capacities with a price. */
function changedRows({ names }: LinearModel, base: Solution): number[] {
  const prices = "prices" in base ? (base.prices ?? []) : [];
  const priced = Array.from(names.rows.keys()).filter((r) => (prices[r] ?? 0) > 0);
  const budget = priced.filter((r) => names.rows[r]?.startsWith("budget")).at(-1);
  const capacities = priced.filter((r) => /^(capacity|park)/.test(names.rows[r] ?? ""));
  return [budget, capacities[capacities.length >> 1]].filter((r) => r !== undefined);
}

async function compare(
  name: string,
  model: LinearModel,
  base: Solution,
  row: number,
  factor: number,
): Promise<void> {
  const rowUpper = model.rowUpper.map((upper, r) => (r === row ? factor * upper : upper));
  const changed = { ...model, rowUpper };
  const solve = (start?: Solution): Promise<Solution> =>
    solveModel(changed, { relaxation: true, ...(start === undefined ? {} : { start }) });
  const [fromNothing, fromStart] = [await solve(), await solve(base)];
  if (!same(fromNothing, fromStart)) throw new Error(`${name}, row ${row}: the values differ`);
  const cold = await median(() => solve());
  const warm = await median(() => solve(base));
  const line = [name, model.names.rows[row], `x ${factor}`, fromNothing.status];
  const times = `${warm.toFixed(1)} / ${cold.toFixed(1)} ms`;
  console.log([...line, times, `${((100 * warm) / cold).toFixed(0)} %`].join("  "));
}

function same(a: Solution, b: Solution): boolean {
  if (a.status !== b.status) return false;
  return a.status !== "optimal" || b.status !== "optimal" || agrees(a.objective, b.objective, 1e-7);
}

async function median(solve: () => Promise<Solution>): Promise<number> {
  const times: number[] = [];
  for (let k = 0; k < runs; k++) {
    const began = process.cpuUsage();
    await solve();
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}
