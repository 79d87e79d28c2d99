import { type ErrorCode, type Issue, issueOf, type Wording } from "../errors.js";

/** An issue of a policy. @param path of the field in the policy */
export function policyIssue(path: string, code: ErrorCode, wording: Wording): Issue {
  return issueOf(code, wording, { path: `policy.${path}` });
}
