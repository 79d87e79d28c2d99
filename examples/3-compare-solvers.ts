/** The solver variants on the model of one problem. Run: npx tsx examples/3-compare-solvers.ts */
import {
  formulate,
  generateRegister,
  parseProblem,
  prepareSolver,
  solveModel,
  solvers,
} from "didoi";

const problem = parseProblem({
  name: "So sánh bộ giải",
  policy: {
    name: "30-40 %",
    horizon: { from: 2026, to: 2026 },
    quotas: [{ measure: "enterprises", lower: 0.3, upper: 0.4 }],
    budgets: [{ perYear: 60_000 }],
  },
  parks: [
    {
      id: "A",
      name: "KCN A",
      kind: "park",
      status: "operating",
      remainingHa: 20,
      lat: 11.2,
      lon: 106.6,
    },
    {
      id: "B",
      name: "KCN B",
      kind: "park",
      status: "operating",
      remainingHa: 30,
      lat: 11.1,
      lon: 106.8,
    },
    {
      id: "C",
      name: "CCN C",
      kind: "cluster",
      status: "building",
      remainingHa: 15,
      lat: 11.25,
      lon: 106.84,
    },
  ],
  enterprises: generateRegister({ seed: 7, count: 40 }),
});
const { model } = formulate(problem);

for (const solver of solvers) {
  const refusal = solver.supports(model);
  if (refusal !== null) {
    console.log(`${solver.name}: ${refusal}`);
    continue;
  }
  // The first solve of a process loads and compiles: it is not measured.
  await prepareSolver(solver.name);
  await solveModel(model, { solver: solver.name, timeLimitMs: 10_000 });
  const start = performance.now();
  const solution = await solveModel(model, { solver: solver.name, timeLimitMs: 10_000 });
  const ms = (performance.now() - start).toFixed(0);
  if ("objective" in solution)
    console.log(
      `${solver.name}: ${solution.status} ${solution.objective} gap ${solution.gap} in ${ms} ms`,
    );
  else console.log(`${solver.name}: ${solution.status} ${solution.reason} in ${ms} ms`);
}
