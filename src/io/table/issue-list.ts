import { DidoiError, type Issue, issueOf } from "../../errors.js";
import { tableSaid } from "./messages.js";

/** Collects problems up to a number; what comes after is counted, not kept. */
export class IssueList {
  private readonly issues: Issue[] = [];
  private found = 0;

  /**
   * @param most problems to keep, at least one
   * @param sheet of a workbook, where all of them are
   */
  constructor(
    private readonly most = 100,
    private readonly sheet?: string,
  ) {}

  get total(): number {
    return this.found;
  }

  add(issue: Issue): void {
    this.found++;
    if (this.issues.length < Math.max(1, this.most)) this.issues.push(this.placed(issue));
  }

  /** Everything found so far as one error, the fatal problem that ended the reading last. */
  error(fatal: readonly Issue[] = []): DidoiError {
    const left = this.found - this.issues.length;
    const more: Issue[] = left === 0 ? [] : [issueOf("E_CELL", tableSaid.moreIssues(left))];
    return new DidoiError([...this.issues, ...more, ...fatal.map((issue) => this.placed(issue))]);
  }

  throwIfAny(): void {
    if (this.found > 0) throw this.error();
  }

  private placed(issue: Issue): Issue {
    const { sheet } = this;
    return sheet === undefined ? issue : { ...issue, at: { sheet, ...issue.at } };
  }
}
