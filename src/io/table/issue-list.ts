import { DidoiError, type Issue } from "../../errors.js";

/** Collects problems up to a number; what comes after is counted, not kept. */
export class IssueList {
  readonly #issues: Issue[] = [];
  #total = 0;
  readonly #most: number;

  /** @param most problems to keep, default 100 */
  constructor(most = 100) {
    this.#most = Math.max(1, most);
  }

  get total(): number {
    return this.#total;
  }

  add(issue: Issue): void {
    this.#total += 1;
    if (this.#issues.length < this.#most) this.#issues.push(issue);
  }

  /** Everything found so far as one error, the fatal problem that ended the reading last. */
  error(fatal: readonly Issue[] = []): DidoiError {
    const left = this.#total - this.#issues.length;
    const more: Issue[] =
      left === 0 ? [] : [{ code: "E_CELL", message: `… and ${left} more problems of this file.` }];
    return new DidoiError([...this.#issues, ...more, ...fatal]);
  }

  throwIfAny(): void {
    if (this.#total > 0) throw this.error();
  }
}
