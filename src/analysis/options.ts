/** Checks of options that several analyses take. */
import { DidoiError, type Issue } from "../errors.js";

/** Counts that must be whole numbers from `least` on. @throws DidoiError E_USAGE with all mistakes at once */
export function checkAnalysisOptions(
  counts: Readonly<Record<string, number>>,
  least: number,
  further: readonly Issue[] = [],
): void {
  const issues = Object.entries(counts).flatMap(([path, value]): Issue[] =>
    Number.isSafeInteger(value) && value >= least ? [] : [wrongCount(path, value, least)],
  );
  if (issues.length + further.length > 0) throw new DidoiError([...issues, ...further]);
}

function wrongCount(path: string, value: number, least: number): Issue {
  return {
    code: "E_USAGE",
    message: `${path} is ${value}; expected a whole number of at least ${least}.`,
    vi: { message: `${path} là ${value}; cần một số nguyên từ ${least} trở lên.` },
    at: { path },
  };
}

/** A fraction that makes no sense, as an issue; none where it does. */
export function wrongFraction(path: string, value: number): Issue[] {
  if (Number.isFinite(value) && value >= 0 && value <= 1) return [];
  const message = `${path} is ${value}; expected a fraction from 0 to 1.`;
  const vi = { message: `${path} là ${value}; cần một tỷ lệ từ 0 đến 1.` };
  return [{ code: "E_USAGE", message, vi, at: { path } }];
}
