/** Why a plan is what it is: one enterprise, the limits, what is worth most, and what is in the way where nothing fits. */
import {
  diagnose,
  explain,
  importance,
  notMoved,
  planRelocation,
  priceList,
  summariseDiagnosis,
  summariseExplanation,
  summariseImportance,
  summarisePrices,
} from "didoi";
import { readProblem } from "didoi/node";

const folder = "examples/minimal";
const { problem } = await readProblem(folder);
const outcome = await planRelocation(problem);
if (!("plan" in outcome)) throw new Error(outcome.status);
const { plan } = outcome;

const [mover] = plan.moves;
if (mover === undefined) throw new Error("nobody moves");
const why = await explain(problem, plan, mover.enterprise, { whatItTakes: true });
console.log(`${summariseExplanation(problem, why, "vi", { places: true })}\n`);
console.log(notMoved(problem, plan).slice(0, 3), "\n");
console.log(`${summarisePrices(problem, await priceList(problem, plan), "vi", 5)}\n`);
console.log(`${summariseImportance(problem, await importance(problem, plan), "vi")}\n`);

const { problem: impossible } = await readProblem(folder, {
  set: ["quotas[1].lower=0.6", "budgets[0].perYear=10"],
});
const { diagnosis, policies } = await diagnose(impossible);
console.log(summariseDiagnosis(impossible, diagnosis, "vi"));
console.log(policies.length, "repairs");
