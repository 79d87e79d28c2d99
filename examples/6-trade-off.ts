/** What the example's policy can trade: cost against relief, and plans that are nearly as good as the best. */
import {
  alternatives,
  planRelocation,
  summariseAlternatives,
  summariseFront,
  tradeOff,
} from "didoi";
import { readProblem } from "didoi/node";

const { problem } = await readProblem("examples/binh-duong");
const front = await tradeOff(problem, { x: "cost", y: "relief", points: 6, timeLimitMs: 2000 });
console.log(`${summariseFront(front, "vi")}\n`);

const outcome = await planRelocation(problem, { gap: 0.001 });
if (!("plan" in outcome)) throw new Error(outcome.status);
const others = await alternatives(problem, outcome.plan, { count: 3, gap: 0.001 });
console.log(summariseAlternatives(problem, others, "vi"));
