/** A generic model, solved and checked. Run: npx tsx examples/4-generic-model.ts */
import { modelFromJson, solveModel, verifySolution } from "didoi";

// Two jobs, two machines: each job takes one machine, each machine has six hours.
const model = modelFromJson({
  format: "didoi-model/1",
  name: "two jobs",
  sense: "minimise",
  rows: [
    { name: "machine A, hours", lower: null, upper: 6 },
    { name: "machine B, hours", lower: null, upper: 6 },
  ],
  units: ["first", "second"].map((name, job) => ({
    name,
    mustAct: true,
    entries: [],
    options: [
      { name: "on A", value: 3 + job, entries: [[0, 4]] },
      { name: "on B", value: 5, entries: [[1, 5]] },
    ],
  })),
});

const solution = await solveModel(model);
console.log(solution.status, "objective" in solution ? solution.objective : "");
if ("choices" in solution) console.log("choices", solution.choices);
console.log("verified", verifySolution(model, solution).ok);
