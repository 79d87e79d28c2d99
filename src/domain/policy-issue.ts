import type { Issue } from "../errors.js";

/** An issue of a policy. @param path of the field in the policy */
export function policyIssue(
  path: string,
  code: Issue["code"],
  message: string,
  fix: string,
): Issue {
  return { code, message, fix, at: { path: `policy.${path}` } };
}
