/**
 * npm run fuzz: random tiny models of every kind, solved by every variant, judged in exact arithmetic.
 * Options: --seed 1, --from 0, --count 20000, --out reports/fuzz. It goes on where it stopped with --from.
 * A model on which something is wrong is written to the folder, with what was said of it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { modelToJson } from "../../src/model/formats/model-json.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import type { Solution } from "../../src/model/solution.js";
import { verifySolution } from "../../src/model/verify/verify-solution.js";
import { solvers } from "../../src/solvers/registry.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { judge } from "../exact/referee.js";
import { kindOf, randomModel } from "./random-models.js";

const { values: flags } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    count: { type: "string", default: "20000" },
    out: { type: "string", default: "reports/fuzz" },
  },
});
const seed = Number(flags.seed);
const from = Number(flags.from);
const count = Number(flags.count);
const slowMs = 10_000;

interface Tally {
  solves: number;
  faults: number;
  slow: number;
  unproved: number;
}

const tallies = new Map<string, Tally>();
let faulty = 0;

function tally(kind: string, solver: string): Tally {
  const key = `${kind} · ${solver}`;
  const found = tallies.get(key) ?? { solves: 0, faults: 0, slow: 0, unproved: 0 };
  tallies.set(key, found);
  return found;
}

async function solve(
  index: number,
  model: LinearModel,
  solver: string,
  relaxation: boolean,
): Promise<void> {
  const asked = { relaxation, gap: 0 };
  const began = performance.now();
  const solution: Solution = await solveModel(model, { solver, ...asked });
  const ms = performance.now() - began;
  const own = tally(kindOf(index), solver);
  const checked = verifySolution(model, solution, asked);
  const faults = [
    ...judge(model, solution, asked),
    ...checked.violations.map(({ rule, message }) => `verification: ${rule}: ${message}`),
    ...(ms > slowMs ? [`took ${Math.round(ms)} ms`] : []),
  ];
  own.solves++;
  if (ms > slowMs) own.slow++;
  if ("reason" in solution && solution.reason?.includes("unproved") === true) own.unproved++;
  if (faults.length === 0) return;
  own.faults++;
  faulty++;
  const what = { solver, ...asked, faults, solution, model: modelToJson(model) };
  writeFileSync(
    `${flags.out}/${seed}-${index}-${solver}-${relaxation ? "lp" : "mip"}.json`,
    `${JSON.stringify(what, null, 1)}\n`,
  );
  console.log(
    `${index} ${kindOf(index)}, ${solver}, ${relaxation ? "relaxation" : "whole"}: ${faults.join("; ")}`,
  );
}

mkdirSync(flags.out, { recursive: true });
const started = performance.now();
for (let index = from; index < from + count; index++) {
  const model = randomModel(index, seed);
  for (const { name } of solvers)
    for (const relaxation of [true, false]) await solve(index, model, name, relaxation);
  if ((index + 1) % 1000 === 0) {
    const minutes = (performance.now() - started) / 60_000;
    console.log(`${index + 1 - from} models in ${minutes.toFixed(1)} min, ${faulty} faults`);
    writeFileSync(`${flags.out}/next`, `${index + 1}\n`);
  }
}
const total = { solves: 0, faults: 0, slow: 0, unproved: 0 };
for (const [key, own] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(
    `${key}: ${own.solves} solves, ${own.faults} faults, ${own.slow} slow, ${own.unproved} unproved`,
  );
  for (const name of Object.keys(total) as (keyof Tally)[]) total[name] += own[name];
}
console.log(
  `in all: ${total.solves} solves, ${total.faults} faults, ${total.slow} slow, ${total.unproved} unproved`,
);
process.exit(faulty === 0 ? 0 : 1);
