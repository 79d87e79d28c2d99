/** What every table of papers is made of. */
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import type { Plan } from "../plan/plan.js";
import type { Statement } from "../plan/state-of.js";

/** One plan, stated, in one language. */
export interface PaperSetting {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly statement: Statement;
  readonly language: Language;
}
