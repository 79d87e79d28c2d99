import { DidoiError, type Problem, refuseTooLargeProblem, sizeOf } from "didoi";
import { memoryLimits } from "didoi/node";

/** Refuses a problem that the heap is too small to state as a model. @throws DidoiError E_LIMIT */
export function refuseBeyondMemory(problem: Problem): void {
  refuseTooLargeProblem(sizeOf(problem), memoryLimits());
}

/** Could its model be stated in the memory that there is? */
export function fitsMemory(problem: Problem): boolean {
  try {
    refuseBeyondMemory(problem);
    return true;
  } catch (error) {
    if (error instanceof DidoiError && error.code === "E_LIMIT") return false;
    throw error;
  }
}
