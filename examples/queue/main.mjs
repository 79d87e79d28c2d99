/**
 * Scenarios of a problem by the workers of the queue, into a file that is gone on with when it is there.
 * node main.mjs <problem> <file.ndjson> <scenarios>
 */
import { planRelocation, summariseScenarios, summariseUncertainty } from "didoi";
import { readProblem, runScenariosToFile } from "didoi/node";
import { queueExecutor } from "./executor.mjs";

const [path = "../minimal", file = "scenarios.ndjson", scenarios = "100"] = process.argv.slice(2);
const { problem } = await readProblem(path);
const outcome = await planRelocation(problem);
if (!("plan" in outcome)) throw new Error(outcome.status);
const found = await runScenariosToFile(
  file,
  problem,
  { scenarios: Number(scenarios), candidates: [outcome.plan.decisions] },
  { executor: queueExecutor },
);
console.log(summariseUncertainty(summariseScenarios(found), "en"));
