/** How the example's best plan holds when figures are not what they seem: 20 scenarios in threads, kept in a file. */
import { planRelocation, summariseScenarios, summariseUncertainty } from "didoi";
import { poolExecutor, readProblem, runScenariosToFile } from "didoi/node";

const { problem } = await readProblem("examples/binh-duong");
const outcome = await planRelocation(problem, { gap: 0.001 });
if (!("plan" in outcome)) throw new Error(outcome.status);
const file = await runScenariosToFile(
  process.argv[2] ?? "out-scenarios.ndjson",
  problem,
  { scenarios: 20, candidates: [outcome.plan.decisions] },
  { executor: poolExecutor() },
);
console.log(summariseUncertainty(summariseScenarios(file), "vi"));
