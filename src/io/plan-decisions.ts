import { type Act, type Decisions, inOrder } from "../plan/decisions.js";
import type { Plan } from "../plan/plan.js";

/** What a plan decides, from the acts, openings and expansions that it states. */
export function decisionsOf({ moves, alternatives, opened, expansions }: Plan): Decisions {
  const acts: Act[] = [
    ...moves.map(({ enterprise, park, year }): Act => {
      return { enterprise, choice: park, year, tenure: "lease" };
    }),
    ...alternatives.map(({ enterprise, alternative, year }): Act => {
      return { enterprise, choice: alternative, year };
    }),
  ];
  return inOrder({ acts, opened, expansions });
}
