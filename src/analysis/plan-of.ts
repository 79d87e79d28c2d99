import type { Problem } from "../domain/problem.js";
import { problemDigest } from "../domain/problem-digest.js";
import { DidoiError } from "../errors.js";
import type { Plan } from "../plan/plan.js";

/** @throws DidoiError E_CONTRADICTION where the plan is of another problem */
export function planOf(problem: Problem, plan: Plan): void {
  if (plan.problem.digest === problemDigest(problem)) return;
  throw new DidoiError([
    {
      code: "E_CONTRADICTION",
      message: "The plan is of another problem: its digest differs.",
      fix: "Solve this problem again, or give the problem that the plan was made of.",
      vi: {
        message: "Kế hoạch thuộc một bài toán khác: mã kiểm tra không khớp.",
        fix: "Hãy giải lại bài toán này, hoặc đưa đúng bài toán đã dùng để lập kế hoạch.",
      },
    },
  ]);
}
