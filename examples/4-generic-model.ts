/** A generic model by name, solved and checked. Run: npx tsx examples/4-generic-model.ts */
import { NamedModel, solveModel, verifySolution } from "didoi";

// Two jobs, two machines: each job takes one machine, each machine has six hours; machine A may work overtime.
const model = new NamedModel({ name: "two jobs", sense: "minimise" });
model.row("A, hours", { upper: 6 }).row("B, hours", { upper: 6 });
for (const [job, costOnA] of [
  ["first", 3],
  ["second", 4],
] as const)
  model
    .unit(job, { mustAct: true })
    .option("on A", { value: costOnA, entries: { "A, hours": 4 } })
    .option("on B", { value: 5, entries: { "B, hours": 5 } });
model.variable("overtime on A", { upper: 2, value: 0.25, entries: { "A, hours": -1 } });

const built = model.build();
const solution = await solveModel(built);
const answer = model.answer(solution);
console.log(answer.status, answer.objective);
console.log("first", answer.choices?.first, "second", answer.choices?.second);
console.log("overtime", answer.variables?.["overtime on A"], "rows", answer.rows);
console.log("verified", verifySolution(built, solution).ok);
