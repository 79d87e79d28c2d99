/** What a higher share asks of whom: two plans of the example against each other, and one against today. */
import { comparePlans, planRelocation, summariseComparedPlans } from "didoi";
import { readProblem } from "didoi/node";

const folder = "examples/binh-duong";
const { problem } = await readProblem(folder);
const { problem: higher } = await readProblem(folder, { set: ["quotas[1].lower=0.35"] });

async function planOf(one: typeof problem) {
  const outcome = await planRelocation(one, { gap: 0.001 });
  if (!("plan" in outcome)) throw new Error(outcome.status);
  return { problem: one, plan: outcome.plan };
}

const [first, second] = [await planOf(problem), await planOf(higher)];
const comparison = comparePlans(first, second);
console.log(summariseComparedPlans([problem, higher], comparison, "vi", 3));

const fromToday = comparePlans({ problem }, first);
const [figure] = fromToday.figures;
console.log(figure?.figure, figure?.difference, figure?.by.ward?.slice(0, 3));
